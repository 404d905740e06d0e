/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

static uint32_t count_findings(const struct view *v)
{
    return v->f->n;
}

static uint32_t count_frameworks(const struct view *v)
{
    return v->f->n_in_scope;
}

static uint32_t count_mappings(const struct view *v)
{
    return v->mappings->n;
}

static uint32_t count_unmapped(const struct view *v)
{
    return xw_n_unmapped(v->f->set);
}

static uint32_t count_unclear(const struct view *v)
{
    return xw_n_unclear(v->f->set);
}

static uint32_t count_possible(const struct view *v)
{
    return xw_n_possible(v->f->set);
}

static uint32_t count_gone(const struct view *v)
{
    return xw_n_gone(v->f->set);
}

static uint32_t count_inputs(const struct view *v)
{
    return xw_n_inputs(v->f->set);
}

static uint32_t count_skipped(const struct view *v)
{
    return xw_n_skipped(v->f->set);
}

static void unmapped_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct facts *f = d->view->f;
    const struct xw_unmapped *u = xw_unmapped_at(f->set, i);
    const struct xw_descriptor *rule = xw_descriptor_at(f->set, u->descriptor);
    xmlNode *node = doc_add(d, list, "unmapped-rule");
    doc_number(d, node, "count", u->count);
    doc_attr(d, node, "tool", xw_text(f->set, rule->tool));
    doc_code(d, node, "rule", xw_text(f->set, rule->id));
    doc_text(d, node, "title", xw_text(f->set, rule->title ? rule->title : rule->name));
}

static void unclear_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct xw_set *set = d->view->f->set;
    const struct xw_unclear *u = xw_unclear_at(set, i);
    xmlNode *node = doc_add(d, list, "statement");
    doc_number(d, node, "count", u->count);
    doc_attr(d, node, "tool", xw_text(set, u->tool));
    doc_code(d, node, "example", xw_text(set, u->example));
    doc_text(d, node, "reason", xw_text(set, u->reason));
}

static void possible_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct xw_possible *p = xw_possible_at(d->view->f->set, i);
    xmlNode *node = doc_add(d, list, "pair");
    ref_add(d, node, p->a, REF_PLACE);
    ref_add(d, node, p->b, REF_PLACE);
    doc_text(d, node, "reason", xw_text(d->view->f->set, p->reason));
}

static void gone_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct facts *f = d->view->f;
    const struct xw_gone *g = xw_gone_at(f->set, i);
    xmlNode *node = doc_add(d, list, "gone-finding");
    struct str lines = {0};
    doc_word(d, node, "id", xw_text(f->set, g->id));
    doc_word(d, node, "priority", xw_priority_name(g->priority));
    doc_time(d, node, "first-seen", g->first_seen);
    doc_time(d, node, "due", g->due);
    doc_text(d, node, "title", xw_text(f->set, g->title));
    if (g->path)
        str_printf(&lines, g->line ? "%s:%u" : "%s", xw_text(f->set, g->path), g->line);
    doc_code(d, node, "lines", str_get(&lines));
    doc_text(d, node, "note", xw_text(f->set, g->note));
    str_free(&lines);
}

static void skipped_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct facts *f = d->view->f;
    const struct xw_skipped *s = xw_skipped_at(f->set, i);
    xmlNode *node = doc_add(d, list, "file");
    doc_code(d, node, "path", xw_text(f->set, s->path));
    doc_text(d, node, "reason", xw_text(f->set, s->reason));
}

/* Small enough that a piece and what becomes of it stay in the caches. */
enum { CHUNK = 32 };

const struct doc_list doc_lists[] = {
    {"findings", count_findings, finding_add, CHUNK, 50},
    {"controls", count_frameworks, framework_add, 1, 25},
    {"mappings", count_mappings, mapping_add, CHUNK, 5},
    {"unmapped", count_unmapped, unmapped_add, CHUNK, 5},
    {"unclear", count_unclear, unclear_add, CHUNK, 2},
    {"possible", count_possible, possible_add, CHUNK, 3},
    {"gone", count_gone, gone_add, CHUNK, 4},
    {"inputs", count_inputs, input_add, CHUNK, 6},
    {"skipped", count_skipped, skipped_add, CHUNK, 2},
};
const int n_doc_lists = sizeof doc_lists / sizeof *doc_lists;

/* Inputs, controls and mappings are the evidence: they are always shown in full. */
uint32_t list_shown(const struct doc_list *l, const struct view *v)
{
    uint32_t n = l->count(v), most = 0;
    if (l->count == count_findings)
        most = v->max_findings;
    else if (l->count == count_possible || l->count == count_gone ||
             l->count == count_unmapped || l->count == count_unclear ||
             l->count == count_skipped)
        most = v->max_others;
    return most && most < n ? most : n;
}
