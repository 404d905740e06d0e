/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/error.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

static void first_stays(void **state)
{
    struct xw_error err = {0};
    (void)state;
    assert_false(xw_fail(&err, XW_E_READ, "a.json", "%s is %d", "x", 1));
    assert_false(xw_fail(&err, XW_E_WRITE, "b.json", "later"));
    assert_int_equal(err.code, XW_E_READ);
    assert_string_equal(err.where, "a.json");
    assert_string_equal(err.text, "x is 1");
    struct xw_error nowhere = {0};
    assert_false(xw_fail(&nowhere, XW_E_USAGE, NULL, "text"));
    assert_string_equal(nowhere.where, "");
    assert_false(xw_fail(NULL, XW_E_USAGE, NULL, "nobody listens"));
}

static void escapes(void **state)
{
    static const char *const cases[][2] = {
        {"plain \xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80", NULL},
        {"\xef\xbf\xbd", NULL},
        {"a\nb\rc\td", "a\\nb\\rc\\td"},
        {"\x1b[31m\x07\x7f", "\\x1B[31m\\x07\\x7F"},
        {"\xc2\x85\xc2\x9b", "\\u0085\\u009B"},
        {"\xe2\x80\xae\xe2\x81\xa6\xe2\x80\xa8\xe2\x80\xa9\xe2\x80\x8f",
         "\\u202E\\u2066\\u2028\\u2029\\u200F"},
        {"\xff\xc0\x80\xe2\x82", "\\xFF\\xC0\\x80\\xE2\\x82"},
        {"\xed\xa0\x80", "\\xED\\xA0\\x80"},
        {"\xf3\xa0\x81\x81", "\\U000E0041"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *expected = cases[i][1] ? cases[i][1] : cases[i][0];
        struct xw_error err = {0};
        xw_fail(&err, XW_E_FORMAT, cases[i][0], "%s", cases[i][0]);
        assert_string_equal(err.where, expected);
        assert_string_equal(err.text, expected);
    }
}

static void cut(void **state)
{
    char text[5000];
    (void)state;
    for (size_t before = 0; before < 20; before++) { /* never inside a character */
        struct xw_error err = {0};
        memset(text, 'x', before);
        for (size_t i = before; i + 3 < sizeof text; i += 3)
            memcpy(text + i, "\xe2\x82\xac", 4);
        xw_fail(&err, XW_E_FORMAT, text, "%s", text);
        size_t n = strlen(err.text);
        assert_true(n > sizeof err.text - 6);
        assert_string_equal(err.text + n - 3, "...");
        assert_int_equal((n - 3 - before) % 3, 0);
        assert_string_equal(err.where + strlen(err.where) - 3, "...");
    }
    struct xw_error err = {0};
    memset(text, 'y', sizeof err.text - 1);
    text[sizeof err.text - 1] = '\0';
    xw_fail(&err, XW_E_FORMAT, NULL, "%s", text);
    assert_string_equal(err.text, text); /* fits exactly */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_stays),
        cmocka_unit_test(escapes),
        cmocka_unit_test(cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
