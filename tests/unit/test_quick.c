/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* What runs without libjq gives what libjq gives, or says that libjq must do it. */

/* libjq 1.6 loses a few values when a filter has an error. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libjq";
}

static const char *const inputs[] = {
    "null",
    "true",
    "0",
    "-7",
    "1.5",
    "1e17",
    "\"\"",
    "\"a/b/c\"",
    "\"x-\\u00e9-\\u20ac\"",
    "\"arn:aws:s3\"",
    "[]",
    "[1,2,3]",
    "[\"b\",\"a\",null,true,5]",
    "[\"x\",[\"y\"]]",
    "[{\"a\":1,\"v\":\"x\"},{\"a\":1,\"v\":\"y\"},{\"a\":0,\"v\":\"z\"}]",
    "[{\"a\":null},{\"a\":\"s\"},{\"a\":[1]},{\"a\":[0]}]",
    "{}",
    "{\"a\":1,\"b\":\"two\",\"c\":[1,[2]],\"d\":{\"a\":null,\"e\":false}}",
    "{\"b\":[{\"a\":\"1\"},{\"a\":\"2\",\"b\":[3]}],\"a\":\"PASS\",\"s\":\"HIGH\"}",
    "{\"unknown name\":1,\"a\":{\"a\":{\"a\":7}},\"b\":[]}",
    "{\"a\":\"12\",\"b\":null,\"c\":false,\"d\":\"\"}",
};

/* All of these must be understood. */
static const char *const understood[] = {
    ".",
    ".a",
    ".a.b",
    ".a?",
    ".a.b?",
    ".\"a\"",
    ".[\"a\"]",
    ".[\"a\"]?.b?",
    ".[0]",
    ".[-1]",
    ".[5]?",
    ".[1.5]?",
    ".[1:]",
    ".[:2]?",
    ".[-2:-1]?",
    ".[]?",
    ".[]",
    ".b[].a",
    ".b[]?.a?",
    ".b[]?.b[]?",
    "[.[]?.a?]",
    "[.b[]? | .a]",
    ".[.a]?",
    "{\"PASS\": \"pass\", \"12\": 3}[.a // \"\"]? // \"fail\"",
    "{\"PASS\": \"pass\"}[.a?]",
    ".a // .b // \"c\"",
    ".a? // .b? // empty",
    "(.a, .b)? // 5",
    "[.a[]? // \"none\"]",
    "(.[]? // \"none\")",
    "(.b[]?.a // \"none\")",
    "empty",
    "empty // 1",
    "[.[]? | select(. != null)]",
    "[.[]? | select(.a?)]",
    "[.[]? | select(.a? == 1) | .v]",
    ".a and .b",
    ".a? or .b?",
    "(.a? | not)",
    ".a == .b",
    ".a? != null",
    ".a? < .b?",
    ".a? <= 1",
    ".a? > \"A\"",
    ". >= 0",
    ". + .",
    ".a? + .b?",
    ".b? + [9]",
    ".d? + {a: 5, z: 6}",
    "{z: 1} + .",
    ". + {a: .b?}",
    "(.a? | tonumber?) - 1",
    "1 - 2 - 3",
    "2 * 3 + 4 / 8",
    "-1",
    ".a? // -1",
    "[.[]?, 1]",
    "[]",
    "{}",
    "{a, b: .b, \"c\": 3, (.a? | tostring? // \"k\"): 4}",
    "{a: (.a? // null), \"x y\": [.b?]}",
    "{a: .a? | tostring}",
    "\"plain\\n\\\"\\\\ text\"",
    "\"\\(.a?) and \\(.b?) \\(1 + 1)\"",
    "\"<\\(.)>\"",
    "if . then 1 else 2 end",
    "if .a? == 1 then \"one\" elif .a? then \"other\" else empty end",
    "if .a? then .b[]? else .c[]? end",
    ".a? as $x | .b? as $y | [$x, $y]",
    ".[]? as $x | {$x, y: $x}",
    "(.b? // [] | length) as $n | if $n > 1 then \"\\($n)\" else null end",
    ". as $d | (.b[]? | {a: .a?, d: $d.a})",
    "length?",
    "type",
    "tostring",
    "tonumber?",
    "floor?",
    "ascii_downcase?",
    "ascii_upcase?",
    "(.a? | strings | ascii_downcase)",
    "objects",
    "arrays",
    "strings",
    "numbers",
    "booleans",
    "nulls",
    "values",
    "first?",
    "last?",
    "first(.[]?)",
    "first(.b[]?.a)",
    "map(.a?)?",
    "map(select(type == \"string\"))?",
    "map(., .)?",
    "join(\", \")?",
    "split(\"/\")?",
    "split(\":\")? | .[-1]",
    "split(\".\")? | join(\"-\")",
    "startswith(\"a\")?",
    "endswith(\"c\")?",
    "ltrimstr(\"arn:\")",
    "rtrimstr(\"/c\")",
    "contains(\":\")?",
    "contains(\"\")?",
    "has(\"a\")?",
    "any?",
    "all?",
    "any(.a == 1)?",
    "all(.a == 1)?",
    "max_by(.a)?",
    "min_by(.a)?",
    "(.a, .b)?",
    "(.a.b.c)?",
    "[(1, 2) | (., . + 10)]",
    "1, 2 | 3, 4",
    "1 , 2 // 3",
    "null // false // 4",
    "# a remark\n .a # another\n  ? // \"r\"",
    "error?",
    "error(\"no\")?",
    "[.[]? | .a.b?]",
    "[.b[0]?.a?, .b[1].a?]",
};

