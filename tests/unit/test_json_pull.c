/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_impl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Every test opens its documents with each of these: what the reader says must not depend
 * on the window or on how much a read returns. */
static const struct way {
    size_t window, piece;
} ways[] = {
    {JP_WINDOW, SIZE_MAX}, {16, 1}, {16, 2}, {16, 3}, {16, 7}, {16, SIZE_MAX},
    {17, SIZE_MAX},        {64, 1}, {64, 3}, {64, 7}, {23, 5}, {JP_WINDOW, 1},
};
enum { N_WAYS = sizeof ways / sizeof *ways };

struct source {
    const char *p;
    size_t left, piece;
    int fails_with; /* errno at the end instead of the end */
};

static struct source source;
static char said[4096]; /* warnings, one a line: LINE:COLUMN TEXT */

static ssize_t read_piece(void *ctx, void *buf, size_t n)
{
    struct source *s = ctx;
    n = n < s->piece ? n : s->piece;
    n = n < s->left ? n : s->left;
    if (n == 0 && s->fails_with) {
        errno = s->fails_with;
        return -1;
    }
    if (n > 0)
        memcpy(buf, s->p, n);
    s->p += n;
    s->left -= n;
    return (ssize_t)n;
}

static void note(void *ctx, const struct jp_where *at, const char *text)
{
    (void)ctx;
    size_t used = strlen(said);
    snprintf(said + used, sizeof said - used, "%" PRId64 ":%" PRId64 " %s\n", at->line,
             at->column, text);
}

static struct jp *open_bytes(int way, const char *text, size_t n,
                             const struct jp_options *options)
{
    struct jp_options o = options ? *options : (struct jp_options){0};
    source = (struct source){text, n, ways[way].piece, 0};
    o.name = "t.json";
    o.warn = note;
    said[0] = '\0';
    return jp_open_window(read_piece, &source, &o, ways[way].window);
}

static struct jp *open_text(int way, const char *text)
{
    return open_bytes(way, text, strlen(text), NULL);
}

static void finish(struct jp *jp)
{
    struct xw_error err = {0};
    bool ok = jp_finish(jp, &err);
    assert_string_equal(err.text, "");
    assert_true(ok);
    jp_close(jp);
}

/* "WHERE TEXT" of the error that reading to the end gives, or "". */
static const char *error_of(struct jp *jp)
{
    static char text[2048];
    struct xw_error err = {0};
    text[0] = '\0';
    if (!jp_finish(jp, &err))
        snprintf(text, sizeof text, "%s %s", err.where, err.text);
    jp_close(jp);
    return text;
}

static void assert_str(struct jp_str s, const char *expected)
{
    assert_int_equal(s.n, strlen(expected));
    assert_memory_equal(s.s, expected, s.n);
}

static void walking(void **state)
{
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp =
            open_text(way, " {\"a\" : [1, {\"x\":[2]}, 3],\n \"b\":\"text\", "
                           "\"c\":{}, \"d\":[], \"e\":null , \"f\":true}\r\n");
        struct jp_str key, s;
        bool b = false;
        int64_t i = 0;
        assert_int_equal(jp_type(jp), JP_OBJECT);
        assert_false(jp_enter(jp, JP_ARRAY));
        assert_false(jp_next(jp, &key)); /* nothing entered */
        assert_true(jp_enter(jp, JP_OBJECT));
        assert_int_equal(jp_type(jp), JP_NONE); /* not yet at a member */
        assert_true(jp_next(jp, &key));
        assert_int_equal(jp_type(jp), JP_ARRAY);
        assert_true(jp_str_is(key, "a"));
        assert_true(jp_enter(jp, JP_ARRAY));
        assert_true(jp_next(jp, NULL));
        assert_false(jp_string(jp, &s)); /* another type: stays */
        assert_true(jp_int(jp, &i));
        assert_int_equal(i, 1);
        assert_int_equal(jp_type(jp), JP_NONE); /* consumed */
        assert_false(jp_int(jp, &i));
        assert_true(jp_next(jp, NULL)); /* the object, then skipped by the next */
        assert_true(jp_next(jp, NULL));
        assert_true(jp_int(jp, &i));
        assert_int_equal(i, 3);
        assert_false(jp_next(jp, NULL));
        assert_int_equal(jp_type(jp), JP_NONE);
        assert_true(jp_next(jp, &key));
        assert_str(key, "b");
        assert_true(jp_string(jp, &s));
        assert_str(s, "text");
        assert_true(jp_next(jp, &key));
        assert_true(jp_enter(jp, JP_OBJECT));
        assert_false(jp_next(jp, &key));
        assert_true(jp_next(jp, &key));
        assert_true(jp_enter(jp, JP_ARRAY));
        assert_true(jp_leave(jp));
        assert_true(jp_next(jp, &key));
        assert_false(jp_bool(jp, &b));
        assert_true(jp_null(jp));
        assert_true(jp_next(jp, &key));
        assert_true(jp_bool(jp, &b));
        assert_true(b);
        assert_str(key,
                   "f"); /* literals of a few bytes may move the window; this doesn't */
        assert_false(jp_next(jp, &key));
        assert_false(jp_next(jp, &key));
        finish(jp);
    }
}

