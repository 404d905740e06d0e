/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include <stdlib.h>
#include <string.h>

/* The one sort order of findings: worst first. Everything that compares fast stands in
 * the first numbers; text decides between the rest, the identity and the index at the
 * end, so that the order is total. */
struct key {
    uint64_t rank; /* state, priority, severity */
    int64_t due;
    uint32_t finding;
};

static const struct key *key_of(const void *p)
{
    return p;
}

static int by_number(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

static const char *name_of(const struct xw_set *set, const struct xw_finding *f)
{
    if (f->weakness != XW_NO_INDEX) {
        uint32_t n;
        return xw_data_weaknesses(set->data, &n)[f->weakness].id;
    }
    return xw_text(set, xw_result_rule(set, xw_finding_result(set, f))->id);
}

static int by_place(const struct xw_set *set, const struct xw_result *a,
                    const struct xw_result *b)
{
    int d = a->path == b->path ? 0 : strcmp(xw_text(set, a->path), xw_text(set, b->path));
    if (d == 0)
        d = by_number(a->line, b->line);
    if (d == 0)
        d = by_number(a->column, b->column);
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
    int d = by_number(a->rank, b->rank);
    if (d == 0)
        d = a->due < b->due ? -1 : a->due > b->due;
    if (d)
        return d;
    const struct xw_finding *f = xw_finding_at(set, a->finding);
    const struct xw_finding *g = xw_finding_at(set, b->finding);
    if (f->weakness != g->weakness || f->weakness == XW_NO_INDEX)
        d = strcmp(name_of(set, f), name_of(set, g));
    if (d == 0)
        d = by_place(set, xw_finding_result(set, f), xw_finding_result(set, g));
    if (d == 0)
        d = memcmp(f->id, g->id, sizeof f->id);
    return d ? d : by_number(a->finding, b->finding);
}

const uint32_t *xw_order_findings(struct xw_set *set)
{
    uint32_t n = set->findings.n;
    if (set->order)
        return set->order;
    struct key *keys = mem_alloc(n * sizeof *keys);
    for (uint32_t i = 0; i < n; i++) {
        const struct xw_finding *f = xw_finding_at(set, i);
        keys[i].rank =
            (uint64_t)f->state << 16 | (uint64_t)f->priority << 8 | f->severity;
        keys[i].due = f->due == XW_NO_TIME ? INT64_MAX : f->due;
        keys[i].finding = i;
    }
    qsort_r(keys, n, sizeof *keys, by_key, set);
    uint32_t *order = xw_set_alloc(set, (n ? n : 1) * sizeof *order);
    for (uint32_t i = 0; i < n; i++)
        order[i] = keys[i].finding;
    mem_free(keys);
    set->order = order;
    return order;
}