/* Definitions and what is made of them. */
static const char *const programs[] = {
    "def one($x): [$x, .]; def results: one(1), one(.a?);",
    "def choose($a; $b): if $a then $b else .b? end; def results: choose(.a?; 5);",
    "def each: .b[]?; def results: each | .a;",
    "def few: select(.a?); def results: {x: [few], y: (few // null)};",
    "def few: select(.a?); def results: {x: few};",
    "def a: 1; def b: a + 1; def a: 5; def results: a, b;",
    "def join($x): \"own\"; def results: join(\"a\");",
    "def broken: reduce .[] as $x (0; . + $x); def results: .a?;",
};

/* These are libjq's. */
static const char *const beyond[] = {
    "reduce .[] as $x (0; . + $x)",
    "try .a catch 1",
    "..",
    ".a = 1",
    ".a |= 1",
    ".a += 1",
    "to_entries",
    "test(\"a\")",
    "{a: (1, 2)}",
    "def f: 1; f",
    "$ENV",
    "@base64",
    ".[.a, 1:]",
    "(1, 2) + (3, 4)",
    "\"\\u00e9\"",
    "limit(3; .[])",
    ". as [$a] | $a",
    "label $x | 1",
    "if (1, 2) then 3 else 4 end",
    "$nothing",
    "unknown",
    ".a?//1",
    "any(.a, .b)",
    "{a: 1, a: 2}",
    "0;\ndef a: 1;\ndef f($a): a;\ndef results: f(2)",
    "0; def f: ..; def results: 1",
};

struct made {
    struct quick_out out;
    jv all;
};

static bool on_output(struct quick_out *to, const struct quick_value *v)
{
    struct made *m = (struct made *)to;
    m->all = jv_array_append(m->all, quick_to_jv(v));
    return true;
}

static void open_text(struct filter *f, struct xw_input_format *format, const char *text)
{
    struct xw_error err = {0};
    *format = (struct xw_input_format){.name = "test", .file = "test.jq", .text = text};
    if (!filter_open(f, format, &err) || !filter_compile(f, &err))
        fail_msg("%s: %s", text, err.text);
}

static jv with_libjq(struct filter *f, jv document, bool *failed)
{
    jv all = jv_array(), v;
    jq_start(f->jq, jv_array_append(jv_array_append(jv_array(), jv_number(1)), document),
             0);
    while (jv_is_valid(v = jq_next(f->jq)))
        all = jv_array_append(all, v);
    *failed = jv_invalid_has_msg(v);
    return all;
}

/* Returns whether libjq wasn't needed. */
static bool compare(struct filter *f, const char *text, const char *input)
{
    bool failed;
    struct quick_pool pool = {0};
    struct quick_run r = {.pool = &pool, .filter = f};
    struct made m = {{on_output}, jv_array()};
    jv document = jv_parse(input);
    const struct quick_value *v = quick_from_jv(&pool, f, document);
    bool ok = quick_call(&r, f->quick->results, v, &m.out);
    jv expected = with_libjq(f, document, &failed);
    jv a = jv_dump_string(m.all, JV_PRINT_SORTED);
    jv b = jv_dump_string(expected, JV_PRINT_SORTED);
    if (ok && (failed || strcmp(jv_string_value(a), jv_string_value(b)) != 0))
        fail_msg("%s of %s: %s, libjq says %s%s", text, input, jv_string_value(a),
                 jv_string_value(b), failed ? " and an error" : "");
    jv_free(a);
    jv_free(b);
    quick_free(&pool);
    return ok;
}

