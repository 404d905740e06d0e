/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include <stdlib.h>
#include <string.h>

/* The one sort order of findings: worst first. What compares fast stands in the key, with
 * numbers for names and paths in the order of their texts; text decides between the rest,
 * the identity and the index at the end, so that the order is total. */
struct key {
    uint32_t rank; /* state, priority, severity */
    uint32_t name, path, line;
    int64_t due;
    uint32_t finding;
};

struct ordering {
    struct xw_set *set;
    uint32_t *names; /* by weakness, then by descriptor: see number_names */
    uint32_t *paths; /* by ref */
};

struct named { /* a text and the place of its number */
    const char *text;
    uint32_t index;
};

static const struct key *key_of(const void *p)
{
    return p;
}

static int by_number(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

static int by_text(const void *pa, const void *pb)
{
    const struct named *a = pa, *b = pb;
    return strcmp(a->text, b->text);
}

/* Sorts and gives equal texts one number, from 1. */
static void number_texts(struct named *v, uint32_t n, uint32_t *numbers)
{
    uint32_t number = 0;
    if (n)
        qsort(v, n, sizeof *v, by_text);
    for (uint32_t i = 0; i < n; i++) {
        number += i == 0 || strcmp(v[i].text, v[i - 1].text) != 0;
        numbers[v[i].index] = number;
    }
}

/* What findings are about: weaknesses, and rules in their stead. */
static void number_names(struct ordering *o)
{
    uint32_t n_weaknesses, n_rules = o->set->descriptors.n;
    const struct xw_weakness *all = xw_data_weaknesses(o->set->data, &n_weaknesses);
    struct named *v = mem_alloc(((size_t)n_weaknesses + n_rules) * sizeof *v);
    for (uint32_t i = 0; i < n_weaknesses; i++)
        v[i] = (struct named){all[i].id, i};
    for (uint32_t i = 0; i < n_rules; i++)
        v[n_weaknesses + i] = (struct named){
            xw_text(o->set, xw_descriptor_at(o->set, i)->id), n_weaknesses + i};
    o->names = mem_alloc(((size_t)n_weaknesses + n_rules) * sizeof *o->names);
    number_texts(v, n_weaknesses + n_rules, o->names);
    mem_free(v);
}

static void number_paths(struct ordering *o)
{
    struct named *v = NULL;
    uint32_t n = 0;
    o->paths = mem_alloc(xw_text_count(o->set) * sizeof *o->paths);
    for (uint32_t i = 0; i < o->set->findings.n; i++) {
        xw_ref path = xw_finding_result(o->set, xw_finding_at(o->set, i))->path;
        if (o->paths[path])
            continue;
        o->paths[path] = 1;
        if ((n & (n - 1)) == 0)
            v = mem_grow(v, n ? n * 2 : 1, sizeof *v);
        v[n++] = (struct named){xw_text(o->set, path), path};
    }
    number_texts(v, n, o->paths);
    mem_free(v);
}

static uint32_t name_of(const struct ordering *o, const struct xw_finding *f,
                        const struct xw_result *r)
{
    uint32_t n_weaknesses;
    if (f->weakness != XW_NO_INDEX)
        return o->names[f->weakness];
    xw_data_weaknesses(o->set->data, &n_weaknesses);
    return o->names[n_weaknesses + xw_run_rule_at(o->set, r->run_rule)->descriptor];
}

static int by_rest(const struct xw_set *set, const struct xw_result *a,
                   const struct xw_result *b)
{
    int d = by_number(a->column, b->column);
    if (d == 0 && a->resource != b->resource)
        d = strcmp(xw_text(set, a->resource), xw_text(set, b->resource));
    if (d == 0 && a->message != b->message)
        d = strcmp(xw_text(set, a->message), xw_text(set, b->message));
    return d;
}

static int by_key(const void *pa, const void *pb, void *context)
{
    const struct xw_set *set = context;
    const struct key *a = key_of(pa), *b = key_of(pb);
    if (a->rank != b->rank)
        return by_number(a->rank, b->rank);
    if (a->due != b->due)
        return a->due < b->due ? -1 : 1;
    if (a->name != b->name)
        return by_number(a->name, b->name);
    if (a->path != b->path)
        return by_number(a->path, b->path);
    if (a->line != b->line)
        return by_number(a->line, b->line);
    const struct xw_finding *f = xw_finding_at(set, a->finding);
    const struct xw_finding *g = xw_finding_at(set, b->finding);
    int d = by_rest(set, xw_finding_result(set, f), xw_finding_result(set, g));
    if (d == 0)
        d = memcmp(f->id, g->id, sizeof f->id);
    return d ? d : by_number(a->finding, b->finding);
}

static void make_keys(struct xw_set *set, struct key *keys)
{
    struct ordering o = {.set = set};
    number_names(&o);
    number_paths(&o);
    for (uint32_t i = 0; i < set->findings.n; i++) {
        const struct xw_finding *f = xw_finding_at(set, i);
        const struct xw_result *r = xw_finding_result(set, f);
        keys[i] = (struct key){.rank = (uint32_t)f->state << 16 |
                                       (uint32_t)f->priority << 8 | f->severity,
                               .due = f->due == XW_NO_TIME ? INT64_MAX : f->due,
                               .name = name_of(&o, f, r),
                               .path = o.paths[r->path],
                               .line = r->line,
                               .finding = i};
    }
    mem_free(o.names);
    mem_free(o.paths);
}

const uint32_t *xw_order_findings(struct xw_set *set)
{
    uint32_t n = set->findings.n;
    if (set->order)
        return set->order;
    struct key *keys = mem_alloc(n * sizeof *keys);
    make_keys(set, keys);
    qsort_r(keys, n, sizeof *keys, by_key, set);
    uint32_t *order = xw_set_alloc(set, (n ? n : 1) * sizeof *order);
    for (uint32_t i = 0; i < n; i++)
        order[i] = keys[i].finding;
    mem_free(keys);
    set->order = order;
    return order;
}
