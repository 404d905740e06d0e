/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <float.h>
#include <math.h>

/* Building jansson values. No recursion: open containers hang in the frames. */

static json_t *real_value(double v)
{
    if (isinf(v))
        v = v < 0 ? -DBL_MAX
                  : DBL_MAX; /* jansson knows no infinity; said by the scanner */
    return json_real(v);
}

static json_t *number_value(struct jp *jp)
{
    struct jp_number n;
    bool plain;
    const uint8_t *p = jp_scan_number(jp, jp->p, &n, &plain);
    if (!p)
        return NULL;
    jp->p = p;
    jp->state = JP_AFTER;
    return plain && n.is_int ? json_integer(n.integer) : real_value(n.real);
}

static json_t *string_value(struct jp *jp)
{
    struct jp_str s;
    return jp_string(jp, &s) ? json_stringn_nocheck(s.s, s.n) : NULL;
}

/* A scalar, or a container that has been entered; NULL after an error. */
static json_t *begin(struct jp *jp)
{
    bool b;
    enum jp_type type = jp_type(jp);
    switch (type) {
    case JP_NULL:
        return jp_null(jp) ? json_null() : NULL;
    case JP_TRUE:
    case JP_FALSE:
        return jp_bool(jp, &b) ? json_boolean(b) : NULL;
    case JP_NUMBER:
        return number_value(jp);
    case JP_STRING:
        return string_value(jp);
    case JP_ARRAY:
        return jp_enter(jp, type) ? (jp->top->node = json_array()) : NULL;
    case JP_OBJECT:
        return jp_enter(jp, type) ? (jp->top->node = json_object()) : NULL;
    default:
        return NULL;
    }
}

/* Goes to the next member or element below `base`; false when there is none. */
static bool next_value(struct jp *jp, const struct jp_frame *base)
{
    struct jp_str key;
    while (jp->top != base) {
        if (jp_next(jp, &key)) {
            jp->name.n = 0;
            jp_buffer_add(&jp->name, key.s, key.n);
            return true;
        }
        if (!jp_ok(jp))
            return false;
    }
    return false;
}

/* False if the value that began there has become too long. */
static bool within_limit(struct jp *jp, const struct jp_where *began)
{
    if (jp_offset(jp, jp->p) - began->offset <= jp->max_value)
        return true;
    jp_raise(jp, began, JP_IN_VALUE, "a value of more than %zu bytes to be built",
             jp->max_value);
    return false;
}

json_t *jp_value(struct jp *jp)
{
    const struct jp_frame *base = jp->top;
    struct jp_where began = jp_where(jp);
    json_t *root = begin(jp);
    if (!root)
        goto out;
    while (next_value(jp, base)) {
        json_t *parent = jp->top->node;
        json_t *v = begin(jp);
        if (!v)
            break;
        int failed = json_is_object(parent)
                         ? json_object_setn_new_nocheck(parent, jp->name.s, jp->name.n, v)
                         : json_array_append_new(parent, v);
        if (failed)
            jp_realloc(NULL, SIZE_MAX); /* jansson is out of memory, and so are we */
        if (!within_limit(jp, &began))
            break;
    }
out:
    if (root && jp_ok(jp) && within_limit(jp, &began))
        return root;
    json_decref(root);
    return NULL;
}
