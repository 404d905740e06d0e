/* SPDX-License-Identifier: Apache-2.0 */
#include "map/status.h"

#include "base/arena.h"

/* What the runs evaluated. */

struct tool_fate *fate_of_tool(struct assessment *a, uint32_t tool_index, xw_ref name)
{
    if (tool_index != XW_NO_INDEX)
        return &a->tools[tool_index];
    uint32_t *known = keymap_put(&a->others, (struct keymap_key){{name, 0, 0, 0}});
    if (!*known) {
        a->other_tools =
            mem_grow(a->other_tools, a->n_others + 1, sizeof *a->other_tools);
        a->other_tools[a->n_others++] = (struct tool_fate){0};
        *known = a->n_others;
    }
    return &a->other_tools[*known - 1];
}

/* Several runs of one tool are one scope: a run that failed makes all of it partial, as
 * do records that could not be read, for any of them may have been a result. */
static void gather_runs(struct assessment *a)
{
    for (uint32_t i = 0; i < xw_n_inputs(a->set); i++) {
        const struct xw_input *in = xw_input_at(a->set, i);
        a->n_unknown += in->status == XW_INPUT_FAILED && in->n_runs == 0;
    }
    for (uint32_t i = 0; i < xw_n_runs(a->set); i++) {
        const struct xw_run *run = xw_run_at(a->set, i);
        enum xw_input_status status = xw_input_at(a->set, run->input)->status;
        struct tool_fate *fate = fate_of_tool(a, run->tool_index, run->tool);
        fate->present = true;
        if (!fate->failed_run &&
            (run->success == XW_SUCCESS_NO || status == XW_INPUT_FAILED))
            fate->failed_run = i + 1;
        if (!fate->partial_input && status == XW_INPUT_PARTIAL)
            fate->partial_input = run->input + 1;
    }
}

