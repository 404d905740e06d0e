/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

void xw_merge(struct xw_set *set)
{
    struct merge m = {.set = set, .n = xw_n_results(set)};
    paths_unify(&m);
    blocks_learn(&m);
    place_groups(&m);
    mem_free(m.blocks);
    group_clusters(&m);
    possible_nearby(&m);
    parent_take_in(&m);
    possible_paths(&m);
    keymap_free(&m.ambiguous); /* here, as what follows takes most memory */
    keymap_free(&m.group_keys);
    mem_free(m.group_of);
    mem_free(m.groups);
    mem_free(m.group_first);
    findings_make(&m);
    possible_list(&m);
    mem_free(m.path_of);
    mem_free(m.cluster);
    mem_free(m.cluster_parent);
    mem_free(m.cluster_join);
    mem_free(m.maybe);
}
