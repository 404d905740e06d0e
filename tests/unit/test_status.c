/* SPDX-License-Identifier: Apache-2.0 */
#include "hand_set.h"

/* Control status (design section 5): each rule has a test, the negative ones above all.
 * In small-mappings c1 has the weakness w-one (rules A1, A2, A10 of Alpha, B1 of Beta),
 * c2 also w-two (A3, A10), c3 only the inferred w-three (A4), c4 w-one and w-three. */

static void check(const char *control, enum xw_control_status status, const char *reason,
                  const struct said *said, int n)
{
    struct xw_set *set = hand_set(said, n, NULL, NULL);
    const struct xw_control_result *r = control_of(set, control);
    assert_non_null(r);
    if (r->status != status || (reason && strcmp(xw_text(set, r->reason), reason) != 0))
        fail_msg("%s is %s (%s), expected %s (%s)", control, xw_status_name(r->status),
                 xw_text(set, r->reason), xw_status_name(status), reason ? reason : "");
    xw_set_free(set);
}

#define CHECK(control, status, reason, ...)                                              \
    do {                                                                                 \
        static const struct said said[] = {__VA_ARGS__};                                 \
        check(control, status, reason, said, (int)(sizeof said / sizeof *said));         \
    } while (0)

static void failing(void **state)
{
    (void)state;
    CHECK("c1", XW_FAILING, "1 open finding",
          {.tool = "Alpha", .rule = "A1", .fails = 1});
    CHECK("c2", XW_FAILING, "2 open findings",
          {.tool = "Alpha", .rule = "A1", .fails = 1},
          {.tool = "Alpha", .rule = "A3", .fails = 1, .resource = "res.other"});
    /* a fail beats a pass, also of another run and another tool */
    CHECK("c1", XW_FAILING, NULL,
          {.tool = "Alpha", .rule = "A1", .fails = 1, .passes = 9});
    CHECK("c1", XW_FAILING, NULL, {.tool = "Alpha", .rule = "A1", .passes = 1},
          {.tool = "Alpha", .rule = "A1", .run = 1, .fails = 1});
    CHECK("c1", XW_FAILING, NULL, {.tool = "Alpha", .rule = "A1", .passes = 1},
          {.tool = "Beta", .rule = "B1", .fails = 1});
    /* ... and a failed run, a suppression and a review */
    CHECK("c1", XW_FAILING, NULL,
          {.tool = "Alpha", .rule = "A1", .fails = 1, .run_failed = true});
    CHECK("c1", XW_FAILING, NULL,
          {.tool = "Alpha", .rule = "A1", .fails = 1, .suppressed = 1, .reviews = 1});
}

static void passing(void **state)
{
    (void)state;
    CHECK("c1", XW_PASSING, "1 of 1 weakness evaluated and clean",
          {.tool = "Alpha", .rule = "A1", .passes = 2});
    CHECK("c1", XW_PASSING, "1 of 1 weakness evaluated and clean",
          {.tool = "Alpha", .rule = "A1", .listed = true});
    CHECK("c2", XW_PASSING, "2 of 2 weaknesses evaluated and clean",
          {.tool = "Alpha", .rule = "A1", .listed = true},
          {.tool = "Alpha", .rule = "A3", .passes = 1});
    /* Beta has no rule for w-two: it needn't be evaluated, and the numbers say so */
    CHECK("c2", XW_PASSING, "1 of 2 weaknesses evaluated and clean",
          {.tool = "Beta", .rule = "B1", .passes = 1});
}

static void evidence_tier(void **state)
{
    (void)state;
    static const struct said listed[] = {{.tool = "Alpha", .rule = "A1", .listed = true}};
    static const struct said stated[] = {{.tool = "Alpha", .rule = "A1", .passes = 1},
                                         {.tool = "Alpha", .rule = "A2", .listed = true}};
    struct xw_set *set = hand_set(listed, 1, NULL, NULL);
    assert_true(control_of(set, "c1")->listed_only);
    xw_set_free(set);
    set = hand_set(stated, 2, NULL, NULL);
    assert_false(control_of(set, "c1")->listed_only);
    xw_set_free(set);
}