/* The unit of a weakness and a control, or NULL. Records are sorted by control. */
static struct unit *unit_find(struct assessment *a, uint32_t weakness, uint32_t control)
{
    uint32_t low = 0, high, n;
    const struct xw_weakness_control *v =
        xw_data_weakness_controls(a->l.data, weakness, &n);
    high = n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (v[middle].control == control)
            return &a->units[a->first_unit[weakness] + middle];
        if (v[middle].control < control)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static void take_fate(struct unit *u, const struct tool_fate *fate)
{
    if (!u->failed_run)
        u->failed_run = fate->failed_run;
    if (!u->partial_input)
        u->partial_input = fate->partial_input;
}

static void cover(struct assessment *a, uint32_t rule, uint32_t weakness,
                  const struct tool_fate *fate)
{
    struct reach reach = reach_open(&a->l, rule, weakness);
    struct reached c;
    while (reach_next(&reach, &c)) {
        if (c.at == XW_NO_INDEX)
            continue;
        struct unit *u = &a->units[a->first_unit[weakness] + c.at];
        u->covered = true;
        take_fate(u, fate);
    }
}

/* The rules that the tables have for a tool, whether the run had them or not. */
static void gather_table(struct assessment *a, uint32_t tool)
{
    uint32_t n;
    const struct xw_tool *t = &xw_data_tools(a->l.data, &n)[tool];
    const struct xw_rule *rules = xw_data_rules(a->l.data, &n);
    for (uint32_t r = t->first_rule; r < t->first_rule + t->n_rules; r++)
        for (uint32_t i = 0; i < rules[r].n_weaknesses; i++)
            cover(a, r, rules[r].weaknesses[i], &a->tools[tool]);
}

/* One run's word on a rule, joined to what other runs said. The silence of a rule is
 * evidence only where the tool is known: what another tool's rule list means isn't. */
static void add_run_rule(struct assessment *a, const struct xw_run_rule *rr)
{
    struct rule_state_of *s = &a->rules[rr->descriptor];
    bool silent =
        rr->n_fail + rr->n_pass + rr->n_review + rr->n_suppressed + rr->n_other == 0;
    enum rule_state state = RULE_NEUTRAL;
    if (rr->n_fail || rr->n_review || rr->n_suppressed || rr->disabled)
        state = RULE_BLOCKED;
    else if (rr->n_pass)
        state = RULE_STATED;
    else if (rr->listed && silent &&
             xw_run_at(a->set, rr->run)->tool_index != XW_NO_INDEX)
        state = RULE_LISTED;
    s->seen = true;
    s->disabled |= rr->disabled;
    if (state > s->state)
        s->state = state;
}

static void add_to_unit(struct unit *u, const struct rule_state_of *s, enum xw_tier tier)
{
    u->covered |= s->state != RULE_NEUTRAL;
    if (s->state == RULE_BLOCKED) {
        u->blocked = true;
        u->disabled |= s->disabled;
    }
    if (s->state != RULE_LISTED && s->state != RULE_STATED)
        return;
    u->clean = true;
    u->reviewed |= tier != XW_INFERRED;
    u->stated |= s->state == RULE_STATED;
}

/* The n links of one rule to one control, strongest first. What a rule states counts for
 * the weakness through which it is mapped, too; only where there is none, or none that
 * anybody reviewed, it is evidence of its own. A CWE tells what kind of fault a rule is
 * about, not that it looks for all of the weakness: it counts for failing only. */
static void add_links(struct assessment *a, const struct xw_link *v, uint32_t n,
                      const struct rule_state_of *s, const struct tool_fate *fate)
{
    struct tally *t = &a->tallies[v->control];
    bool mapped = false;
    t->reached = true;
    for (uint32_t i = n; i-- > 0;) { /* what is stated comes last */
        struct unit *u = NULL;
        if (v[i].weakness != XW_NO_INDEX)
            u = unit_find(a, v[i].weakness, v[i].control);
        else if (mapped)
            continue;
        mapped |= u && v[i].tier == XW_RULE;
        u = u ? u : &t->stated;
        take_fate(u, fate);
        if (v[i].tier != XW_CWE)
            add_to_unit(u, s, v[i].tier);
    }
}

static void add_descriptor(struct assessment *a, uint32_t descriptor, struct links *links)
{
    const struct xw_descriptor *d = xw_descriptor_at(a->set, descriptor);
    const struct tool_fate *fate = fate_of_tool(a, d->tool_index, d->tool);
    struct rule_state_of s = a->rules[descriptor];
    if ((fate->failed_run || fate->partial_input) && s.state != RULE_BLOCKED)
        s.state = RULE_NEUTRAL;
    links->n = 0;
    links_collect(&a->l, &(struct way){.descriptor = descriptor}, links);
    links_order(links);
    for (uint32_t i = 0, k; i < links->n; i = k) {
        for (k = i + 1; k < links->n && links->v[k].control == links->v[i].control;)
            k++;
        add_links(a, &links->v[i], k - i, &s, fate);
    }
}

static void gather_rules(struct assessment *a)
{
    struct links links = {0};
    for (uint32_t i = 0; i < xw_n_run_rules(a->set); i++)
        add_run_rule(a, xw_run_rule_at(a->set, i));
    for (uint32_t i = 0; i < xw_n_descriptors(a->set); i++)
        if (a->rules[i].seen)
            add_descriptor(a, i, &links);
    links_free(&links);
}

/* All that the mapping set reaches is reported, whoever ran. */
static void gather_reached(struct assessment *a)
{
    uint32_t n, n_weaknesses;
    xw_data_weaknesses(a->l.data, &n_weaknesses);
    for (uint32_t w = 0; w < n_weaknesses; w++) {
        const struct xw_weakness_control *v = xw_data_weakness_controls(a->l.data, w, &n);
        for (uint32_t i = 0; linker_active(&a->l, w) && i < n; i++)
            a->tallies[v[i].control].reached = true;
    }
}

void evidence_gather(struct assessment *a)
{
    uint32_t n;
    gather_reached(a);
    gather_runs(a);
    xw_data_tools(a->l.data, &n);
    for (uint32_t i = 0; i < n; i++)
        if (a->tools[i].present)
            gather_table(a, i);
    gather_rules(a);
}
