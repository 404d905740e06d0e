/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include <string.h>

struct xw_set_mark xw_set_mark(const struct xw_set *set)
{
    return (struct xw_set_mark){
        .inputs = set->inputs.n,
        .runs = set->runs.n,
        .run_rules = set->run_rules.n,
        .descriptors = set->descriptors.n,
        .results = set->results.n,
        .details = set->details.n,
        .skipped = set->skipped.n,
    };
}

/* Records are promised to start zeroed. */
static void cut(struct records *v, uint32_t n)
{
    for (uint32_t i = n; i < v->n; i++)
        memset(records_at(v, i), 0, v->size);
    v->n = n;
}

void xw_set_undo(struct xw_set *set, const struct xw_set_mark *mark)
{
    cut(&set->inputs, mark->inputs);
    cut(&set->runs, mark->runs);
    cut(&set->run_rules, mark->run_rules);
    cut(&set->results, mark->results);
    cut(&set->details, mark->details);
    cut(&set->skipped, mark->skipped);
    descriptors_cut(set, mark->descriptors);
}
