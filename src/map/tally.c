/* SPDX-License-Identifier: Apache-2.0 */
#include "map/status.h"

#include "base/arena.h"

#include <stdlib.h>

/* Findings are counted by their list of links first, then each list goes to its controls
 * once: the cost of a finding doesn't depend on how many controls it has. */

enum { WORST = 20 };

struct list_tally { /* of a list of links */
    uint32_t n_open, n_accepted, n_worst;
    uint32_t worst_priority;
    int64_t worst_due;
    bool overdue;
    uint32_t worst[WORST]; /* positions in the order */
};

static void add_finding(struct list_tally *t, const struct xw_finding *f,
                        uint32_t position)
{
    if (f->state == XW_STATE_ACCEPTED)
        t->n_accepted++;
    if (f->state != XW_STATE_OPEN)
        return;
    if (t->n_open++ == 0) {
        t->worst_priority = XW_PRIORITY_UNKNOWN;
        t->worst_due = XW_NO_TIME;
    }
    if (t->n_worst < WORST)
        t->worst[t->n_worst++] = position;
    if (f->priority < t->worst_priority)
        t->worst_priority = f->priority;
    if (f->due != XW_NO_TIME && (t->worst_due == XW_NO_TIME || f->due < t->worst_due))
        t->worst_due = f->due;
    t->overdue |= f->overdue;
}

/* Both lists ascend; the control keeps the first 20 of both. */
static void merge_worst(struct tally *t, const struct list_tally *from)
{
    uint32_t merged[WORST], n = 0, i = 0, k = 0;
    while (n < WORST && (i < t->n_worst || k < from->n_worst)) {
        bool own = k == from->n_worst || (i < t->n_worst && t->worst[i] < from->worst[k]);
        merged[n++] = own ? t->worst[i++] : from->worst[k++];
    }
    if (!t->worst)
        t->worst = mem_alloc(WORST * sizeof *t->worst);
    for (i = 0; i < n; i++)
        t->worst[i] = merged[i];
    t->n_worst = n;
}

static void add_list(struct tally *t, const struct list_tally *from, enum xw_tier tier)
{
    t->reached = true;
    t->n_accepted += from->n_accepted;
    if (from->n_open == 0)
        return;
    if (t->n_open == 0) {
        t->worst_priority = XW_PRIORITY_UNKNOWN;
        t->worst_due = XW_NO_TIME;
    }
    t->n_open += from->n_open;
    t->by_rule |= tier != XW_INFERRED;
    t->overdue |= from->overdue;
    if (from->worst_priority < t->worst_priority)
        t->worst_priority = from->worst_priority;
    if (from->worst_due != XW_NO_TIME &&
        (t->worst_due == XW_NO_TIME || from->worst_due < t->worst_due))
        t->worst_due = from->worst_due;
    merge_worst(t, from);
}

void tally_findings(struct assessment *a)
{
    a->order = xw_order_findings(a->set);
    struct list_tally *lists = NULL;
    uint32_t n = 0;
    for (uint32_t i = 0; i < xw_n_findings(a->set); i++) {
        const struct xw_finding *f = xw_finding_at(a->set, a->order[i]);
        while (f->links >= n) { /* lists are numbered as findings met them, from 1 */
            uint32_t more = n ? n * 2 : 64;
            lists = mem_grow(lists, more, sizeof *lists);
            while (n < more)
                lists[n++] = (struct list_tally){0};
        }
        add_finding(&lists[f->links], f, i);
    }
    for (uint32_t i = 0; i < n; i++) {
        if (lists[i].n_open == 0 && lists[i].n_accepted == 0)
            continue;
        const struct xw_link_list *links = xw_link_list_at(a->set, i);
        for (uint32_t k = 0; k < links->n; k++)
            add_list(&a->tallies[links->v[k].control], &lists[i], links->v[k].tier);
    }
    mem_free(lists);
}

struct aside { /* results of one way that its scanner or its kind set aside */
    uint32_t n_suppressed, n_review;
};

static bool set_aside(const struct xw_result *r)
{
    return r->suppressed || r->kind == XW_REVIEW || r->kind == XW_OPEN;
}

static void give_aside(struct assessment *a, uint32_t way, const struct aside *from,
                       struct links *links)
{
    links->n = 0;
    links_collect(&a->l, &a->l.ways[way], links);
    links_order(links);
    for (uint32_t i = 0; i < links->n; i++) {
        if (i && links->v[i].control == links->v[i - 1].control)
            continue;
        struct tally *t = &a->tallies[links->v[i].control];
        t->reached = true;
        t->n_suppressed += from->n_suppressed;
        t->n_review += from->n_review;
    }
}

void tally_set_aside(struct assessment *a)
{
    struct aside *asides = NULL;
    struct links links = {0};
    uint32_t n = 0;
    for (uint32_t i = 0; i < xw_n_results(a->set); i++) {
        const struct xw_result *r = xw_result_at(a->set, i);
        if (!set_aside(r))
            continue;
        uint32_t way = linker_way(&a->l, r);
        if (way >= n) {
            asides = mem_grow(asides, a->l.ways_size, sizeof *asides);
            while (n < a->l.ways_size)
                asides[n++] = (struct aside){0};
        }
        asides[way].n_suppressed += r->suppressed;
        asides[way].n_review += !r->suppressed;
    }
    for (uint32_t i = 0; i < n && i < a->l.n_ways; i++)
        give_aside(a, i, &asides[i], &links);
    links_free(&links);
    mem_free(asides);
}
