/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

#include <math.h>
#include <string.h>

/* Evaluation of expressions with one output at most; quick_many.c has the others. */

const struct quick_value *quick_fail(struct quick_run *r)
{
    r->failed = true;
    return NULL;
}

const struct quick_value *quick_beyond(struct quick_run *r)
{
    r->beyond = true;
    return NULL;
}

/* What "?" makes of an error. */
static const struct quick_value *caught(struct quick_run *r, bool optional)
{
    if (!optional)
        return quick_fail(r);
    return NULL;
}

static const struct quick_value *field(struct quick_run *r, const struct quick_node *node,
                                       const struct quick_value *v)
{
    if (v->type == Q_NULL)
        return &quick_null;
    if (v->type != Q_OBJECT)
        return caught(r, node->optional);
    const struct quick_value *found = quick_get(v, node->key);
    return found ? found : &quick_null;
}

static const struct quick_value *item(struct quick_run *r, const struct quick_value *v,
                                      double at)
{
    if (at != floor(at) || fabs(at) > 1e9)
        return quick_beyond(r);
    at = at < 0 ? at + v->n : at;
    return at >= 0 && at < v->n ? v->u.items[(uint32_t)at] : &quick_null;
}

static const struct quick_value *by_name(struct quick_run *r, const struct quick_value *v,
                                         const struct quick_value *name)
{
    struct jp_str text = {name->u.text, name->n};
    const struct quick_value *found = quick_get(v, quick_key(r->pool, r->filter, text));
    return found ? found : &quick_null;
}

static const struct quick_value *indexed(struct quick_run *r,
                                         const struct quick_node *node,
                                         const struct quick_value *v,
                                         const struct quick_value *at)
{
    if (v->type == Q_OBJECT && at->type == Q_STRING)
        return by_name(r, v, at);
    if (v->type == Q_ARRAY && at->type == Q_NUMBER)
        return item(r, v, at->u.number);
    if (v->type == Q_NULL && (at->type == Q_STRING || at->type == Q_NUMBER))
        return &quick_null;
    if (at->type == Q_NULL || at->type > Q_STRING)
        return quick_beyond(r);
    return caught(r, node->optional);
}

/* Where a slice ends, counted from the start. */
static uint32_t bound(int at, uint32_t n)
{
    int64_t from_start = at < 0 ? (int64_t)at + n : at;
    return from_start < 0 ? 0 : from_start > n ? n : (uint32_t)from_start;
}

static bool is_ascii(const struct quick_value *v)
{
    for (uint32_t i = 0; i < v->n; i++)
        if ((unsigned char)v->u.text[i] >= 0x80)
            return false;
    return true;
}

static const struct quick_value *slice(struct quick_run *r, const struct quick_node *node,
                                       const struct quick_value *v)
{
    uint32_t from = node->open_from ? 0 : bound(node->from, v->n);
    uint32_t to = node->open_to ? v->n : bound(node->to, v->n);
    uint32_t n = to > from ? to - from : 0;
    if (v->type == Q_NULL)
        return &quick_null;
    if (v->type == Q_ARRAY)
        return quick_items(r->pool, v->u.items + from, n);
    if (v->type == Q_STRING && is_ascii(v))
        return quick_text(r->pool, v->u.text + from, n);
    if (v->type == Q_STRING)
        return quick_beyond(r);
    return caught(r, node->optional);
}

static const struct quick_value *alternative(struct quick_run *r,
                                             const struct quick_node *node,
                                             struct quick_frame *frame,
                                             const struct quick_value *in)
{
    const struct quick_value *v = quick_one(r, node->a, frame, in);
    if (r->failed) /* jq 1.6 and later versions differ */
        return quick_beyond(r);
    if (r->beyond || (v && quick_is_true(v)))
        return v;
    return quick_one(r, node->b, frame, in);
}