static void leaving(void **state)
{
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp = open_text(way, "[[1,[2,[3,{\"a\":[4]}]],5],[],6]");
        int64_t i = 0;
        assert_false(jp_leave(jp));
        assert_true(jp_enter(jp, JP_ARRAY));
        assert_true(jp_next(jp, NULL));
        assert_true(jp_enter(jp, JP_ARRAY));
        assert_true(jp_next(jp, NULL));
        assert_true(jp_next(jp, NULL));
        assert_true(jp_enter(jp, JP_ARRAY));
        assert_true(jp_next(jp, NULL));
        assert_true(jp_leave(jp)); /* at a value */
        assert_true(jp_next(jp, NULL));
        assert_true(jp_int(jp, &i));
        assert_int_equal(i, 5);
        assert_true(jp_leave(jp)); /* behind the last value */
        assert_true(jp_next(jp, NULL));
        assert_true(jp_enter(jp, JP_ARRAY));
        assert_true(jp_leave(jp)); /* right after the bracket */
        assert_true(jp_next(jp, NULL));
        assert_true(jp_int(jp, &i));
        assert_int_equal(i, 6);
        finish(jp);
    }
}

static void strings(void **state)
{
    static const struct {
        const char *json, *text;
        size_t n;
    } cases[] = {
        {"\"\"", "", 0},
        {"\"plain text, longer than one block\"", "plain text, longer than one block",
         33},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t", 8},
        {"\"\\u0041\\u00e9\\u20AC\\ud83d\\ude00\"",
         "A\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", 10},
        {"\"a\\u0000b\"", "a\0b", 3},
        {"\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf\xed\x9f\xbf\"",
         "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf\xed\x9f\xbf", 16},
        {"\"0123456789abcde\\n0123456789abcdef\xc3\xa9\"",
         "0123456789abcde\n0123456789abcdef\xc3\xa9", 34},
        {"\"\x7f\"", "\x7f", 1},
        {"\"\xe0\xa0\x80\xee\x80\x80\xf0\x90\x80\x80\xf3\xbf\xbf\xbf\"",
         "\xe0\xa0\x80\xee\x80\x80\xf0\x90\x80\x80\xf3\xbf\xbf\xbf", 14},
    };
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            struct jp_str s;
            struct jp *jp = open_text(way, cases[i].json);
            assert_int_equal(jp_type(jp), JP_STRING);
            assert_true(jp_string(jp, &s));
            assert_int_equal(s.n, cases[i].n);
            assert_memory_equal(s.s, cases[i].text, s.n);
            finish(jp);
            assert_string_equal(said, "");
        }
    }
}

static void numbers(void **state)
{
    static const struct {
        const char *json;
        bool is_int;
        int64_t integer;
        double real;
        const char *said;
    } cases[] = {
        {"0", true, 0, 0, ""},
        {"-0", true, 0, -0.0, ""},
        {"12", true, 12, 12, ""},
        {"-9223372036854775808", true, INT64_MIN, -9223372036854775808.0, ""},
        {"9223372036854775807", true, INT64_MAX, 9223372036854775807.0, ""},
        {"9223372036854775808", false, 0, 9223372036854775808.0,
         "1:1 the number 9223372036854775808 is beyond 64 bits; taken as a real\n"},
        {"2.0", true, 2, 2, ""},
        {"0.2e1", true, 2, 2, ""},
        {"1200e-2", true, 12, 12, ""},
        {"-1e3", true, -1000, -1000, ""},
        {"9223372036854775807.0", true, INT64_MAX, 9223372036854775807.0, ""},
        {"922337203685477580.7e1", true, INT64_MAX, 9223372036854775807.0, ""},
        {"9.223372036854775808e18", false, 0, 9223372036854775808.0, ""},
        {"9007199254740992.5", false, 0, 9007199254740992.0, ""},
        {"1.00000000000000000000000000000000000001", false, 0, 1.0, ""},
        {"1e19", false, 0, 1e19, ""},
        {"0e999999999999999999999", true, 0, 0, ""},
        {"0.000", true, 0, 0, ""},
        {"2.5", false, 0, 2.5, ""},
        {"0.1", false, 0, 0.1, ""},
        {"3.1", false, 0, 3.1, ""},
        {"1.7976931348623157e308", false, 0, 1.7976931348623157e308, ""},
        {"2.2250738585072011e-308", false, 0, 2.2250738585072011e-308, ""},
        {"123456789012345678901234567890.5", false, 0, 123456789012345678901234567890.5,
         ""},
        {"1e-400", false, 0, 0, ""},
        {"1e-99999999999999999999", false, 0, 0, ""},
        {"1e400", false, 0, HUGE_VAL,
         "1:1 the number 1e400 is beyond the range of reals\n"},
        {"-1e400", false, 0, -HUGE_VAL,
         "1:1 the number -1e400 is beyond the range of reals\n"},
    };
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            struct jp_number n;
            struct jp *jp = open_text(way, cases[i].json);
            assert_int_equal(jp_type(jp), JP_NUMBER);
            assert_true(jp_number(jp, &n));
            assert_str(n.text, cases[i].json);
            assert_int_equal(n.is_int, cases[i].is_int);
            if (n.is_int)
                assert_int_equal(n.integer, cases[i].integer);
            assert_true(n.real == cases[i].real);
            assert_int_equal(signbit(n.real) != 0, signbit(cases[i].real) != 0);
            finish(jp);
            assert_string_equal(said, cases[i].said);
        }
    }
}

