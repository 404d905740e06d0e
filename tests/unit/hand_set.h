/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_HAND_SET_H
#define TESTS_HAND_SET_H

#include <crosswalk/classify.h>
#include <crosswalk/map.h>
#include <crosswalk/merge.h>
#include <crosswalk/priority.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* Sets made by hand over tests/unit/small-mappings, which is small enough to reason
 * about: one `struct said` a rule of a run. */

enum { AS_OF = 1764028800 }; /* 2025-11-25T00:00:00Z */

struct said {
    const char *tool, *rule;
    int run; /* of the tool, from 0 */
    bool listed, disabled;
    int fails, passes, reviews, suppressed, others;
    bool run_failed;
    enum xw_input_status input; /* of the run's input */
    /* of the rule */
    const char *tag, *taxonomy, *taxon;
    uint32_t cwe;
    /* of its results */
    const char *resource;
    enum xw_severity severity;    /* 0 is critical: set it where it matters */
    int64_t detected, start, end; /* 0: none */
    uint32_t result_cwe;
};

static const struct xw_data *small;

static inline const struct xw_data *small_mappings(void)
{
    struct xw_error err = {0};
    if (!small)
        small = xw_data_load("tests/unit/small-mappings", &err);
    if (!small)
        fail_msg("%s: %s", err.where, err.text);
    return small;
}

static inline int hand_close(void **state)
{
    (void)state;
    xw_data_free(small);
    small = NULL;
    return 0;
}

static inline int64_t time_of(int64_t t)
{
    return t ? t : XW_NO_TIME;
}

static inline uint32_t hand_run(struct xw_set *set, const struct said *s)
{
    for (uint32_t i = 0; i < xw_n_runs(set); i++) {
        const struct xw_run *run = xw_run_at(set, i);
        if (strcmp(xw_text(set, run->tool), s->tool) == 0 &&
            xw_text(set, run->automation_id)[0] == 'a' + s->run)
            return i;
    }
    uint32_t input = xw_input_add(set), index = xw_run_add(set, input);
    char id[] = {(char)('a' + s->run), 0};
    struct xw_run *run = xw_run_at(set, index);
    run->tool = xw_intern_z(set, s->tool);
    run->automation_id = xw_intern_z(set, id);
    run->start = time_of(s->start);
    run->end = time_of(s->end);
    run->success = s->run_failed ? XW_SUCCESS_NO : XW_SUCCESS_UNKNOWN;
    xw_input_at(set, input)->path = xw_intern_z(set, "in.sarif");
    xw_input_at(set, input)->status = s->input;
    return index;
}

static inline uint32_t hand_rule(struct xw_set *set, const struct said *s)
{
    bool is_new;
    uint32_t index = xw_descriptor_get(set, xw_intern_z(set, s->tool),
                                       xw_intern_z(set, s->rule), &is_new);
    struct xw_descriptor *d = xw_descriptor_at(set, index);
    if (s->tag) {
        xw_ref tag = xw_intern_z(set, s->tag);
        d->tags = xw_list_add(set, &tag, 1);
    }
    if (s->taxon) {
        xw_ref pair[] = {xw_intern_z(set, s->taxonomy), xw_intern_z(set, s->taxon)};
        d->taxa = xw_list_add(set, pair, 2);
    }
    if (s->cwe)
        d->cwes = xw_list_add(set, &s->cwe, 1);
    return index;
}

static inline void hand_results(struct xw_set *set, const struct said *s, uint32_t run_rule,
                         int n, enum xw_kind kind, bool suppressed)
{
    for (int i = 0; i < n; i++) {
        struct xw_result *r = xw_result_at(set, xw_result_add(set));
        r->run_rule = run_rule;
        r->message = xw_intern_f(set, "%s %d", s->rule, i);
        r->path = xw_intern_z(set, "main.tf");
        r->line = r->end_line = 10;
        r->resource = s->resource
                          ? xw_intern_z(set, s->resource)
                          : xw_intern_f(set, "res.%s%d%d", s->rule, i, suppressed);
        r->kind = (uint8_t)kind;
        r->suppressed = suppressed;
        r->severity = (uint8_t)s->severity;
        if (!s->detected && !s->result_cwe)
            continue;
        r->detail = xw_detail_add(set);
        xw_detail_at(set, r->detail)->first_detection = time_of(s->detected);
        if (s->result_cwe)
            xw_detail_at(set, r->detail)->cwes = xw_list_add(set, &s->result_cwe, 1);
    }
}

static inline void hand_say(struct xw_set *set, const struct said *s)
{
    uint32_t run = hand_run(set, s);
    uint32_t index = xw_run_rule_add(set, run, hand_rule(set, s));
    struct xw_run_rule *rr = xw_run_rule_at(set, index);
    rr->listed = s->listed;
    rr->disabled = s->disabled;
    rr->n_fail = (uint32_t)s->fails;
    rr->n_pass = (uint32_t)s->passes;
    rr->n_review = (uint32_t)s->reviews;
    rr->n_suppressed = (uint32_t)s->suppressed;
    rr->n_other = (uint32_t)s->others;
    hand_results(set, s, index, s->fails, XW_FAIL, false);
    hand_results(set, s, index, s->reviews, XW_REVIEW, false);
    hand_results(set, s, index, s->suppressed, XW_FAIL, true);
}

/* Runs all stages but reading; `frameworks` are ids, "NEW-2" when NULL. */
static inline struct xw_set *hand_set(const struct said *said, int n, const char *framework,
                               const struct xw_previous *previous)
{
    struct xw_set *set = xw_set_new(small_mappings());
    struct xw_options *o = xw_set_options(set);
    uint32_t f = xw_data_framework(small_mappings(), framework ? framework : "NEW-2");
    o->frameworks = xw_list_add(set, &f, 1);
    o->policy = xw_data_policy(small_mappings(), "default");
    o->as_of = AS_OF;
    for (int i = 0; i < n; i++)
        hand_say(set, &said[i]);
    xw_classify(set);
    xw_merge(set);
    xw_map(set);
    xw_prioritise(set, previous);
    xw_assess(set);
    return set;
}

static const char *control_id(uint32_t control)
{
    uint32_t n;
    return xw_data_controls(small_mappings(), &n)[control].id;
}

static inline const struct xw_control_result *control_of(const struct xw_set *set,
                                                  const char *id)
{
    for (uint32_t i = 0; i < xw_n_control_results(set); i++)
        if (strcmp(control_id(xw_control_result_at(set, i)->control), id) == 0)
            return xw_control_result_at(set, i);
    return NULL;
}

#endif
