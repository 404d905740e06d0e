/* SPDX-License-Identifier: Apache-2.0 */
#include "map/links.h"

#include "base/arena.h"
#include "base/keymap.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

/* Tools state controls by names that fit several catalogs ("CIS 1.4") or none. They count
 * for nothing, which a report has to say: by tool and reason, with one of the names. */

struct unclear {
    struct xw_unclear *v;
    uint32_t n, size;
    struct keymap known; /* tool and reason -> place in v, + 1 */
};

static void add(struct unclear *u, const struct xw_set *set, xw_ref tool, xw_ref name,
                xw_ref reason)
{
    uint32_t *place = keymap_put(&u->known, (struct keymap_key){{tool, reason, 0, 0}});
    if (*place == KEYMAP_NONE) {
        if (u->n == u->size) {
            u->size = u->size * 2 + 16;
            u->v = mem_grow(u->v, u->size, sizeof *u->v);
        }
        u->v[u->n++] =
            (struct xw_unclear){.tool = tool, .example = name, .reason = reason};
        *place = u->n;
    }
    struct xw_unclear *x = &u->v[*place - 1];
    x->count++;
    if (str_natural(xw_text(set, name), xw_text(set, x->example)) < 0)
        x->example = name;
}

static int by_tool_and_reason(const void *pa, const void *pb, void *context)
{
    const struct xw_set *set = context;
    const struct xw_unclear *a = pa, *b = pb;
    int d = strcmp(xw_text(set, a->tool), xw_text(set, b->tool));
    return d ? d : strcmp(xw_text(set, a->reason), xw_text(set, b->reason));
}

void unclear_list(struct xw_set *set)
{
    struct unclear u = {0};
    for (uint32_t i = 0; i < xw_n_descriptors(set); i++) {
        const struct xw_descriptor *d = xw_descriptor_at(set, i);
        for (uint32_t k = 0; k + 1 < d->unclear.n; k += 2)
            add(&u, set, d->tool, d->unclear.v[k], d->unclear.v[k + 1]);
    }
    if (u.n)
        qsort_r(u.v, u.n, sizeof *u.v, by_tool_and_reason, set);
    for (uint32_t i = 0; i < u.n; i++)
        xw_unclear_add(set, u.v[i]);
    keymap_free(&u.known);
    mem_free(u.v);
}