static void integers(void **state)
{
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp = open_text(way, "[2.0, 2.5, 1e30, 99999999999999999999, -7]");
        struct jp_number n;
        int64_t i = 0;
        assert_true(jp_enter(jp, JP_ARRAY) && jp_next(jp, NULL));
        assert_true(jp_int(jp, &i));
        assert_int_equal(i, 2);
        assert_true(jp_next(jp, NULL));
        assert_false(jp_int(jp, &i)); /* stays */
        assert_true(jp_number(jp, &n));
        assert_true(n.real == 2.5);
        assert_true(jp_next(jp, NULL));
        assert_false(jp_int(jp, &i));
        assert_true(jp_next(jp, NULL));
        assert_false(jp_int(jp, &i));
        assert_true(jp_number(jp, &n));
        assert_true(jp_next(jp, NULL));
        assert_true(jp_int(jp, &i));
        assert_int_equal(i, -7);
        finish(jp);
        assert_string_equal(
            said,
            "1:18 the number 99999999999999999999 is beyond 64 bits; taken as a real "
            "at /3\n"); /* once, though it was tried twice */
    }
}

static void cutting(void **state)
{
    static const char *const cases[][2] = {
        {"{\"a\" : [1 ,\"\\u00e9\\n\"],\n\t\"b\":{} }", NULL},
        {"\"x\"", NULL},
        {"-12.50e3", NULL},
        {"[\"a\xff"
         "b\xe2\x82"
         "c\"]",
         "[\"a\xef\xbf\xbd"
         "b\xef\xbf\xbd"
         "c\"]"},
        {"[\"\\ud800x\", \"\\uDC00\\uD83D\\uDE00\"]",
         "[\"\\ufffdx\", \"\\ufffd\\uD83D\\uDE00\"]"},
        {"{\"k\xff\":1}", "{\"k\xef\xbf\xbd\":1}"},
    };
    char *out = NULL;
    size_t capacity = 0, n = 0;
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            const char *expected = cases[i][1] ? cases[i][1] : cases[i][0];
            char text[256];
            snprintf(text, sizeof text, " [ 1,%s , 2 ] ", cases[i][0]);
            struct jp *jp = open_text(way, text);
            assert_true(jp_enter(jp, JP_ARRAY) && jp_next(jp, NULL) && jp_next(jp, NULL));
            assert_true(jp_cut(jp, &out, &capacity, &n));
            assert_int_equal(n, strlen(expected));
            assert_string_equal(out, expected); /* terminated for convenience */
            assert_true(jp_next(jp, NULL));
            finish(jp);
        }
    }
    free(out);
}

static void values(void **state)
{
    static const char text[] =
        "{\"a\":[1,-2.5,\"x\\u0000y\",true,false,null,{},[]],\"b\":{\"c\":{\"d\":1e400}},"
        "\"n\":18446744073709551616,\"b\":2,\"\":\"\"}";
    json_t *expected =
        json_pack("{s:[i,f,s#,b,b,n,{},[]],s:i,s:f,s:s}", "a", 1, -2.5, "x\0y", 3, 1, 0,
                  "b", 2, "n", 18446744073709551616.0, "", "");
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp = open_text(way, text);
        json_t *v = jp_value(jp);
        finish(jp);
        assert_true(json_equal(v, expected));
        json_decref(v);
        assert_string_equal(
            said, "1:62 the number 1e400 is beyond the range of reals at /b/c/d\n"
                  "1:74 the number 18446744073709551616 is beyond 64 bits; taken as "
                  "a real at /n\n"
                  "1:95 the member \"b\" occurs more than once in the object\n");
        jp = open_text(way, "[1e999,{\"a\":[1,]}]");
        assert_null(jp_value(jp));
        assert_string_equal(error_of(jp),
                            "t.json:1:16 a value expected, found ']' at /1/a/1");
        jp = open_text(way, "-1e999");
        v = jp_value(jp);
        assert_true(json_real_value(v) < -1.79e308 && !isinf(json_real_value(v)));
        json_decref(v);
        finish(jp);
    }
    json_decref(expected);
}