static void absence_is_no_pass(void **state)
{
    (void)state;
    CHECK("c1", XW_NOT_ASSESSED, "no scanner in this run covers it",
          {.tool = "Nobody", .rule = "X", .passes = 1});
    /* a run that lists no rules, as Checkov's: nothing says that A1 was checked */
    CHECK("c1", XW_NOT_ASSESSED, "0 of 1 weakness evaluated",
          {.tool = "Alpha", .rule = "A3", .fails = 1});
    /* in use by a result, but not in the list, and without a word of what it found */
    CHECK("c1", XW_NOT_ASSESSED, NULL, {.tool = "Alpha", .rule = "A1"});
    /* not applicable is no evidence */
    CHECK("c1", XW_NOT_ASSESSED, "0 of 1 weakness evaluated",
          {.tool = "Alpha", .rule = "A1", .listed = true, .others = 1});
    /* one of two weaknesses that Alpha has rules for */
    CHECK("c2", XW_NOT_ASSESSED, "1 of 2 weaknesses evaluated",
          {.tool = "Alpha", .rule = "A1", .passes = 1});
}

static void rule_disabled(void **state)
{
    (void)state;
    CHECK("c1", XW_NOT_ASSESSED, "0 of 1 weakness evaluated; a rule is disabled",
          {.tool = "Alpha", .rule = "A1", .listed = true, .disabled = true});
    /* the other rule of the weakness is clean: still not all of it was looked for */
    CHECK("c1", XW_NOT_ASSESSED, "0 of 1 weakness evaluated; a rule is disabled",
          {.tool = "Alpha", .rule = "A1", .listed = true, .disabled = true},
          {.tool = "Alpha", .rule = "A2", .listed = true});
    CHECK("c1", XW_NOT_ASSESSED, NULL, {.tool = "Alpha", .rule = "A1", .listed = true},
          {.tool = "Alpha", .rule = "A1", .run = 1, .listed = true, .disabled = true});
}

static void run_failed(void **state)
{
    (void)state;
    CHECK("c1", XW_CONTROL_ERROR, "the run of Alpha failed",
          {.tool = "Alpha", .rule = "A1", .listed = true, .run_failed = true});
    CHECK("c1", XW_CONTROL_ERROR, NULL,
          {.tool = "Alpha", .rule = "A1", .passes = 1, .run_failed = true});
    /* its rules need not even be in the run */
    CHECK("c1", XW_CONTROL_ERROR, NULL,
          {.tool = "Alpha", .rule = "A3", .listed = true, .run_failed = true});
    /* an input that broke off behind the run's head */
    CHECK("c1", XW_CONTROL_ERROR, "in.sarif of Alpha could not be read to its end",
          {.tool = "Alpha", .rule = "A1", .listed = true, .input = XW_INPUT_FAILED});
    /* another tool evaluated it */
    CHECK("c1", XW_PASSING, NULL,
          {.tool = "Alpha", .rule = "A1", .listed = true, .run_failed = true},
          {.tool = "Beta", .rule = "B1", .passes = 1});
    /* ... but not all of it */
    CHECK("c2", XW_CONTROL_ERROR, NULL,
          {.tool = "Alpha", .rule = "A1", .listed = true, .run_failed = true},
          {.tool = "Beta", .rule = "B1", .passes = 1});
    /* one of several runs: the scope is partial */
    CHECK("c1", XW_CONTROL_ERROR, NULL, {.tool = "Alpha", .rule = "A1", .listed = true},
          {.tool = "Alpha", .rule = "A1", .run = 1, .listed = true, .run_failed = true});
    /* a control that the failed tool's rules don't reach */
    CHECK("c2", XW_NOT_ASSESSED, "no scanner in this run covers it",
          {.tool = "Nobody", .rule = "X", .listed = true, .run_failed = true});
}

static void records_rejected(void **state)
{
    (void)state;
    CHECK("c1", XW_NOT_ASSESSED,
          "0 of 1 weakness evaluated; records of in.sarif were rejected",
          {.tool = "Alpha", .rule = "A1", .listed = true, .input = XW_INPUT_PARTIAL});
}

static void suppressed(void **state)
{
    (void)state;
    CHECK("c1", XW_NOT_ASSESSED, "suppressed by the scanner: 2 results",
          {.tool = "Alpha", .rule = "A1", .listed = true, .suppressed = 2});
    /* others pass: neither failing nor passing */
    CHECK("c1", XW_NOT_ASSESSED, "suppressed by the scanner: 1 result",
          {.tool = "Alpha", .rule = "A1", .passes = 3, .suppressed = 1},
          {.tool = "Beta", .rule = "B1", .passes = 1});
    /* error comes first */
    CHECK("c1", XW_CONTROL_ERROR, NULL,
          {.tool = "Alpha", .rule = "A1", .suppressed = 1, .run_failed = true});
}

