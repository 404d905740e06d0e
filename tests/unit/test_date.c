/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static int64_t at(const char *text)
{
    int64_t t = 0;
    if (!date_parse(text, &t))
        fail_msg("%s is no date", text);
    return t;
}

static void adds(const char *from, uint32_t months, uint32_t days, uint32_t hours,
                 const char *to)
{
    char text[DATE_TEXT];
    assert_string_equal(date_text(date_add(at(from), months, days, hours), text), to);
}

/* P1M: the same day and time a month later, clamped to that month's end. */
static void calendar_months(void **state)
{
    (void)state;
    adds("2026-11-25T00:58:00Z", 1, 0, 0, "2026-12-25T00:58:00Z");
    adds("2025-01-31T12:00:00Z", 1, 0, 0, "2025-02-28T12:00:00Z");
    adds("2024-01-31T12:00:00Z", 1, 0, 0, "2024-02-29T12:00:00Z"); /* leap year */
    adds("2024-01-29T12:00:00Z", 1, 0, 0, "2024-02-29T12:00:00Z");
    adds("2000-01-30T00:00:00Z", 1, 0, 0, "2000-02-29T00:00:00Z"); /* 400 divides it */
    adds("2100-01-30T00:00:00Z", 1, 0, 0, "2100-02-28T00:00:00Z"); /* 100 does */
    adds("2025-02-28T23:59:59Z", 1, 0, 0,
         "2025-03-28T23:59:59Z"); /* not the month's end */
    adds("2025-03-31T00:00:00Z", 1, 0, 0, "2025-04-30T00:00:00Z");
    adds("2025-12-31T00:00:00Z", 1, 0, 0, "2026-01-31T00:00:00Z");
    adds("2025-12-31T00:00:00Z", 2, 0, 0, "2026-02-28T00:00:00Z");
    adds("2025-05-31T00:00:00Z", 18, 0, 0, "2026-11-30T00:00:00Z");
    adds("2024-02-29T06:00:00Z", 12, 0, 0, "2025-02-28T06:00:00Z");
}

static void days_and_hours(void **state)
{
    (void)state;
    adds("2026-11-25T00:00:00Z", 0, 0, 24, "2026-11-26T00:00:00Z");
    adds("2026-12-31T23:30:00Z", 0, 0, 24, "2027-01-01T23:30:00Z");
    adds("2024-02-26T10:00:00Z", 0, 7, 0, "2024-03-04T10:00:00Z");
    adds("2025-02-26T10:00:00Z", 0, 7, 0, "2025-03-05T10:00:00Z");
    /* no clock is put back in UTC */
    adds("2025-10-25T12:00:00Z", 0, 7, 0, "2025-11-01T12:00:00Z");
    adds("1969-12-31T23:59:59Z", 0, 1, 1, "1970-01-02T00:59:59Z");
}

static void what_is_read(void **state)
{
    (void)state;
    assert_int_equal(at("1970-01-01T00:00:00Z"), 0);
    assert_int_equal(at("2025-11-25"), 1764028800);
    assert_int_equal(at("2025-11-25T00:00:00+00:00"), 1764028800);
    assert_int_equal(at("2025-11-25T02:30:00+02:30"), 1764028800);
    assert_int_equal(at("2025-11-24T19:00:00.999-05:00"), 1764028800);
    assert_int_equal(at("2025-11-25 00:00:00"), 1764028800);
    assert_int_equal(at("2024-02-29T00:00:00Z"), 1709164800);
}

static void what_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "now",
        "2025",
        "2025-11",
        "2025-02-29",
        "2025-13-01",
        "2025-00-10",
        "2025-04-31",
        "2025-11-25T24:00:01Z",
        "2025-11-25T00:60:00Z",
        "2025-11-25T00:00:00Zx",
        "25-11-2025",
        "2025-11-25T00:00:00+25:00",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        int64_t t;
        if (date_parse(bad[i], &t))
            fail_msg("\"%s\" was read", bad[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calendar_months),
        cmocka_unit_test(days_and_hours),
        cmocka_unit_test(what_is_read),
        cmocka_unit_test(what_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