static void pointers(void **state)
{
    char buf[64];
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp =
            open_text(way, "{\"a/b~\":[[],{\"\":1,\"k\\u00e9y\":[7]}],\"z\":0}");
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "");
        jp_enter(jp, JP_OBJECT);
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "");
        jp_next(jp, NULL);
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "/a~1b~0");
        jp_enter(jp, JP_ARRAY);
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "/a~1b~0");
        jp_next(jp, NULL);
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "/a~1b~0/0");
        jp_next(jp, NULL);
        jp_enter(jp, JP_OBJECT);
        jp_next(jp, NULL);
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "/a~1b~0/1/");
        jp_next(jp, NULL);
        jp_enter(jp, JP_ARRAY);
        jp_next(jp, NULL);
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "/a~1b~0/1/k\xc3\xa9y/0");
        assert_string_equal(jp_pointer(jp, buf, 12), "/a...k\xc3\xa9y/0");
        assert_string_equal(jp_pointer(jp, buf, 11), "/a...\xc3\xa9y/0");
        assert_string_equal(jp_pointer(jp, buf, 10), "/a...y/0"); /* whole characters */
        assert_string_equal(jp_pointer(jp, buf, 4), "...");
        assert_string_equal(jp_pointer(jp, buf, 1), "");
        jp_skip(jp); /* the value consumed last still has the name */
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "/a~1b~0/1/k\xc3\xa9y/0");
        jp_next(jp, NULL);
        assert_string_equal(jp_pointer(jp, buf, sizeof buf), "/a~1b~0/1/k\xc3\xa9y");
        finish(jp);
    }
}

static void assert_where(struct jp *jp, uint64_t offset, int64_t line, int64_t column)
{
    struct jp_where at = jp_where(jp);
    assert_int_equal(at.offset, offset);
    assert_int_equal(at.line, line);
    assert_int_equal(at.column, column);
}

static void places(void **state)
{
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp =
            open_text(way, "\xef\xbb\xbf[ 1,\n2,\r\n3,\r4, \"\xc3\xa9\xe2\x82\xac"
                           "\xf0\x9f\x98\x80\", 5,\n\n\r\r\n 6,\"a long string "
                           "over several windows\", 7]");
        assert_where(jp, 3, 1, 1);
        jp_enter(jp, JP_ARRAY);
        jp_next(jp, NULL);
        assert_where(jp, 5, 1, 3);
        jp_next(jp, NULL);
        assert_where(jp, 8, 2, 1);
        jp_next(jp, NULL);
        assert_where(jp, 12, 3, 1);
        jp_next(jp, NULL);
        assert_where(jp, 15, 4, 1);
        jp_next(jp, NULL);
        assert_where(jp, 18, 4, 4);
        jp_next(jp, NULL);
        assert_where(jp, 31, 4, 11);
        jp_next(jp, NULL);
        assert_where(jp, 39, 8, 2);
        jp_next(jp, NULL);
        jp_skip(jp);
        assert_where(jp, 41, 8, 4); /* of the value consumed last, counted only now */
        jp_next(jp, NULL);
        assert_where(jp, 79, 8, 42);
        finish(jp);
    }
}

/* `json` read to its end says these warnings, and this error or none. */
struct saying {
    const char *json;
    size_t n; /* 0: up to the terminator */
    const char *warnings, *error;
};

static void assert_saying(const struct saying *c, int way,
                          const struct jp_options *options)
{
    struct jp *jp = open_bytes(way, c->json, c->n ? c->n : strlen(c->json), options);
    const char *error = error_of(jp);
    assert_string_equal(error, c->error);
    assert_string_equal(said, c->warnings);
    assert_int_equal(source.left, 0);
}

static void assert_sayings(const struct saying *cases, size_t n,
                           const struct jp_options *options)
{
    for (int way = 0; way < N_WAYS; way++) {
        for (size_t i = 0; i < n; i++)
            assert_saying(&cases[i], way, options);
    }
}