/* The numbers beside the status don't count what was set aside. */
static void set_aside_is_not_evaluated(void **state)
{
    (void)state;
    static const struct said said[] = {
        {.tool = "Alpha", .rule = "A1", .passes = 1, .suppressed = 1},
        {.tool = "Alpha", .rule = "A3", .passes = 1, .reviews = 1}};
    struct xw_set *set = hand_set(said, 2, NULL, NULL);
    const struct xw_control_result *r = control_of(set, "c2");
    assert_int_equal(r->n_weaknesses, 2);
    assert_int_equal(r->n_covered, 2);
    assert_int_equal(r->n_evaluated, 0);
    assert_int_equal(r->n_suppressed, 1);
    assert_int_equal(r->n_review, 1);
    xw_set_free(set);
}

static void review(void **state)
{
    (void)state;
    CHECK("c1", XW_NOT_ASSESSED, "review needed: 1 result",
          {.tool = "Alpha", .rule = "A1", .reviews = 1, .passes = 5});
    CHECK("c1", XW_NOT_ASSESSED,
          "suppressed by the scanner: 1 result; review needed: 1 result",
          {.tool = "Alpha", .rule = "A1", .reviews = 1},
          {.tool = "Beta", .rule = "B1", .suppressed = 1});
}

static void inferred(void **state)
{
    (void)state;
    CHECK("c3", XW_FAILING,
          "1 open finding, all through mappings that nobody has reviewed yet",
          {.tool = "Alpha", .rule = "A4", .fails = 1});
    CHECK("c3", XW_NOT_ASSESSED,
          "1 of 1 weakness evaluated, through mappings that nobody has reviewed yet",
          {.tool = "Alpha", .rule = "A4", .passes = 1});
    CHECK("c3", XW_NOT_ASSESSED, NULL, {.tool = "Alpha", .rule = "A11", .passes = 1});
    /* the weakness was reviewed, the rule's place in the table was not */
    CHECK("c1", XW_NOT_ASSESSED, NULL, {.tool = "Beta", .rule = "B2", .passes = 1});
    CHECK("c1", XW_FAILING, NULL, {.tool = "Beta", .rule = "B2", .fails = 1});
    CHECK("c4", XW_PASSING,
          "2 of 2 weaknesses evaluated and clean, some through mappings that nobody has "
          "reviewed yet",
          {.tool = "Alpha", .rule = "A1", .passes = 1},
          {.tool = "Alpha", .rule = "A4", .passes = 1});
    CHECK("c4", XW_NOT_ASSESSED, NULL, {.tool = "Alpha", .rule = "A1", .passes = 1});
}

static void child_swallowed(void **state)
{
    (void)state;
    static const struct said said[] = {
        {.tool = "Alpha", .rule = "A1", .fails = 1, .resource = "res.same"},
        {.tool = "Alpha", .rule = "A5", .fails = 1, .resource = "res.same"}};
    struct xw_set *set = hand_set(said, 2, NULL, NULL);
    assert_int_equal(xw_n_findings(set), 1);
    assert_int_equal(control_of(set, "c1")->status, XW_FAILING);
    assert_int_equal(control_of(set, "c5")->status, XW_FAILING);
    xw_set_free(set);
}

static void narrowed(void **state)
{
    (void)state;
    CHECK("n1", XW_FAILING, NULL, {.tool = "Alpha", .rule = "A6", .fails = 1});
    CHECK("n2", XW_NOT_ASSESSED, "0 of 1 weakness evaluated",
          {.tool = "Alpha", .rule = "A6", .fails = 1});
    CHECK("n2", XW_NOT_ASSESSED, "0 of 1 weakness evaluated",
          {.tool = "Alpha", .rule = "A6", .passes = 1});
    CHECK("n1", XW_PASSING, NULL, {.tool = "Alpha", .rule = "A6", .passes = 1},
          {.tool = "Alpha", .rule = "A7", .listed = true, .disabled = true});
}

