/* SPDX-License-Identifier: Apache-2.0 */
#include "hand_set.h"

#include "base/date.h"

#include <stdio.h>

/* Severity, priority, clock and due dates; what an earlier report carries over. */

enum { HOUR = 3600, DAY = 24 * HOUR };

static struct xw_set *one(const struct said *said, const struct xw_previous *previous)
{
    struct xw_set *set = hand_set(said, 1, NULL, previous);
    assert_int_equal(xw_n_findings(set), 1);
    return set;
}

static void check_class(const struct said *said, enum xw_severity severity,
                        enum xw_priority priority)
{
    struct xw_set *set = one(said, NULL);
    assert_int_equal(xw_finding_at(set, 0)->severity, severity);
    assert_int_equal(xw_finding_at(set, 0)->priority, priority);
    xw_set_free(set);
}

#define CLASS(severity, priority, ...)                                                   \
    do {                                                                                 \
        static const struct said said = {.tool = "Alpha", .fails = 1, __VA_ARGS__};      \
        check_class(&said, severity, priority);                                          \
    } while (0)

static void classes(void **state)
{
    (void)state;
    /* stated by the documents, whatever the scanner says */
    CLASS(XW_HIGH, XW_PRIORITY_HIGH, .rule = "A1", .severity = XW_LOW);
    CLASS(XW_HIGH, XW_PRIORITY_HIGH, .rule = "A1", .severity = XW_CRITICAL);
    /* the policy's */
    CLASS(XW_CRITICAL, XW_IMMEDIATE, .rule = "A6", .severity = XW_LOW);
    /* the scanner's; suggested where it has none */
    CLASS(XW_LOW, XW_PRIORITY_LOW, .rule = "A4", .severity = XW_LOW);
    CLASS(XW_MEDIUM, XW_PRIORITY_MEDIUM, .rule = "A4", .severity = XW_SEVERITY_UNKNOWN);
    /* a stated priority, beside the severity */
    CLASS(XW_LOW, XW_IMMEDIATE, .rule = "A3", .severity = XW_LOW);
    /* a cap and an override */
    CLASS(XW_LOW, XW_PRIORITY_LOW, .rule = "A9", .severity = XW_CRITICAL);
    CLASS(XW_INFO, XW_PRIORITY_LOW, .rule = "A9", .severity = XW_INFO);
    /* switched off by the policy */
    CLASS(XW_INFO, XW_PRIORITY_LOW, .rule = "A8", .severity = XW_CRITICAL);
    /* in no table */
    CLASS(XW_HIGH, XW_PRIORITY_HIGH, .rule = "X", .severity = XW_HIGH);
    CLASS(XW_MEDIUM, XW_PRIORITY_MEDIUM, .rule = "X", .severity = XW_SEVERITY_UNKNOWN);
}

static void highest_of_sources(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha",
                                        .rule = "A4",
                                        .fails = 1,
                                        .resource = "a.b",
                                        .severity = XW_LOW},
                                       {.tool = "Alpha",
                                        .rule = "A4",
                                        .run = 1,
                                        .fails = 1,
                                        .resource = "a.b",
                                        .severity = XW_HIGH}};
    struct xw_set *set = hand_set(said, 2, NULL, NULL);
    assert_int_equal(xw_n_findings(set), 1);
    assert_int_equal(xw_finding_at(set, 0)->severity, XW_HIGH);
    xw_set_free(set);
}

static void check_clock(const struct said *said, enum xw_clock_source source,
                        int64_t start, bool due_soon, bool overdue)
{
    struct xw_set *set = one(said, NULL);
    const struct xw_finding *f = xw_finding_at(set, 0);
    assert_int_equal(f->clock_source, source);
    assert_int_equal(f->clock_start, start);
    assert_int_equal(f->due, f->clock_start + 7 * DAY);
    assert_int_equal(f->due_soon, due_soon);
    assert_int_equal(f->overdue, overdue);
    xw_set_free(set);
}