static void tolerated(void **state)
{
    static const struct saying cases[] = {
        {"\xef\xbb\xbf{}", 0, "1:1 the input begins with a byte order mark; left out\n",
         ""},
        {"\xff\xfe[\0001\0]\0", 8,
         "1:1 the input is UTF-16, little-endian; converted to "
         "UTF-8\n",
         ""},
        {"\xfe\xff\0[\0001\0]", 8,
         "1:1 the input is UTF-16, big-endian; converted to "
         "UTF-8\n",
         ""},
        {"{\0\"\0a\0\"\0:\0001\0}\0", 14,
         "1:1 the input is UTF-16, little-endian; converted "
         "to UTF-8\n",
         ""},
        {"\0[\0\"\xd8\x3d\xde\0\xd8\0\0\"\0]", 14,
         "1:1 the input is UTF-16, big-endian; converted to UTF-8\n"
         "1:4 a string holds half of a surrogate pair; replaced by U+FFFD (1 in all) at "
         "/0\n",
         ""},
        {"\xfe\xff\0[\0\"\0\xe9\x4e\x2d\0\"\0]", 14,
         "1:1 the input is UTF-16, big-endian; converted to UTF-8\n", ""},
        {"[\"\xc0\xaf\xe0\x9f\xbf\xed\xa0\x80\xf4\x90\x80\x80\xf5\"]", 0,
         "1:3 a string holds bytes that are not UTF-8, from here on; replaced by U+FFFD "
         "(13 in "
         "all) at /0\n",
         ""},
        {"[1,\n \"a\xff\xfe\xe2\x82z\xf0\x9f\x98\"]", 0,
         "2:4 a string holds bytes that are not UTF-8, from here on; replaced by U+FFFD "
         "(4 in "
         "all) at /1\n",
         ""},
        {"[\"\\ud800\\u0041\\udc00\\ud83d\\ude00\"]", 0,
         "1:3 a string holds half of a surrogate pair; replaced by U+FFFD (2 in all) at "
         "/0\n",
         ""},
        {"{\"a\xff\":1}", 0,
         "1:4 a member name holds bytes that are not UTF-8, from here on; replaced by "
         "U+FFFD "
         "(1 in all)\n",
         ""},
        {"{\"p\":{\"x\":99999999999999999999,\"y\":-1e999}}", 0,
         "1:11 the number 99999999999999999999 is beyond 64 bits; taken as a real at "
         "/p/x\n"
         "1:36 the number -1e999 is beyond the range of reals at /p/y\n",
         ""},
        {"[{\"level\":1,\"b\":{\"level\":1},\"le\\u0076el\":2}]", 0,
         "1:29 the member \"level\" occurs more than once in the object at /0\n", ""},
        {"{\"a\":1,\"a\":2,\"a\":3}", 0,
         "1:8 the member \"a\" occurs more than once in the object\n"
         "1:14 the member \"a\" occurs more than once in the object\n",
         ""},
    };
    (void)state;
    assert_sayings(cases, sizeof cases / sizeof *cases, NULL);
}

static void errors(void **state)
{
    static const struct saying cases[] = {
        {"", 0, "", "t.json:1:1 the input is empty; a JSON document expected"},
        {" \n ", 0, "", "t.json:2:2 the input is empty; a JSON document expected"},
        {"<html>", 0, "", "t.json:1:1 a JSON document expected, found '<'"},
        {"{\"runs\":[{\"results\":[{},{}x]}]}", 0, "",
         "t.json:1:27 ',' or ']' expected after an element, found 'x' at "
         "/runs/0/results"},
        {"{\"a\":1 \"b\"", 0, "",
         "t.json:1:8 ',' or '}' expected after a member, found '\"'"},
        {"{\"a\" 1}", 0, "",
         "t.json:1:6 ':' expected after a member's name, found '1' at /a"},
        {"{\"a\":1,}", 0, "",
         "t.json:1:8 a member's name (a string) expected, found '}'"},
        {"{a:1}", 0, "", "t.json:1:2 a member's name (a string) expected, found 'a'"},
        {"[1,]", 0, "", "t.json:1:4 a value expected, found ']' at /1"},
        {"[1}", 0, "", "t.json:1:3 ',' or ']' expected after an element, found '}'"},
        {"[nul]", 0, "", "t.json:1:5 \"null\" expected, found ']' at /0"},
        {"[tru", 0, "",
         "t.json:1:5 the input ends inside an array; \"true\" expected at /0"},
        {"[01]", 0, "",
         "t.json:1:3 no digit expected after a leading 0, found '1' at /0"},
        {"[1.]", 0, "",
         "t.json:1:4 a digit expected after the decimal point, found ']' at /0"},
        {"[1e+]", 0, "", "t.json:1:5 a digit expected in the exponent, found ']' at /0"},
        {"[-a]", 0, "", "t.json:1:3 a digit expected after '-', found 'a' at /0"},
        {"[NaN]", 0, "", "t.json:1:2 a value expected, found 'N' at /0"},
        {"['a']", 0, "", "t.json:1:2 a value expected, found an apostrophe at /0"},
        {"[1\n2]", 0, "", "t.json:2:1 ',' or ']' expected after an element, found '2'"},
        {"{\"a\"\n", 0, "",
         "t.json:2:1 the input ends inside an object; ':' expected after a member's name "
         "at /a"},
        {"{\"a\":tr\n", 0, "",
         "t.json:1:8 \"true\" expected, found the end of the line at /a"},
        {"-", 0, "", "t.json:1:2 the input ends; a digit expected after '-'"},
        {"[\xe2\x80\x99]", 0, "",
         "t.json:1:2 a value expected, found '\xe2\x80\x99' at /0"},
        {"[\xe2\x80\xae]", 0, "", "t.json:1:2 a value expected, found '\\u202E' at /0"},
        {"[\xff]", 0, "",
         "t.json:1:2 a value expected, found the byte 0xFF, which is not UTF-8 at /0"},
        {"[\n\"a\\x\"]", 0, "",
         "t.json:2:4 one of \"\\/bfnrtu expected after a backslash, found 'x' at /0"},
        {"[\"\\u12g4\"]", 0, "",
         "t.json:1:7 four hexadecimal digits expected after \"\\u\", found 'g' at /0"},
        {"[\"ab\n\"]", 0, "",
         "t.json:1:5 '\"' expected before the end of the line, to end a string that "
         "began at "
         "1:2 at /0"},
        {"[\"a\tb\"]", 0, "",
         "t.json:1:4 a control character must be escaped inside a string, found U+0009 "
         "at "
         "/0"},
        {"{\"runs\":[1,\n\"a long string that is not ended", 0, "",
         "t.json:2:33 the input ends inside a string that began at 2:1 at /runs/1"},
        {"{\"runs\":[1,{\"a\xc3\xa9", 0, "",
         "t.json:1:16 the input ends inside a member name that began at 1:13 at /runs/1"},
        {"{\"a\":{\"b\":1", 0, "",
         "t.json:1:12 the input ends inside an object; ',' or '}' expected after a "
         "member at "
         "/a"},
        {"[[", 0, "",
         "t.json:1:3 the input ends inside an array; a value expected at /0/0"},
        {"{\"a\":", 0, "",
         "t.json:1:6 the input ends inside an object; a value expected at /a"},
        {"[1] x", 0, "", "t.json:1:5 the end of the document expected, found 'x'"},
        {"{}\n{}", 0, "", "t.json:2:1 the end of the document expected, found '{'"},
        {"[1\0]", 4, "",
         "t.json:1:3 ',' or ']' expected after an element, found a NUL byte"},
        {"[\"\0\"]", 5, "", "t.json:1:3 a NUL byte inside a string at /0"},
        {"{}\0", 3, "", "t.json:1:3 the end of the document expected, found a NUL byte"},
        {"\0\0\0[\0\0\0]", 8, "", "t.json:1:1 the input is UTF-32; UTF-8 expected"},
        {"[\0\0\0]\0\0\0", 8, "", "t.json:1:1 the input is UTF-32; UTF-8 expected"},
        {"\xff\xfe\0\0[\0\0\0", 8, "", "t.json:1:1 the input is UTF-32; UTF-8 expected"},
        {"\xff\xfe[\0\"\0x", 7,
         "1:1 the input is UTF-16, little-endian; converted to UTF-8\n",
         "t.json:1:4 the input ends inside a string that began at 1:2 at /0"},
        {"\x1f\x8b\x08", 0, "",
         "t.json:1:1 a JSON document expected, found the control character U+001F"},
    };
    (void)state;
    assert_sayings(cases, sizeof cases / sizeof *cases, NULL);
}

