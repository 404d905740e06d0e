/* SPDX-License-Identifier: Apache-2.0 */
#include "map/links.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* Most results first, then by tool and rule. */
static int compare_unmapped(const void *x, const void *y, void *context)
{
    const struct xw_set *set = context;
    const struct xw_unmapped *a = x, *b = y;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    const struct xw_descriptor *d = xw_descriptor_at(set, a->descriptor);
    const struct xw_descriptor *e = xw_descriptor_at(set, b->descriptor);
    int order = strcmp(xw_text(set, d->tool), xw_text(set, e->tool));
    return order ? order : strcmp(xw_text(set, d->id), xw_text(set, e->id));
}

/* Adds to counts[] the results whose way leads nowhere. */
static void count_results(struct linker *l, uint32_t *counts)
{
    struct links links = {0};
    uint32_t *leads = NULL; /* by way: 0 unknown, 1 no, 2 yes */
    uint32_t n = 0;
    for (uint32_t i = 0; i < xw_n_results(l->set); i++) {
        const struct xw_result *r = xw_result_at(l->set, i);
        if (r->kind == XW_INFORMATIONAL)
            continue; /* evidence: no finding of its own */
        uint32_t way = linker_way(l, r);
        if (way >= n) {
            leads = mem_grow(leads, l->ways_size, sizeof *leads);
            memset(leads + n, 0, (l->ways_size - n) * sizeof *leads);
            n = l->ways_size;
        }
        if (!leads[way]) {
            links.n = 0;
            links_collect(l, &l->ways[way], &links);
            leads[way] = links.n ? 2 : 1;
        }
        if (leads[way] == 1)
            counts[l->ways[way].descriptor]++;
    }
    links_free(&links);
    mem_free(leads);
}

void unmapped_list(struct xw_set *set)
{
    struct linker l;
    uint32_t n = xw_n_descriptors(set), n_found = 0;
    linker_open(&l, set);
    l.everything = true;
    uint32_t *counts = mem_alloc((n ? n : 1) * sizeof *counts);
    struct xw_unmapped *found = mem_alloc((n ? n : 1) * sizeof *found);
    count_results(&l, counts);
    for (uint32_t i = 0; i < n; i++)
        if (counts[i])
            found[n_found++] = (struct xw_unmapped){i, counts[i]};
    qsort_r(found, n_found, sizeof *found, compare_unmapped, set);
    for (uint32_t i = 0; i < n_found; i++)
        xw_unmapped_add(set, found[i]);
    mem_free(counts);
    mem_free(found);
    linker_close(&l);
}
