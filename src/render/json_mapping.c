/* SPDX-License-Identifier: Apache-2.0 */
#include "render/json_part.h"

#include "base/arena.h"
#include "base/keymap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* "mappings": why each link of the findings to a control stands, each once. A finding's
 * links name control, tier and way; thousands of findings share them. */

static int by_number(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static int by_link(const void *pa, const void *pb)
{
    const struct xw_link *a = pa, *b = pb;
    int d = by_number(a->control, b->control);
    d = d ? d : by_number(a->tier, b->tier);
    d = d ? d : by_number(a->weakness, b->weakness);
    d = d ? d : by_number(a->cwe, b->cwe);
    return d ? d : strcmp(a->basis, b->basis);
}

/* One text may stand at two addresses: such a link is then listed twice, until `unique`.
 */
static struct keymap_key key_of(const struct xw_link *l)
{
    uint32_t way = l->weakness != XW_NO_INDEX ? l->weakness : UINT32_MAX - l->cwe;
    uint64_t basis = (uintptr_t)l->basis; /* of 56 bits at most, as all addresses */
    return (struct keymap_key){
        {l->control, way, (uint32_t)basis, (uint32_t)(basis >> 32 << 8) | l->tier}};
}

static void add_links(struct json_mappings *m, struct keymap *seen,
                      const struct xw_link_list *list)
{
    for (uint32_t i = 0; i < list->n; i++) {
        const struct xw_link *l = &list->v[i];
        uint32_t *known = keymap_put(seen, key_of(l));
        if (*known != KEYMAP_NONE)
            continue;
        *known = 1;
        if ((m->n & (m->n - 1)) == 0)
            m->v = mem_grow(m->v, m->n ? m->n * 2 : 1, sizeof *m->v);
        m->v[m->n++] = *l;
    }
}

static void unique(struct json_mappings *m)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n; i++)
        if (n == 0 || by_link(&m->v[n - 1], &m->v[i]) != 0)
            m->v[n++] = m->v[i];
    m->n = n;
}

void json_mappings_make(struct json_mappings *m, const struct facts *f)
{
    struct keymap links = {0}, lists = {0};
    *m = (struct json_mappings){0};
    for (uint32_t i = 0; i < f->n; i++) {
        uint32_t list = xw_finding_at(f->set, i)->links;
        uint32_t *known = keymap_put(&lists, (struct keymap_key){{list, 0, 0, 0}});
        if (*known == KEYMAP_NONE)
            add_links(m, &links, xw_link_list_at(f->set, list));
        *known = 1;
    }
    if (m->n)
        qsort(m->v, m->n, sizeof *m->v, by_link);
    unique(m);
    keymap_free(&links);
    keymap_free(&lists);
}

void json_mapping(const struct facts *f, const struct xw_link *l, struct str *to)
{
    char via[WORDS];
    const struct xw_control *c = &f->controls[l->control];
    struct object o = object_open(to);
    member_text(&o, "framework", f->frameworks[c->framework].id);
    member_text(&o, "id", c->id);
    member_text(&o, "tier", xw_tier_name(l->tier));
    member_text(&o, "via", via_words(f, l, via));
    member_text(&o, "basis", l->basis);
    object_close(&o);
}

void json_mappings_free(struct json_mappings *m)
{
    mem_free(m->v);
}