static void text_around(void **state)
{
    static const struct saying cases[] = {
        {"scanning...\n[info] more\n{main} x\n{\"a\":1}\n2 warnings generated.\n\nbye", 0,
         "1:1 3 lines of text before the JSON document; passed over\n"
         "5:1 2 lines of text after the JSON document; passed over\n",
         ""},
        {"{\n}\r\ntext\r\n", 0,
         "3:1 1 line of text after the JSON document; passed over\n", ""},
        {"[1/5] x\n[true] y\n[2024-01-01] z\n[ OK ] t\n[1.5s] u\n[]\n", 0,
         "1:1 5 lines of text before the JSON document; passed over\n", ""},
        {"[1, 2]", 0, "", ""},
        {" [ -1.5E+3 ] ", 0, "", ""},
        {"[null]", 0, "", ""},
        {"[\n1]", 0, "", ""},
        {"{}\n{}", 0, "",
         "t.json:2:1 the end of the document expected, found a second document"},
        {"{}\ntext\n [{}]", 0, "",
         "t.json:3:2 the end of the document expected, found a second document"},
        {"{} text\n", 0, "", "t.json:1:4 the end of the document expected, found 't'"},
        {"{}{}", 0, "", "t.json:1:3 the end of the document expected, found '{'"},
        {"<html>\n<body>\n", 0, "", "t.json:1:1 a JSON document expected, found '<'"},
        {"{runs: []}", 0, "",
         "t.json:1:1 a JSON document expected, found '{' followed by 'r'"},
        {"a\0b\n{}", 6, "",
         "t.json:1:2 text or a JSON document expected, found a NUL byte"},
        {"{}\n\0", 4, "",
         "t.json:2:1 text or a JSON document expected, found a NUL byte"},
        {"log\n{\"a\":}", 0, "1:1 1 line of text before the JSON document; passed over\n",
         "t.json:2:6 a value expected, found '}' at /a"},
        {"", 0, "", "t.json:1:1 the input is empty; a JSON document expected"},
        {"\xff\xfel\0o\0g\0\n\0{\0}\0", 14,
         "1:1 the input is UTF-16, little-endian; converted to UTF-8\n"
         "1:1 1 line of text before the JSON document; passed over\n",
         ""},
    };
    const struct jp_options options = {.text_around = true};
    (void)state;
    assert_sayings(cases, sizeof cases / sizeof *cases, &options);
}

