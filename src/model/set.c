/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include "base/hash.h"

struct xw_set *xw_set_new(const struct xw_data *data)
{
    struct xw_set *set = mem_alloc(sizeof *set);
    set->data = data;
    text_init(set);
    records_init(&set->inputs, sizeof(struct xw_input));
    records_init(&set->runs, sizeof(struct xw_run));
    records_init(&set->run_rules, sizeof(struct xw_run_rule));
    records_init(&set->descriptors, sizeof(struct xw_descriptor));
    records_init(&set->results, sizeof(struct xw_result));
    records_init(&set->details, sizeof(struct xw_detail));
    records_init(&set->findings, sizeof(struct xw_finding));
    records_init(&set->skipped, sizeof(struct xw_skipped));
    records_init(&set->possible, sizeof(struct xw_possible));
    records_init(&set->gone, sizeof(struct xw_gone));
    records_init(&set->unclear, sizeof(struct xw_unclear));
    records_init(&set->unmapped, sizeof(struct xw_unmapped));
    records_init(&set->link_lists, sizeof(struct xw_link_list));
    records_init(&set->control_results, sizeof(struct xw_control_result));
    xw_detail_add(set); /* index 0 stands for "none": everything absent */
    xw_link_list_add(set, NULL, 0);
    set->n_descriptor_slots = 256;
    set->descriptor_slots = mem_alloc(set->n_descriptor_slots * sizeof(uint32_t));
    return set;
}

void xw_set_free(struct xw_set *set)
{
    if (!set)
        return;
    struct records *all[] = {&set->inputs,      &set->runs,           &set->run_rules,
                             &set->descriptors, &set->results,        &set->details,
                             &set->findings,    &set->skipped,        &set->possible,
                             &set->gone,        &set->unclear,        &set->unmapped,
                             &set->link_lists,  &set->control_results};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        records_free(all[i]);
    text_free(set);
    arena_free(&set->arena);
    mem_free(set->descriptor_slots);
    mem_free(set->sources);
    mem_free(set->aliases);
    mem_free(set);
}

const struct xw_data *xw_set_data(const struct xw_set *set)
{
    return set->data;
}

struct xw_options *xw_set_options(struct xw_set *set)
{
    return &set->options;
}

void *xw_set_alloc(struct xw_set *set, size_t size)
{
    return arena_alloc(&set->arena, size);
}

uint32_t xw_input_add(struct xw_set *set)
{
    records_add(&set->inputs);
    return set->inputs.n - 1;
}

uint32_t xw_run_add(struct xw_set *set, uint32_t input)
{
    struct xw_run *r = records_add(&set->runs);
    struct xw_input *in = xw_input_at(set, input);
    uint32_t index = set->runs.n - 1;
    *r = (struct xw_run){.input = input,
                         .tool_index = XW_NO_INDEX,
                         .start = XW_NO_TIME,
                         .end = XW_NO_TIME,
                         .first_rule = set->run_rules.n};
    if (in->n_runs++ == 0)
        in->first_run = index;
    return index;
}

uint32_t xw_run_rule_add(struct xw_set *set, uint32_t run, uint32_t descriptor)
{
    struct xw_run_rule *r = records_add(&set->run_rules);
    *r = (struct xw_run_rule){.run = run,
                              .descriptor = descriptor,
                              .level = XW_LEVEL_WARNING,
                              .security_severity = -1,
                              .severity = XW_SEVERITY_UNKNOWN};
    xw_run_at(set, run)->n_rules++;
    return set->run_rules.n - 1;
}

uint32_t xw_result_add(struct xw_set *set)
{
    struct xw_result *r = records_add(&set->results);
    r->finding = XW_NO_INDEX;
    return set->results.n - 1;
}

uint32_t xw_finding_add(struct xw_set *set)
{
    struct xw_finding *f = records_add(&set->findings);
    f->weakness = XW_NO_INDEX;
    f->clock_start = XW_NO_TIME;
    f->due = XW_NO_TIME;
    return set->findings.n - 1;
}

void xw_skipped_add(struct xw_set *set, xw_ref path, xw_ref reason)
{
    *(struct xw_skipped *)records_add(&set->skipped) = (struct xw_skipped){path, reason};
}

void xw_possible_add(struct xw_set *set, struct xw_possible p)
{
    *(struct xw_possible *)records_add(&set->possible) = p;
}

void xw_gone_add(struct xw_set *set, struct xw_gone g)
{
    *(struct xw_gone *)records_add(&set->gone) = g;
}

void xw_unclear_add(struct xw_set *set, struct xw_unclear u)
{
    *(struct xw_unclear *)records_add(&set->unclear) = u;
}

void xw_unmapped_add(struct xw_set *set, struct xw_unmapped u)
{
    *(struct xw_unmapped *)records_add(&set->unmapped) = u;
}

void xw_control_result_add(struct xw_set *set, struct xw_control_result r)
{
    *(struct xw_control_result *)records_add(&set->control_results) = r;
}

uint32_t xw_link_list_add(struct xw_set *set, const struct xw_link *v, uint32_t n)
{
    struct xw_link *copy = n ? xw_set_alloc(set, n * sizeof *v) : NULL;
    for (uint32_t i = 0; i < n; i++)
        copy[i] = v[i];
    *(struct xw_link_list *)records_add(&set->link_lists) =
        (struct xw_link_list){n, copy};
    return set->link_lists.n - 1;
}

const uint32_t *xw_sources(const struct xw_set *set, const struct xw_finding *f)
{
    return set->sources + f->first_source;
}

uint32_t *xw_sources_edit(struct xw_set *set)
{
    return set->sources;
}

const uint8_t (*xw_aliases(const struct xw_set *set, const struct xw_finding *f))[16]
{
    return (const uint8_t(*)[16])(set->aliases + f->first_alias);
}

void xw_aliases_set(struct xw_set *set, uint8_t (*aliases)[16])
{
    mem_free(set->aliases);
    set->aliases = aliases;
}

void xw_sources_set(struct xw_set *set, uint32_t *results, uint32_t n)
{
    mem_free(set->sources);
    set->sources = results;
    set->n_sources = n;
}
