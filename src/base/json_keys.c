/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <stdlib.h>
#include <string.h>

/* Member names that occur twice in an object. Names are compared by a seeded 64-bit hash:
 * a few in a list, many in a table of their own, as many as JP_MAX_KEYS over all open
 * objects, so that memory stays bounded; beyond that the reader says once per object that
 * it no longer looks. */

static void grow_list(struct jp *jp)
{
    size_t capacity = jp->seen_capacity ? jp->seen_capacity * 2 : 256;
    jp->seen = jp_realloc(jp->seen, capacity * sizeof *jp->seen);
    jp->seen_capacity = capacity;
}

/* Zero marks an empty slot, so the hash zero counts as one. */
static bool table_put(struct jp_frame *f, uint64_t hash)
{
    size_t i = hash & (f->slots - 1);
    hash += hash == 0;
    while (f->table[i] != 0) {
        if (f->table[i] == hash)
            return false;
        i = (i + 1) & (f->slots - 1);
    }
    f->table[i] = hash;
    f->used++;
    return true;
}

static void grow_table(struct jp_frame *f)
{
    uint64_t *old = f->table;
    size_t n = f->slots;
    f->slots = n ? n * 2 : 128;
    f->used = 0;
    f->table = jp_realloc(NULL, f->slots * sizeof *f->table);
    memset(f->table, 0, f->slots * sizeof *f->table);
    for (size_t i = 0; i < n; i++) {
        if (old[i])
            table_put(f, old[i]);
    }
    free(old);
}

static bool in_list(const struct jp *jp, uint64_t hash)
{
    for (size_t i = jp->top->seen; i < jp->n_seen; i++) {
        if (jp->seen[i] == hash)
            return true;
    }
    return false;
}

/* The list of the top frame becomes its table. */
static void start_table(struct jp *jp, struct jp_frame *f)
{
    grow_table(f);
    for (size_t i = f->seen; i < jp->n_seen; i++)
        table_put(f, jp->seen[i]);
    f->bloom = UINT64_MAX; /* from now on every name comes here */
    jp->n_in_tables += f->used;
}

static struct jp_where key_where(struct jp *jp, const uint8_t *start)
{
    return start ? jp_where_at(jp, jp_offset(jp, start)) : jp_where_mark(jp, &jp->token);
}

/* True if the name is new or can't be told. */
static bool add_to_table(struct jp *jp, uint64_t hash, const uint8_t *start)
{
    struct jp_frame *f = jp->top;
    if (!f->table)
        start_table(jp, f);
    if (jp->n_in_tables < JP_MAX_KEYS) {
        if (f->used >= f->slots / 2)
            grow_table(f);
        size_t before = f->used;
        bool fresh = table_put(f, hash);
        jp->n_in_tables += f->used - before;
        return fresh;
    }
    if (!f->many) {
        struct jp_where at = key_where(jp, start);
        f->many = true;
        jp_tell(jp, &at, JP_IN_CONTAINER,
                "too many members; names that occur twice are no longer looked for");
    }
    return true;
}

void jp_keys_add(struct jp *jp, uint64_t hash, const struct jp_str *key,
                 const uint8_t *start)
{
    struct jp_frame *f = jp->top;
    bool fresh;
    if (f->table || jp->n_seen - f->seen >= JP_FEW_KEYS) {
        fresh = add_to_table(jp, hash, start);
    } else {
        if (jp->n_seen == jp->seen_capacity)
            grow_list(jp);
        fresh = !in_list(jp, hash);
        if (fresh)
            jp->seen[jp->n_seen++] = hash;
        f->bloom |= UINT64_C(1) << (hash >> 58);
    }
    if (fresh)
        return;
    struct jp_where at = key_where(jp, start);
    int n = key->n < 80 ? (int)key->n : 80;
    jp_tell(jp, &at, JP_IN_CONTAINER,
            "the member \"%.*s\" occurs more than once in the object", n, key->s);
}
