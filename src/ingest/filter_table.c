/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include "base/hash.h"
#include "ingest/sarif.h"

#include <string.h>

/* Tables that elements refer to stay in memory; an element gets the rows whose key one of
 * its texts is, so that a filter that looks through the table costs no more for a long
 * one. */

struct row {
    jv key, value; /* the value: of a list its element */
    uint32_t table;
    uint32_t next; /* of the same slot, + 1 */
};

struct table {
    const struct step *end;
    const struct step *way[16]; /* names that lead there */
    uint32_t n_way;
};

struct tables {
    struct table *v;
    uint32_t n, v_size;
    struct row *rows;
    uint32_t n_rows, rows_size;
    uint32_t *slots, n_slots; /* row + 1 */
    struct sarif_numbers found;
};

static void find_tables(struct tables *t, const struct step *at, struct table *way)
{
    for (const struct step *s = at->children; s; s = s->next) {
        if (s->is_table) {
            t->v = sarif_grow(t->v, t->n, &t->v_size, sizeof *t->v);
            t->v[t->n] = *way;
            t->v[t->n++].end = s;
        } else if (s->type == STEP_NAME && way->n_way < 16) {
            way->way[way->n_way++] = s;
            find_tables(t, s, way);
            way->n_way--;
        }
    }
}

static jv member(jv object, struct jp_str name) /* takes over; null where there is none */
{
    if (jv_get_kind(object) != JV_KIND_OBJECT) {
        jv_free(object);
        return jv_null();
    }
    jv value = jv_object_get(object, filter_string(name));
    if (jv_is_valid(value))
        return value;
    jv_free(value);
    return jv_null();
}

static void add_row(struct tables *t, uint32_t table, jv key, jv value)
{
    if (jv_get_kind(key) != JV_KIND_STRING) {
        jv_free(key);
        jv_free(value);
        return;
    }
    t->rows = sarif_grow(t->rows, t->n_rows, &t->rows_size, sizeof *t->rows);
    t->rows[t->n_rows++] = (struct row){key, value, table, 0};
}

static void add_rows(struct tables *t, uint32_t table, jv at)
{
    const struct step *end = t->v[table].end;
    if (end->type == STEP_LIST && jv_get_kind(at) == JV_KIND_ARRAY) {
        int n = jv_array_length(jv_copy(at));
        struct jp_str name = {end->key, strlen(end->key)};
        for (int i = 0; i < n; i++) {
            jv row = jv_array_get(jv_copy(at), i);
            add_row(t, table, member(jv_copy(row), name), row);
        }
    } else if (end->type == STEP_MAP && jv_get_kind(at) == JV_KIND_OBJECT) {
        for (int i = jv_object_iter(at); jv_object_iter_valid(at, i);
             i = jv_object_iter_next(at, i))
            add_row(t, table, jv_object_iter_key(at, i), jv_object_iter_value(at, i));
    }
    jv_free(at);
}

static uint32_t slot_of(const struct tables *t, const char *s, size_t n)
{
    return (uint32_t)hash_bytes(s, n) & (t->n_slots - 1);
}

static size_t length(jv s)
{
    return (size_t)jv_string_length_bytes(jv_copy(s));
}

/* Linked from the last row on, so that a slot lists rows in their order. */
static void make_index(struct tables *t)
{
    t->n_slots = 16;
    while (t->n_slots < t->n_rows * 2 && t->n_slots < UINT32_MAX / 4)
        t->n_slots *= 2;
    t->slots = mem_alloc(t->n_slots * sizeof *t->slots);
    for (uint32_t i = t->n_rows; i-- > 0;) {
        uint32_t *slot = &t->slots[slot_of(t, jv_string_value(t->rows[i].key),
                                           length(t->rows[i].key))];
        t->rows[i].next = *slot;
        *slot = i + 1;
    }
}

struct tables *tables_open(const struct filter *f, jv document)
{
    if (!f->format->n_keep)
        return NULL;
    struct tables *t = mem_alloc(sizeof *t);
    struct table way = {0};
    find_tables(t, &f->root, &way);
    for (uint32_t i = 0; i < t->n; i++) {
        jv at = jv_copy(document);
        for (uint32_t k = 0; k < t->v[i].n_way; k++)
            at = member(at, t->v[i].way[k]->name);
        add_rows(t, i, at);
    }
    make_index(t);
    return t;
}

void tables_close(struct tables *t)
{
    if (!t)
        return;
    for (uint32_t i = 0; i < t->n_rows; i++) {
        jv_free(t->rows[i].key);
        jv_free(t->rows[i].value);
    }
    sarif_numbers_free(&t->found);
    mem_free(t->rows);
    mem_free(t->slots);
    mem_free(t->v);
    mem_free(t);
}

void tables_clear(struct tables *t)
{
    if (t)
        t->found.n = 0;
}

void tables_find(struct tables *t, struct jp_str text)
{
    enum { MOST = 64 }; /* rows of one key */
    int n = 0;
    for (uint32_t i = t->slots[slot_of(t, text.s, text.n)]; i; i = t->rows[i - 1].next) {
        jv key = t->rows[i - 1].key;
        if (length(key) == text.n && memcmp(jv_string_value(key), text.s, text.n) == 0 &&
            n++ < MOST)
            sarif_numbers_add(&t->found, i - 1);
    }
}

static jv rows_of(struct tables *t, uint32_t table)
{
    bool is_list = t->v[table].end->type == STEP_LIST;
    jv out = is_list ? jv_array() : jv_object();
    for (uint32_t i = 0; i < t->found.n; i++) {
        const struct row *row = &t->rows[t->found.v[i]];
        if (row->table != table)
            continue;
        if (is_list)
            out = jv_array_append(out, jv_copy(row->value));
        else
            out = jv_object_set(out, jv_copy(row->key), jv_copy(row->value));
    }
    return out;
}

static jv put(jv document, const struct table *t, uint32_t level, jv rows)
{
    if (level == t->n_way) {
        jv_free(document);
        return rows;
    }
    if (jv_get_kind(document) != JV_KIND_OBJECT) {
        jv_free(rows);
        return document;
    }
    struct jp_str name = t->way[level]->name;
    jv inside = member(jv_copy(document), name);
    if (jv_get_kind(inside) == JV_KIND_NULL) {
        jv_free(inside);
        jv_free(rows);
        return document;
    }
    return jv_object_set(document, filter_string(name), put(inside, t, level + 1, rows));
}

jv tables_fill(struct tables *t, jv document)
{
    if (!t || !t->found.n)
        return document;
    sarif_numbers_unique(&t->found);
    for (uint32_t i = 0; i < t->n; i++)
        document = put(document, &t->v[i], 0, rows_of(t, i));
    return document;
}