static void limits(void **state)
{
    static const struct saying cases[] = {
        {"[[[1]]]", 0, "", ""},
        {"[[[[1]]]]", 0, "", "t.json:1:4 values nested more than 3 deep at /0/0/0"},
        {"[{\"a\":{}}]", 0, "", ""},
        {"[\"0123456789\",12345]", 0, "", ""},
        {"[\"01234567890\"]", 0, "", "t.json:1:2 a string of more than 10 bytes at /0"},
        {"[\"0123456789\\x\"]", 0, "", "t.json:1:2 a string of more than 10 bytes at /0"},
        {"[\"0123456789", 0, "",
         "t.json:1:13 the input ends inside a string that began at "
         "1:2 at /0"},
        {"{\"0123456789a\":1}", 0, "", "t.json:1:2 a member name of more than 10 bytes"},
        {"[1,123456]", 0, "", "t.json:1:4 a number of more than 5 characters at /1"},
    };
    const struct jp_options options = {.max_depth = 3, .max_string = 10, .max_number = 5};
    (void)state;
    assert_sayings(cases, sizeof cases / sizeof *cases, &options);
    for (int way = 0; way < N_WAYS; way++) { /* the same when entered, not skipped */
        struct jp *jp = open_bytes(way, "[[[[1]]]]", 9, &options);
        while (jp_enter(jp, JP_ARRAY) && jp_next(jp, NULL))
            continue;
        assert_false(jp_ok(jp));
        assert_string_equal(error_of(jp),
                            "t.json:1:4 values nested more than 3 deep at /0/0/0");
    }
}

static void long_values(void **state)
{
    static const char text[] = "[1, [\"a string\", 22, 333, true], x]";
    const struct jp_options enough = {.max_value = 27}, less = {.max_value = 26};
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        for (int build = 0; build < 2; build++) {
            for (int ok = 0; ok < 2; ok++) {
                char *out = NULL;
                size_t capacity = 0, n;
                struct jp *jp = open_bytes(way, text, strlen(text), ok ? &enough : &less);
                assert_true(jp_enter(jp, JP_ARRAY) && jp_next(jp, NULL) &&
                            jp_next(jp, NULL));
                if (build)
                    json_decref(jp_value(jp));
                else
                    assert_int_equal(jp_cut(jp, &out, &capacity, &n), ok);
                const char *error = error_of(jp);
                const char *expected =
                    ok ? "t.json:1:34 a value expected, found 'x' at /2"
                       : "t.json:1:5 a value of more than 26 bytes";
                assert_memory_equal(error, expected, strlen(expected));
                free(out);
            }
        }
    }
}

static void after_errors(void **state)
{
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp = open_text(way, "{\"a\":[1,x],\"b\":2}");
        struct jp_str key;
        int64_t i;
        char *out = NULL;
        size_t capacity = 0, n;
        jp_enter(jp, JP_OBJECT);
        jp_next(jp, &key);
        assert_false(jp_next(jp, &key));
        assert_false(jp_ok(jp));
        assert_int_equal(jp_type(jp), JP_NONE);
        assert_false(jp_next(jp, &key) || jp_leave(jp) || jp_skip(jp) || jp_int(jp, &i) ||
                     jp_enter(jp, JP_ARRAY) || jp_cut(jp, &out, &capacity, &n));
        assert_null(jp_value(jp));
        assert_where(jp, 8, 1, 9);
        assert_false(jp_fail(jp, "another"));
        assert_string_equal(error_of(jp),
                            "t.json:1:9 a value expected, found 'x' at /a/1");
        free(out);
    }
}

static void own_errors(void **state)
{
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp = open_text(way, "{\"version\":\n \"1.0\", \"runs\":[]}");
        struct jp_str s;
        jp_enter(jp, JP_OBJECT);
        jp_next(jp, NULL);
        jp_warn(jp, "version is %s", "odd\x1b[0m");
        jp_string(jp, &s);
        assert_string_equal(said, "2:2 version is odd\\x1B[0m at /version\n");
        assert_false(jp_fail(jp, "version \"%.*s\" is not 2.1.0", (int)s.n, s.s));
        assert_string_equal(error_of(jp),
                            "t.json:2:2 version \"1.0\" is not 2.1.0 at /version");
    }
}

static void count(void *ctx, const void *bytes, size_t n)
{
    struct source *seen = ctx;
    assert_memory_equal(seen->p + seen->left, bytes, n);
    seen->left += n;
}

static void tee(void **state)
{
    static const char text[] = "[1,x] and much more that is no JSON at all";
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct source seen = {.p = text};
        struct jp_options options = {.tee = count, .tee_ctx = &seen};
        struct jp *jp = open_bytes(way, text, strlen(text), &options);
        error_of(jp);
        assert_int_equal(seen.left, strlen(text));
    }
}

static void read_errors(void **state)
{
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        struct jp *jp = open_text(way, "[1, 2");
        struct xw_error err = {0};
        source.fails_with = EIO;
        assert_false(jp_finish(jp, &err));
        assert_int_equal(err.code, XW_E_READ);
        assert_string_equal(err.where, "t.json");
        assert_string_equal(err.text, "can't be read: Input/output error");
        jp_close(jp);
    }
}

