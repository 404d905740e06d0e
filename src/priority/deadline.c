/* SPDX-License-Identifier: Apache-2.0 */
#include "priority/stage.h"

#include "base/date.h"

static int64_t earlier_of(int64_t a, int64_t b)
{
    return a == XW_NO_TIME || (b != XW_NO_TIME && b < a) ? b : a;
}

static int64_t not_after(int64_t t, int64_t as_of)
{
    return t > as_of ? XW_NO_TIME : t;
}

/* When the run saw it: its end, else its start. */
static int64_t run_time(const struct xw_run *run, int64_t as_of)
{
    int64_t end = not_after(run->end, as_of);
    return end == XW_NO_TIME ? not_after(run->start, as_of) : end;
}

/* Clock start in the order of design section 6; never after as-of. */
static void start_clock(const struct xw_set *set, const struct earlier *e, int64_t as_of,
                        struct xw_finding *f)
{
    const uint32_t *sources = xw_sources(set, f);
    int64_t detected = XW_NO_TIME, ran = XW_NO_TIME;
    for (uint32_t i = 0; i < f->n_sources; i++) {
        const struct xw_result *r = xw_result_at(set, sources[i]);
        int64_t first = xw_detail_at(set, r->detail)->first_detection;
        detected = earlier_of(detected, not_after(first, as_of));
        ran = earlier_of(ran, run_time(xw_result_run(set, r), as_of));
    }
    int64_t seen = e ? not_after(e->start, as_of) : XW_NO_TIME;
    if (seen != XW_NO_TIME) {
        f->clock_source = XW_CLOCK_PREVIOUS;
        f->clock_start = seen;
    } else if (detected != XW_NO_TIME) {
        f->clock_source = XW_CLOCK_DETECTION;
        f->clock_start = detected;
    } else if (ran != XW_NO_TIME) {
        f->clock_source = XW_CLOCK_RUN;
        f->clock_start = ran;
    } else {
        f->clock_source = XW_CLOCK_NOW;
        f->clock_start = as_of;
    }
}

static bool has_window(const struct xw_window *w)
{
    return w->months || w->days || w->hours;
}

void deadline_of(const struct xw_set *set, const struct xw_options *options,
                 const struct earlier *e, struct xw_finding *f)
{
    const struct xw_window *w = &options->policy->windows[f->priority];
    start_clock(set, e, options->as_of, f);
    f->due = XW_NO_TIME;
    f->overdue = false;
    f->due_soon = false;
    if (has_window(w))
        f->due = date_add(f->clock_start, w->months, w->days, w->hours);
    /* "A re-scan never moves a due date later": not by a lower priority either. */
    if (e)
        f->due = earlier_of(f->due, e->due);
    if (f->due == XW_NO_TIME || f->state != XW_STATE_OPEN)
        return;
    /* "The last two are assumed and can't make a finding overdue": it stays due soon. */
    double last = options->policy->due_soon_share * (double)(f->due - f->clock_start);
    f->overdue = options->as_of > f->due && !xw_clock_assumed(f->clock_source);
    f->due_soon = !f->overdue && options->as_of >= f->due - (int64_t)last;
}
