/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/gate.h"

#include "base/str.h"

#include <string.h>

struct condition {
    const char *word; /* before the ":" */
    bool takes_value;
    uint32_t (*count)(const struct xw_set *set, const char *value);
    const char *what;
};

static uint32_t count_overdue(const struct xw_set *set, const char *value)
{
    uint32_t n = 0;
    (void)value;
    for (uint32_t i = 0; i < xw_n_findings(set); i++)
        n += xw_finding_at(set, i)->state == XW_STATE_OPEN &&
             xw_finding_at(set, i)->overdue;
    return n;
}

static uint32_t count_not_assessed(const struct xw_set *set, const char *value)
{
    uint32_t n = 0;
    (void)value;
    for (uint32_t i = 0; i < xw_n_control_results(set); i++) {
        enum xw_control_status s = xw_control_result_at(set, i)->status;
        n += s == XW_NOT_ASSESSED || s == XW_CONTROL_ERROR;
    }
    return n;
}

/* An input that could not be read, a tool that is not known, a run that failed: what they
 * would have found is not known either. */
static uint32_t count_failed_inputs(const struct xw_set *set, const char *value)
{
    uint32_t n = 0;
    (void)value;
    for (uint32_t i = 0; i < xw_n_inputs(set); i++) {
        const struct xw_input *in = xw_input_at(set, i);
        bool failed = in->status == XW_INPUT_FAILED || in->status == XW_INPUT_EMPTY;
        for (uint32_t k = 0; k < in->n_runs; k++) {
            const struct xw_run *run = xw_run_at(set, in->first_run + k);
            failed = failed || run->success == XW_SUCCESS_NO || !run->tool;
        }
        n += failed;
    }
    return n;
}

static uint32_t count_priority(const struct xw_set *set, const char *value)
{
    uint32_t n = 0, least = xw_priority_find(value);
    for (uint32_t i = 0; i < xw_n_findings(set); i++) {
        const struct xw_finding *f = xw_finding_at(set, i);
        n += f->state == XW_STATE_OPEN && f->priority <= least;
    }
    return n;
}

static uint32_t count_severity(const struct xw_set *set, const char *value)
{
    uint32_t n = 0, least = xw_severity_find(value);
    for (uint32_t i = 0; i < xw_n_findings(set); i++) {
        const struct xw_finding *f = xw_finding_at(set, i);
        n += f->state == XW_STATE_OPEN && f->severity <= least;
    }
    return n;
}

static const struct condition known[] = {
    {"overdue", false, count_overdue, "overdue findings"},
    {"not-assessed", false, count_not_assessed, "controls not assessed"},
    {"input-failed", false, count_failed_inputs, "inputs or runs that failed"},
    {"priority", true, count_priority, "open findings of this priority or a higher one"},
    {"severity", true, count_severity, "open findings of this severity or a higher one"},
};

static const struct condition *find(const char *text, const char **value)
{
    size_t length = strcspn(text, ":");
    *value = text[length] ? text + length + 1 : NULL;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i].word) == length && strncmp(text, known[i].word, length) == 0)
            return &known[i];
    return NULL;
}

bool gate_check(const struct opt_list *conditions, struct xw_error *err)
{
    for (int i = 0; i < conditions->n; i++) {
        const char *value;
        const struct condition *c = find(conditions->v[i], &value);
        bool ok = c && c->takes_value == (value != NULL);
        if (ok && value && c->count == count_priority)
            ok = xw_priority_find(value) != XW_PRIORITY_UNKNOWN;
        if (ok && value && c->count == count_severity)
            ok = xw_severity_find(value) != XW_SEVERITY_UNKNOWN;
        if (!ok)
            return xw_fail(err, XW_E_USAGE, NULL,
                           "--fail-on takes overdue, not-assessed, input-failed, "
                           "priority:CLASS or severity:LEVEL, got \"%s\"",
                           conditions->v[i]);
    }
    return true;
}

bool gate_passed(const struct opt_list *conditions, const struct xw_set *set)
{
    bool passed = true;
    for (int i = 0; i < conditions->n; i++) {
        const char *value;
        const struct condition *c = find(conditions->v[i], &value);
        uint32_t n = c->count(set, value);
        if (n == 0)
            continue;
        struct str text = {0};
        str_printf(&text, "gate failed: --fail-on %s: %u %s", conditions->v[i], n,
                   c->what);
        say("", NULL, str_get(&text));
        str_free(&text);
        passed = false;
    }
    return passed;
}
