/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

#include <stdalign.h>
#include <string.h>

/* Values and the memory they are in. */

enum { BLOCK = 256 * 1024 };

struct quick_block {
    struct quick_block *before;
    alignas(8) char bytes[];
};

const struct quick_value quick_null = {.type = Q_NULL};
const struct quick_value quick_true = {.type = Q_TRUE};
const struct quick_value quick_false = {.type = Q_FALSE};

void *quick_take(struct quick_pool *p, size_t size)
{
    size = (size + 7) & ~(size_t)7;
    if (size > p->size - p->used) {
        size_t room = size > BLOCK ? size : BLOCK;
        struct quick_block *b = mem_grow(NULL, 1, sizeof *b + room);
        b->before = p->blocks;
        p->blocks = b;
        p->size = room;
        p->used = 0;
    }
    void *at = p->blocks->bytes + p->used;
    p->used += size;
    return at;
}

void quick_free(struct quick_pool *p)
{
    while (p->blocks) {
        struct quick_block *before = p->blocks->before;
        mem_free(p->blocks);
        p->blocks = before;
    }
    *p = (struct quick_pool){0};
}

void quick_release(struct quick_pool *p, struct quick_pool then)
{
    while (p->blocks != then.blocks) {
        struct quick_block *before = p->blocks->before;
        mem_free(p->blocks);
        p->blocks = before;
    }
    *p = then;
}

const struct quick_value *quick_text(struct quick_pool *p, const char *s, size_t n)
{
    struct quick_value *v = quick_take(p, sizeof *v + n);
    char *text = (char *)(v + 1);
    if (n)
        memcpy(text, s, n);
    v->type = Q_STRING;
    v->n = (uint32_t)n;
    v->u.text = text;
    return v;
}

const struct quick_value *quick_number(struct quick_pool *p, double number)
{
    struct quick_value *v = quick_take(p, sizeof *v);
    v->type = Q_NUMBER;
    v->n = 0;
    v->u.number = number;
    return v;
}

const struct quick_value *quick_items(struct quick_pool *p,
                                      const struct quick_value *const *items, size_t n)
{
    struct quick_value *v = quick_take(p, sizeof *v + n * sizeof *items);
    const struct quick_value **copy = (const struct quick_value **)(v + 1);
    if (n)
        memcpy(copy, items, n * sizeof *items);
    v->type = Q_ARRAY;
    v->n = (uint32_t)n;
    v->u.items = copy;
    return v;
}

static bool same(const struct filter_word *a, const struct filter_word *b)
{
    return a == b || (!(a->is_shared && b->is_shared) && a->text.n == b->text.n &&
                      memcmp(a->text.s, b->text.s, a->text.n) == 0);
}

const struct quick_value *quick_get(const struct quick_value *object,
                                    const struct filter_word *key)
{
    const struct quick_member *m = object->u.members;
    for (uint32_t i = 0; i < object->n; i++)
        if (same(m[i].key, key))
            return m[i].value;
    return NULL;
}

const struct quick_value *quick_put(struct quick_pool *p,
                                    const struct quick_value *object,
                                    const struct filter_word *key,
                                    const struct quick_value *value)
{
    struct quick_value *v =
        quick_take(p, sizeof *v + (object->n + 1) * sizeof *object->u.members);
    struct quick_member *m = (struct quick_member *)(v + 1);
    uint32_t at = 0;
    if (object->n)
        memcpy(m, object->u.members, object->n * sizeof *m);
    while (at < object->n && !same(m[at].key, key))
        at++;
    m[at].value = value;
    if (at == object->n)
        m[at].key = key;
    v->type = Q_OBJECT;
    v->n = at == object->n ? at + 1 : object->n;
    v->u.members = m;
    return v;
}

const struct filter_word *quick_key(struct quick_pool *p, const struct filter *f,
                                    struct jp_str name)
{
    const struct filter_word *word = filter_word(f, name);
    if (word)
        return word;
    struct filter_word *own = quick_take(p, sizeof *own + name.n);
    char *text = (char *)(own + 1);
    if (name.n)
        memcpy(text, name.s, name.n);
    *own = (struct filter_word){.text = {text, name.n}};
    return own;
}

static bool equal_members(const struct quick_value *a, const struct quick_value *b)
{
    for (uint32_t i = 0; i < a->n; i++) {
        const struct quick_value *other = quick_get(b, a->u.members[i].key);
        if (!other || !quick_equal(a->u.members[i].value, other))
            return false;
    }
    return true;
}

