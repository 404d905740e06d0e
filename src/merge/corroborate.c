/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

/* An informational result is evidence and never a finding. Where another tool found the
 * same weakness at the same place it is a further source of that finding all the same: a
 * reader sees that two tools saw it. Its bucket in the balance stays evidence. */

static struct keymap_key voice(const struct merge *m, uint32_t group,
                               const struct xw_result *r)
{
    return (struct keymap_key){{group, xw_result_rule(m->set, r)->tool, 0, 0}};
}

void corroborate(struct merge *m)
{
    struct keymap heard = {0}; /* (group, tool) -> 1: has its say there */
    bool any = false;
    for (uint32_t i = 0; i < m->n && !any; i++)
        any = is_informational(xw_result_at(m->set, i));
    for (uint32_t i = 0; i < m->n && any; i++) {
        const struct xw_result *r = xw_result_at(m->set, i);
        if (!is_informational(r))
            *keymap_put(&heard, voice(m, m->group_of[i], r)) = 1;
    }
    for (uint32_t i = 0; i < m->n && any; i++) {
        const struct xw_result *r = xw_result_at(m->set, i);
        if (!is_informational(r))
            continue;
        uint32_t group = m->group_of[i];
        bool speaks = group != XW_NO_INDEX && !keymap_get(&heard, voice(m, group, r));
        m->cluster[i] = speaks ? m->cluster[m->group_first[group]] : XW_NO_INDEX;
    }
    keymap_free(&heard);
}
