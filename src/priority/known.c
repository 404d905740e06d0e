/* SPDX-License-Identifier: Apache-2.0 */
#include "priority/stage.h"

/* A finding is known again by any of its names. Some depend on what else is found: of
 * three results that say the same of one file, the second is the first once that one is
 * fixed. So these count only where no sure name does, and lead to no finding that another
 * one of the same rule surely is. */

struct meeting {
    struct known_by *k;
    const struct xw_finding *finding;
    uint32_t index; /* of the finding, for `claim` */
    void (*found)(void *ctx, const struct earlier *e);
    void *ctx;
};

static uint32_t by_sure_names(struct meeting *m,
                              bool (*found)(void *ctx, const struct earlier *e))
{
    const struct xw_finding *f = m->finding;
    const uint8_t(*aliases)[16] = xw_aliases(m->k->set, f);
    const struct xw_previous *p = m->k->previous;
    uint32_t n = f->sure_id ? earlier_each(p, f->id, found, m) : 0;
    for (uint32_t i = 0; i < f->n_sure; i++)
        n += earlier_each(p, aliases[i], found, m);
    return n;
}

static bool claim(void *ctx, const struct earlier *e)
{
    const struct meeting *m = ctx;
    m->k->surely[e - m->k->previous->findings] = m->index + 1;
    return true;
}

struct known_by known_learn(const struct xw_previous *p, const struct xw_set *set)
{
    size_t n = p->n ? p->n : 1;
    struct known_by k = {.previous = p,
                         .set = set,
                         .surely = mem_alloc(n * sizeof *k.surely),
                         .met = mem_alloc(n * sizeof *k.met)};
    for (uint32_t i = 0; i < xw_n_findings(set); i++) {
        struct meeting m = {.k = &k, .finding = xw_finding_at(set, i), .index = i};
        by_sure_names(&m, claim);
    }
    return k;
}

void known_free(struct known_by *k)
{
    mem_free(k->surely);
    mem_free(k->met);
}

static bool meet(void *ctx, const struct earlier *e)
{
    const struct meeting *m = ctx;
    m->k->met[e - m->k->previous->findings] = true;
    m->found(m->ctx, e);
    return true;
}

static bool have_a_rule_in_common(const struct xw_set *set, const struct xw_finding *a,
                                  const struct xw_finding *b)
{
    enum { MOST = 32 }; /* more is rare, and pairs are costly */
    for (uint32_t i = 0; i < a->n_sources && i < MOST; i++)
        for (uint32_t k = 0; k < b->n_sources && k < MOST; k++)
            if (xw_result_rule(set, xw_result_at(set, xw_sources(set, a)[i])) ==
                xw_result_rule(set, xw_result_at(set, xw_sources(set, b)[k])))
                return true;
    return false;
}

static bool meet_if_free(void *ctx, const struct earlier *e)
{
    const struct meeting *m = ctx;
    uint32_t other = m->k->surely[e - m->k->previous->findings];
    return (!other || !have_a_rule_in_common(m->k->set, m->finding,
                                             xw_finding_at(m->k->set, other - 1))) &&
           meet(ctx, e);
}

void known_each(struct known_by *k, const struct xw_finding *f,
                void (*found)(void *ctx, const struct earlier *e), void *ctx)
{
    struct meeting m = {.k = k, .finding = f, .found = found, .ctx = ctx};
    if (by_sure_names(&m, meet))
        return;
    const uint8_t(*aliases)[16] = xw_aliases(k->set, f);
    if (!f->sure_id)
        earlier_each(k->previous, f->id, meet_if_free, &m);
    for (uint32_t i = f->n_sure; i < f->n_aliases; i++)
        earlier_each(k->previous, aliases[i], meet_if_free, &m);
}