#define CLOCK(source, start, due_soon, overdue, ...)                                     \
    do {                                                                                 \
        static const struct said said = {.tool = "Alpha", .rule = "A1", __VA_ARGS__};    \
        check_clock(&said, source, start, due_soon, overdue);                            \
    } while (0)

static void clocks(void **state)
{
    (void)state;
    CLOCK(XW_CLOCK_NOW, AS_OF, false, false, .fails = 1, .start = 0);
    CLOCK(XW_CLOCK_RUN, AS_OF - DAY, false, false, .fails = 1, .start = AS_OF - 2 * DAY,
          .end = AS_OF - DAY);
    CLOCK(XW_CLOCK_RUN, AS_OF - DAY, false, false, .fails = 1, .start = AS_OF - DAY,
          .end = AS_OF + DAY);
    CLOCK(XW_CLOCK_DETECTION, AS_OF - 3 * DAY, false, false, .fails = 1,
          .detected = AS_OF - 3 * DAY, .end = AS_OF - 5 * DAY);
    /* a date to come is none */
    CLOCK(XW_CLOCK_NOW, AS_OF, false, false, .fails = 1, .detected = AS_OF + 1,
          .end = AS_OF + 2);
    /* the last fifth of a week, then the week is over */
    CLOCK(XW_CLOCK_DETECTION, AS_OF - 134 * HOUR, false, false, .fails = 1,
          .detected = AS_OF - 134 * HOUR);
    CLOCK(XW_CLOCK_DETECTION, AS_OF - 135 * HOUR, true, false, .fails = 1,
          .detected = AS_OF - 135 * HOUR);
    CLOCK(XW_CLOCK_DETECTION, AS_OF - 7 * DAY, true, false, .fails = 1,
          .detected = AS_OF - 7 * DAY);
    CLOCK(XW_CLOCK_DETECTION, AS_OF - 7 * DAY - 1, false, true, .fails = 1,
          .detected = AS_OF - 7 * DAY - 1);
    /* assumed: never overdue */
    CLOCK(XW_CLOCK_RUN, AS_OF - 70 * DAY, true, false, .fails = 1,
          .end = AS_OF - 70 * DAY);
    /* nor what isn't open */
    CLOCK(XW_CLOCK_DETECTION, AS_OF - 70 * DAY, false, false, .suppressed = 1,
          .detected = AS_OF - 70 * DAY);
    CLOCK(XW_CLOCK_DETECTION, AS_OF - 70 * DAY, false, false, .reviews = 1,
          .detected = AS_OF - 70 * DAY);
}

static void earliest_of_all_sources(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha",
                                        .rule = "A1",
                                        .fails = 1,
                                        .resource = "a.b",
                                        .end = AS_OF - 9 * DAY},
                                       {.tool = "Beta",
                                        .rule = "B1",
                                        .fails = 1,
                                        .resource = "a.b",
                                        .detected = AS_OF - 2 * DAY},
                                       {.tool = "Alpha",
                                        .rule = "A2",
                                        .run = 1,
                                        .fails = 1,
                                        .resource = "a.b",
                                        .detected = AS_OF - 4 * DAY}};
    struct xw_set *set = hand_set(said, 3, NULL, NULL);
    assert_int_equal(xw_n_findings(set), 1);
    assert_int_equal(xw_finding_at(set, 0)->clock_source, XW_CLOCK_DETECTION);
    assert_int_equal(xw_finding_at(set, 0)->clock_start, AS_OF - 4 * DAY);
    xw_set_free(set);
}

static void no_window(void **state)
{
    (void)state;
    static const struct said said = {
        .tool = "Alpha", .rule = "A4", .fails = 1, .severity = XW_LOW, .detected = 1000};
    struct xw_set *set = one(&said, NULL);
    assert_int_equal(xw_finding_at(set, 0)->due, XW_NO_TIME);
    assert_false(xw_finding_at(set, 0)->overdue);
    xw_set_free(set);
}

