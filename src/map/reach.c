/* SPDX-License-Identifier: Apache-2.0 */
#include "map/links.h"

/* One weakness's controls come framework by framework (controls are numbered so), so that
 * a framework that the rule narrows is seen at its first control and then stepped over. A
 * framework in which the weakness has no control is not narrowed either. */

struct reach reach_open(const struct linker *l, uint32_t rule, uint32_t weakness)
{
    struct reach r = {
        .l = l, .rule = rule, .weakness = weakness, .framework = XW_NO_INDEX};
    if (l->everything || linker_active(l, weakness))
        r.v = xw_data_weakness_controls(l->data, weakness, &r.n);
    return r;
}

static uint32_t framework_of(const struct reach *r, uint32_t control)
{
    uint32_t n;
    return xw_data_controls(r->l->data, &n)[control].framework;
}

static struct reached reached_at(const struct reach *r, uint32_t at)
{
    uint32_t n;
    bool inferred = xw_data_weaknesses(r->l->data, &n)[r->weakness].inferred;
    return (struct reached){.control = r->v[at].control,
                            .at = at,
                            .tier = inferred ? XW_INFERRED : r->v[at].tier,
                            .basis = r->v[at].basis};
}

static struct reached narrowed_to(const struct reach *r, uint32_t control)
{
    struct reached out = {.control = control, .at = XW_NO_INDEX, .tier = XW_RULE};
    for (uint32_t i = 0; i < r->n; i++)
        if (r->v[i].control == control)
            out = reached_at(r, i);
    out.narrowed = true;
    out.basis = r->basis;
    return out;
}

/* Goes over the controls of the framework that starts at r->at. */
static void enter_framework(struct reach *r)
{
    uint32_t framework = framework_of(r, r->v[r->at].control);
    r->framework = framework;
    r->narrowed = NULL;
    r->n_narrowed = 0;
    bool here = r->l->everything || r->l->in_scope[framework];
    bool narrows = here && r->rule != XW_NO_INDEX &&
                   xw_data_narrowing(r->l->data, r->rule, r->weakness, framework,
                                     &r->narrowed, &r->n_narrowed, &r->basis);
    if (here && !narrows)
        return;
    while (r->at < r->n && framework_of(r, r->v[r->at].control) == framework)
        r->at++;
}

bool reach_next(struct reach *r, struct reached *out)
{
    for (;;) {
        if (r->n_narrowed) {
            r->n_narrowed--;
            *out = narrowed_to(r, *r->narrowed++);
            return true;
        }
        if (r->at >= r->n)
            return false;
        if (framework_of(r, r->v[r->at].control) == r->framework) {
            *out = reached_at(r, r->at++);
            return true;
        }
        enter_framework(r);
    }
}
