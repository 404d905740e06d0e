/* SPDX-License-Identifier: Apache-2.0 */
#include "priority/stage.h"

#include <string.h>

/* What an earlier report knows of a finding: the earliest of all that it was called. */
struct known {
    struct known_by by;
    const struct xw_finding *finding;
    struct earlier e;
    bool any;
    uint8_t (*names)[16]; /* aliases of all findings so far */
    uint32_t n, size, first;
};

/* Names stay: a tool that does not run today may run tomorrow. */
static void keep_name(struct known *k, const uint8_t name[16])
{
    if (k->n - k->first == EARLIER_ALIASES || memcmp(name, k->finding->id, 16) == 0)
        return;
    for (uint32_t i = k->first; i < k->n; i++)
        if (memcmp(k->names[i], name, 16) == 0)
            return;
    if (k->n == k->size) {
        k->size += k->size / 2 + 64;
        k->names = mem_grow(k->names, k->size, sizeof *k->names);
    }
    memcpy(k->names[k->n++], name, 16);
}

static void take_earlier(void *ctx, const struct earlier *e)
{
    struct known *k = ctx;
    k->any = true;
    if (e->start != XW_NO_TIME && (k->e.start == XW_NO_TIME || e->start < k->e.start))
        k->e.start = e->start;
    if (e->due != XW_NO_TIME && (k->e.due == XW_NO_TIME || e->due < k->e.due))
        k->e.due = e->due;
    keep_name(k, e->id);
    for (uint32_t i = 0; i < e->n_aliases; i++)
        keep_name(k, e->aliases[i]);
}

static const struct earlier *look_up(struct known *k, const struct xw_set *set,
                                     struct xw_finding *f)
{
    k->finding = f;
    k->e = (struct earlier){.start = XW_NO_TIME, .due = XW_NO_TIME};
    k->any = false;
    k->first = k->n;
    for (uint32_t i = 0; i < f->n_aliases; i++)
        keep_name(k, xw_aliases(set, f)[i]);
    known_each(&k->by, f, take_earlier, k);
    f->first_alias = k->first;
    f->n_aliases = (uint8_t)(k->n - k->first);
    return k->any ? &k->e : NULL;
}

void xw_prioritise(struct xw_set *set, const struct xw_previous *previous)
{
    const struct xw_options *options = xw_set_options(set);
    struct known known = {0};
    if (previous)
        known.by = known_learn(previous, set);
    for (uint32_t i = 0; i < xw_n_findings(set); i++) {
        struct xw_finding *f = xw_finding_at(set, i);
        const struct earlier *e = previous ? look_up(&known, set, f) : NULL;
        class_of(set, options->policy, f);
        deadline_of(set, options, e, f);
        f->change = XW_CHANGE_NONE;
        if (previous)
            f->change = e ? XW_CHANGE_UNCHANGED : XW_CHANGE_NEW;
    }
    if (!previous)
        return;
    xw_aliases_set(set, known.names);
    gone_list(set, &known.by);
    known_free(&known.by);
}
