/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"
#include "base/pattern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* The named fields of the line, divided by "|"; NULL when it doesn't fit. */
static const char *match(const char *pattern, const char *line)
{
    static char out[1000];
    struct xw_error err = {0};
    struct pattern_span spans[PATTERN_FIELDS];
    struct pattern *p = pattern_new(pattern, &err);
    assert_non_null(p);
    bool fits = pattern_match(p, line, strlen(line), spans);
    out[0] = '\0';
    for (uint32_t i = 0; fits && i < pattern_n_fields(p); i++) {
        size_t n = strlen(out);
        snprintf(out + n, sizeof out - n, "%s%.*s", i ? "|" : "", (int)spans[i].n,
                 spans[i].s);
    }
    pattern_free(p);
    return fits ? out : NULL;
}

#define GCC                                                                              \
    "{path:file}:{row:number}:{column:number}: {severity:error|warning}: {message}"

static void fields(void **state)
{
    (void)state;
    assert_string_equal(match(GCC, "src/a.c:4:1: warning: an x: y"),
                        "src/a.c|4|1|warning|an x: y");
    assert_string_equal(match(GCC, "C:\\a.c:4:1: error: x"), "C:\\a.c|4|1|error|x");
    assert_string_equal(match(GCC " [{rule:word}]", "a.c:4:1: error: x [1 2] [-Wx]"),
                        "a.c|4|1|error|x [1 2]|-Wx");
    assert_string_equal(match("{a}:{:blanks}{b}", "x:   y z"), "x|y z");
    assert_string_equal(match("{a:rest}={b:rest}", "="), "|");
    assert_string_equal(match("{a}{:|, wrong}.", "x, wrong."), "x");
    assert_string_equal(match("{{{a}}}", "{x}"), "x");
    assert_string_equal(match("{a:code} {b}", "INP001 text"), "INP001|text");
}

static void no_fit(void **state)
{
    (void)state;
    assert_null(match(GCC, "2026-01-02 10:20:30: error: x")); /* no letter */
    assert_null(match(GCC, "Makefile:1:2: error: x"));        /* no dot */
    assert_null(match(GCC, " a.c:1:2: error: x"));
    assert_null(match(GCC, "a.c:1:2: error: "));
    assert_null(match(GCC, "a.c:1:2: note: x"));
    assert_null(match("{a:word}.", "x y."));
    assert_null(match("{a:code} b", "E b"));
    assert_null(match("{a:code} b", "7 b"));
    assert_null(match("{a:code} b", "E7F b"));
    assert_null(match("{a} end", ""));
}

static void refuse(const char *pattern)
{
    struct xw_error err = {0};
    assert_null(pattern_new(pattern, &err));
    assert_int_equal(err.code, XW_E_USAGE);
}

static void bad_patterns(void **state)
{
    (void)state;
    refuse("");
    refuse("{a");
    refuse("{}");
    refuse("{a:unknown}");
    refuse("{a} {a}");
}

/* What would take a backtracking matcher the age of the universe. */
static void hostile(void **state)
{
    (void)state;
    enum { N = 60000 };
    struct xw_error err = {0};
    struct pattern_span spans[PATTERN_FIELDS];
    struct pattern *p = pattern_new("{a}:{b:rest}:{c:file}:{d}:{e:word};!{f}", &err);
    char *line = mem_alloc(N);
    memset(line, ':', N);
    memcpy(line, "x;!./", 5);
    assert_false(pattern_match(p, line, N, spans));
    memset(line + N / 2, '.', N / 4);
    assert_false(pattern_match(p, line, N, spans));
    mem_free(line);
    pattern_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields),
        cmocka_unit_test(no_fit),
        cmocka_unit_test(bad_patterns),
        cmocka_unit_test(hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
