/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <stdlib.h>
#include <string.h>

/* The loop that checks and passes over values, and its slow cases. */

const uint8_t jp_types[256] = {
    ['n'] = JP_NULL,   ['f'] = JP_FALSE,  ['t'] = JP_TRUE,   ['"'] = JP_STRING,
    ['['] = JP_ARRAY,  ['{'] = JP_OBJECT, ['-'] = JP_NUMBER, ['0'] = JP_NUMBER,
    ['1'] = JP_NUMBER, ['2'] = JP_NUMBER, ['3'] = JP_NUMBER, ['4'] = JP_NUMBER,
    ['5'] = JP_NUMBER, ['6'] = JP_NUMBER, ['7'] = JP_NUMBER, ['8'] = JP_NUMBER,
    ['9'] = JP_NUMBER,
};

const uint8_t *jp_space_more(struct jp *jp, const uint8_t *p)
{
    while (p == jp->end && jp_more(jp, &p))
        p = jp_find_text(p);
    return p;
}

const uint8_t *jp_key_slow(struct jp *jp, const uint8_t *p, struct jp_str *key)
{
    if (*p != '"')
        return jp_expected(jp, p, JP_IN_CONTAINER, "a member's name (a string) expected");
    jp->in_key = true;
    jp_mark(jp, &jp->token, p);
    p = jp_scan_string(jp, p, key);
    jp->in_key = false;
    if (p)
        jp_note_key(jp, key, NULL);
    return p;
}

const uint8_t *jp_colon_slow(struct jp *jp, const uint8_t *p)
{
    p = jp_space(jp, p);
    if (*p != ':')
        return jp_expected(jp, p, JP_IN_VALUE, "':' expected after a member's name");
    return jp_space(jp, p + 1);
}

const uint8_t *jp_literal(struct jp *jp, const uint8_t *p)
{
    static const struct {
        const char *word, *expected;
        size_t n;
    } words[] = {
        [JP_NULL] = {"null", "\"null\" expected", 4},
        [JP_FALSE] = {"false", "\"false\" expected", 5},
        [JP_TRUE] = {"true", "\"true\" expected", 4},
    };
    int type = jp_types[*p];
    p = jp_need(jp, p, words[type].n);
    for (size_t i = 0; i < words[type].n; i++) {
        if (p[i] != (uint8_t)words[type].word[i])
            return jp_expected(jp, p + i, JP_IN_VALUE, words[type].expected);
    }
    return p + words[type].n;
}

bool jp_push(struct jp *jp, const uint8_t *p)
{
    struct jp_frame *f = jp->top + 1;
    if (jp->top == jp->last) {
        struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
        jp_raise(jp, &at, JP_IN_VALUE, "values nested more than %d deep",
                 jp->options.max_depth);
        return false;
    }
    f->child = JP_NO_CHILD;
    f->bloom = 0;
    f->seen = jp->n_seen;
    f->table = NULL;
    f->slots = f->used = 0;
    f->close = *p + 2; /* '[' and ']', '{' and '}' are two apart */
    f->many = false;
    jp->top = f;
    return true;
}

void jp_pop(struct jp *jp)
{
    struct jp_frame *f = jp->top--;
    jp->n_seen = f->seen;
    if (f->table) {
        jp->n_in_tables -= f->used;
        free(f->table);
        f->table = NULL;
    }
}

static const uint8_t *scalar(struct jp *jp, const uint8_t *p)
{
    switch (jp_types[*p]) {
    case JP_STRING:
        return jp_skip_string(jp, p);
    case JP_NUMBER:
        return jp_skip_number(jp, p);
    case JP_NONE:
        return jp_expected(jp, p, JP_IN_VALUE, "a value expected");
    default:
        return jp_literal(jp, p);
    }
}

const uint8_t *jp_separator_wrong(struct jp *jp, const uint8_t *p)
{
    return jp_expected(jp, p, JP_IN_CONTAINER,
                       jp->top->close == '}' ? "',' or '}' expected after a member"
                                             : "',' or ']' expected after an element");
}

/* From behind a value or an opening bracket to the next value; closes brackets on the
 * way, until `stop` is on top. */
static inline const uint8_t *advance(struct jp *jp, const uint8_t *p, bool first,
                                     const struct jp_frame *stop)
{
    struct jp_str key;
    for (; jp->top != stop; first = false) {
        struct jp_frame *f = jp->top;
        p = jp_space(jp, p);
        if (*p == f->close) {
            jp_pop(jp);
            p++;
            continue;
        }
        if (!first) {
            if (*p != ',')
                return jp_separator_wrong(jp, p);
            p = jp_space(jp, p + 1);
        }
        if (f->close == ']') {
            f->child++;
            return p;
        }
        p = jp_key(jp, p, &key);
        return p ? jp_colon(jp, p) : NULL;
    }
    return p;
}

bool jp_run(struct jp *jp, const struct jp_frame *stop)
{
    const uint8_t *p = jp->p;
    bool first = jp->state == JP_AT_FIRST;
    if (jp->state != JP_AT_VALUE)
        p = advance(jp, p, first, stop);
    while (p && (jp->state == JP_AT_VALUE || jp->top != stop)) {
        first = *p == '{' || *p == '[';
        jp->state = JP_AFTER;
        if (first)
            p = jp_push(jp, p) ? p + 1 : NULL;
        else
            p = scalar(jp, p);
        if (p)
            p = advance(jp, p, first, stop);
    }
    if (!p)
        return false;
    jp->p = p;
    jp->state = JP_AFTER;
    return true;
}
