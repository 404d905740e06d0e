/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <string.h>

/* The calls of json_pull.h that walk through a document. */

static inline bool at_value(struct jp *jp)
{
    if (jp->state == JP_AT_START)
        jp_start(jp);
    return jp->state == JP_AT_VALUE;
}

static inline bool is_next(struct jp *jp, enum jp_type type)
{
    return at_value(jp) && jp_types[*jp->p] == type;
}

/* A value ends at p; NULL after an error. */
static inline bool consumed(struct jp *jp, const uint8_t *p)
{
    if (!p)
        return false;
    jp->p = p;
    jp->state = JP_AFTER;
    return true;
}

enum jp_type jp_type(struct jp *jp)
{
    return at_value(jp) ? (enum jp_type)jp_types[*jp->p] : JP_NONE;
}

bool jp_enter(struct jp *jp, enum jp_type type)
{
    if ((type != JP_ARRAY && type != JP_OBJECT) || !is_next(jp, type))
        return false;
    if (!jp_push(jp, jp->p))
        return false;
    jp->p++;
    jp->state = JP_AT_FIRST;
    return true;
}

/* From the window's byte p, the first of a member or element, to its value. */
static const uint8_t *go_to_value(struct jp *jp, const uint8_t *p, struct jp_str *key)
{
    struct jp_str ignored, *name = key ? key : &ignored;
    if (jp->top->close == ']') {
        *name = (struct jp_str){"", 0};
        jp->top->child++;
        return p;
    }
    p = jp_key(jp, p, name);
    if (!p)
        return NULL;
    jp->pin = name;
    p = jp_colon(jp, p);
    jp->pin = NULL;
    return p;
}

bool jp_next(struct jp *jp, struct jp_str *key)
{
    const struct jp_frame *f = jp->top;
    if (!f->close || (jp->state == JP_AT_VALUE && !jp_skip(jp)) || jp->state == JP_FAILED)
        return false;
    const uint8_t *p = jp_space(jp, jp->p);
    if (*p == f->close) {
        jp_pop(jp);
        jp->p = p + 1;
        jp->state = JP_AFTER;
        jp_mark(jp, &jp->value, jp->p);
        return false;
    }
    if (jp->state == JP_AFTER) {
        if (*p != ',')
            return jp_separator_wrong(jp, p);
        p = jp_space(jp, p + 1);
    }
    p = go_to_value(jp, p, key);
    if (!p)
        return false;
    if (jp_types[*p] == JP_NONE)
        return jp_expected(jp, p, JP_IN_VALUE, "a value expected");
    jp_mark(jp, &jp->value, p);
    jp->p = p;
    jp->state = JP_AT_VALUE;
    return true;
}

bool jp_leave(struct jp *jp)
{
    if (jp->state == JP_FAILED || !jp->top->close)
        return false;
    if (!jp_run(jp, jp->top - 1))
        return false;
    jp_mark(jp, &jp->value, jp->p);
    return true;
}

bool jp_skip(struct jp *jp)
{
    return at_value(jp) && jp_run(jp, jp->top);
}

bool jp_string(struct jp *jp, struct jp_str *out)
{
    return is_next(jp, JP_STRING) && consumed(jp, jp_scan_string(jp, jp->p, out));
}

bool jp_number(struct jp *jp, struct jp_number *out)
{
    return is_next(jp, JP_NUMBER) && consumed(jp, jp_scan_number(jp, jp->p, out, NULL));
}

/* A number that isn't whole stays, so that the caller may read it otherwise. */
bool jp_int(struct jp *jp, int64_t *out)
{
    struct jp_number n;
    if (!is_next(jp, JP_NUMBER))
        return false;
    const uint8_t *p = jp_scan_number(jp, jp->p, &n, NULL);
    if (!p)
        return false;
    if (!n.is_int) {
        jp->p = (const uint8_t *)n.text.s; /* the window may have moved */
        return false;
    }
    *out = n.integer;
    return consumed(jp, p);
}

bool jp_bool(struct jp *jp, bool *out)
{
    enum jp_type type = jp_type(jp);
    if ((type != JP_TRUE && type != JP_FALSE) || !consumed(jp, jp_literal(jp, jp->p)))
        return false;
    *out = type == JP_TRUE;
    return true;
}

bool jp_null(struct jp *jp)
{
    return is_next(jp, JP_NULL) && consumed(jp, jp_literal(jp, jp->p));
}

bool jp_cut(struct jp *jp, char **out, size_t *capacity, size_t *length)
{
    struct jp_buffer cut = {.s = *out, .capacity = *out ? *capacity : 0};
    *length = 0;
    if (!at_value(jp))
        return false;
    jp->cut = &cut;
    jp->cut_from = jp->p;
    bool ok = jp_run(jp, jp->top) && jp_cut_flush(jp, jp->p);
    jp->cut = NULL;
    *out = cut.s;
    *capacity = cut.capacity;
    if (ok) {
        cut.s[cut.n] = '\0';
        *length = cut.n;
    }
    return ok;
}

struct jp_where jp_where(struct jp *jp)
{
    if (jp->state == JP_AT_START)
        jp_start(jp);
    if (jp->state == JP_FAILED)
        return jp->err_where;
    return jp_where_mark(jp, &jp->value);
}

bool jp_ok(const struct jp *jp)
{
    return jp->state != JP_FAILED;
}

bool jp_finish(struct jp *jp, struct xw_error *err)
{
    if (at_value(jp))
        jp_skip(jp);
    while (jp->state != JP_FAILED && jp->top != jp->frames)
        jp_leave(jp);
    if (jp->state != JP_FAILED)
        jp_check_end(jp);
    jp_drain(jp);
    if (jp->state != JP_FAILED)
        return true;
    return xw_fail(err, jp->err.code, jp->err.where, "%s", jp->err.text);
}

bool jp_str_is(struct jp_str a, const char *b)
{
    size_t n = strlen(b);
    return a.n == n && memcmp(a.s, b, n) == 0;
}