static const struct quick_value *both(struct quick_run *r, const struct quick_node *node,
                                      struct quick_frame *frame,
                                      const struct quick_value *in)
{
    const struct quick_value *a = quick_one(r, node->a, frame, in);
    if (!a)
        return NULL;
    if (quick_is_true(a) == (node->op == QUICK_OR))
        return node->op == QUICK_OR ? &quick_true : &quick_false;
    const struct quick_value *b = quick_one(r, node->b, frame, in);
    return !b ? NULL : quick_is_true(b) ? &quick_true : &quick_false;
}

static const struct quick_value *operator(struct quick_run *r,
                                          const struct quick_node *node,
                                          struct quick_frame *frame,
                                          const struct quick_value *in)
{
    const struct quick_value *b = quick_one(r, node->b, frame, in);
    const struct quick_value *a = b ? quick_one(r, node->a, frame, in) : NULL;
    return a ? quick_combine(r, node->op, a, b) : NULL;
}

struct gathering {
    struct quick_out out;
    struct quick_pool *pool;
    const struct quick_value **v;
    uint32_t n, size;
};

static bool gather(struct quick_out *to, const struct quick_value *v)
{
    struct gathering *g = (struct gathering *)to;
    if (g->n == g->size) {
        uint32_t size = g->size ? g->size * 2 : 8;
        const struct quick_value **more = quick_take(g->pool, size * sizeof *more);
        if (g->n)
            memcpy(more, g->v, g->n * sizeof *more);
        g->v = more;
        g->size = size;
    }
    g->v[g->n++] = v;
    return true;
}

static const struct quick_value *array(struct quick_run *r, const struct quick_node *node,
                                       struct quick_frame *frame,
                                       const struct quick_value *in)
{
    struct gathering g = {.out = {gather}, .pool = r->pool};
    if (node->a && !quick_each(r, node->a, frame, in, &g.out))
        return NULL;
    struct quick_value *v = quick_take(r->pool, sizeof *v);
    *v = (struct quick_value){.type = Q_ARRAY, .n = g.n};
    v->u.items = g.v;
    return v;
}

static const struct filter_word *name_of(struct quick_run *r, const struct quick_pair *p,
                                         struct quick_frame *frame,
                                         const struct quick_value *in)
{
    if (p->key)
        return p->key;
    const struct quick_value *name = quick_one(r, p->name, frame, in);
    if (name && name->type != Q_STRING)
        quick_fail(r);
    return name && name->type == Q_STRING
               ? quick_key(r->pool, r->filter, (struct jp_str){name->u.text, name->n})
               : NULL;
}

static bool has(const struct quick_member *m, uint32_t n, const struct filter_word *key)
{
    struct quick_value object = {.type = Q_OBJECT, .n = n};
    object.u.members = m;
    return quick_get(&object, key) != NULL;
}

static const struct quick_value *object(struct quick_run *r,
                                        const struct quick_node *node,
                                        struct quick_frame *frame,
                                        const struct quick_value *in)
{
    struct quick_value *v =
        quick_take(r->pool, sizeof *v + node->n * sizeof *v->u.members);
    struct quick_member *m = (struct quick_member *)(v + 1);
    for (uint32_t i = 0; i < node->n; i++) {
        m[i].key = name_of(r, &node->pairs[i], frame, in);
        if (m[i].key && !node->pairs[i].key && has(m, i, m[i].key))
            return quick_beyond(r);
        m[i].value = m[i].key ? quick_one(r, node->pairs[i].value, frame, in) : NULL;
        if (!m[i].value)
            return NULL;
    }
    *v = (struct quick_value){.type = Q_OBJECT, .n = node->n};
    v->u.members = m;
    return v;
}

