/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* Findings in the order of their first sources. */
static void number_findings(struct merge *m)
{
    uint32_t *number = mem_alloc(m->n_clusters * sizeof *number); /* + 1 */
    for (uint32_t i = 0; i < m->n; i++) {
        struct xw_result *r = xw_result_at(m->set, i);
        r->finding = XW_NO_INDEX;
        if (m->cluster[i] == XW_NO_INDEX)
            continue;
        uint32_t root = cluster_root(m, m->cluster[i]);
        if (!number[root]) {
            uint32_t f = xw_finding_add(m->set);
            xw_finding_at(m->set, f)->reason = m->cluster_join[root];
            number[root] = f + 1;
        }
        r->finding = number[root] - 1;
        xw_finding_at(m->set, r->finding)->n_sources++;
    }
    mem_free(number);
}

static void list_sources(struct merge *m)
{
    uint32_t *sources = mem_alloc(m->n * sizeof *sources), total = 0;
    for (uint32_t f = 0; f < xw_n_findings(m->set); f++) {
        struct xw_finding *finding = xw_finding_at(m->set, f);
        finding->first_source = total;
        total += finding->n_sources;
        finding->n_sources = 0;
    }
    for (uint32_t i = 0; i < m->n; i++) {
        uint32_t finding = xw_result_at(m->set, i)->finding;
        if (finding == XW_NO_INDEX)
            continue;
        struct xw_finding *f = xw_finding_at(m->set, finding);
        sources[f->first_source + f->n_sources++] = i;
    }
    xw_sources_set(m->set, sources, total);
}

/* How much a result makes its finding a live one: fail, then review, then suppressed. */
static int liveness(const struct xw_result *r)
{
    if (is_informational(r))
        return 3;
    if (r->suppressed)
        return 2;
    return r->kind == XW_OPEN || r->kind == XW_REVIEW ? 1 : 0;
}

/* A finding has at least one result that is not informational. */
static const uint8_t states[] = {XW_STATE_OPEN, XW_STATE_REVIEW, XW_STATE_SUPPRESSED};

/* The first of the liveliest results stands for the finding; of those taken in by a
 * parent the parent's own come first. */
static void choose_representative(struct merge *m, struct xw_finding *f,
                                  uint32_t *sources)
{
    uint32_t best = 0;
    int live = liveness(xw_result_at(m->set, sources[0]));
    for (uint32_t k = 1; k < f->n_sources && live > 0; k++) {
        int other = liveness(xw_result_at(m->set, sources[k]));
        if (other < live) {
            live = other;
            best = k;
        }
    }
    uint32_t chosen = sources[best];
    memmove(sources + 1, sources, best * sizeof *sources);
    sources[0] = chosen;
    f->state = states[live];
}

/* Details that a parent took in come after the parent's own results. */
static void parent_first(struct merge *m, struct xw_finding *f, uint32_t *sources)
{
    uint32_t own = UINT32_MAX;
    for (uint32_t k = 0; k < f->n_sources; k++)
        if (m->cluster[sources[k]] == cluster_root(m, m->cluster[sources[k]]))
            own = own < k ? own : k;
    if (own == UINT32_MAX || own == 0)
        return;
    uint32_t chosen = sources[own];
    memmove(sources + 1, sources, own * sizeof *sources);
    sources[0] = chosen;
}

static bool is_equal(const struct xw_result *a, const struct xw_result *b)
{
    return a->run_rule == b->run_rule && a->line == b->line && a->column == b->column &&
           a->message == b->message && a->resource == b->resource;
}

static uint8_t reason_of(struct merge *m, const struct xw_finding *f,
                         const uint32_t *sources)
{
    if (f->n_sources == 1)
        return XW_JOIN_SINGLE;
    for (uint32_t k = 1; k < f->n_sources; k++)
        if (!is_equal(xw_result_at(m->set, sources[0]), xw_result_at(m->set, sources[k])))
            return f->reason;
    return XW_JOIN_SAME;
}

static void count_balance(struct merge *m, const struct xw_finding *f,
                          const uint32_t *sources)
{
    for (uint32_t k = 0; k < f->n_sources; k++) {
        const struct xw_result *r = xw_result_at(m->set, sources[k]);
        struct xw_input *in = xw_input_at(m->set, xw_result_run(m->set, r)->input);
        if (!r->suppressed && !is_informational(r))
            in->balance[k == 0 ? XW_IN_FINDINGS : XW_IN_DUPLICATES]++;
    }
}

static void fill_findings(struct merge *m)
{
    for (uint32_t i = 0; i < xw_n_findings(m->set); i++) {
        struct xw_finding *f = xw_finding_at(m->set, i);
        uint32_t *sources = xw_sources_edit(m->set) + f->first_source;
        if (f->reason == XW_JOIN_PARENT)
            parent_first(m, f, sources);
        choose_representative(m, f, sources);
        f->reason = reason_of(m, f, sources);
        const struct xw_descriptor *d =
            xw_result_rule(m->set, xw_finding_result(m->set, f));
        f->weakness = d->weaknesses.n ? d->weaknesses.v[0] : XW_NO_INDEX;
        f->place_type = (uint8_t)d->place_type;
        count_balance(m, f, sources);
    }
}

/* From here on a file has one name, and a line of a checkout its resource. Not before: an
 * identity is made of what the tool wrote. */
static void settle_places(struct merge *m)
{
    for (uint32_t i = 0; i < m->n; i++) {
        struct xw_result *r = xw_result_at(m->set, i);
        r->path = merge_path(m, r);
        if (!m->checkout || r->resource || !r->path || !r->line)
            continue;
        bool over;
        uint32_t end = r->end_line > r->line ? r->end_line : r->line;
        uint32_t block = blocks_find(m, r->path, r->line, end, &over);
        if (block && m->blocks[block - 1].exact)
            r->resource = m->blocks[block - 1].resource;
    }
}

void findings_make(struct merge *m)
{
    number_findings(m);
    list_sources(m);
    fill_findings(m);
    findings_identify(m);
    settle_places(m);
}
