/* SPDX-License-Identifier: Apache-2.0 */
#include "map/status.h"

#include "base/arena.h"

static void *array(size_t n, size_t size)
{
    return mem_alloc((n ? n : 1) * size);
}

/* Lays out the units: by weakness as the mapping set has them, and by control. */
static void units_open(struct assessment *a, uint32_t n_controls)
{
    uint32_t n_weaknesses, n, n_units = 0;
    xw_data_weaknesses(a->l.data, &n_weaknesses);
    a->first_unit = array(n_weaknesses + 1, sizeof *a->first_unit);
    a->first_of_control = array(n_controls + 1, sizeof *a->first_of_control);
    for (uint32_t w = 0; w < n_weaknesses; w++) {
        const struct xw_weakness_control *v = xw_data_weakness_controls(a->l.data, w, &n);
        n_units += n;
        a->first_unit[w + 1] = n_units;
        for (uint32_t i = 0; linker_active(&a->l, w) && i < n; i++)
            a->first_of_control[v[i].control + 1]++;
    }
    for (uint32_t c = 0; c < n_controls; c++)
        a->first_of_control[c + 1] += a->first_of_control[c];
    a->units = array(n_units, sizeof *a->units);
    a->unit_of_control = array(n_units, sizeof *a->unit_of_control);
    uint32_t *next = array(n_controls, sizeof *next);
    for (uint32_t w = 0; w < n_weaknesses; w++) {
        const struct xw_weakness_control *v = xw_data_weakness_controls(a->l.data, w, &n);
        for (uint32_t i = 0; linker_active(&a->l, w) && i < n; i++) {
            uint32_t c = v[i].control;
            a->unit_of_control[a->first_of_control[c] + next[c]++] = a->first_unit[w] + i;
        }
    }
    mem_free(next);
}

static void assessment_open(struct assessment *a, struct xw_set *set)
{
    uint32_t n_controls, n_tools;
    *a = (struct assessment){.set = set};
    linker_open(&a->l, set);
    xw_data_controls(a->l.data, &n_controls);
    xw_data_tools(a->l.data, &n_tools);
    units_open(a, n_controls);
    a->tallies = array(n_controls, sizeof *a->tallies);
    a->tools = array(n_tools, sizeof *a->tools);
    a->rules = array(xw_n_descriptors(set), sizeof *a->rules);
}

static void assessment_close(struct assessment *a)
{
    uint32_t n;
    xw_data_controls(a->l.data, &n);
    for (uint32_t i = 0; i < n; i++)
        mem_free(a->tallies[i].worst);
    mem_free(a->tallies);
    mem_free(a->units);
    mem_free(a->first_unit);
    mem_free(a->first_of_control);
    mem_free(a->unit_of_control);
    mem_free(a->tools);
    mem_free(a->other_tools);
    mem_free(a->rules);
    keymap_free(&a->others);
    linker_close(&a->l);
}

void xw_assess(struct xw_set *set)
{
    struct assessment a;
    uint32_t n;
    assessment_open(&a, set);
    evidence_gather(&a);
    tally_findings(&a);
    tally_set_aside(&a);
    const struct xw_control *controls = xw_data_controls(a.l.data, &n);
    for (uint32_t i = 0; i < n; i++) {
        bool wanted = a.l.in_scope[controls[i].framework] && a.tallies[i].reached;
        if (wanted && !controls[i].group)
            xw_control_result_add(set, verdict_of(&a, i));
    }
    assessment_close(&a);
}
