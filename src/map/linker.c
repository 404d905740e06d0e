/* SPDX-License-Identifier: Apache-2.0 */
#include "map/links.h"

#include "base/arena.h"

void linker_open(struct linker *l, struct xw_set *set)
{
    const struct xw_options *options = xw_set_options(set);
    uint32_t n;
    *l = (struct linker){.set = set, .data = xw_set_data(set), .policy = options->policy};
    xw_data_frameworks(l->data, &n);
    l->in_scope = mem_alloc((n ? n : 1) * sizeof *l->in_scope);
    for (uint32_t i = 0; i < options->frameworks.n; i++)
        if (options->frameworks.v[i] < n)
            l->in_scope[options->frameworks.v[i]] = true;
    n = xw_n_descriptors(set);
    l->plain = mem_alloc((n ? n : 1) * sizeof *l->plain);
}

void linker_close(struct linker *l)
{
    mem_free(l->in_scope);
    mem_free(l->plain);
    mem_free(l->ways);
    keymap_free(&l->known);
}

bool linker_active(const struct linker *l, uint32_t weakness)
{
    return !l->policy || !l->policy->inactive || !l->policy->inactive[weakness];
}

static uint32_t way_add(struct linker *l, struct way w)
{
    if (l->n_ways == l->ways_size) {
        l->ways_size = l->ways_size ? l->ways_size * 2 : 64;
        l->ways = mem_grow(l->ways, l->ways_size, sizeof *l->ways);
    }
    l->ways[l->n_ways] = w;
    return l->n_ways++;
}

/* Lists of a set are stored once, as text is: this finds the one. */
static xw_ref list_ref(struct xw_set *set, struct xw_list list)
{
    return xw_intern_raw(set, (const char *)list.v, list.n * sizeof *list.v);
}

uint32_t linker_way(struct linker *l, const struct xw_result *r)
{
    uint32_t descriptor = xw_run_rule_at(l->set, r->run_rule)->descriptor;
    const struct xw_detail *detail = xw_detail_at(l->set, r->detail);
    uint32_t *known = &l->plain[descriptor];
    struct way w = {.descriptor = descriptor};
    if (r->detail && (detail->cwes.n || detail->taxa.n)) {
        w.cwes = detail->cwes;
        w.taxa = detail->taxa;
        known = keymap_put(&l->known,
                           (struct keymap_key){{descriptor, list_ref(l->set, w.cwes),
                                                list_ref(l->set, w.taxa), 1}});
    }
    if (!*known)
        *known = way_add(l, w) + 1;
    return *known - 1;
}
