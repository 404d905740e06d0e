/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

const struct xw_run *xw_result_run(const struct xw_set *set, const struct xw_result *r)
{
    return xw_run_at(set, xw_run_rule_at(set, r->run_rule)->run);
}

struct xw_descriptor *xw_result_rule(const struct xw_set *set, const struct xw_result *r)
{
    return xw_descriptor_at(set, xw_run_rule_at(set, r->run_rule)->descriptor);
}

const struct xw_result *xw_finding_result(const struct xw_set *set,
                                          const struct xw_finding *f)
{
    return xw_result_at(set, *xw_sources(set, f));
}

const char *xw_finding_title(const struct xw_set *set, const struct xw_finding *f)
{
    if (f->weakness != XW_NO_INDEX) {
        uint32_t n;
        return xw_data_weaknesses(set->data, &n)[f->weakness].title;
    }
    const struct xw_descriptor *d = xw_result_rule(set, xw_finding_result(set, f));
    return xw_text(set, d->title ? d->title : d->name ? d->name : d->id);
}