static char *big_string(size_t n, char with)
{
    char *text = jp_realloc(NULL, n + 5);
    text[0] = '[';
    text[1] = '"';
    memset(text + 2, with, n);
    memcpy(text + 2 + n, "\"]", 3);
    return text;
}

static void big_values(void **state)
{
    enum { N = 3 * JP_WINDOW + 100 };
    char *text = big_string(N, 'a'), *out = NULL;
    struct jp_str s;
    size_t capacity = 0, n = 0;
    (void)state;
    for (int mode = 0; mode < 3; mode++) {
        struct jp *jp = jp_open_memory(text, N + 4, NULL);
        if (mode == 0) {
            assert_true(jp_enter(jp, JP_ARRAY) && jp_next(jp, NULL) && jp_string(jp, &s));
            assert_int_equal(s.n, N);
            assert_memory_equal(s.s, text + 2, N);
        } else if (mode == 1) {
            assert_true(jp_cut(jp, &out, &capacity, &n));
            assert_int_equal(n, N + 4);
            assert_memory_equal(out, text, n);
        }
        finish(jp);
    }
    free(text);
    free(out);
}

/* Names of every length are told apart and found again; pointers show the first 96 bytes,
 * whole characters, of long ones. */
static void long_names(void **state)
{
    char text[1000], name[200], pointer[200], expected[200];
    (void)state;
    for (int way = 0; way < N_WAYS; way++) {
        for (int n = 1; n <= 100; n++) {
            snprintf(name, sizeof name, "%0*d\xe2\x82\xac", n, 7);
            snprintf(text, sizeof text, "{\"%s\":1,\"0%s\":2,\"%s1\":3,\"%s\":[4]}", name,
                     name, name, name);
            struct jp *jp = open_text(way, text);
            struct jp_str key;
            assert_true(jp_enter(jp, JP_OBJECT) && jp_next(jp, &key));
            jp_type(jp);
            assert_str(key, name);
            jp_pointer(jp, pointer, sizeof pointer);
            if (n <= 93)
                snprintf(expected, sizeof expected, "/%.150s", name);
            else
                snprintf(expected, sizeof expected, "/%.*s...", n < 96 ? n : 96, name);
            assert_string_equal(pointer, expected);
            finish(jp);
            assert_non_null(strstr(said, "occurs more than once"));
            assert_string_equal(strchr(said, '\n'), "\n");
        }
    }
}

/* As many members as fit the table, the last one twice; then too many. */
static void many_names(void **state)
{
    static const int counts[] = {20, 24, 25, 200, 100000, JP_MAX_KEYS + 10};
    (void)state;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct jp_buffer b = {0};
        char member[32];
        jp_buffer_add(&b, "[{", 2);
        for (int k = 0; k < counts[i]; k++)
            jp_buffer_add(&b, member,
                          (size_t)snprintf(member, sizeof member, "\"k%d\":%d,", k, k));
        int n = snprintf(member, sizeof member, "\"k%d\":1}]", counts[i] - 1);
        jp_buffer_add(&b, member, (size_t)n);
        member[n - 4] = '\0'; /* the name in its quotes */
        struct jp *jp = open_bytes(0, b.s, b.n, NULL);
        finish(jp);
        bool many = counts[i] > JP_MAX_KEYS;
        assert_non_null(strstr(said, many ? "no longer looked for at /0\n" : member));
        assert_true(many || strstr(said, "occurs more than once in the object at /0\n"));
        assert_null(strchr(strchr(said, '\n') + 1, '\n')); /* one line */
        free(b.s);
    }
}

static void descriptors(void **state)
{
    int ends[2];
    struct jp_str key;
    (void)state;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "{\"a\":1}", 7), 7);
    close(ends[1]);
    struct jp *jp = jp_open_fd(ends[0], NULL);
    assert_true(jp_enter(jp, JP_OBJECT) && jp_next(jp, &key) && jp_str_is(key, "a"));
    finish(jp);
    assert_int_equal(close(ends[0]), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(walking),      cmocka_unit_test(leaving),
        cmocka_unit_test(strings),      cmocka_unit_test(numbers),
        cmocka_unit_test(integers),     cmocka_unit_test(cutting),
        cmocka_unit_test(values),       cmocka_unit_test(pointers),
        cmocka_unit_test(places),       cmocka_unit_test(tolerated),
        cmocka_unit_test(errors),       cmocka_unit_test(text_around),
        cmocka_unit_test(limits),       cmocka_unit_test(long_values),
        cmocka_unit_test(after_errors), cmocka_unit_test(own_errors),
        cmocka_unit_test(tee),          cmocka_unit_test(read_errors),
        cmocka_unit_test(big_values),   cmocka_unit_test(long_names),
        cmocka_unit_test(many_names),   cmocka_unit_test(descriptors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