static struct xw_previous *read_text(const char *text, struct xw_error *err)
{
    char path[40];
    FILE *f = tmpfile();
    assert_true(f && fputs(text, f) >= 0 && fflush(f) == 0);
    snprintf(path, sizeof path, "/dev/fd/%d", fileno(f));
    struct xw_previous *p = xw_previous_read(path, err);
    fclose(f);
    return p;
}

static const char *hex(const struct xw_finding *f)
{
    static char text[33];
    for (int i = 0; i < 16; i++)
        snprintf(text + 2 * i, 3, "%02x", f->id[i]);
    return text;
}

static struct xw_previous *earlier(const struct said *said, const char *clock,
                                   const char *due, const char *others)
{
    struct xw_set *set = one(said, NULL);
    char text[2000];
    struct xw_error err = {0};
    snprintf(
        text, sizeof text,
        "{\"schema\":\"crosswalk-report/1\",\"findings\":[{\"id\":\"%s\",\"state\":"
        "\"open\",\"priority\":\"high\"%s%s%s,\"clock\":{\"start\":\"%s\",\"source\":"
        "\"x\"}}%s]}",
        hex(xw_finding_at(set, 0)), due ? ",\"due\":\"" : "", due ? due : "",
        due ? "\"" : "", clock, others);
    xw_set_free(set);
    struct xw_previous *p = read_text(text, &err);
    if (!p)
        fail_msg("%s: %s", err.where, err.text);
    return p;
}

static void check_carried(const struct said *said, const char *clock, const char *due,
                          const char *want_due, bool overdue)
{
    struct xw_previous *p = earlier(said, clock, due, "");
    struct xw_set *set = one(said, p);
    const struct xw_finding *f = xw_finding_at(set, 0);
    char text[DATE_TEXT];
    assert_int_equal(f->change, XW_CHANGE_UNCHANGED);
    assert_int_equal(f->clock_source, XW_CLOCK_PREVIOUS);
    assert_string_equal(date_text(f->clock_start, text), clock);
    assert_string_equal(f->due == XW_NO_TIME ? "" : date_text(f->due, text), want_due);
    assert_int_equal(f->overdue, overdue);
    assert_int_equal(xw_n_gone(set), 0);
    xw_set_free(set);
    xw_previous_free(p);
}

static void carried_over(void **state)
{
    (void)state;
    static const struct said high = {
        .tool = "Alpha", .rule = "A1", .fails = 1, .detected = AS_OF - DAY};
    static const struct said low = {
        .tool = "Alpha", .rule = "A4", .fails = 1, .severity = XW_LOW};
    static const struct said urgent = {.tool = "Alpha", .rule = "A3", .fails = 1};
    check_carried(&high, "2025-11-20T00:00:00Z", "2025-11-27T00:00:00Z",
                  "2025-11-27T00:00:00Z", false);
    check_carried(&high, "2025-11-10T00:00:00Z", "2025-11-17T00:00:00Z",
                  "2025-11-17T00:00:00Z", true);
    /* a re-scan never moves it later, not by a lower priority either */
    check_carried(&high, "2025-11-20T00:00:00Z", "2025-11-21T00:00:00Z",
                  "2025-11-21T00:00:00Z", true);
    check_carried(&low, "2025-11-24T00:00:00Z", "2025-12-01T00:00:00Z",
                  "2025-12-01T00:00:00Z", false);
    check_carried(&low, "2025-11-24T00:00:00Z", NULL, "", false);
    /* a higher priority takes the earlier date */
    check_carried(&urgent, "2025-11-24T12:00:00Z", "2025-12-24T12:00:00Z",
                  "2025-11-25T12:00:00Z", false);
}

