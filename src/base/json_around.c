/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <inttypes.h>
#include <string.h>

/* The document's start and end, and lines of text around it. */

enum { LOOK_AHEAD = 64 };

static const uint8_t *blanks(struct jp *jp, const uint8_t *p)
{
    for (;;) {
        while (*p == ' ' || *p == '\t')
            p++;
        if (p < jp->end || !jp_more(jp, &p))
            return p;
    }
}

static bool ends_line(const struct jp *jp, const uint8_t *p)
{
    return p == jp->end || *p == '\n' || *p == '\r';
}

/* Whether an array's first element may begin at p: "[1/5] compiling" and "[true] x" are
 * text, and so is any number or word that isn't followed by a comma, a line end, or the
 * closing bracket at the line's end. */
static bool plausible_element(const struct jp *jp, const uint8_t *p)
{
    static const char *const words[] = {"true", "false", "null"};
    const uint8_t *q = p;
    if (*p == '"' || *p == '{' || *p == '[' || ends_line(jp, p))
        return true;
    q += *q == '-';
    while (jp_is_digit(*q) || (q > p && (*q == '.' || (*q | 0x20) == 'e')))
        q++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strncmp((const char *)p, words[i], strlen(words[i])) == 0)
            q = p + strlen(words[i]);
    }
    if (q == p && *p != ']')
        return false;
    while (*q == ' ' || *q == '\t')
        q++;
    if (*q == ']') {
        for (q++; *q == ' ' || *q == '\t'; q++)
            continue;
        return ends_line(jp, q);
    }
    return *q == ',' || ends_line(jp, q);
}

/* Whether the line whose first non-blank is at p begins a document: '{' before a member
 * name, '}' or the line's end; '[' before something that can be an element. */
static bool plausible(struct jp *jp, const uint8_t **at)
{
    const uint8_t *p = *at;
    if (*p != '{' && *p != '[')
        return false;
    p = *at = jp_need(jp, p, LOOK_AHEAD);
    bool object = *p++ == '{';
    while (*p == ' ' || *p == '\t')
        p++;
    return object ? *p == '"' || *p == '}' || ends_line(jp, p) : plausible_element(jp, p);
}

/* To the end of the line; NULL at a NUL byte. */
static const uint8_t *rest_of_line(struct jp *jp, const uint8_t *p)
{
    for (;;) {
        while (*p && *p != '\n' && *p != '\r')
            p++;
        if (*p)
            return p;
        if (p < jp->end) {
            struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
            return jp_raise(jp, &at, JP_IN_CONTAINER, "a NUL byte in text");
        }
        if (!jp_more(jp, &p))
            return p;
    }
}

struct text_lines {
    int64_t n;
    struct jp_where first;
};

/* Passes over lines of text, up to one that begins a document or to the end of the input.
 * p is at the start of a line. */
static const uint8_t *text_lines(struct jp *jp, const uint8_t *p, struct text_lines *seen)
{
    for (;;) {
        p = jp_space(jp, p);
        if (p == jp->end || plausible(jp, &p))
            return p;
        if (seen->n++ == 0)
            seen->first = jp_where_at(jp, jp_offset(jp, p));
        p = rest_of_line(jp, p);
        if (!p)
            return NULL;
    }
}

static void tell_text(struct jp *jp, const struct text_lines *seen, const char *side)
{
    if (seen->n > 0)
        jp_tell(jp, &seen->first, JP_IN_CONTAINER,
                "%" PRId64 " line%s of text %s the JSON document; passed over", seen->n,
                seen->n == 1 ? "" : "s", side);
}

static const uint8_t *find_document(struct jp *jp, const uint8_t *p)
{
    struct text_lines seen = {0};
    if (!jp->options.text_around)
        return jp_space(jp, p);
    p = text_lines(jp, p, &seen);
    if (p && p == jp->end && seen.n > 0)
        return jp_raise(jp, &seen.first, JP_IN_CONTAINER,
                        "no JSON document found: a line that begins with '{' or '[' expected");
    if (p)
        tell_text(jp, &seen, "before");
    return p;
}

void jp_start(struct jp *jp)
{
    jp->state = JP_AT_VALUE;
    jp_detect_encoding(jp);
    const uint8_t *p = jp->state == JP_FAILED ? NULL : find_document(jp, jp->p);
    if (!p || jp->state == JP_FAILED)
        return;
    if (p == jp->end && !jp->eof)
        p = jp_space_more(jp, p);
    if (p == jp->end) {
        struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
        jp_raise(jp, &at, JP_IN_CONTAINER, "the input is empty; a JSON document expected");
    } else if (jp_types[*p] == JP_NONE) {
        jp_expected(jp, p, JP_IN_CONTAINER, "a JSON document");
    }
    jp_mark(jp, &jp->value, p);
    jp->p = p;
}

static const uint8_t *end_expected(struct jp *jp, const uint8_t *p)
{
    return jp_expected(jp, p, JP_IN_CONTAINER, "the end of the document");
}

void jp_check_end(struct jp *jp)
{
    struct text_lines seen = {0};
    const uint8_t *p = jp->p;
    if (!jp->options.text_around) {
        p = jp_space(jp, p);
        if (p != jp->end)
            end_expected(jp, p);
        jp->p = p;
        return;
    }
    p = blanks(jp, p);
    if (!ends_line(jp, p)) {
        end_expected(jp, p);
        return;
    }
    p = text_lines(jp, p, &seen);
    if (!p)
        return;
    jp->p = p;
    if (p != jp->end) {
        struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
        jp_raise(jp, &at, JP_IN_CONTAINER,
                 "the end of the document expected, found a second document");
        return;
    }
    tell_text(jp, &seen, "after");
}