static int compare_all(const char *text)
{
    int n = 0;
    struct filter f;
    struct xw_input_format format;
    open_text(&f, &format, text);
    if (!f.quick) /* a filter that needs all members */
        f.quick = quick_open(&f, text, strlen(text) - strlen("run, results\n"));
    if (!f.quick)
        fail_msg("not understood: %s", text);
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
        n += compare(&f, text, inputs[i]);
    filter_close(&f);
    return n;
}

static void expressions(void **state)
{
    (void)state;
    int n = 0, most = 0;
    char text[1000];
    for (size_t i = 0; i < sizeof understood / sizeof *understood; i++) {
        snprintf(text, sizeof text, "def run: empty;\ndef results: %s;\nrun, results\n",
                 understood[i]);
        n += compare_all(text);
        most += (int)(sizeof inputs / sizeof *inputs);
    }
    assert_true(n > most / 2); /* or the comparison says nothing */
}

static void definitions(void **state)
{
    (void)state;
    char text[1000];
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        snprintf(text, sizeof text, "def run: empty;\n%s\nrun, results\n", programs[i]);
        for (char *p = strstr(text, "; def "); p; p = strstr(p, "; def "))
            p[1] = '\n';
        compare_all(text);
    }
}

static void not_understood(void **state)
{
    (void)state;
    char text[1000];
    for (size_t i = 0; i < sizeof beyond / sizeof *beyond; i++) {
        struct filter f = {0};
        struct xw_input_format format = {.name = "test", .file = "test.jq"};
        struct xw_error err = {0};
        snprintf(text, sizeof text, "def run: empty;\ndef results: %s;\nrun, results\n",
                 beyond[i]);
        format.text = text;
        if (filter_open(&f, &format, &err)) {
            size_t n = strlen(text) - strlen("run, results\n");
            struct quick *q = quick_open(&f, text, n);
            if (q)
                fail_msg("understood: %s", beyond[i]);
        }
        filter_close(&f);
    }
}

/* Nesting without end, and chains. */
static void depths(void **state)
{
    (void)state;
    static const char *const repeated[][3] = {
        {"(", "1", ")"},        {"[", "1", "]"},
        {"{a: ", "1", "}"},     {"1 // ", "1", ""},
        {"1 | ", "1", ""},      {"", "1", " + 1"},
        {"", ".", ".a"},        {"if 1 then 1 elif 1 then ", "1", ""},
        {"\"\\(", "1", ")\""},  {"1 as $x | ", "1", ""},
        {"{a: 1 | ", "1", "}"},
    };
    for (size_t i = 0; i < sizeof repeated / sizeof *repeated; i++) {
        struct str text = {0};
        struct filter f = {0};
        struct xw_input_format format = {.name = "test", .file = "test.jq"};
        struct xw_error err = {0};
        str_puts(&text, "def run: empty;\ndef results: ");
        for (int k = 0; k < 20000; k++)
            str_puts(&text, repeated[i][0]);
        str_puts(&text, repeated[i][1]);
        for (int k = 0; k < 20000; k++)
            str_puts(&text, repeated[i][2]);
        str_puts(&text, ";\nrun, results");
        format.text = str_get(&text);
        if (i != 8 && filter_open(&f, &format, &err))
            assert_null(quick_open(&f, format.text, text.n - strlen("run, results")));
        filter_close(&f);
        str_free(&text);
    }
}

/* Formats of reports that get big. */
static void formats(void **state)
{
    (void)state;
    static const char *const big[] = {"trivy-json", "grype-json", "asff", "checkov-json"};
    uint32_t n, quick = 0, found = 0;
    const struct xw_input_format *all = xw_data_input_formats(xw_data_builtin(), &n);
    for (uint32_t i = 0; i < n; i++) {
        struct filter f = {0};
        struct xw_error err = {0};
        if (strcmp(all[i].engine, "jq") != 0)
            continue;
        if (!filter_open(&f, &all[i], &err) || !filter_compile(&f, &err))
            fail_msg("%s: %s", all[i].name, err.text);
        quick += f.quick != NULL;
        if (!f.quick)
            print_message("with libjq: %s\n", all[i].name);
        for (size_t k = 0; k < sizeof big / sizeof *big; k++) {
            if (strcmp(all[i].name, big[k]) != 0)
                continue;
            found++;
            if (!f.quick)
                fail_msg("%s needs libjq", big[k]);
        }
        filter_close(&f);
    }
    assert_int_equal(found, sizeof big / sizeof *big);
    print_message("%u without libjq\n", quick);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions),    cmocka_unit_test(definitions),
        cmocka_unit_test(not_understood), cmocka_unit_test(depths),
        cmocka_unit_test(formats),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
