/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Operators between two values. */

const struct quick_value *quick_string(struct quick_run *r, const struct quick_value *v)
{
    char text[40];
    switch (v->type) {
    case Q_STRING:
        return v;
    case Q_NULL:
        return quick_text(r->pool, "null", 4);
    case Q_FALSE:
        return quick_text(r->pool, "false", 5);
    case Q_TRUE:
        return quick_text(r->pool, "true", 4);
    case Q_NUMBER:
        if (v->u.number != floor(v->u.number) || fabs(v->u.number) > 1e15 ||
            (v->u.number == 0 && signbit(v->u.number)))
            break;
        snprintf(text, sizeof text, "%.0f", v->u.number);
        return quick_text(r->pool, text, strlen(text));
    case Q_ARRAY:
    case Q_OBJECT:
        break;
    }
    return quick_beyond(r);
}

static int sign(double d)
{
    return d < 0 ? -1 : d > 0;
}

int quick_order(struct quick_run *r, const struct quick_value *a,
                const struct quick_value *b)
{
    if (a->type >= Q_ARRAY && a->type == b->type) {
        quick_beyond(r);
        return 0;
    }
    if (a->type != b->type)
        return a->type < b->type ? -1 : 1;
    if (a->type == Q_NUMBER)
        return sign(a->u.number - b->u.number);
    if (a->type != Q_STRING)
        return 0;
    int order = memcmp(a->u.text, b->u.text, a->n < b->n ? a->n : b->n);
    return order ? order : a->n < b->n ? -1 : a->n > b->n;
}

static const struct quick_value *compare(struct quick_run *r, enum quick_op op,
                                         const struct quick_value *a,
                                         const struct quick_value *b)
{
    bool yes;
    if (op == QUICK_EQUAL || op == QUICK_UNEQUAL) {
        yes = quick_equal(a, b) == (op == QUICK_EQUAL);
    } else {
        int order = quick_order(r, a, b);
        if (r->beyond)
            return NULL;
        yes = op == QUICK_LESS      ? order < 0
              : op == QUICK_AT_MOST ? order <= 0
              : op == QUICK_MORE    ? order > 0
                                    : order >= 0;
    }
    return yes ? &quick_true : &quick_false;
}

static const struct quick_value *add_texts(struct quick_run *r,
                                           const struct quick_value *a,
                                           const struct quick_value *b)
{
    struct quick_value *v = quick_take(r->pool, sizeof *v + (size_t)a->n + b->n);
    char *text = (char *)(v + 1);
    memcpy(text, a->u.text, a->n);
    memcpy(text + a->n, b->u.text, b->n);
    *v = (struct quick_value){.type = Q_STRING, .n = a->n + b->n};
    v->u.text = text;
    return v;
}

static const struct quick_value *add_arrays(struct quick_run *r,
                                            const struct quick_value *a,
                                            const struct quick_value *b)
{
    size_t n = (size_t)a->n + b->n;
    struct quick_value *v = quick_take(r->pool, sizeof *v + n * sizeof *v->u.items);
    const struct quick_value **items = (const struct quick_value **)(v + 1);
    if (a->n)
        memcpy(items, a->u.items, a->n * sizeof *items);
    if (b->n)
        memcpy(items + a->n, b->u.items, b->n * sizeof *items);
    *v = (struct quick_value){.type = Q_ARRAY, .n = (uint32_t)n};
    v->u.items = items;
    return v;
}

static const struct quick_value *add_objects(struct quick_run *r,
                                             const struct quick_value *a,
                                             const struct quick_value *b)
{
    size_t n = (size_t)a->n + b->n;
    struct quick_value *v = quick_take(r->pool, sizeof *v + n * sizeof *v->u.members);
    struct quick_member *m = (struct quick_member *)(v + 1);
    uint32_t used = a->n;
    if (a->n)
        memcpy(m, a->u.members, a->n * sizeof *m);
    for (uint32_t i = 0; i < b->n; i++) {
        uint32_t at = 0;
        const struct quick_member *from = &b->u.members[i];
        while (at < a->n && m[at].key != from->key)
            at++;
        if (at == a->n && !from->key->is_shared) /* it may be there with another key */
            return quick_beyond(r);
        at = at < a->n ? at : used++;
        m[at] = *from;
    }
    *v = (struct quick_value){.type = Q_OBJECT, .n = used};
    v->u.members = m;
    return v;
}

static const struct quick_value *add(struct quick_run *r, const struct quick_value *a,
                                     const struct quick_value *b)
{
    if (a->type == Q_NULL || b->type == Q_NULL)
        return a->type == Q_NULL ? b : a;
    if (a->type != b->type)
        return quick_fail(r);
    switch (a->type) {
    case Q_NUMBER:
        return quick_number(r->pool, a->u.number + b->u.number);
    case Q_STRING:
        return add_texts(r, a, b);
    case Q_ARRAY:
        return add_arrays(r, a, b);
    case Q_OBJECT:
        return add_objects(r, a, b);
    default:
        return quick_fail(r);
    }
}

const struct quick_value *quick_combine(struct quick_run *r, enum quick_op op,
                                        const struct quick_value *a,
                                        const struct quick_value *b)
{
    if (op <= QUICK_AT_LEAST)
        return compare(r, op, a, b);
    if (op == QUICK_ADD)
        return add(r, a, b);
    if (a->type != Q_NUMBER || b->type != Q_NUMBER)
        return quick_beyond(r);
    if (op == QUICK_SUBTRACT)
        return quick_number(r->pool, a->u.number - b->u.number);
    if (op == QUICK_MULTIPLY)
        return quick_number(r->pool, a->u.number * b->u.number);
    return b->u.number == 0 ? quick_fail(r)
                            : quick_number(r->pool, a->u.number / b->u.number);
}
