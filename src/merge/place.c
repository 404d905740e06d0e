/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

/* Puts each result into a group by what it is about and where. For most kinds of places
 * the key says it all: one group is one finding. For code and secrets a group is a file,
 * and the regions decide (region.c). */

struct place {
    enum place_kind kind;
    uint32_t a, b;
};

struct placing {
    struct merge *m;
    struct keymap aliases;  /* of vulnerabilities */
    struct keymap in_block; /* (path, resource) -> block + 1, UINT32_MAX: in several */
    struct keymap pairs;    /* (a, b) -> number, where a key has more than two parts */
};

/* One number for two. */
static uint32_t pair(struct placing *p, uint32_t a, uint32_t b)
{
    uint32_t n = p->pairs.n;
    uint32_t *value = keymap_put(&p->pairs, (struct keymap_key){{a, b, 0, 0}});
    if (*value == KEYMAP_NONE)
        *value = n + 1;
    return *value;
}

/* Where each named resource's block is, file by file. */
static void learn_resources(struct placing *p)
{
    const struct merge *m = p->m;
    for (uint32_t i = 0; i < m->n; i++) {
        const struct xw_result *r = xw_result_at(m->set, i);
        if (!r->path || !r->line || !r->resource || r->resource_is_logical)
            continue;
        bool over;
        uint32_t block = blocks_find(m, merge_path(m, r), r->line, r->line, &over);
        if (!block)
            continue;
        struct keymap_key key = {{merge_path(m, r), r->resource, 0, 0}};
        uint32_t *known = keymap_put(&p->in_block, key);
        *known = *known == KEYMAP_NONE || *known == block ? block : UINT32_MAX;
    }
}

/* Results without any place are one only when all that they say is equal. */
static struct place of_nowhere(struct placing *p, const struct xw_result *r)
{
    return (struct place){PLACE_NOWHERE, pair(p, r->message, r->fingerprint), 0};
}

/* The first that is said of where it is. */
static struct place of_anything(struct placing *p, const struct xw_result *r)
{
    const struct xw_detail *d = xw_detail_at(p->m->set, r->detail);
    if (d->address)
        return (struct place){PLACE_ADDRESS, d->address, 0};
    if (r->path)
        return (struct place){PLACE_FILE, merge_path(p->m, r), 0};
    if (r->resource)
        return (struct place){PLACE_RESOURCE, r->resource, d->target};
    return of_nowhere(p, r);
}

static struct place of_infrastructure(struct placing *p, const struct xw_result *r)
{
    const struct merge *m = p->m;
    xw_ref path = merge_path(m, r);
    uint32_t end = r->end_line > r->line ? r->end_line : r->line;
    bool over = false;
    uint32_t block = r->path && r->line ? blocks_find(m, path, r->line, end, &over) : 0;
    bool named = r->resource && !r->resource_is_logical;
    if (!block && named && r->path) {
        block = keymap_get(&p->in_block, (struct keymap_key){{path, r->resource, 0, 0}});
        block = block == UINT32_MAX ? 0 : block;
    }
    if (block)
        return (struct place){PLACE_BLOCK, block, 0};
    if (named && r->path)
        return (struct place){PLACE_RESOURCE_IN_FILE, path, r->resource};
    if (named) {
        xw_ref target = xw_detail_at(m->set, r->detail)->target;
        return (struct place){PLACE_RESOURCE, r->resource, target};
    }
    if (over) /* a file, a module: collects nothing but its equals */
        return (struct place){PLACE_RANGE, path, pair(p, r->line, end)};
    if (r->path && r->line)
        return (struct place){PLACE_LINE, path, r->line};
    if (r->path)
        return (struct place){PLACE_FILE, path, 0};
    return of_anything(p, r);
}

