/* SPDX-License-Identifier: Apache-2.0 */
#include "priority/stage.h"

/* A finding's severity is what the documents state for its weakness, else the policy's,
 * else the highest of its sources, else what is suggested; its priority what the policy
 * or the documents say of the weakness, else what the severity gives (design sections 4
 * and 6). */

static enum xw_severity worse(enum xw_severity a, enum xw_severity b)
{
    return a < b ? a : b;
}

static enum xw_severity of_sources(const struct xw_set *set, const struct xw_finding *f)
{
    const uint32_t *sources = xw_sources(set, f);
    enum xw_severity worst = XW_SEVERITY_UNKNOWN;
    for (uint32_t i = 0; i < f->n_sources && worst != XW_CRITICAL; i++)
        worst = worse(worst, (enum xw_severity)xw_result_at(set, sources[i])->severity);
    return worst;
}

static enum xw_severity severity_of(const struct xw_set *set,
                                    const struct xw_policy *policy,
                                    const struct xw_finding *f, uint32_t weakness)
{
    uint32_t n;
    const struct xw_weakness *w = &xw_data_weaknesses(xw_set_data(set), &n)[weakness];
    enum xw_severity s = w->stated;
    if (s == XW_SEVERITY_UNKNOWN)
        s = policy->severities[weakness];
    if (s == XW_SEVERITY_UNKNOWN)
        s = of_sources(set, f);
    if (s == XW_SEVERITY_UNKNOWN)
        s = w->suggested;
    enum xw_severity cap = policy->severity_caps[weakness];
    return cap != XW_SEVERITY_UNKNOWN && s < cap ? cap : s;
}

static enum xw_priority priority_of(const struct xw_set *set,
                                    const struct xw_policy *policy, uint32_t weakness,
                                    enum xw_severity severity)
{
    uint32_t n;
    enum xw_priority p = policy->overrides[weakness];
    if (p == XW_PRIORITY_UNKNOWN)
        p = xw_data_weaknesses(xw_set_data(set), &n)[weakness].stated_priority;
    return p == XW_PRIORITY_UNKNOWN ? policy->by_severity[severity] : p;
}

/* SARIF 2.1.0, 3.27.10: what says nothing is a warning. */
static enum xw_severity known(enum xw_severity s)
{
    return s == XW_SEVERITY_UNKNOWN ? XW_MEDIUM : s;
}

/* Takes the weakness's class if it is stricter than what the finding has. What the policy
 * switches off is shown, without urgency. */
static void take(const struct xw_set *set, const struct xw_policy *policy,
                 struct xw_finding *f, uint32_t weakness)
{
    enum xw_severity s = known(severity_of(set, policy, f, weakness));
    enum xw_priority p = priority_of(set, policy, weakness, s);
    if (policy->inactive[weakness]) {
        s = XW_INFO;
        p = XW_PRIORITY_LOW;
    }
    if (s < f->severity)
        f->severity = (uint8_t)s;
    if (p < f->priority)
        f->priority = (uint8_t)p;
}

/* An open finding is no more urgent for a detail or a parent that its scanner suppressed,
 * or that waits for a review. */
static bool speaks(const struct xw_finding *f, const struct xw_result *r)
{
    return f->state != XW_STATE_OPEN || (!r->suppressed && r->kind == XW_FAIL);
}

void class_of(const struct xw_set *set, const struct xw_policy *policy,
              struct xw_finding *f)
{
    f->severity = XW_SEVERITY_UNKNOWN;
    f->priority = XW_PRIORITY_UNKNOWN;
    if (f->weakness == XW_NO_INDEX) {
        f->severity = (uint8_t)known(of_sources(set, f));
        f->priority = (uint8_t)policy->by_severity[f->severity];
        return;
    }
    take(set, policy, f, f->weakness);
    /* Details that a parent took in keep their own urgency. */
    const uint32_t *sources = xw_sources(set, f);
    uint32_t last = f->weakness;
    for (uint32_t i = 0; i < f->n_sources; i++) {
        const struct xw_result *r = xw_result_at(set, sources[i]);
        const struct xw_descriptor *d = xw_result_rule(set, r);
        if (d->weaknesses.n == 0 || d->weaknesses.v[0] == last || !speaks(f, r))
            continue;
        last = d->weaknesses.v[0];
        take(set, policy, f, last);
    }
}
