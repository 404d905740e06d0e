/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <inttypes.h>
#include <stdio.h>
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

/* In a line's beginning as look copies it, where a zero also means "so far so good". */
static bool ends_line(char c)
{
    return c == '\0' || c == '\n' || c == '\r';
}

static const char *after_blanks(const char *s)
{
    return s + strspn(s, " \t");
}

static const char *after_number(const char *s)
{
    s += *s == '-';
    s += strspn(s, "0123456789.");
    if (*s == 'e' || *s == 'E')
        s += 1 + (s[1] == '+' || s[1] == '-');
    return s + strspn(s, "0123456789");
}

/* Whether an array's first element may begin here: "[1/5] compiling" and "[true] x" are
 * text, and so is any number or word that isn't followed by a comma, a line end, or the
 * closing bracket at the line's end. */
static bool plausible_element(const char *s)
{
    static const char *const words[] = {"true", "false", "null"};
    const char *end = s;
    if (strchr("\"{[]", *s) || ends_line(*s)) /* strchr finds the end, too */
        return true;
    if (*s == '-' || jp_is_digit((uint8_t)*s))
        end = after_number(s);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strncmp(s, words[i], strlen(words[i])) == 0)
            end = s + strlen(words[i]);
    }
    if (end == s)
        return false;
    end = after_blanks(end);
    return *end == ',' || ends_line(*end) ||
           (*end == ']' && ends_line(*after_blanks(end + 1)));
}

static void look(const struct jp *jp, const uint8_t *p, char line[static LOOK_AHEAD + 1])
{
    size_t n = (size_t)(jp->end - p);
    if (n > LOOK_AHEAD)
        n = LOOK_AHEAD;
    memcpy(line, p, n);
    line[n] = '\0';
}

/* Whether the line whose first non-blank is at p begins a document: '{' before a member
 * name, '}' or the line's end; '[' before something that can be an element. */
static bool plausible(struct jp *jp, const uint8_t **p)
{
    char line[LOOK_AHEAD + 1];
    if (**p != '{' && **p != '[')
        return false;
    *p = jp_need(jp, *p, LOOK_AHEAD);
    look(jp, *p, line);
    const char *next = after_blanks(line + 1);
    return *line == '{' ? *next == '"' || *next == '}' || ends_line(*next)
                        : plausible_element(next);
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
            return jp_raise(jp, &at, JP_IN_CONTAINER,
                            "text or a JSON document expected, found a NUL byte");
        }
        if (!jp_more(jp, &p))
            return p;
    }
}

struct text_lines {
    int64_t n;
    struct jp_where first; /* where the text begins, and with what */
    char found[80];
};

static void note_text(struct jp *jp, const uint8_t *p, struct text_lines *seen)
{
    char line[LOOK_AHEAD + JP_PAD] = {0}, next[40];
    seen->first = jp_where_at(jp, jp_offset(jp, p));
    look(jp, p, line);
    jp_describe((const uint8_t *)after_blanks(line + 1), next, sizeof next);
    jp_describe(p, seen->found, sizeof seen->found);
    if (*p == '{' || *p == '[')
        snprintf(seen->found, sizeof seen->found, "'%c' followed by %s", *p, next);
}

/* Passes over lines of text, up to one that begins a document or to the end of the input.
 * p is at the start of a line. */
static const uint8_t *text_lines(struct jp *jp, const uint8_t *p, struct text_lines *seen)
{
    for (;;) {
        p = jp_space(jp, p);
        if (p == jp->end || plausible(jp, &p))
            return p;
        p = jp_need(jp, p, 4);
        if (seen->n++ == 0)
            note_text(jp, p, seen);
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
                        "a JSON document expected, found %s", seen.found);
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
        jp_raise(jp, &at, JP_IN_CONTAINER,
                 "the input is empty; a JSON document expected");
    } else if (jp_types[*p] == JP_NONE) {
        jp_expected(jp, p, JP_IN_CONTAINER, "a JSON document expected");
    }
    jp_mark(jp, &jp->value, p);
    jp->p = p;
}

static const uint8_t *end_expected(struct jp *jp, const uint8_t *p)
{
    return jp_expected(jp, p, JP_IN_CONTAINER, "the end of the document expected");
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
    if (p < jp->end && *p != '\n' && *p != '\r') {
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
