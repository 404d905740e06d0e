/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

#include <string.h>

static void add_control(struct doc *d, xmlNode *framework,
                        const struct xw_control_result *r)
{
    const struct facts *f = d->view->f;
    const struct xw_control *c = &f->controls[r->control];
    xmlNode *node = doc_add(d, framework, "control");
    doc_word(d, node, "id", c->id);
    doc_word(d, node, "title", c->title);
    doc_word(d, node, "status", xw_status_name(r->status));
    doc_attr(d, node, "reason", xw_text(f->set, r->reason));
    doc_number(d, node, "open", r->n_open);
    if (r->n_open) {
        doc_word(d, node, "priority", xw_priority_name(r->worst_priority));
        doc_time(d, node, "due", r->worst_due);
        if (r->overdue)
            doc_word(d, node, "overdue", "yes");
    }
    doc_number(d, node, "weaknesses", r->n_weaknesses);
    doc_number(d, node, "covered", r->n_covered);
    doc_number(d, node, "evaluated", r->n_evaluated);
    if (r->n_evaluated)
        doc_word(d, node, "evidence", r->listed_only ? "listed" : "stated");
    for (uint32_t i = 0; i < r->worst.n && i < d->view->n_refs; i++)
        ref_add(d, node, r->worst.v[i], d->view->refs);
}

/* A framework's id as one word: a dot would divide a class name. */
static void add_slug(struct doc *d, xmlNode *node, const char *id)
{
    struct str slug = {0};
    for (; *id; id++)
        str_putc(&slug, *id == '.' || *id == ' ' ? '_' : *id);
    doc_word(d, node, "slug", str_get(&slug));
    str_free(&slug);
}

static xmlNode *add_framework(struct doc *d, xmlNode *parent,
                              const struct framework_facts *w)
{
    const struct facts *f = d->view->f;
    const struct xw_framework *framework = &f->frameworks[w->framework];
    xmlNode *node = doc_add(d, parent, "framework");
    doc_word(d, node, "id", framework->id);
    add_slug(d, node, framework->id);
    doc_word(d, node, "name", framework->name);
    doc_number(d, node, "controls", w->n_controls);
    doc_number(d, node, "catalog", w->n_catalog);
    for (int i = 0; i < XW_N_STATUS; i++) {
        const char *key = xw_status_key((enum xw_control_status)i);
        doc_number(d, node, i == XW_NOT_ASSESSED ? "not-assessed" : key, w->status[i]);
    }
    return node;
}

void framework_summary_add(struct doc *d, xmlNode *parent, uint32_t i)
{
    add_framework(d, parent, &d->view->f->in_scope[i]);
}

void framework_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct facts *f = d->view->f;
    const struct framework_facts *w = &f->in_scope[i];
    xmlNode *node = add_framework(d, list, w);
    for (uint32_t k = 0; k < xw_n_control_results(f->set); k++) {
        const struct xw_control_result *r = xw_control_result_at(f->set, k);
        if (f->controls[r->control].framework == w->framework)
            add_control(d, node, r);
    }
}
