/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <inttypes.h>
#include <string.h>

const uint8_t jp_escapes[256] = {
    ['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t',
};

static const char replacement[] = "\xef\xbf\xbd"; /* U+FFFD */

static const char *what(const struct jp *jp)
{
    return jp->in_key ? "a member name" : "a string";
}

static enum jp_place place(const struct jp *jp)
{
    return jp->in_key ? JP_IN_CONTAINER : JP_IN_VALUE;
}

/* True if the string is longer than allowed at p. Asked before any other error is raised,
 * too, so that what is said doesn't depend on how much was read at once. */
static bool too_long(struct jp *jp, const uint8_t *p)
{
    if (jp_offset(jp, p) - jp->token.at.offset - 1 <= jp->max_string)
        return false;
    struct jp_where at = jp_where_mark(jp, &jp->token);
    jp_raise(jp, &at, place(jp), "%s of more than %zu bytes", what(jp), jp->max_string);
    return true;
}

static const uint8_t *wrong(struct jp *jp, const uint8_t *p, const char *expected)
{
    if (too_long(jp, p))
        return NULL;
    if (p < jp->end)
        return jp_expected(jp, p, place(jp), expected);
    struct jp_where from = jp_where_mark(jp, &jp->token);
    struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
    return jp_raise(jp, &at, place(jp),
                    "the input ends inside %s that began at %" PRId64 ":%" PRId64,
                    what(jp), from.line, from.column);
}

static const uint8_t *control(struct jp *jp, const uint8_t *p)
{
    if (too_long(jp, p))
        return NULL;
    struct jp_where from = jp_where_mark(jp, &jp->token);
    struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
    if (*p == 0)
        return jp_raise(jp, &at, place(jp), "a NUL byte inside %s", what(jp));
    if (*p == '\n' || *p == '\r')
        return jp_raise(
            jp, &at, place(jp),
            "'\"' expected before the end of the line, to end %s that began at "
            "%" PRId64 ":%" PRId64,
            what(jp), from.line, from.column);
    return jp_raise(jp, &at, place(jp),
                    "a control character must be escaped inside %s, found U+%04X",
                    what(jp), *p);
}

/* `n` bytes at p give way to U+FFFD; `as` is how that is written in a cut. */
static const uint8_t *repair(struct jp *jp, const uint8_t *p, size_t n, int64_t *count,
                             const char *as, bool keep)
{
    if (jp->n_bad + jp->n_lone == 0)
        jp->repaired = jp_where_at(jp, jp_offset(jp, p));
    (*count)++;
    if (keep)
        jp_buffer_add(&jp->text, replacement, 3);
    if (jp->cut) {
        jp_cut_flush(jp, p);
        jp_buffer_add(jp->cut, as, strlen(as));
        jp->cut_from = p + n;
    }
    return p + n;
}

static void tell_repairs(struct jp *jp)
{
    if (jp->n_bad > 0)
        jp_tell(jp, &jp->repaired, place(jp),
                "%s holds bytes that are not UTF-8, from here on; replaced by U+FFFD "
                "(%" PRId64 " in all)",
                what(jp), jp->n_bad);
    if (jp->n_lone > 0)
        jp_tell(jp, &jp->repaired, place(jp),
                "%s holds half of a surrogate pair; replaced by U+FFFD (%" PRId64
                " in all)",
                what(jp), jp->n_lone);
}

/* Bytes from 0x80 on, all of a row. */
static const uint8_t *non_ascii(struct jp *jp, const uint8_t *p, bool keep)
{
    const uint8_t *from = p;
    size_t n, bad = 0;
    while (*p >= 0x80 && (n = jp_utf8(p, &bad)) > 0)
        p += n;
    if (keep)
        jp_buffer_add(&jp->text, from, (size_t)(p - from));
    if (*p < 0x80)
        return p;
    if (jp->end - p < 4) { /* perhaps cut by the window's end */
        ptrdiff_t had = jp->end - p;
        p = jp_need(jp, p, 4);
        if (jp->end - p > had)
            return p;
    }
    /* UTF-16's lone surrogates come as three bytes, U+D800 to U+DFFF. */
    if (jp->utf16 && p[0] == 0xed && p[1] >= 0xa0 && p[1] <= 0xbf && p[2] >= 0x80)
        return repair(jp, p, 3, &jp->n_lone, replacement, keep);
    return repair(jp, p, bad, &jp->n_bad, replacement, keep);
}

/* The four hexadecimal digits at p, or -1; *end is the first that is none. */
static int32_t hex4(const uint8_t *p, const uint8_t **end)
{
    int32_t v = 0;
    for (*end = p; *end < p + 4; (*end)++) {
        uint8_t c = **end, lower = c | 0x20;
        if (jp_is_digit(c))
            v = v << 4 | (c - '0');
        else if (lower >= 'a' && lower <= 'f')
            v = v << 4 | (lower - 'a' + 10);
        else
            return -1;
    }
    return v;
}

static void keep_code(struct jp *jp, int32_t c)
{
    char b[4];
    size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const uint8_t lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    for (size_t i = n; i-- > 1; c >>= 6)
        b[i] = (char)(0x80 | (c & 0x3f));
    b[0] = (char)(lead[n] | c);
    jp_buffer_add(&jp->text, b, n);
}

/* "\u" and four digits, or two of these that make a surrogate pair (RFC 8259, section 7).
 */
static const uint8_t *unicode_escape(struct jp *jp, const uint8_t *p, bool keep)
{
    const uint8_t *end;
    p = jp_need(jp, p, 12);
    int32_t c = hex4(p + 2, &end);
    if (c < 0)
        return wrong(jp, end, "four hexadecimal digits expected after \"\\u\"");
    size_t n = 6;
    if (c >= 0xd800 && c < 0xe000) {
        int32_t low = p[6] == '\\' && p[7] == 'u' ? hex4(p + 8, &end) : -1;
        if (c >= 0xdc00 || low < 0xdc00 || low >= 0xe000)
            return repair(jp, p, 6, &jp->n_lone, "\\ufffd", keep);
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
        n = 12;
    }
    if (keep)
        keep_code(jp, c);
    return p + n;
}

static const uint8_t *escape(struct jp *jp, const uint8_t *p, bool keep)
{
    p = jp_need(jp, p, 2);
    if (p[1] == 'u')
        return unicode_escape(jp, p, keep);
    if (!jp_escapes[p[1]])
        return wrong(jp, p + (jp->end - p > 1 ? 1 : jp->end - p),
                     "one of \"\\/bfnrtu expected after a backslash");
    if (keep)
        jp_buffer_add(&jp->text, &jp_escapes[p[1]], 1);
    return p + 2;
}

const uint8_t *jp_string_rest(struct jp *jp, const uint8_t *p, bool keep)
{
    jp->n_bad = jp->n_lone = 0;
    while (p) {
        const uint8_t *q = jp_find_special(p);
        if (keep)
            jp_buffer_add(&jp->text, p, (size_t)(q - p));
        p = q;
        if (*p == '"' || too_long(jp, p))
            break;
        if (*p == '\\')
            p = escape(jp, p, keep);
        else if (*p >= 0x80)
            p = non_ascii(jp, p, keep);
        else if (p < jp->end)
            p = control(jp, p);
        else if (!jp_more(jp, &p))
            p = wrong(jp, p, "");
    }
    if (!p || jp->state == JP_FAILED || too_long(jp, p))
        return NULL;
    if (jp->n_bad + jp->n_lone > 0)
        tell_repairs(jp);
    return p + 1;
}

const uint8_t *jp_scan_string(struct jp *jp, const uint8_t *p, struct jp_str *out)
{
    const uint8_t *q = p + 1;
    size_t n, bad;
    for (;;) {
        q = jp_find_special(q);
        if (*q < 0x80 || (n = jp_utf8(q, &bad)) == 0)
            break;
        q += n;
    }
    n = (size_t)(q - p - 1);
    if (*q == '"' && n <= jp->max_string) {
        *out = (struct jp_str){(const char *)p + 1, n};
        return q + 1;
    }
    jp_mark(jp, &jp->token, p);
    jp->text.n = 0;
    jp_buffer_add(&jp->text, p + 1, n);
    q = jp_string_rest(jp, q, true);
    if (q)
        *out = (struct jp_str){jp->text.s, jp->text.n};
    return q;
}
