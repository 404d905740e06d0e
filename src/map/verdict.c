/* SPDX-License-Identifier: Apache-2.0 */
#include "map/status.h"

#include "base/str.h"

struct sums { /* of a control's units */
    uint32_t n, n_covered, n_evaluated;
    bool reviewed; /* an evaluated unit rests on reviewed mappings alone */
    bool listed;   /* an evaluated unit has no pass, only a silent rule */
    bool inferred; /* an evaluated unit rests on a mapping not reviewed */
    bool disabled; /* a unit is not evaluated because a rule is disabled */
    uint32_t failed_run, partial_input; /* for what nobody else evaluated */
};

static void add_unit(struct sums *s, const struct unit *u)
{
    s->n_covered += u->covered;
    if (unit_evaluated(u)) {
        s->n_evaluated++;
        s->reviewed |= u->reviewed;
        s->inferred |= !u->reviewed;
        s->listed |= !u->stated;
        return;
    }
    s->disabled |= u->disabled;
    if (!s->failed_run)
        s->failed_run = u->failed_run;
    if (!s->partial_input)
        s->partial_input = u->partial_input;
}

static struct sums sum_units(const struct assessment *a, uint32_t control)
{
    const struct unit *stated = &a->tallies[control].stated;
    struct sums s = {0};
    for (uint32_t i = a->first_of_control[control]; i < a->first_of_control[control + 1];
         i++) {
        add_unit(&s, &a->units[a->unit_of_control[i]]);
        s.n++;
    }
    add_unit(&s, stated);
    s.n += stated->covered;
    return s;
}

static void say_failing(struct str *r, const struct tally *t)
{
    str_printf(r, "%u open finding%s", t->n_open, t->n_open == 1 ? "" : "s");
    if (!t->by_rule)
        str_puts(r, ", all through mappings that nobody has reviewed yet");
}

static void say_error(struct str *r, const struct assessment *a, const struct sums *s)
{
    const struct xw_run *run = xw_run_at(a->set, s->failed_run - 1);
    const struct xw_input *in = xw_input_at(a->set, run->input);
    if (in->status == XW_INPUT_FAILED) {
        str_printf(r, "%s of %s could not be read to its end", xw_text(a->set, in->path),
                   xw_text(a->set, run->tool));
        return;
    }
    str_printf(r, "the run of %s failed", xw_text(a->set, run->tool));
    if (run->failure)
        str_printf(r, ": %s", xw_text(a->set, run->failure));
}

static void say_set_aside(struct str *r, const struct tally *t)
{
    if (t->n_suppressed)
        str_printf(r, "suppressed by the scanner: %u result%s", t->n_suppressed,
                   t->n_suppressed == 1 ? "" : "s");
    if (t->n_review)
        str_printf(r, "%sreview needed: %u result%s", r->n ? "; " : "", t->n_review,
                   t->n_review == 1 ? "" : "s");
}

static void say_passing(struct str *r, const struct sums *s)
{
    str_printf(r, "%u of %u weakness%s evaluated and clean", s->n_evaluated, s->n,
               s->n == 1 ? "" : "es");
    if (s->inferred)
        str_puts(r, ", some through mappings that nobody has reviewed yet");
}

static void say_not_assessed(struct str *r, const struct assessment *a,
                             const struct sums *s)
{
    if (s->n == 0) {
        str_puts(r, "reached through CWEs only, which can't show that it is met");
        return;
    }
    if (s->n_covered == 0) {
        str_puts(r, "no scanner in this run covers it");
        if (a->n_unknown)
            str_printf(r, "; %u input%s could not be read", a->n_unknown,
                       a->n_unknown == 1 ? "" : "s");
        return;
    }
    str_printf(r, "%u of %u weakness%s evaluated", s->n_evaluated, s->n,
               s->n == 1 ? "" : "es");
    if (s->n_evaluated && s->n_evaluated == s->n_covered && !s->reviewed)
        str_puts(r, ", through mappings that nobody has reviewed yet");
    if (s->disabled)
        str_puts(r, "; a rule is disabled");
    if (s->partial_input)
        str_printf(r, "; records of %s were rejected",
                   xw_text(a->set, xw_input_at(a->set, s->partial_input - 1)->path));
}

/* The order of precedence of design section 5. */
static enum xw_control_status status_of(const struct tally *t, const struct sums *s)
{
    if (t->n_open)
        return XW_FAILING;
    if (s->failed_run)
        return XW_CONTROL_ERROR;
    if (t->n_accepted)
        return XW_ACCEPTED;
    if (t->n_suppressed || t->n_review)
        return XW_NOT_ASSESSED;
    return s->reviewed && s->n_evaluated == s->n_covered ? XW_PASSING : XW_NOT_ASSESSED;
}

static xw_ref reason_of(struct assessment *a, enum xw_control_status status,
                        const struct tally *t, const struct sums *s)
{
    struct str r = {0};
    if (status == XW_FAILING)
        say_failing(&r, t);
    else if (status == XW_CONTROL_ERROR)
        say_error(&r, a, s);
    else if (status == XW_ACCEPTED)
        str_printf(&r, "%u accepted finding%s, none open", t->n_accepted,
                   t->n_accepted == 1 ? "" : "s");
    else if (status == XW_PASSING)
        say_passing(&r, s);
    else if (t->n_suppressed || t->n_review)
        say_set_aside(&r, t);
    else
        say_not_assessed(&r, a, s);
    xw_ref reason = xw_intern(a->set, str_get(&r), r.n);
    str_free(&r);
    return reason;
}

struct xw_control_result verdict_of(struct assessment *a, uint32_t control)
{
    const struct tally *t = &a->tallies[control];
    struct sums s = sum_units(a, control);
    enum xw_control_status status = status_of(t, &s);
    uint32_t *worst = t->worst;
    for (uint32_t i = 0; i < t->n_worst; i++)
        worst[i] = a->order[worst[i]];
    return (struct xw_control_result){.worst = xw_list_add(a->set, worst, t->n_worst),
                                      .control = control,
                                      .status = status,
                                      .reason = reason_of(a, status, t, &s),
                                      .n_open = t->n_open,
                                      .n_suppressed = t->n_suppressed,
                                      .n_review = t->n_review,
                                      .n_weaknesses = s.n,
                                      .n_covered = s.n_covered,
                                      .n_evaluated = s.n_evaluated,
                                      .listed_only = s.listed,
                                      .overdue = t->overdue,
                                      .worst_priority =
                                          t->n_open ? (enum xw_priority)t->worst_priority
                                                    : XW_PRIORITY_UNKNOWN,
                                      .worst_due = t->n_open ? t->worst_due : XW_NO_TIME};
}
