/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <inttypes.h>
#include <string.h>

/* invocations, 3.20: whether the run went well, when it was, and what it configured. */

enum {
    SUCCESSFUL = 1,
    EXIT_CODE,
    EXIT_TEXT,
    SIGNAL,
    NOT_STARTED,
    START,
    END,
    EXECUTION,
    CONFIGURATION,
    OVERRIDES
};

static const struct sarif_name members[] = {
    SARIF_NAME("executionSuccessful", SUCCESSFUL),
    SARIF_NAME("exitCode", EXIT_CODE),
    SARIF_NAME("exitCodeDescription", EXIT_TEXT),
    SARIF_NAME("exitSignalName", SIGNAL),
    SARIF_NAME("processStartFailureMessage", NOT_STARTED),
    SARIF_NAME("startTimeUtc", START),
    SARIF_NAME("endTimeUtc", END),
    SARIF_NAME("toolExecutionNotifications", EXECUTION),
    SARIF_NAME("toolConfigurationNotifications", CONFIGURATION),
    SARIF_NAME("ruleConfigurationOverrides", OVERRIDES),
};

struct invocation {
    bool success_known, success;
    bool crashed; /* ended by a signal, or never started */
    int64_t exit_code;
    bool has_exit_code;
    xw_ref text;   /* why, as the invocation says */
    xw_ref notice; /* the first notification that is an error */
    uint32_t n_errors;
    int64_t start, end;
    struct jp_where end_at;
};

struct notification {
    uint8_t level;
    xw_ref text;
    struct sarif_reference rule;
    bool has_rule;
};

static void read_notification_message(struct sarif *s, struct notification *n)
{
    struct jp_str key, text;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key))
        if (jp_str_is(key, "text") && sarif_string(s->jp, &text))
            n->text = sarif_intern(s, text);
}

/* notification, 3.58; its level is warning unless stated */
static void read_notification(struct sarif *s, struct notification *n)
{
    struct jp_str key;
    *n = (struct notification){.level = SARIF_NO_LEVEL};
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "level"))
            n->level = sarif_level_read(s->jp);
        else if (jp_str_is(key, "message"))
            read_notification_message(s, n);
        else if (jp_str_is(key, "associatedRule"))
            n->has_rule = sarif_reference_read(s, &n->rule);
    }
}

static void override_add(struct sarif *s, const struct sarif_override *o)
{
    struct sarif_run *run = &s->run;
    run->overrides =
        sarif_grow(run->overrides, run->n_overrides, &run->overrides_size, sizeof *o);
    run->overrides[run->n_overrides++] = *o;
}

/* An error of the tool: what it looked at is not known. One about a rule's configuration
 * says that this rule did not run. */
static void read_notifications(struct sarif *s, struct invocation *in, bool configuration)
{
    struct notification n;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        read_notification(s, &n);
        if (n.level != XW_LEVEL_ERROR)
            continue;
        if (configuration && n.has_rule) {
            override_add(s, &(struct sarif_override){.rule = n.rule,
                                                     .invocation = s->run.n_invocations,
                                                     .level = SARIF_NO_LEVEL,
                                                     .enabled = SARIF_NO});
            continue;
        }
        in->notice = in->notice ? in->notice : n.text;
        in->n_errors++;
    }
}

static void read_configuration(struct sarif *s, struct sarif_override *o)
{
    struct jp_str key;
    bool enabled;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "level"))
            o->level = sarif_level_read(s->jp);
        else if (jp_str_is(key, "enabled") && sarif_bool(s->jp, &enabled))
            o->enabled = enabled ? SARIF_YES : SARIF_NO;
    }
}

static void read_override(struct sarif *s)
{
    struct sarif_override o = {.level = SARIF_NO_LEVEL,
                               .invocation = s->run.n_invocations};
    struct jp_str key;
    bool has_rule = false;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "configuration"))
            read_configuration(s, &o);
        else if (jp_str_is(key, "descriptor"))
            has_rule = sarif_reference_read(s, &o.rule);
    }
    if (has_rule)
        override_add(s, &o);
}

static void read_text(struct sarif *s, xw_ref *out)
{
    struct jp_str text;
    if (sarif_string(s->jp, &text) && text.n && !*out)
        *out = sarif_intern(s, text);
}

static void read_overrides(struct sarif *s)
{
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL))
        read_override(s);
}

static void read_member(struct sarif *s, struct invocation *in, int member)
{
    switch (member) {
    case SUCCESSFUL:
        in->success_known = sarif_bool(s->jp, &in->success);
        break;
    case EXIT_CODE:
        in->has_exit_code = jp_int(s->jp, &in->exit_code);
        break;
    case EXIT_TEXT:
        read_text(s, &in->text);
        break;
    case SIGNAL:
    case NOT_STARTED:
        in->crashed |= jp_type(s->jp) == JP_STRING;
        read_text(s, &in->text);
        break;
    case START:
        sarif_time(s->jp, &in->start);
        break;
    case END:
        if (sarif_time(s->jp, &in->end) && in->start != XW_NO_TIME && in->end < in->start)
            jp_warn(s->jp, "the run ends before it starts (3.20.8)");
        break;
    case EXECUTION:
        read_notifications(s, in, false);
        break;
    case CONFIGURATION:
        read_notifications(s, in, true);
        break;
    case OVERRIDES:
        read_overrides(s);
        break;
    }
}

/* Two sentences at most: what the run says, and the first error it notifies. */
static xw_ref failure_text(struct sarif *s, const struct invocation *in)
{
    if (in->text)
        return in->text;
    if (in->notice)
        return in->notice;
    if (in->n_errors)
        return xw_intern_f(s->set, "the tool reports %" PRIu32 " errors of its own",
                           in->n_errors);
    if (in->has_exit_code)
        return xw_intern_f(s->set, "the tool ended with exit code %" PRId64,
                           in->exit_code);
    return xw_intern_z(s->set, "the tool says that it did not run successfully");
}

static void settle(struct sarif *s, const struct invocation *in)
{
    struct xw_run *run = xw_run_at(s->set, s->run.run);
    bool failed = (in->success_known && !in->success) || in->crashed || in->n_errors > 0;
    if (!in->success_known)
        jp_warn(s->jp, "the invocation doesn't say executionSuccessful (3.20.14)");
    if (failed) {
        run->success = XW_SUCCESS_NO;
        run->failure = run->failure ? run->failure : failure_text(s, in);
        jp_warn(s->jp, "the run failed: %.120s", xw_text(s->set, failure_text(s, in)));
    } else if (in->success_known && run->success == XW_SUCCESS_UNKNOWN) {
        run->success = XW_SUCCESS_YES;
    }
    if (in->start != XW_NO_TIME && (run->start == XW_NO_TIME || in->start < run->start))
        run->start = in->start;
    if (in->end != XW_NO_TIME && (run->end == XW_NO_TIME || in->end > run->end))
        run->end = in->end;
}

static void read_invocation(struct sarif *s)
{
    struct invocation in = {.start = XW_NO_TIME, .end = XW_NO_TIME};
    struct jp_str key;
    if (!sarif_element(s->jp))
        return;
    while (jp_next(s->jp, &key))
        read_member(s, &in, SARIF_FIND(members, key));
    settle(s, &in);
}

void sarif_invocations_read(struct sarif *s)
{
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        read_invocation(s);
        s->run.n_invocations++;
    }
}
