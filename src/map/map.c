/* SPDX-License-Identifier: Apache-2.0 */
#include "map/links.h"

#include "base/arena.h"

#include <stdlib.h>

struct mapper {
    struct linker l;
    struct links links; /* of the finding at hand */
    uint32_t *ways;     /* of the finding at hand */
    uint32_t n_ways, ways_size;
};

/* Copies ordered links into the set: the strongest of each control, the others behind it.
 */
static uint32_t keep(struct xw_set *set, const struct links *l)
{
    struct xw_link *copy = l->n ? xw_set_alloc(set, l->n * sizeof *copy) : NULL;
    struct links heads = {0};
    for (uint32_t i = 0; i < l->n; i++) {
        struct xw_link *head = heads.n ? &heads.v[heads.n - 1] : NULL;
        copy[i] = l->v[i];
        if (!head || head->control != copy[i].control) {
            links_add(&heads, copy[i]);
            continue;
        }
        if (head->n_more++ == 0)
            head->more = &copy[i];
    }
    uint32_t list = xw_link_list_add(set, heads.v, heads.n);
    links_free(&heads);
    return list;
}

static void add_way(struct mapper *m, uint32_t way)
{
    if (m->n_ways && m->ways[m->n_ways - 1] == way)
        return;
    if (m->n_ways == m->ways_size) {
        m->ways_size = m->ways_size ? m->ways_size * 2 : 64;
        m->ways = mem_grow(m->ways, m->ways_size, sizeof *m->ways);
    }
    m->ways[m->n_ways++] = way;
}

static int compare_way(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Whether the source says what the finding's state says: an open finding fails no control
 * through a source that its scanner suppressed. */
static bool speaks(const struct xw_finding *f, const struct xw_result *r)
{
    if (f->state == XW_STATE_OPEN)
        return !r->suppressed && r->kind == XW_FAIL;
    return r->kind != XW_INFORMATIONAL;
}

static void find_ways(struct mapper *m, const struct xw_finding *f)
{
    const uint32_t *sources = xw_sources(m->l.set, f);
    m->n_ways = 0;
    for (int all = 0; all < 2 && m->n_ways == 0; all++)
        for (uint32_t i = 0; i < f->n_sources; i++) {
            const struct xw_result *r = xw_result_at(m->l.set, sources[i]);
            if (all || speaks(f, r))
                add_way(m, linker_way(&m->l, r));
        }
    if (m->n_ways > 1)
        qsort(m->ways, m->n_ways, sizeof *m->ways, compare_way);
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n_ways; i++)
        if (n == 0 || m->ways[n - 1] != m->ways[i])
            m->ways[n++] = m->ways[i];
    m->n_ways = n;
}

/* Findings with the same ways share one list. */
static uint32_t list_of(struct mapper *m, const struct xw_finding *f)
{
    find_ways(m, f);
    xw_ref ways =
        xw_intern_raw(m->l.set, (const char *)m->ways, m->n_ways * sizeof *m->ways);
    uint32_t *known = keymap_put(&m->l.known, (struct keymap_key){{ways, 0, 0, 2}});
    if (*known)
        return *known - 1;
    m->links.n = 0;
    for (uint32_t i = 0; i < m->n_ways; i++)
        links_collect(&m->l, &m->l.ways[m->ways[i]], &m->links);
    links_order(&m->links);
    uint32_t list = keep(m->l.set, &m->links);
    *known = list + 1;
    return list;
}

void xw_map(struct xw_set *set)
{
    struct mapper m = {0};
    linker_open(&m.l, set);
    for (uint32_t i = 0; i < xw_n_findings(set); i++) {
        struct xw_finding *f = xw_finding_at(set, i);
        f->links = list_of(&m, f);
    }
    linker_close(&m.l);
    links_free(&m.links);
    mem_free(m.ways);
    unmapped_list(set);
    unclear_list(set);
}
