/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

static void expect(void (*write)(struct str *, const char *), const char *in,
                   const char *out)
{
    struct str s = {0};
    write(&s, in);
    assert_string_equal(str_get(&s), out);
    str_free(&s);
}

static void markdown_markup_is_text(void **state)
{
    (void)state;
    expect(markdown_text, "plain words, 1.5 of 2 (so).", "plain words, 1.5 of 2 (so).");
    expect(markdown_text, "*a* _b_ `c` [d](e) # f",
           "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\# f");
    expect(markdown_text, "<b> & a_b", "&lt;b&gt; &amp; a_b");
    expect(markdown_text, "a|b", "a&#124;b");
    expect(markdown_text, "a\\|b", "a\\\\&#124;b"); /* the pipe doesn't end a cell */
    expect(markdown_text, " two\n\tlines ", "two lines");
    expect(markdown_text, "", "");
}

static void markdown_references_are_code(void **state)
{
    (void)state;
    expect(markdown_text, "ask @bob, please", "ask `@bob,` please");
    expect(markdown_text, "fixes #12", "fixes `#12`");
    expect(markdown_text, "o/r#1 GH-7 !3", "`o/r#1` `GH-7` `!3`");
    expect(markdown_text, "see https://e.example/ or www.e.example",
           "see `https://e.example/` or `www.e.example`");
    expect(markdown_text, "at 4f1c2e9", "at `4f1c2e9`");
    expect(markdown_text, "a@b", "`a@b`");
    expect(markdown_text, "50 % done; a & b", "50 % done; a &amp; b");
    expect(markdown_text, "x`@y", "``x`@y``");
    expect(markdown_text, "@a|@b", "`@a`&#124;`@b`");
}

static void markdown_code_is_closed(void **state)
{
    (void)state;
    expect(markdown_code, "main.tf:18", "`main.tf:18`");
    expect(markdown_code, "a``b`", "``` a``b` ```");
    expect(markdown_code, "`", "`` ` ``");
    expect(markdown_code, "a|b", "`a`&#124;`b`");
    expect(markdown_code, "a\nb", "`a b`");
    expect(markdown_code, "", "");
}

static void json(struct str *s, const char *text)
{
    json_string_add(s, text, strlen(text));
}

static void json_strings(void **state)
{
    (void)state;
    expect(json, "", "\"\"");
    expect(json, "a\"b\\c\nd\te", "\"a\\\"b\\\\c\\nd\\te\"");
    expect(json, "\x01\x1f", "\"\\u0001\\u001f\"");
    expect(json, "\xc3\xa4 \xf0\x9f\x98\x80", "\"\xc3\xa4 \xf0\x9f\x98\x80\"");
}

static void csv_formulas_are_text(void **state)
{
    (void)state;
    expect(csv_cell, "plain", "\"plain\"");
    expect(csv_cell, "a \"quoted\"\nline", "\"a \"\"quoted\"\" line\"");
    expect(csv_cell, "=1+1", "\"'=1+1\"");
    expect(csv_cell, "+1", "\"'+1\"");
    expect(csv_cell, "-1", "\"'-1\"");
    expect(csv_cell, "@x", "\"'@x\"");
    expect(csv_cell, "|x", "\"'|x\"");
    expect(csv_cell, "\tx", "\"' x\"");
    expect(csv_cell, "  =x", "\"'  =x\"");
    expect(csv_cell, "\xc2\xa0=x", "\"'\xc2\xa0=x\"");
    expect(csv_cell, "\xef\xbc\x9dx", "\"'\xef\xbc\x9dx\""); /* full width */
    expect(csv_cell, "a=1", "\"a=1\"");
}

static void words(void **state)
{
    (void)state;
    char out[WORDS];
    assert_string_equal(number_words(0, out), "0");
    assert_string_equal(number_words(999, out), "999");
    assert_string_equal(number_words(83112, out), "83,112");
    assert_string_equal(number_words(1234567, out), "1,234,567");
    assert_string_equal(window_words(&(struct xw_window){.hours = 24}, out), "24 hours");
    assert_string_equal(window_words(&(struct xw_window){.days = 7}, out), "1 week");
    assert_string_equal(window_words(&(struct xw_window){.days = 30}, out), "30 days");
    assert_string_equal(window_words(&(struct xw_window){.months = 1}, out), "1 month");
    assert_string_equal(window_words(&(struct xw_window){0}, out), "no deadline");
    struct xw_finding f = {.due = 1000000, .overdue = true};
    assert_string_equal(left_words(&f, 1000000 - 86400, out), "in 24 hours");
    assert_string_equal(left_words(&f, 1000000 - 1, out), "in 1 hour");
    assert_string_equal(left_words(&f, 1000000 + 4 * 86400, out), "4 days over");
    f.due = XW_NO_TIME;
    assert_string_equal(left_words(&f, 0, out), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markdown_markup_is_text),
        cmocka_unit_test(markdown_references_are_code),
        cmocka_unit_test(markdown_code_is_closed),
        cmocka_unit_test(json_strings),
        cmocka_unit_test(csv_formulas_are_text),
        cmocka_unit_test(words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