static const struct quick_value *string(struct quick_run *r,
                                        const struct quick_node *node,
                                        struct quick_frame *frame,
                                        const struct quick_value *in)
{
    const struct quick_value **parts = quick_take(r->pool, node->n * sizeof *parts);
    size_t n = 0, at = 0;
    for (uint32_t i = 0; i < node->n; i++) {
        const struct quick_value *v = quick_one(r, node->parts[i], frame, in);
        parts[i] = v ? quick_string(r, v) : NULL;
        if (!parts[i])
            return NULL;
        n += parts[i]->n;
    }
    struct quick_value *all = quick_take(r->pool, sizeof *all + n);
    char *text = (char *)(all + 1);
    for (uint32_t i = 0; i < node->n; i++) {
        memcpy(text + at, parts[i]->u.text, parts[i]->n);
        at += parts[i]->n;
    }
    *all = (struct quick_value){.type = Q_STRING, .n = (uint32_t)n};
    all->u.text = text;
    return all;
}

/* The function's frame, its parameters evaluated; false: nothing to call it with. */
static bool enter(struct quick_run *r, const struct quick_node *node,
                  struct quick_frame *frame, const struct quick_value *in,
                  struct quick_frame *inner)
{
    const struct quick_function *f = node->function;
    inner->slots = quick_take(r->pool, (f->n_slots + 1) * sizeof *inner->slots);
    for (uint32_t i = 0; i < f->n_parameters; i++) {
        inner->slots[i] = quick_one(r, node->parts[i], frame, in);
        if (!inner->slots[i])
            return false;
    }
    return true;
}

static const struct quick_value *structure(struct quick_run *r,
                                           const struct quick_node *node,
                                           struct quick_frame *frame,
                                           const struct quick_value *in)
{
    const struct quick_value *v;
    struct quick_frame inner;
    switch (node->op) {
    case QUICK_TRY:
        v = quick_one(r, node->a, frame, in);
        r->failed = false;
        return v;
    case QUICK_PIPE:
        v = quick_one(r, node->a, frame, in);
        return v ? quick_one(r, node->b, frame, v) : NULL;
    case QUICK_IF:
        v = quick_one(r, node->a, frame, in);
        return v ? quick_one(r, quick_is_true(v) ? node->b : node->c, frame, in) : NULL;
    case QUICK_BIND:
        v = quick_one(r, node->a, frame, in);
        if (v)
            frame->slots[node->slot] = v;
        return v ? quick_one(r, node->b, frame, in) : NULL;
    case QUICK_CALL:
        return enter(r, node, frame, in, &inner)
                   ? quick_one(r, node->function->body, &inner, in)
                   : NULL;
    case QUICK_BUILTIN:
        return node->builtin->run(r, node, frame, in);
    default:
        return quick_beyond(r);
    }
}

const struct quick_value *quick_one(struct quick_run *r, const struct quick_node *node,
                                    struct quick_frame *frame,
                                    const struct quick_value *in)
{
    const struct quick_value *v, *at;
    switch (node->op) {
    case QUICK_HERE:
        return in;
    case QUICK_LITERAL:
        return node->value;
    case QUICK_VARIABLE:
        return frame->slots[node->slot];
    case QUICK_FIELD:
        v = node->a ? quick_one(r, node->a, frame, in) : in;
        return v ? field(r, node, v) : NULL;
    case QUICK_INDEX:
        v = quick_one(r, node->a, frame, in);
        at = v ? quick_one(r, node->b, frame, in) : NULL;
        return at ? indexed(r, node, v, at) : NULL;
    case QUICK_SLICE:
        v = quick_one(r, node->a, frame, in);
        return v ? slice(r, node, v) : NULL;
    case QUICK_ALTERNATIVE:
        return alternative(r, node, frame, in);
    case QUICK_AND:
    case QUICK_OR:
        return both(r, node, frame, in);
    case QUICK_ARRAY:
        return array(r, node, frame, in);
    case QUICK_OBJECT:
        return object(r, node, frame, in);
    case QUICK_STRING:
        return string(r, node, frame, in);
    default:
        return node->op >= QUICK_EQUAL && node->op <= QUICK_DIVIDE ? operator(r, node,
                                                                              frame, in)
                                                                   : structure(r, node,
                                                                               frame, in);
    }
}
