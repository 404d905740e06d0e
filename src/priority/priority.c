/* SPDX-License-Identifier: Apache-2.0 */
#include "priority/stage.h"

void xw_prioritise(struct xw_set *set, const struct xw_previous *previous)
{
    const struct xw_options *options = xw_set_options(set);
    for (uint32_t i = 0; i < xw_n_findings(set); i++) {
        struct xw_finding *f = xw_finding_at(set, i);
        const struct earlier *e = previous ? earlier_find(previous, f->id) : NULL;
        class_of(set, options->policy, f);
        deadline_of(set, options, e, f);
        f->change = XW_CHANGE_NONE;
        if (previous)
            f->change = e ? XW_CHANGE_UNCHANGED : XW_CHANGE_NEW;
    }
    if (previous)
        gone_list(set, previous);
}