static void stated_by_the_tool(void **state)
{
    (void)state;
    CHECK("c6", XW_FAILING, "1 open finding",
          {.tool = "Nobody", .rule = "X", .tag = "New-2-c6", .fails = 1});
    CHECK(
        "c6", XW_PASSING, "1 of 1 weakness evaluated and clean",
        {.tool = "Nobody", .rule = "X", .taxonomy = "NEW 2", .taxon = "c6", .passes = 1});
    CHECK("c6", XW_NOT_ASSESSED, NULL,
          {.tool = "Nobody",
           .rule = "X",
           .tag = "new-2/c6",
           .listed = true,
           .disabled = true});
    CHECK("c6", XW_NOT_ASSESSED, NULL,
          {.tool = "Nobody", .rule = "X", .tag = "new-2/c6", .passes = 1},
          {.tool = "Nobody", .rule = "Y", .tag = "new-2/c6", .suppressed = 1});
    CHECK("c6", XW_CONTROL_ERROR, "the run of Nobody failed",
          {.tool = "Nobody",
           .rule = "X",
           .tag = "new-2/c6",
           .passes = 1,
           .run_failed = true});
    /* stated, and mapped by the table: one weakness, not two */
    CHECK("c1", XW_PASSING, "1 of 1 weakness evaluated and clean",
          {.tool = "Alpha", .rule = "A1", .tag = "new-2/c1", .passes = 1});
}

static void by_cwe(void **state)
{
    (void)state;
    CHECK("c7", XW_FAILING, NULL, {.tool = "Nobody", .rule = "X", .cwe = 7, .fails = 1});
    CHECK("c7", XW_FAILING, NULL,
          {.tool = "Nobody", .rule = "X", .result_cwe = 7, .fails = 1});
    CHECK("c7", XW_NOT_ASSESSED,
          "reached through CWEs only, which can't show that it is met",
          {.tool = "Nobody", .rule = "X", .cwe = 7, .passes = 1});
    /* a weakness by CWE fails its controls and passes none */
    CHECK("c1", XW_FAILING, NULL, {.tool = "Nobody", .rule = "X", .cwe = 1, .fails = 1});
    CHECK("c1", XW_NOT_ASSESSED, "no scanner in this run covers it",
          {.tool = "Nobody", .rule = "X", .cwe = 1, .passes = 1});
}

static void what_is_listed(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha", .rule = "A8", .fails = 1}};
    struct xw_set *set = hand_set(said, 1, NULL, NULL);
    assert_null(control_of(set, "c"));  /* a heading */
    assert_null(control_of(set, "c9")); /* reached by nothing */
    assert_null(control_of(set, "c6")); /* nobody states it */
    assert_null(control_of(set, "c8")); /* its weakness is switched off by the policy */
    assert_int_equal(control_of(set, "c1")->status, XW_NOT_ASSESSED);
    xw_set_free(set);
    set = hand_set(said, 1, "OLD-1", NULL);
    assert_int_equal(xw_n_control_results(set), 1);
    xw_set_free(set);
}

static void the_worst_twenty(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha", .rule = "A1", .fails = 30},
                                       {.tool = "Alpha", .rule = "A3", .fails = 3}};
    struct xw_set *set = hand_set(said, 2, NULL, NULL);
    const struct xw_control_result *r = control_of(set, "c2");
    assert_int_equal(r->n_open, 33);
    assert_int_equal(r->worst.n, 20);
    assert_int_equal(r->worst_priority, XW_IMMEDIATE);
    assert_int_equal(r->worst_due, AS_OF + 86400);
    for (uint32_t i = 0; i < 20; i++)
        assert_int_equal(xw_finding_at(set, r->worst.v[i])->priority,
                         i < 3 ? XW_IMMEDIATE : XW_PRIORITY_HIGH);
    xw_set_free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(failing),          cmocka_unit_test(passing),
        cmocka_unit_test(evidence_tier),    cmocka_unit_test(absence_is_no_pass),
        cmocka_unit_test(rule_disabled),    cmocka_unit_test(run_failed),
        cmocka_unit_test(records_rejected), cmocka_unit_test(suppressed),
        cmocka_unit_test(review),           cmocka_unit_test(set_aside_is_not_evaluated),
        cmocka_unit_test(inferred),         cmocka_unit_test(child_swallowed),
        cmocka_unit_test(narrowed),         cmocka_unit_test(stated_by_the_tool),
        cmocka_unit_test(by_cwe),           cmocka_unit_test(what_is_listed),
        cmocka_unit_test(the_worst_twenty),
    };
    return cmocka_run_group_tests(tests, NULL, hand_close);
}
