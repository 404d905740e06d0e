/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include <string.h>

/* A weakness that follows from another is no finding of its own beside it: a trail that
 * doesn't exist has no validation either. The parent must be at the same resource, or,
 * for weaknesses of a whole stack, in the same folder or account and at no other
 * resource. */

static uint32_t group_at(const struct merge *m, uint32_t subject,
                         const struct group *place)
{
    return keymap_get(&m->group_keys,
                      (struct keymap_key){{subject, place->kind, place->a, place->b}});
}

/* Folder of the file, as a number: the ref of the path's text up to the last "/". */
static xw_ref folder_of(struct merge *m, xw_ref path)
{
    const char *s = xw_text(m->set, path);
    const char *slash = strrchr(s, '/');
    return slash ? xw_intern_raw(m->set, s, (size_t)(slash - s) + 1) : 0;
}

/* Where a weakness of a whole stack counts: the folder, else the account. */
static struct keymap_key scope_of(struct merge *m, uint32_t subject, uint32_t result)
{
    const struct xw_result *r = xw_result_at(m->set, result);
    xw_ref target = xw_detail_at(m->set, r->detail)->target;
    xw_ref folder = r->path ? folder_of(m, merge_path(m, r)) : 0;
    return (struct keymap_key){{subject, r->path ? 1 : 2, folder, target}};
}

static bool is_resource(const struct group *g)
{
    return g->kind == PLACE_BLOCK || g->kind == PLACE_RESOURCE_IN_FILE ||
           g->kind == PLACE_RESOURCE;
}

static bool at_other_resource(const struct group *a, const struct group *b)
{
    return is_resource(a) && is_resource(b) &&
           (a->kind != b->kind || a->a != b->a || a->b != b->b);
}

static const struct xw_weakness *weakness_of(const struct merge *m, uint32_t subject)
{
    uint32_t n, w = (subject - subject_of_weakness(0)) / 2;
    const struct xw_weakness *all = xw_data_weaknesses(xw_set_data(m->set), &n);
    bool is_weakness = subject >= subject_of_weakness(0) && subject % 2 == 0;
    return is_weakness && w < n ? &all[w] : NULL;
}

static void take_in(struct merge *m, uint32_t child, uint32_t parent)
{
    cluster_join(m, m->cluster[m->group_first[parent]], m->cluster[m->group_first[child]],
                 XW_JOIN_PARENT);
}

static void look_for_parents(struct merge *m, const struct keymap *scopes, uint32_t child,
                             const struct xw_weakness *w)
{
    const struct group *g = &m->groups[child];
    for (uint32_t k = 0; k < w->n_parents; k++) {
        uint32_t subject = subject_of_weakness(w->parents[k]);
        uint32_t parent = group_at(m, subject, g);
        if (!parent && !w->parent_same_place)
            parent = keymap_get(scopes, scope_of(m, subject, m->group_first[child]));
        if (!parent || parent - 1 == child || m->groups[parent - 1].kind == PLACE_FILE ||
            at_other_resource(g, &m->groups[parent - 1]))
            continue;
        take_in(m, child, parent - 1);
        return;
    }
}

void parent_take_in(struct merge *m)
{
    struct keymap scopes = {0};
    for (uint32_t g = 0; g < m->n_groups; g++) {
        if (!weakness_of(m, m->groups[g].subject))
            continue;
        struct keymap_key key = scope_of(m, m->groups[g].subject, m->group_first[g]);
        uint32_t *first = keymap_put(&scopes, key);
        if (*first == KEYMAP_NONE)
            *first = g + 1;
    }
    for (uint32_t g = 0; g < m->n_groups; g++) {
        const struct xw_weakness *w = weakness_of(m, m->groups[g].subject);
        if (w && w->n_parents && m->groups[g].kind != PLACE_FILE)
            look_for_parents(m, &scopes, g, w);
    }
    keymap_free(&scopes);
}