static void new_and_gone(void **state)
{
    (void)state;
    static const struct said said = {.tool = "Alpha", .rule = "A1", .fails = 1};
    static const char others[] =
        ",{\"id\":\"00000000000000000000000000000001\",\"state\":\"open\",\"title\":"
        "\"b\","
        "\"place\":{\"path\":\"x\\u001by\",\"line\":7},\"sources\":[{\"tool\":\"alpha\"}]"
        "}"
        ",{\"id\":\"00000000000000000000000000000002\",\"state\":\"open\",\"title\":"
        "\"a\","
        "\"sources\":[{\"tool\":\"Beta\"},{\"tool\":\"Beta\"},{\"tool\":\"Zed\"}]}"
        ",{\"id\":\"00000000000000000000000000000003\",\"state\":\"open\",\"title\":"
        "\"c\","
        "\"sources\":[{\"tool\":\"Beta\"},{\"tool\":\"Alpha\"}]}"
        ",{\"id\":\"00000000000000000000000000000004\",\"state\":\"suppressed\"}";
    struct xw_previous *p = earlier(&said, "2025-11-20T00:00:00Z", NULL, others);
    struct xw_set *set = one(&said, p);
    assert_int_equal(xw_n_gone(set), 3);
    assert_string_equal(xw_text(set, xw_gone_at(set, 0)->note),
                        "not re-tested: Beta did not run, Zed did not run");
    assert_string_equal(xw_text(set, xw_gone_at(set, 1)->note), "");
    assert_string_equal(xw_text(set, xw_gone_at(set, 1)->path), "x\\x1by");
    assert_int_equal(xw_gone_at(set, 1)->line, 7);
    assert_string_equal(xw_text(set, xw_gone_at(set, 2)->note), "");
    xw_set_free(set);
    static const struct said failed = {
        .tool = "Alpha", .rule = "A3", .fails = 1, .run_failed = true};
    set = one(&failed, p);
    assert_int_equal(xw_finding_at(set, 0)->change, XW_CHANGE_NEW);
    assert_int_equal(xw_n_gone(set), 4);
    assert_string_equal(xw_text(set, xw_gone_at(set, 2)->note),
                        "not re-tested: alpha failed");
    assert_string_equal(xw_text(set, xw_gone_at(set, 3)->note),
                        "not re-tested: Beta did not run, Alpha failed");
    xw_set_free(set);
    xw_previous_free(p);
}

static void bad_previous(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        "{\"schema\":\"crosswalk-report/2\"}",
        "{\"schema\":\"crosswalk-report/1\",\"findings\":[{}]}",
        "{\"schema\":\"crosswalk-report/1\",\"findings\":[7]}",
        "{\"schema\":\"crosswalk-report/1\",\"findings\":[{\"id\":\"12\"}]}",
        "{\"schema\":\"crosswalk-report/1\",\"findings\":[{\"id\":"
        "\"0000000000000000000000000000000G\"}]}",
        "{\"version\":\"2.1.0\",\"runs\":[]}",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct xw_error err = {0};
        if (read_text(bad[i], &err))
            fail_msg("was read: %s", bad[i]);
        assert_int_not_equal(err.code, XW_OK);
        assert_true(*err.text);
    }
    struct xw_error err = {0};
    assert_null(xw_previous_read("/nonexistent/report.json", &err));
    assert_int_equal(err.code, XW_E_READ);
}

/* Odd values are absent values: a later version may write more than this one reads. */
static void tolerant_previous(void **state)
{
    (void)state;
    struct xw_error err = {0};
    struct xw_previous *p = read_text(
        "{\"schema\":\"crosswalk-report/1\",\"more\":{\"findings\":[7]},\"findings\":["
        "{\"id\":\"00000000000000000000000000000001\",\"state\":\"fixed\",\"priority\":7,"
        "\"due\":\"soon\",\"clock\":[],\"place\":null,\"sources\":[1,{\"tool\":2}]}]}",
        &err);
    assert_non_null(p);
    xw_previous_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes),
        cmocka_unit_test(highest_of_sources),
        cmocka_unit_test(clocks),
        cmocka_unit_test(earliest_of_all_sources),
        cmocka_unit_test(no_window),
        cmocka_unit_test(carried_over),
        cmocka_unit_test(new_and_gone),
        cmocka_unit_test(bad_previous),
        cmocka_unit_test(tolerant_previous),
    };
    return cmocka_run_group_tests(tests, NULL, hand_close);
}
