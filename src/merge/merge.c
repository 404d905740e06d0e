/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"
#include "base/beneath.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static void merge_run(struct merge *m)
{
    paths_unify(m);
    checkout_read(m);
    blocks_learn(m);
    place_groups(m);
    group_clusters(m);
    possible_nearby(m);
    parent_take_in(m);
    possible_paths(m);
    keymap_free(&m->ambiguous); /* here, as what follows takes most memory */
    keymap_free(&m->group_keys);
    mem_free(m->group_of);
    mem_free(m->groups);
    mem_free(m->group_first);
    findings_make(m);
    mem_free(m->blocks);
    keymap_free(&m->in_checkout);
    possible_list(m);
    mem_free(m->path_of);
    mem_free(m->cluster);
    mem_free(m->cluster_parent);
    mem_free(m->cluster_join);
    mem_free(m->maybe);
}

void xw_merge(struct xw_set *set)
{
    struct merge m = {.set = set, .n = xw_n_results(set)};
    merge_run(&m);
}

bool xw_merge_checkout(struct xw_set *set, const struct xw_checkout *checkout,
                       struct xw_error *err)
{
    struct merge m = {.set = set, .n = xw_n_results(set), .checkout = checkout};
    m.folder = beneath_folder(checkout->folder);
    if (m.folder < 0)
        return xw_fail(err, XW_E_USAGE, checkout->folder,
                       "the checkout of --source can't be opened: %s", strerror(errno));
    merge_run(&m);
    close(m.folder);
    return true;
}
