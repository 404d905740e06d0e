/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

#include <string.h>

/* Values out of the reader. Items and members are gathered in a list that grows within
 * the pool, and grow there again when it is full: most lists are short. */

enum { FIRST = 8 };

static const struct quick_value *read_array(struct quick_pool *p, const struct filter *f,
                                            struct jp *jp)
{
    uint32_t size = FIRST;
    struct quick_value *out = quick_take(p, sizeof *out);
    const struct quick_value **items = quick_take(p, size * sizeof *items);
    *out = (struct quick_value){.type = Q_ARRAY};
    jp_enter(jp, JP_ARRAY);
    while (jp_next(jp, NULL)) {
        if (out->n == size) {
            const struct quick_value **more = quick_take(p, 2 * size * sizeof *items);
            memcpy(more, items, size * sizeof *items);
            items = more;
            size *= 2;
        }
        items[out->n++] = quick_read(p, f, jp);
    }
    out->u.items = items;
    return out;
}

/* Of members with one name the last counts, in the place of the first. There are no more
 * of them than words in the filter. */
static struct quick_member *find(struct quick_member *m, uint32_t n,
                                 const struct filter_word *key)
{
    for (uint32_t i = 0; i < n; i++)
        if (m[i].key == key)
            return &m[i];
    return NULL;
}

static const struct quick_value *read_object(struct quick_pool *p, const struct filter *f,
                                             struct jp *jp)
{
    uint32_t size = FIRST;
    struct jp_str name;
    struct quick_value *out = quick_take(p, sizeof *out);
    struct quick_member *m = quick_take(p, size * sizeof *m);
    *out = (struct quick_value){.type = Q_OBJECT};
    jp_enter(jp, JP_OBJECT);
    while (jp_next(jp, &name)) {
        const struct filter_word *key = filter_word(f, name);
        if (!key)
            continue;
        struct quick_member *old = find(m, out->n, key);
        const struct quick_value *value = quick_read(p, f, jp);
        if (old) {
            old->value = value;
            continue;
        }
        if (out->n == size) {
            struct quick_member *more = quick_take(p, 2 * size * sizeof *m);
            memcpy(more, m, size * sizeof *m);
            m = more;
            size *= 2;
        }
        m[out->n++] = (struct quick_member){key, value};
    }
    out->u.members = m;
    return out;
}

static const struct quick_value *read_scalar(struct quick_pool *p, struct jp *jp)
{
    struct jp_str s;
    double number;
    bool yes;
    switch (jp_type(jp)) {
    case JP_STRING:
        return jp_string(jp, &s) ? quick_text(p, s.s, s.n) : &quick_null;
    case JP_NUMBER:
        if (filter_number(jp, &number, &s))
            return quick_number(p, number);
        return quick_text(p, s.s, s.n);
    case JP_TRUE:
    case JP_FALSE:
        return jp_bool(jp, &yes) && yes ? &quick_true : &quick_false;
    default:
        jp_null(jp);
        return &quick_null;
    }
}

const struct quick_value *quick_read(struct quick_pool *p, const struct filter *f,
                                     struct jp *jp)
{
    enum jp_type type = jp_type(jp);
    if (type == JP_OBJECT)
        return read_object(p, f, jp);
    if (type == JP_ARRAY)
        return read_array(p, f, jp);
    return read_scalar(p, jp);
}
