/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

#include <stdlib.h>

enum { MAX_LISTED = 1000, NEAR = 10 /* lines */ };

void possible_add(struct merge *m, uint32_t result, uint32_t other, const char *reason)
{
    if (m->n_maybe == MAX_LISTED)
        return;
    if (m->n_maybe == m->maybe_size) {
        m->maybe_size = m->maybe_size ? m->maybe_size * 2 : 64;
        m->maybe = mem_grow(m->maybe, m->maybe_size, sizeof *m->maybe);
    }
    m->maybe[m->n_maybe++] = (struct maybe){result, other, reason};
}

static int by_subject_and_line(const void *pa, const void *pb)
{
    const struct group *a = pa, *b = pb;
    if (a->subject != b->subject)
        return a->subject < b->subject ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

static uint32_t first_result(const struct merge *m, const struct group *g)
{
    uint32_t group = keymap_get(&m->group_keys,
                                (struct keymap_key){{g->subject, g->kind, g->a, g->b}});
    return m->group_first[group - 1];
}

/* Lines of infrastructure code that no block holds, near each other, with one weakness.
 */
void possible_nearby(struct merge *m)
{
    struct group *lines = mem_alloc(m->n_groups * sizeof *lines);
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n_groups; i++)
        if (m->groups[i].kind == PLACE_LINE)
            lines[n++] = m->groups[i];
    qsort(lines, n, sizeof *lines, by_subject_and_line);
    for (uint32_t i = 1; i < n; i++) {
        const struct group *a = &lines[i - 1], *b = &lines[i];
        if (a->subject == b->subject && a->a == b->a && b->b - a->b <= NEAR)
            possible_add(m, first_result(m, a), first_result(m, b),
                         "same weakness on lines near each other; nothing shows whether "
                         "one block holds both (--source would)");
    }
    mem_free(lines);
}

static uint32_t group_at(const struct merge *m, uint32_t subject, enum place_kind kind,
                         uint32_t a, uint32_t b)
{
    return keymap_get(&m->group_keys, (struct keymap_key){{subject, kind, a, b}});
}

/* The group about the same in the other file, were both one; 0: none. */
static uint32_t group_in(const struct merge *m, const struct group *g, xw_ref path)
{
    bool over, is_block = g->kind == PLACE_BLOCK;
    uint32_t line = is_block ? m->blocks[g->a - 1].start : g->b;
    if (g->kind == PLACE_FILE || g->kind == PLACE_RESOURCE_IN_FILE)
        return group_at(m, g->subject, g->kind, path, g->b);
    uint32_t block = blocks_find(m, path, line, line, &over);
    if (block)
        return group_at(m, g->subject, PLACE_BLOCK, block, 0);
    return group_at(m, g->subject, PLACE_LINE, path, line);
}

/* One file under two names that can't be told apart: same subject, same place in it. */
void possible_paths(struct merge *m)
{
    for (uint32_t i = 0; i < m->n_groups; i++) {
        const struct group *g = &m->groups[i];
        bool is_block = g->kind == PLACE_BLOCK;
        bool by_path = g->kind == PLACE_FILE || g->kind == PLACE_LINE ||
                       g->kind == PLACE_RESOURCE_IN_FILE;
        if (!is_block && !by_path)
            continue;
        xw_ref path = is_block ? m->blocks[g->a - 1].path : g->a;
        xw_ref other = keymap_get(&m->ambiguous, (struct keymap_key){{path, 0, 0, 0}});
        uint32_t group = other ? group_in(m, g, other) : 0;
        if (group)
            possible_add(m, m->group_first[i], m->group_first[group - 1],
                         "the path could be either of several files");
    }
}

static int by_findings(const void *pa, const void *pb)
{
    const struct xw_possible *a = pa, *b = pb;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return a->reason < b->reason ? -1 : a->reason > b->reason;
}

void possible_list(struct merge *m)
{
    struct xw_possible *pairs = mem_alloc(m->n_maybe * sizeof *pairs);
    for (uint32_t i = 0; i < m->n_maybe; i++) {
        uint32_t a = xw_result_at(m->set, m->maybe[i].a)->finding;
        uint32_t b = xw_result_at(m->set, m->maybe[i].b)->finding;
        pairs[i] = (struct xw_possible){a < b ? a : b, a < b ? b : a,
                                        xw_intern_z(m->set, m->maybe[i].reason)};
    }
    qsort(pairs, m->n_maybe, sizeof *pairs, by_findings);
    for (uint32_t i = 0; i < m->n_maybe; i++) {
        bool again =
            i > 0 && pairs[i].a == pairs[i - 1].a && pairs[i].b == pairs[i - 1].b;
        if (pairs[i].a != pairs[i].b && !again)
            xw_possible_add(m->set, pairs[i]);
    }
    mem_free(pairs);
}
