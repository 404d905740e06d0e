/* SPDX-License-Identifier: Apache-2.0 */
#include "base/yaml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#define countof(a) (sizeof(a) / sizeof *(a))

static struct arena arena;

static int tear_down(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static const struct yaml *read_text(const char *text, struct xw_error *err)
{
    return yaml_read(&arena, "c.yaml", text, strlen(text), err);
}

static void scalars_are_text(void **state)
{
    static const char text[] = "a: no\nb: 1.10\nc: 0123\nd: ~\ne:\nf: 'it''s'\n"
                               "g: \"a\\tb\\u20ac\"\nh: |\n  two\n  lines\n";
    static const char *const expected[] = {
        "no", "1.10", "0123", "~", "", "it's", "a\tb\xe2\x82\xac", "two\nlines\n"};
    struct xw_error err = {0};
    (void)state;
    const struct yaml *y = read_text(text, &err);
    assert_non_null(y);
    assert_int_equal(y->n, countof(expected));
    for (uint32_t i = 0; i < y->n; i++)
        assert_string_equal(y->entries[i].value->text, expected[i]);
    assert_int_equal(yaml_get(y, "c")->line, 3);
    assert_int_equal(yaml_get(y, "c")->column, 4);
    assert_null(yaml_get(y, "z"));
    assert_null(yaml_get(yaml_get(y, "a"), "b"));
}

static void reads_json(void **state)
{
    struct xw_error err = {0};
    (void)state;
    const struct yaml *y =
        read_text("{\"a\": [1, true, {\"b\": \"x\"}], \"c\": {}}", &err);
    assert_non_null(y);
    const struct yaml *list = yaml_list(y, "a", &err);
    assert_int_equal(list->n, 3);
    assert_string_equal(list->entries[1].value->text, "true");
    assert_string_equal(yaml_get(list->entries[2].value, "b")->text, "x");
    assert_int_equal(yaml_get(y, "c")->kind, YAML_MAP);
    assert_int_equal(yaml_get(y, "c")->n, 0);
}

static void refuses(void **state)
{
    static const struct {
        const char *text, *where, *what;
    } cases[] = {
        {"", "c.yaml", "is empty"},
        {"# only a comment\n", "c.yaml", "is empty"},
        {"a: &x 1\n", "c.yaml:1:4", "anchors"},
        {"a: 1\nb: *x\n", "c.yaml:2:4", "aliases"},
        {"a: !!int 1\n", "c.yaml:1:4", "tags"},
        {"a: !x [1]\n", "c.yaml:1:4", "tags"},
        {"a: 1\na: 2\n", "c.yaml:2:1", "twice"},
        {"? [a]\n: 1\n", "c.yaml:1:3", "a key must be a word"},
        {"a: 1\n---\nb: 2\n", "c.yaml:2:1", "second"},
        {"a: \"x\\u001b[31m\"\n", "c.yaml:1:4", "control characters"},
        {"a: \"x\\0y\"\n", "c.yaml:1:4", "control characters"},
        {"a: [1, 2\n", "c.yaml:2:1", "','"},
        {"a: 'x\n", "c.yaml:2:1", "end of stream"},
        {"\ta: 1\n", "c.yaml:1:1", ""},
    };
    (void)state;
    for (size_t i = 0; i < countof(cases); i++) {
        struct xw_error err = {0};
        if (read_text(cases[i].text, &err))
            fail_msg("accepted: %s", cases[i].text);
        assert_int_equal(err.code, XW_E_USAGE);
        assert_string_equal(err.where, cases[i].where);
        if (!strstr(err.text, cases[i].what))
            fail_msg("%s: %s", cases[i].text, err.text);
    }
}

/* Nesting and keys without end stop at a limit instead of eating time or the stack. */
static void limits(void **state)
{
    static char text[200001];
    struct xw_error err = {0};
    (void)state;
    memset(text, '[', sizeof text - 1);
    assert_null(read_text(text, &err));
    assert_non_null(strstr(err.text, "nested too deeply"));
    err = (struct xw_error){0};
    char *end = text;
    for (int i = 0; i < 600; i++) {
        memcpy(end, "k000: 1\n", 8);
        end[1] = (char)('a' + i / 26);
        end[2] = (char)('a' + i % 26);
        end += 8;
    }
    *end = 0;
    assert_null(read_text(text, &err));
    assert_non_null(strstr(err.text, "too many keys"));
}

static void access(void **state)
{
    static const char *const keys[] = {"a", "b", "list", NULL};
    struct xw_error err = {0};
    bool value = false;
    (void)state;
    const struct yaml *y = read_text("a: text\nb: true\nlist: [x]\n", &err);
    assert_true(yaml_check_keys(y, keys, &err));
    assert_string_equal(yaml_text(y, "a", NULL, &err), "text");
    assert_string_equal(yaml_text(y, "z", "otherwise", &err), "otherwise");
    assert_true(yaml_bool(y, "b", &value, &err) && value);
    assert_true(yaml_bool(y, "z", &value, &err) && value);
    assert_int_equal(yaml_list(y, "list", &err)->n, 1);
    assert_int_equal(yaml_list(y, "z", &err)->n, 0);
    assert_int_equal(err.code, XW_OK);
    assert_false(yaml_bool(y, "a", &value, &err));
    assert_string_equal(err.where, "c.yaml:1:4");
    err = (struct xw_error){0};
    assert_null(yaml_text(y, "z", NULL, &err));
    assert_string_equal(err.text, "\"z\" is missing");
    err = (struct xw_error){0};
    assert_null(yaml_list(y, "a", &err));
    assert_null(yaml_text(y, "list", NULL, &err));
    assert_false(yaml_check_keys(yaml_get(y, "a"), keys, &err));
    err = (struct xw_error){0};
    assert_false(yaml_check_keys(y, keys + 1, &err));
    assert_string_equal(err.text, "unknown key \"a\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scalars_are_text), cmocka_unit_test(reads_json),
        cmocka_unit_test(refuses),          cmocka_unit_test(limits),
        cmocka_unit_test(access),
    };
    return cmocka_run_group_tests(tests, NULL, tear_down);
}