bool quick_equal(const struct quick_value *a, const struct quick_value *b)
{
    if (a->type != b->type || a->n != b->n)
        return false;
    switch (a->type) {
    case Q_NUMBER:
        return a->u.number == b->u.number;
    case Q_STRING:
        return memcmp(a->u.text, b->u.text, a->n) == 0;
    case Q_ARRAY:
        for (uint32_t i = 0; i < a->n; i++)
            if (!quick_equal(a->u.items[i], b->u.items[i]))
                return false;
        return true;
    case Q_OBJECT:
        return equal_members(a, b);
    case Q_NULL:
    case Q_FALSE:
    case Q_TRUE:
        break;
    }
    return true;
}

/* To and from libjq */

static const struct quick_value *from_array(struct quick_pool *p, const struct filter *f,
                                            jv v)
{
    int n = jv_array_length(jv_copy(v));
    struct quick_value *out = quick_take(p, sizeof *out);
    const struct quick_value **items = quick_take(p, (size_t)(n ? n : 1) * sizeof *items);
    for (int i = 0; i < n; i++) {
        jv item = jv_array_get(jv_copy(v), i);
        items[i] = quick_from_jv(p, f, item);
        jv_free(item);
    }
    *out = (struct quick_value){.type = Q_ARRAY, .n = (uint32_t)n};
    out->u.items = items;
    return out;
}

static struct jp_str jv_text(jv v)
{
    return (struct jp_str){jv_string_value(v),
                           (size_t)jv_string_length_bytes(jv_copy(v))};
}

static const struct quick_value *from_object(struct quick_pool *p, const struct filter *f,
                                             jv v)
{
    int n = jv_object_length(jv_copy(v)), at = 0;
    struct quick_value *out = quick_take(p, sizeof *out);
    struct quick_member *m = quick_take(p, (size_t)(n ? n : 1) * sizeof *m);
    for (int i = jv_object_iter(v); jv_object_iter_valid(v, i) && at < n;
         i = jv_object_iter_next(v, i)) {
        jv key = jv_object_iter_key(v, i), value = jv_object_iter_value(v, i);
        m[at++] = (struct quick_member){quick_key(p, f, jv_text(key)),
                                        quick_from_jv(p, f, value)};
        jv_free(key);
        jv_free(value);
    }
    *out = (struct quick_value){.type = Q_OBJECT, .n = (uint32_t)at};
    out->u.members = m;
    return out;
}

const struct quick_value *quick_from_jv(struct quick_pool *p, const struct filter *f,
                                        jv v)
{
    switch (jv_get_kind(v)) {
    case JV_KIND_FALSE:
        return &quick_false;
    case JV_KIND_TRUE:
        return &quick_true;
    case JV_KIND_NUMBER:
        return quick_number(p, jv_number_value(v));
    case JV_KIND_STRING:
        return quick_text(p, jv_string_value(v), jv_text(v).n);
    case JV_KIND_ARRAY:
        return from_array(p, f, v);
    case JV_KIND_OBJECT:
        return from_object(p, f, v);
    case JV_KIND_NULL:
    case JV_KIND_INVALID:
        break;
    }
    return &quick_null;
}

static jv to_array(const struct quick_value *v)
{
    jv out = jv_array();
    for (uint32_t i = 0; i < v->n; i++)
        out = jv_array_append(out, quick_to_jv(v->u.items[i]));
    return out;
}

static jv to_object(const struct quick_value *v)
{
    jv out = jv_object();
    for (uint32_t i = 0; i < v->n; i++) {
        const struct filter_word *key = v->u.members[i].key;
        jv name = key->is_shared ? jv_copy(key->value) : filter_string(key->text);
        out = jv_object_set(out, name, quick_to_jv(v->u.members[i].value));
    }
    return out;
}

jv quick_to_jv(const struct quick_value *v)
{
    switch (v->type) {
    case Q_NULL:
        break;
    case Q_FALSE:
    case Q_TRUE:
        return jv_bool(v->type == Q_TRUE);
    case Q_NUMBER:
        return jv_number(v->u.number);
    case Q_STRING:
        return filter_string((struct jp_str){v->u.text, v->n});
    case Q_ARRAY:
        return to_array(v);
    case Q_OBJECT:
        return to_object(v);
    }
    return jv_null();
}
