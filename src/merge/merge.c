/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

static const char *const texts[] = {
    [XW_JOIN_SINGLE] = "one source",
    [XW_JOIN_SAME] = "equal results: same rule, place and message",
    [XW_JOIN_REGION] = "same weakness at the same lines of one file",
    [XW_JOIN_RESOURCE] = "same weakness at the same named resource",
    [XW_JOIN_BLOCK] = "same weakness inside one block of infrastructure code",
    [XW_JOIN_COMPONENT] = "same vulnerability, by its aliases, in one component",
    [XW_JOIN_ADDRESS] = "same weakness at one address",
    [XW_JOIN_PARENT] = "details of one weakness, taken in by it",
};

const char *xw_join_text(enum xw_join j)
{
    return texts[j];
}

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
    findings_make(&m);
    possible_list(&m);
    keymap_free(&m.ambiguous);
    keymap_free(&m.group_keys);
    mem_free(m.path_of);
    mem_free(m.group_of);
    mem_free(m.groups);
    mem_free(m.group_first);
    mem_free(m.cluster);
    mem_free(m.cluster_parent);
    mem_free(m.cluster_join);
    mem_free(m.maybe);
}