/* Component without version belongs to none with one: what is uncertain stays apart. */
static struct place of_dependency(struct placing *p, const struct xw_result *r)
{
    const struct merge *m = p->m;
    const struct xw_detail *d = xw_detail_at(m->set, r->detail);
    if (d->component) {
        uint32_t what = pair(p, d->component, d->component_version);
        uint32_t where = pair(p, merge_path(m, r), d->target);
        if (d->address) /* the bit: a number of a pair is no ref */
            where = pair(p, where | UINT32_C(1) << 31, d->address);
        return (struct place){PLACE_COMPONENT, what, where};
    }
    return of_anything(p, r);
}

/* Infrastructure rules of tools that look at code, too, are about resources where the
 * file has blocks. */
static enum xw_place_type type_of(const struct placing *p, const struct xw_result *r)
{
    const struct xw_descriptor *d = xw_result_rule(p->m->set, r);
    if (xw_detail_at(p->m->set, r->detail)->vulnerabilities.n)
        return XW_PLACE_DEPENDENCY;
    if (d->place_type == XW_PLACE_CODE && d->weaknesses.n && r->path &&
        blocks_any(p->m, merge_path(p->m, r)))
        return XW_PLACE_INFRASTRUCTURE;
    return d->place_type;
}

static struct place place_of(struct placing *p, const struct xw_result *r,
                             enum xw_place_type type)
{
    if (type == XW_PLACE_INFRASTRUCTURE)
        return of_infrastructure(p, r);
    if (type == XW_PLACE_DEPENDENCY)
        return of_dependency(p, r);
    return of_anything(p, r);
}

/* What it is about: the weakness, the rule in its stead, or the vulnerability. */
static uint32_t subject_of(struct placing *p, const struct xw_result *r,
                           enum xw_place_type type)
{
    uint32_t descriptor = xw_run_rule_at(p->m->set, r->run_rule)->descriptor;
    if (xw_detail_at(p->m->set, r->detail)->vulnerabilities.n &&
        type == XW_PLACE_DEPENDENCY) {
        xw_ref id = vulnerability_of(p->m, &p->aliases, r);
        return id ? pair(p, id, UINT32_MAX) : pair(p, descriptor, UINT32_MAX - 1);
    }
    const struct xw_descriptor *d = xw_descriptor_at(p->m->set, descriptor);
    return d->weaknesses.n ? subject_of_weakness(d->weaknesses.v[0])
                           : UINT32_C(0x80000001) + 2 * descriptor;
}

static uint32_t group_add(struct merge *m, struct group g)
{
    if ((m->n_groups & (m->n_groups - 1)) == 0)
        m->groups =
            mem_grow(m->groups, m->n_groups ? m->n_groups * 2 : 1, sizeof *m->groups);
    m->groups[m->n_groups] = g;
    return ++m->n_groups;
}

static void put(struct placing *p, uint32_t i)
{
    struct merge *m = p->m;
    const struct xw_result *r = xw_result_at(m->set, i);
    enum xw_place_type type = type_of(p, r);
    struct place place = place_of(p, r, type);
    struct group g = {subject_of(p, r, type), place.kind, place.a, place.b};
    struct keymap_key key = {{g.subject, g.kind, g.a, g.b}};
    if (is_informational(r)) {
        uint32_t found = g.kind == PLACE_FILE ? 0 : keymap_get(&m->group_keys, key);
        m->group_of[i] = found ? found - 1 : XW_NO_INDEX;
        return;
    }
    uint32_t *known = keymap_put(&m->group_keys, key);
    if (*known == KEYMAP_NONE)
        *known = group_add(m, g);
    m->group_of[i] = *known - 1;
}

void place_groups(struct merge *m)
{
    struct placing p = {.m = m};
    vulnerability_learn(m, &p.aliases);
    learn_resources(&p);
    m->group_of = mem_alloc(m->n * sizeof *m->group_of);
    for (uint32_t i = 0; i < m->n; i++)
        if (!is_informational(xw_result_at(m->set, i)))
            put(&p, i);
    for (uint32_t i = 0; i < m->n; i++)
        if (is_informational(xw_result_at(m->set, i)))
            put(&p, i);
    keymap_free(&p.aliases);
    keymap_free(&p.in_block);
    keymap_free(&p.pairs);
}
