/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

uint32_t cluster_new(struct merge *m, enum xw_join join)
{
    if (m->n_clusters == m->clusters_size) {
        m->clusters_size = m->clusters_size ? m->clusters_size * 2 : 256;
        m->cluster_parent =
            mem_grow(m->cluster_parent, m->clusters_size, sizeof *m->cluster_parent);
        m->cluster_join = mem_grow(m->cluster_join, m->clusters_size, 1);
    }
    m->cluster_parent[m->n_clusters] = m->n_clusters;
    m->cluster_join[m->n_clusters] = (uint8_t)join;
    return m->n_clusters++;
}

uint32_t cluster_root(const struct merge *m, uint32_t cluster)
{
    while (m->cluster_parent[cluster] != cluster)
        cluster = m->cluster_parent[cluster];
    return cluster;
}

void cluster_join(struct merge *m, uint32_t into, uint32_t cluster, enum xw_join join)
{
    uint32_t root = cluster_root(m, into), other = cluster_root(m, cluster);
    if (root == other)
        return;
    m->cluster_parent[other] = root;
    m->cluster_join[root] = (uint8_t)join;
}

static const enum xw_join joins[] = {
    [PLACE_FILE] = XW_JOIN_REGION,
    [PLACE_BLOCK] = XW_JOIN_BLOCK,
    [PLACE_RESOURCE_IN_FILE] = XW_JOIN_RESOURCE,
    [PLACE_LINE] = XW_JOIN_REGION,
    [PLACE_RANGE] = XW_JOIN_REGION,
    [PLACE_RESOURCE] = XW_JOIN_RESOURCE,
    [PLACE_COMPONENT] = XW_JOIN_COMPONENT,
    [PLACE_ADDRESS] = XW_JOIN_ADDRESS,
    [PLACE_NOWHERE] = XW_JOIN_SAME,
};

static void whole(struct merge *m, const uint32_t *results, uint32_t n, enum xw_join join)
{
    uint32_t cluster = cluster_new(m, join);
    for (uint32_t i = 0; i < n; i++)
        m->cluster[results[i]] = cluster;
}

void group_clusters(struct merge *m)
{
    uint32_t *first = mem_alloc((m->n_groups + 2) * sizeof *first);
    uint32_t *sorted = mem_alloc(m->n * sizeof *sorted);
    for (uint32_t i = 0; i < m->n; i++)
        if (!is_informational(xw_result_at(m->set, i)))
            first[m->group_of[i] + 2]++;
    for (uint32_t g = 2; g < m->n_groups + 2; g++)
        first[g] += first[g - 1];
    for (uint32_t i = 0; i < m->n; i++) /* stable: results of a group stay ascending */
        if (!is_informational(xw_result_at(m->set, i)))
            sorted[first[m->group_of[i] + 1]++] = i;
    m->cluster = mem_alloc(m->n * sizeof *m->cluster);
    m->group_first = mem_alloc(m->n_groups * sizeof *m->group_first);
    for (uint32_t g = 0; g < m->n_groups; g++) {
        const uint32_t *results = sorted + first[g];
        uint32_t n = first[g + 1] - first[g];
        m->group_first[g] = results[0];
        if (m->groups[g].kind == PLACE_FILE && n > 1)
            region_clusters(m, results, n);
        else
            whole(m, results, n, joins[m->groups[g].kind]);
    }
    mem_free(first);
    mem_free(sorted);
    corroborate(m);
}
