/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

#include "base/arena.h"

static void count_finding(struct facts *f, const struct xw_finding *x)
{
    struct class_facts *c = &f->classes[x->priority];
    f->by_state[x->state]++;
    f->n_new += x->change == XW_CHANGE_NEW;
    c->accepted += x->state == XW_STATE_ACCEPTED;
    c->suppressed += x->state == XW_STATE_SUPPRESSED;
    c->review += x->state == XW_STATE_REVIEW;
    if (x->state != XW_STATE_OPEN)
        return;
    c->open++;
    f->by_severity[x->severity]++;
    if (x->due == XW_NO_TIME) {
        c->no_deadline++;
        return;
    }
    f->n_assumed += xw_clock_assumed((enum xw_clock_source)x->clock_source);
    c->overdue += x->overdue;
    c->due_soon += x->due_soon;
    c->on_track += !x->overdue && !x->due_soon;
    f->overdue += x->overdue;
    f->due_soon += x->due_soon;
    if (!x->overdue && (c->next_due == XW_NO_TIME || x->due < c->next_due))
        c->next_due = x->due;
}

static void count_findings(struct facts *f)
{
    f->n = xw_n_findings(f->set);
    f->order = xw_order_findings(f->set);
    f->rank = mem_alloc((f->n ? f->n : 1) * sizeof *f->rank);
    for (int i = 0; i < 5; i++)
        f->classes[i].next_due = XW_NO_TIME;
    for (uint32_t i = 0; i < f->n; i++) {
        f->rank[f->order[i]] = i;
        count_finding(f, xw_finding_at(f->set, i));
    }
}

static void count_catalog(const struct facts *f, struct framework_facts *w)
{
    const struct xw_framework *framework = &f->frameworks[w->framework];
    for (uint32_t i = 0; i < framework->n_controls; i++) {
        const struct xw_control *c = &f->controls[framework->first_control + i];
        w->n_catalog += !c->group && !c->withdrawn;
    }
}

static void count_controls(struct facts *f)
{
    f->n_in_scope = f->options->frameworks.n;
    f->in_scope = mem_alloc((f->n_in_scope ? f->n_in_scope : 1) * sizeof *f->in_scope);
    for (uint32_t i = 0; i < f->n_in_scope; i++) {
        struct framework_facts *w = &f->in_scope[i];
        w->framework = f->options->frameworks.v[i];
        count_catalog(f, w);
        for (uint32_t k = 0; k < xw_n_control_results(f->set); k++) {
            const struct xw_control_result *r = xw_control_result_at(f->set, k);
            if (f->controls[r->control].framework != w->framework)
                continue;
            w->status[r->status]++;
            w->n_controls++;
            f->status[r->status]++;
            f->n_controls++;
        }
    }
}

bool input_failed(const struct xw_input *in)
{
    return in->status == XW_INPUT_FAILED || in->status == XW_INPUT_EMPTY;
}

const struct xw_run *unknown_tool(const struct xw_set *set, const struct xw_input *in)
{
    for (uint32_t i = 0; i < in->n_runs; i++) {
        const struct xw_run *run = xw_run_at(set, in->first_run + i);
        if (run->tool_index == XW_NO_INDEX)
            return run;
    }
    return NULL;
}

/* A tool is the same under all names that the mapping set knows for it. */
static void count_tools(struct facts *f)
{
    uint32_t n_known, n_texts = xw_text_count(f->set);
    xw_data_tools(f->data, &n_known);
    bool *seen = mem_alloc((size_t)n_known + n_texts + 1);
    for (uint32_t i = 0; i < xw_n_runs(f->set); i++) {
        const struct xw_run *run = xw_run_at(f->set, i);
        bool known = run->tool_index != XW_NO_INDEX;
        bool *mark = &seen[known ? run->tool_index : n_known + run->tool];
        f->n_tools += !*mark;
        *mark = true;
    }
    mem_free(seen);
}

static void count_inputs(struct facts *f)
{
    for (uint32_t i = 0; i < xw_n_inputs(f->set); i++) {
        const struct xw_input *in = xw_input_at(f->set, i);
        f->n_records += in->records;
        for (int k = 0; k < XW_N_BUCKETS; k++)
            f->balance[k] += in->balance[k];
        f->n_failed += input_failed(in);
        f->n_read += !input_failed(in);
        f->n_unknown_tools += !input_failed(in) && unknown_tool(f->set, in);
    }
}

void facts_make(struct facts *f, struct xw_set *set)
{
    uint32_t n;
    *f = (struct facts){
        .set = set, .data = xw_set_data(set), .options = xw_set_options(set)};
    f->weaknesses = xw_data_weaknesses(f->data, &f->n_weaknesses);
    f->frameworks = xw_data_frameworks(f->data, &n);
    f->controls = xw_data_controls(f->data, &n);
    f->policy =
        f->options->policy ? f->options->policy : xw_data_policy(f->data, "default");
    count_findings(f);
    count_controls(f);
    count_tools(f);
    count_inputs(f);
}

void facts_free(struct facts *f)
{
    mem_free(f->rank);
    mem_free(f->in_scope);
}
