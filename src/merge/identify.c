/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* Which identity names a finding. Every source has one (identity.c), and what a finding
 * was called in another run depends on which tools ran there: so the smallest names it,
 * whatever the order of the inputs, and the others are its aliases, by which an earlier
 * report's finding is known again. */

enum { MOST_ALIASES = 250 };

struct name {
    uint8_t id[16];
    uint32_t finding;
    uint32_t source : 29; /* position among the finding's sources */
    uint32_t how : 2;     /* enum identity */
    uint32_t shared : 1;  /* other results come out with the same identity */
};

struct naming {
    struct merge *m;
    struct keymap fingerprints;
    struct str scratch;
    struct name *v;
    uint32_t n, size;
};

static void make(struct naming *g, struct name *name, uint32_t occurrence)
{
    const struct xw_finding *f = xw_finding_at(g->m->set, name->finding);
    uint32_t result = xw_sources(g->m->set, f)[name->source];
    identity_of(g->m, &g->fingerprints, result, name->how, occurrence, &g->scratch,
                name->id);
}

static void add(struct naming *g, uint32_t finding, uint32_t source, enum identity how)
{
    if (g->n == g->size) {
        g->size += g->size / 2 + 64;
        g->v = mem_grow(g->v, g->size, sizeof *g->v);
    }
    struct name *name = &g->v[g->n++];
    *name = (struct name){.finding = finding, .source = source & 0x1fffffff, .how = how};
    make(g, name, 0);
}

/* A fingerprint may turn out to name several things tomorrow, and a checkout be missing.
 */
static void add_all(struct naming *g, uint32_t finding, uint32_t source,
                    const struct xw_result *r)
{
    add(g, finding, source, IDENTITY_BEST);
    if (identity_by_fingerprint(g->m, &g->fingerprints, r))
        add(g, finding, source, IDENTITY_PLACE);
    if (r->line_from_checkout)
        add(g, finding, source, IDENTITY_NO_TEXT);
}

static bool says_the_same(const struct xw_set *set, const struct xw_result *a,
                          const struct xw_result *b)
{
    return xw_result_rule(set, a) == xw_result_rule(set, b) && a->path == b->path &&
           a->resource == b->resource && a->message == b->message &&
           a->line_hash == b->line_hash && a->detail == b->detail &&
           a->fingerprint == b->fingerprint && a->line == b->line &&
           a->column == b->column;
}

static void collect(struct naming *g)
{
    const struct xw_set *set = g->m->set;
    g->size = xw_n_findings(set);
    g->v = mem_grow(NULL, g->size, sizeof *g->v);
    for (uint32_t i = 0; i < xw_n_findings(set); i++) {
        const struct xw_finding *f = xw_finding_at(set, i);
        const uint32_t *sources = xw_sources(set, f);
        const struct xw_result *last = NULL;
        for (uint32_t k = 0; k < f->n_sources; k++) {
            const struct xw_result *r = xw_result_at(set, sources[k]);
            if (is_informational(r) || (last && says_the_same(set, last, r)))
                continue;
            add_all(g, i, k, r);
            last = r;
        }
    }
}

static int number(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static const struct xw_result *result_of(const struct xw_set *set,
                                         const struct name *name)
{
    const struct xw_finding *f = xw_finding_at(set, name->finding);
    return xw_result_at(set, xw_sources(set, f)[name->source]);
}

static int by_place(const struct xw_result *a, const struct xw_result *b)
{
    int d = number(a->line, b->line);
    return d ? d : number(a->column, b->column);
}

static int by_identity(const void *pa, const void *pb, void *context)
{
    const struct name *a = pa, *b = pb;
    const struct xw_set *set = context;
    int d = memcmp(a->id, b->id, sizeof a->id);
    d = d ? d : by_place(result_of(set, a), result_of(set, b));
    d = d ? d : number(a->finding, b->finding);
    return d ? d : number(a->source, b->source);
}

static int by_finding(const void *pa, const void *pb)
{
    const struct name *a = pa, *b = pb;
    int d = number(a->finding, b->finding);
    d = d ? d : number(a->how, b->how);
    d = d ? d : number(a->shared, b->shared);
    return d ? d : memcmp(a->id, b->id, sizeof a->id);
}

static bool again(const struct xw_set *set, const struct name *a, const struct name *b)
{
    return a->finding == b->finding &&
           by_place(result_of(set, a), result_of(set, b)) == 0;
}

/* Results whose identities come out equal are told apart by their order in the file. */
static void tell_apart(struct naming *g)
{
    const struct xw_set *set = g->m->set;
    uint32_t kept = 0;
    for (uint32_t from = 0, to; from < g->n; from = to) {
        uint8_t id[16];
        uint32_t first = kept;
        bool several = false;
        memcpy(id, g->v[from].id, sizeof id);
        for (to = from; to < g->n && memcmp(g->v[to].id, id, sizeof id) == 0; to++) {
            if (kept > first && again(set, &g->v[kept - 1], &g->v[to]))
                continue;
            struct name *name = &g->v[kept++];
            *name = g->v[to];
            several |= name->finding != g->v[first].finding;
            if (kept - 1 > first)
                make(g, name, kept - 1 - first);
        }
        for (uint32_t i = first; i < kept; i++)
            g->v[i].shared = several || i > first;
    }
    g->n = kept;
}

/* The names come by finding, the one that names it first. */
static void give(struct naming *g)
{
    struct xw_set *set = g->m->set;
    uint32_t n = 0, most = g->n - xw_n_findings(set);
    uint8_t(*aliases)[16] = mem_alloc((most ? most : 1) * sizeof *aliases);
    for (uint32_t i = 0; i < g->n; i++) {
        const struct name *name = &g->v[i];
        struct xw_finding *f = xw_finding_at(set, name->finding);
        if (i == 0 || name->finding != name[-1].finding) {
            memcpy(f->id, name->id, sizeof f->id);
            f->first_alias = n;
        } else if (f->n_aliases < MOST_ALIASES) {
            f->n_aliases++;
            memcpy(aliases[n++], name->id, sizeof *aliases);
        }
    }
    xw_aliases_set(set, aliases);
}

void findings_identify(struct merge *m)
{
    struct naming g = {.m = m, .fingerprints = identity_learn(m)};
    collect(&g);
    if (g.n)
        qsort_r(g.v, g.n, sizeof *g.v, by_identity, m->set);
    tell_apart(&g);
    if (g.n)
        qsort(g.v, g.n, sizeof *g.v, by_finding);
    give(&g);
    mem_free(g.v);
    str_free(&g.scratch);
    keymap_free(&g.fingerprints);
}
