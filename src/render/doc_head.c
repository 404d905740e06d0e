/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

#include "base/arena.h"

#include <crosswalk/version.h>

#include <stdlib.h>
#include <string.h>

enum { FIX_FIRST = 10, FIRST_FRAMEWORKS = 4, FIRST_CONTROLS = 2, MOST_GAPS = 40 };

static void add_run(struct doc *d, xmlNode *report)
{
    const struct facts *f = d->view->f;
    xmlNode *run = doc_add(d, report, "run");
    doc_time(d, run, "as-of", f->options->as_of);
    doc_word(d, run, "version", CROSSWALK_VERSION);
    doc_word(d, run, "mapping", xw_data_version(f->data));
    doc_word(d, run, "mapping-sha256", xw_data_sha256(f->data));
    doc_word(d, run, "policy", f->policy->name);
    doc_word(d, run, "policy-title", f->policy->title);
    doc_word(d, run, "previous", f->options->previous ? "yes" : "");
    doc_text(d, run, "title", xw_text(f->set, f->options->title));
    doc_text(d, run, "scope", xw_text(f->set, f->options->scope));
    for (uint32_t i = 0; i < f->policy->n_settings; i++) {
        const struct xw_setting *s = &f->policy->settings[i];
        xmlNode *setting = doc_add(d, run, "setting");
        doc_word(d, setting, "name", s->name);
        doc_word(d, setting, "value", s->value);
        doc_word(d, setting, "reason", s->reason);
    }
}

static void add_figures(struct doc *d, xmlNode *report)
{
    const struct facts *f = d->view->f;
    const struct {
        const char *name;
        uint32_t n;
    } figures[] = {
        {"findings", f->n},
        {"open", f->by_state[XW_STATE_OPEN]},
        {"overdue", f->overdue},
        {"due-soon", f->due_soon},
        {"review", f->by_state[XW_STATE_REVIEW]},
        {"suppressed", f->by_state[XW_STATE_SUPPRESSED]},
        {"accepted", f->by_state[XW_STATE_ACCEPTED]},
        {"assumed", f->n_assumed},
        {"new", f->n_new},
        {"gone", xw_n_gone(f->set)},
        {"records", f->n_records},
        {"tools", f->n_tools},
        {"inputs", xw_n_inputs(f->set)},
        {"inputs-read", f->n_read},
        {"inputs-failed", f->n_failed},
        {"unknown-tools", f->n_unknown_tools},
        {"controls", f->n_controls},
        {"failing", f->status[XW_FAILING]},
        {"error", f->status[XW_CONTROL_ERROR]},
        {"controls-accepted", f->status[XW_ACCEPTED]},
        {"passing", f->status[XW_PASSING]},
        {"attested", f->status[XW_ATTESTED]},
        {"not-assessed", f->status[XW_NOT_ASSESSED]},
    };
    xmlNode *node = doc_add(d, report, "figures");
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        doc_number(d, node, figures[i].name, figures[i].n);
}

static void add_frameworks(struct doc *d, xmlNode *report)
{
    xmlNode *node = doc_add(d, report, "frameworks");
    for (uint32_t i = 0; i < d->view->f->n_in_scope; i++)
        framework_summary_add(d, node, i);
}

static void add_matrix(struct doc *d, xmlNode *report)
{
    const struct facts *f = d->view->f;
    xmlNode *matrix = doc_add(d, report, "matrix");
    char within[WORDS];
    for (int i = 0; i < XW_PRIORITY_UNKNOWN; i++) {
        const struct class_facts *c = &f->classes[i];
        xmlNode *node = doc_add(d, matrix, "class");
        doc_word(d, node, "name", xw_priority_name((enum xw_priority)i));
        doc_word(d, node, "within", window_words(&f->policy->windows[i], within));
        doc_number(d, node, "open", c->open);
        doc_number(d, node, "on-track", c->on_track);
        doc_number(d, node, "due-soon", c->due_soon);
        doc_number(d, node, "overdue", c->overdue);
        doc_number(d, node, "no-deadline", c->no_deadline);
        doc_number(d, node, "accepted", c->accepted);
        doc_number(d, node, "suppressed", c->suppressed);
        doc_number(d, node, "review", c->review);
        doc_time(d, node, "next-due", c->next_due);
    }
}

/* Findings of one weakness, or of one rule that stands in for it. */
static uint32_t group_of(const struct facts *f, const struct xw_finding *x)
{
    if (x->weakness != XW_NO_INDEX)
        return x->weakness;
    const struct xw_result *r = xw_finding_result(f->set, x);
    return f->n_weaknesses + xw_run_rule_at(f->set, r->run_rule)->descriptor;
}

