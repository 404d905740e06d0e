/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

/* One line a list: written out, so that a search finds each name. */

struct xw_input *xw_input_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->inputs, i);
}

struct xw_run *xw_run_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->runs, i);
}

struct xw_run_rule *xw_run_rule_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->run_rules, i);
}

struct xw_descriptor *xw_descriptor_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->descriptors, i);
}

struct xw_result *xw_result_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->results, i);
}

struct xw_finding *xw_finding_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->findings, i);
}

struct xw_skipped *xw_skipped_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->skipped, i);
}

struct xw_possible *xw_possible_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->possible, i);
}

struct xw_gone *xw_gone_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->gone, i);
}

struct xw_unclear *xw_unclear_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->unclear, i);
}

struct xw_unmapped *xw_unmapped_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->unmapped, i);
}

struct xw_control_result *xw_control_result_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->control_results, i);
}

struct xw_detail *xw_detail_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->details, i);
}

const struct xw_link_list *xw_link_list_at(const struct xw_set *set, uint32_t i)
{
    return records_at(&set->link_lists, i);
}

uint32_t xw_n_inputs(const struct xw_set *set)
{
    return set->inputs.n;
}

uint32_t xw_n_runs(const struct xw_set *set)
{
    return set->runs.n;
}

uint32_t xw_n_run_rules(const struct xw_set *set)
{
    return set->run_rules.n;
}

uint32_t xw_n_descriptors(const struct xw_set *set)
{
    return set->descriptors.n;
}

uint32_t xw_n_results(const struct xw_set *set)
{
    return set->results.n;
}

uint32_t xw_n_findings(const struct xw_set *set)
{
    return set->findings.n;
}

uint32_t xw_n_skipped(const struct xw_set *set)
{
    return set->skipped.n;
}

uint32_t xw_n_possible(const struct xw_set *set)
{
    return set->possible.n;
}

uint32_t xw_n_gone(const struct xw_set *set)
{
    return set->gone.n;
}

uint32_t xw_n_unclear(const struct xw_set *set)
{
    return set->unclear.n;
}

uint32_t xw_n_unmapped(const struct xw_set *set)
{
    return set->unmapped.n;
}

uint32_t xw_n_control_results(const struct xw_set *set)
{
    return set->control_results.n;
}
