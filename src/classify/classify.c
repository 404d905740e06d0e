/* SPDX-License-Identifier: Apache-2.0 */
#include "classify/stage.h"

static void find_row(struct xw_set *set, struct xw_descriptor *d)
{
    const struct xw_data *data = xw_set_data(set);
    uint32_t n;
    d->tool_index = xw_data_tool(data, xw_text(set, d->tool));
    d->table_rule = XW_NO_INDEX;
    if (d->tool_index == XW_NO_INDEX || !d->id)
        return;
    d->table_rule = xw_data_rule(data, d->tool_index, xw_text(set, d->id));
    if (d->table_rule == XW_NO_INDEX)
        return;
    const struct xw_rule *row = &xw_data_rules(data, &n)[d->table_rule];
    d->weaknesses = xw_list_add(set, row->weaknesses, row->n_weaknesses);
    d->tier = row->tier;
}

static bool list_has(const uint32_t *v, uint32_t n, uint32_t x)
{
    for (uint32_t i = 0; i < n; i++)
        if (v[i] == x)
            return true;
    return false;
}

/* Without a row the rule's own CWEs say what it is about, in ascending order. Only few
 * CWEs have a weakness (mappings/cwe.tsv), so the list stays short. */
static void find_cwes(struct xw_set *set, struct xw_descriptor *d)
{
    enum { MOST = 16 };
    uint32_t found[MOST], n = 0;
    for (uint32_t i = 0; i < d->cwes.n && n < MOST; i++) {
        const struct xw_cwe *cwe = xw_data_cwe(xw_set_data(set), d->cwes.v[i]);
        if (cwe && cwe->weakness != XW_NO_INDEX && !list_has(found, n, cwe->weakness))
            found[n++] = cwe->weakness;
    }
    if (n == 0)
        return;
    d->weaknesses = xw_list_add(set, found, n);
    d->tier = XW_CWE;
}

void xw_classify(struct xw_set *set)
{
    for (uint32_t i = 0; i < xw_n_runs(set); i++) {
        struct xw_run *run = xw_run_at(set, i);
        run->tool_index = xw_data_tool(xw_set_data(set), xw_text(set, run->tool));
    }
    for (uint32_t i = 0; i < xw_n_descriptors(set); i++) {
        struct xw_descriptor *d = xw_descriptor_at(set, i);
        d->weaknesses = (struct xw_list){0};
        d->tier = XW_RULE;
        find_row(set, d);
        if (d->table_rule == XW_NO_INDEX)
            find_cwes(set, d);
        stated_find(set, d);
        d->place_type = place_type_of(set, d);
    }
}
