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
    uint32_t source : 27; /* position among the finding's sources */
    uint32_t how : 2;     /* enum identity */
    uint32_t best : 1;    /* of what its source has */
    uint32_t shared : 1;  /* other results come out with the same identity */
    uint32_t loose : 1;   /* the result has names that say more */
};

/* `source` of a name that says what another one of the finding says already. */
enum { DROPPED = 0x07ffffff };

struct naming {
    struct merge *m;
    struct keymap fingerprints;
    struct identity_work work;
    struct name *v; /* by finding */
    uint32_t n, size;
    uint32_t *twins; /* names whose identities come out equal to another's */
    uint32_t n_twins;
};

static void make(struct naming *g, struct name *name, uint32_t occurrence)
{
    const struct xw_finding *f = xw_finding_at(g->m->set, name->finding);
    uint32_t result = xw_sources(g->m->set, f)[name->source];
    identity_of(g->m, result, name->how, occurrence, &g->work, name->id);
}

static void add(struct naming *g, uint32_t finding, uint32_t source, enum identity how,
                bool best)
{
    if (g->n == g->size) {
        g->size += g->size / 2 + 64;
        g->v = mem_grow(g->v, g->size, sizeof *g->v);
    }
    struct name *name = &g->v[g->n++];
    *name = (struct name){.finding = finding,
                          .source = source < DROPPED ? source & DROPPED : 0u,
                          .how = how,
                          .best = best};
    make(g, name, 0);
}

/* A fingerprint may turn out to name several things tomorrow, another format say less,
 * and a checkout be missing. The place is surest where nothing else is known. */