/* The first controls of the first frameworks, and how many more there are. */
static void add_breaks(struct doc *d, xmlNode *ref, const struct xw_link_list *links)
{
    const struct facts *f = d->view->f;
    uint32_t framework = XW_NO_INDEX, n_frameworks = 0, n_here = 0, n_said = 0;
    struct str text = {0};
    for (uint32_t i = 0; i < links->n; i++) {
        const struct xw_control *c = &f->controls[links->v[i].control];
        bool other = c->framework != framework;
        n_frameworks += other;
        n_here = other ? 1 : n_here + 1;
        framework = c->framework;
        if (n_frameworks > FIRST_FRAMEWORKS || n_here > FIRST_CONTROLS)
            continue;
        if (other)
            str_printf(&text, "%s%s ", text.n ? "; " : "", f->frameworks[framework].name);
        str_printf(&text, "%s%s", other ? "" : ", ", c->id);
        n_said++;
    }
    doc_word(d, ref, "breaks", str_get(&text));
    doc_number(d, ref, "breaks-more", links->n - n_said);
    str_free(&text);
}

/* The gravest kinds of findings: the worst one of each, and how many more there are. */
static void add_first(struct doc *d, xmlNode *report)
{
    const struct facts *f = d->view->f;
    size_t n_groups = (size_t)f->n_weaknesses + xw_n_descriptors(f->set);
    uint32_t *counts = mem_alloc((n_groups + 1) * sizeof *counts), chosen[FIX_FIRST];
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->n; i++) {
        const struct xw_finding *x = xw_finding_at(f->set, f->order[i]);
        if (x->state == XW_STATE_OPEN && counts[group_of(f, x)]++ == 0 && n < FIX_FIRST)
            chosen[n++] = f->order[i];
    }
    xmlNode *first = doc_add(d, report, "first");
    for (uint32_t i = 0; i < n; i++) {
        const struct xw_finding *x = xw_finding_at(f->set, chosen[i]);
        const struct xw_link_list *links = xw_link_list_at(f->set, x->links);
        xmlNode *ref = ref_add(d, first, chosen[i], REF_PLACE | REF_DEADLINE);
        doc_number(d, ref, "more", counts[group_of(f, x)] - 1);
        if (links->n)
            add_breaks(d, ref, links);
    }
    mem_free(counts);
}

struct gap { /* why controls were not assessed */
    const char *reason;
    uint32_t n;
};

static int more_controls(const void *a, const void *b)
{
    const struct gap *x = a, *y = b;
    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return strcmp(x->reason, y->reason);
}

/* The reason of one control names its numbers ("1 of 7 weaknesses evaluated"); here they
 * are counted together. */
static const char *gap_reason(const struct facts *f, const struct xw_control_result *r)
{
    if (r->status == XW_CONTROL_ERROR || !r->n_covered || r->n_suppressed || r->n_review)
        return xw_text(f->set, r->reason);
    if (r->n_evaluated == 0)
        return "a scanner has rules for it, but no report shows that they ran and were "
               "clean";
    if (r->n_evaluated < r->n_covered)
        return "only some of what belongs to it was evaluated";
    return "evaluated only through mappings that nobody has reviewed yet";
}

static void add_gaps(struct doc *d, xmlNode *report)
{
    const struct facts *f = d->view->f;
    uint32_t n = 0, total = xw_n_control_results(f->set);
    struct gap *gaps = mem_alloc((total + (size_t)1) * sizeof *gaps);
    for (uint32_t i = 0; i < total; i++) {
        const struct xw_control_result *r = xw_control_result_at(f->set, i);
        if (r->status != XW_NOT_ASSESSED && r->status != XW_CONTROL_ERROR)
            continue;
        uint32_t k = 0;
        const char *reason = gap_reason(f, r);
        while (k < n && strcmp(gaps[k].reason, reason) != 0)
            k++;
        if (k == n && n < MOST_GAPS)
            gaps[n++].reason = reason;
        if (k < n)
            gaps[k].n++;
    }
    qsort(gaps, n, sizeof *gaps, more_controls);
    xmlNode *node = doc_add(d, report, "gaps");
    for (uint32_t i = 0; i < n; i++) {
        xmlNode *gap = doc_add(d, node, "gap");
        doc_number(d, gap, "controls", gaps[i].n);
        doc_attr(d, gap, "reason", gaps[i].reason);
    }
    mem_free(gaps);
}

static void add_balance(struct doc *d, xmlNode *report)
{
    xmlNode *node = doc_add(d, report, "balance");
    doc_number(d, node, "records", d->view->f->n_records);
    for (int k = 0; k < XW_N_BUCKETS; k++)
        doc_number(d, node, bucket_names[k], d->view->f->balance[k]);
}

static void add_lists(struct doc *d, xmlNode *report)
{
    xmlNode *node = doc_add(d, report, "lists");
    char words[WORDS];
    for (int i = 0; i < n_doc_lists; i++) {
        uint32_t n = doc_lists[i].count(d->view),
                 shown = list_shown(&doc_lists[i], d->view);
        xmlNode *list = doc_add(d, node, "list");
        doc_word(d, list, "name", doc_lists[i].name);
        doc_number(d, list, "total", n);
        doc_number(d, list, "shown", shown);
        doc_word(d, list, "total-text", number_words(n, words));
        doc_word(d, list, "shown-text", number_words(shown, words));
    }
}

void head_add(struct doc *d, xmlNode *report)
{
    add_run(d, report);
    lead_add(d, report);
    add_figures(d, report);
    add_frameworks(d, report);
    add_matrix(d, report);
    add_first(d, report);
    add_gaps(d, report);
    add_balance(d, report);
    add_lists(d, report);
}