static void add_all(struct naming *g, uint32_t finding, uint32_t source,
                    const struct xw_result *r)
{
    unsigned kinds = identity_kinds(g->m, &g->fingerprints, r);
    bool by_fingerprint = kinds & 1u << IDENTITY_FINGERPRINT;
    for (unsigned how = IDENTITY_FINGERPRINT; how <= IDENTITY_PLACE; how++) {
        if (!(kinds & 1u << how))
            continue;
        bool best = how == (by_fingerprint ? IDENTITY_FINGERPRINT : IDENTITY_PLACE);
        add(g, finding, source, (enum identity)how, best);
        g->v[g->n - 1].loose = how == IDENTITY_PLACE && kinds != 1u << IDENTITY_PLACE;
    }
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

/* The order in the file; without lines, that of what they are about. */
static int by_place(const struct xw_set *set, const struct xw_result *a,
                    const struct xw_result *b)
{
    int d = number(a->line, b->line);
    if (d || a->line)
        return d;
    d = a->resource == b->resource
            ? 0
            : strcmp(xw_text(set, a->resource), xw_text(set, b->resource));
    return d || a->message == b->message
               ? d
               : strcmp(xw_text(set, a->message), xw_text(set, b->message));
}

static int by_identity(const void *pa, const void *pb, void *context)
{
    const struct naming *g = context;
    const struct name *a = &g->v[*(const uint32_t *)pa],
                      *b = &g->v[*(const uint32_t *)pb];
    const struct xw_set *set = g->m->set;
    int d = memcmp(a->id, b->id, sizeof a->id);
    d = d ? d : by_place(set, result_of(set, a), result_of(set, b));
    d = d ? d : number(a->finding, b->finding);
    d = d ? d : number(result_of(set, a)->column, result_of(set, b)->column);
    return d ? d : number(a->source, b->source);
}

/* Within one finding: the one that names it first, what was dropped last. */
static int by_rank(const void *pa, const void *pb)
{
    const struct name *a = pa, *b = pb;
    int d = number(a->source == DROPPED, b->source == DROPPED);
    d = d ? d : number(b->best, a->best);
    d = d || a->best ? d : number(a->how, b->how);
    d = d ? d : number(a->shared, b->shared);
    return d ? d : memcmp(a->id, b->id, sizeof a->id);
}

/* What is told apart by a number may be another's name tomorrow. */
static bool is_sure(const struct name *name)
{
    return !name->shared && !name->loose && name->source != DROPPED;
}

static int by_sureness(const void *pa, const void *pb)
{
    int d = number(is_sure(pb), is_sure(pa));
    return d ? d : by_rank(pa, pb);
}

static uint32_t first_word(const struct name *name)
{
    uint32_t word;
    memcpy(&word, name->id, sizeof word); /* of a SHA-256: spread evenly */
    return word;
}

/* Lists the names whose identity another has too: few, so that only these are sorted. */
static void find_twins(struct naming *g)
{
    uint32_t n_slots = 64;
    while (n_slots / 2 < g->n)
        n_slots *= 2;
    uint32_t *slots =
        mem_alloc(n_slots * sizeof *slots); /* name + 1, the first of each */
    for (uint32_t i = 0; i < g->n; i++) {
        uint32_t at = first_word(&g->v[i]) & (n_slots - 1);
        while (slots[at] && memcmp(g->v[slots[at] - 1].id, g->v[i].id, 16) != 0)
            at = (at + 1) & (n_slots - 1);
        if (!slots[at]) {
            slots[at] = i + 1;
            continue;
        }
        g->v[i].shared = true;
        g->n_twins += g->v[slots[at] - 1].shared ? 1 : 2;
        g->v[slots[at] - 1].shared = true;
    }
    mem_free(slots);
    g->twins = mem_alloc(g->n_twins * sizeof *g->twins);
    uint32_t n = 0;
    for (uint32_t i = 0; i < g->n; i++)
        if (g->v[i].shared)
            g->twins[n++] = i;
    if (n)
        qsort_r(g->twins, n, sizeof *g->twins, by_identity, g);
}

/* Not every format says the column, or the resource. */
static bool again(const struct xw_set *set, const struct name *a, const struct name *b)
{
    const struct xw_result *x = result_of(set, a), *y = result_of(set, b);
    bool same_column = x->column == y->column || !x->column || !y->column;
    return a->finding == b->finding && x->line == y->line && same_column;
}

/* The names from..to have one identity; they are told apart by their order in the file.
 */
static void tell_apart(struct naming *g, uint32_t from, uint32_t to)
{
    const struct name *last = NULL;
    uint32_t n = 0;
    bool several = false;
    for (uint32_t i = from; i < to; i++) {
        struct name *name = &g->v[g->twins[i]];
        if (last && again(g->m->set, last, name)) {
            name->source = DROPPED;
            continue;
        }
        several |= name->finding != g->v[g->twins[from]].finding;
        if (n)
            make(g, name, n);
        n++;
        last = name;
    }
    if (!several) /* the first of one finding's own keeps it for itself */
        g->v[g->twins[from]].shared = false;
}

static void tell_all_apart(struct naming *g)
{
    for (uint32_t from = 0, to; from < g->n_twins; from = to) {
        uint8_t id[16];
        memcpy(id, g->v[g->twins[from]].id, sizeof id);
        for (to = from; to < g->n_twins; to++)
            if (memcmp(g->v[g->twins[to]].id, id, sizeof id) != 0)
                break;
        tell_apart(g, from, to);
    }
}

/* The n names of one finding: the first names it, the others are its aliases. */
static void give(struct xw_finding *f, struct name *names, uint32_t n,
                 uint8_t (*aliases)[16], uint32_t *n_aliases)
{
    if (n > 1)
        qsort(names, n, sizeof *names, by_rank);
    if (n > 2)
        qsort(names + 1, n - 1, sizeof *names, by_sureness);
    memcpy(f->id, names[0].id, sizeof f->id);
    f->sure_id = is_sure(&names[0]);
    f->first_alias = *n_aliases;
    for (uint32_t i = 1; i < n && names[i].source != DROPPED; i++) {
        if (f->n_aliases == MOST_ALIASES)
            return;
        f->n_aliases++;
        f->n_sure += is_sure(&names[i]);
        memcpy(aliases[(*n_aliases)++], names[i].id, sizeof *aliases);
    }
}

static void give_all(struct naming *g)
{
    struct xw_set *set = g->m->set;
    uint32_t n_aliases = 0, most = g->n - xw_n_findings(set);
    uint8_t(*aliases)[16] = mem_alloc((most ? most : 1) * sizeof *aliases);
    for (uint32_t from = 0, to; from < g->n; from = to) {
        for (to = from; to < g->n && g->v[to].finding == g->v[from].finding;)
            to++;
        give(xw_finding_at(set, g->v[from].finding), &g->v[from], to - from, aliases,
             &n_aliases);
    }
    xw_aliases_set(set, aliases);
}

void findings_identify(struct merge *m)
{
    struct naming g = {.m = m, .fingerprints = identity_learn(m)};
    collect(&g);
    find_twins(&g);
    tell_all_apart(&g);
    give_all(&g);
    mem_free(g.twins);
    mem_free(g.v);
    str_free(&g.work.text);
    keymap_free(&g.fingerprints);
}
