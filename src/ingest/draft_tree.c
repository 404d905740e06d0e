/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/draft.h"

static struct draft_node *find(const struct draft_node *parent, enum draft_kind kind,
                               const char *name, size_t n)
{
    for (struct draft_node *c = parent->children; c; c = c->next)
        if (c->kind == kind && strlen(c->name) == n && memcmp(c->name, name, n) == 0)
            return c;
    return NULL;
}

static void append(struct draft_node *parent, struct draft_node *child)
{
    child->parent = parent;
    child->next = NULL;
    if (parent->last)
        parent->last->next = child;
    else
        parent->children = child;
    parent->last = child;
}

static struct draft_node *add(struct draft *d, struct draft_node *parent,
                              enum draft_kind kind, const char *name, size_t n)
{
    if (d->n_nodes == DRAFT_NODES)
        return NULL;
    struct draft_node *node = arena_alloc(&d->arena, sizeof *node);
    d->n_nodes++;
    node->kind = kind;
    node->name = arena_copy(&d->arena, name, n);
    if (parent) {
        node->first = parent->count == 1;
        append(parent, node);
    }
    return node;
}

struct draft_node *draft_node(struct draft *d, struct draft_node *parent,
                              enum draft_kind kind, const char *name, size_t n)
{
    struct draft_node *node = parent ? find(parent, kind, name, n) : NULL;
    if (!node)
        node = add(d, parent, kind, name, n);
    if (!node || !parent)
        return node;
    node->count++;
    if (node->parent_count != parent->count) {
        node->parent_count = parent->count;
        node->here = 0;
    }
    if (++node->here > node->most)
        node->most = node->here;
    return node;
}

/* What was seen of `from` was seen of `to`. */
static void merge(struct draft_node *to, struct draft_node *from)
{
    struct draft_node *next;
    to->types |= from->types;
    to->count += from->count;
    to->most = to->most > from->most ? to->most : from->most;
    for (struct draft_node *c = from->children; c; c = next) {
        next = c->next;
        struct draft_node *same = find(to, c->kind, c->name, strlen(c->name));
        if (same)
            merge(same, c);
        else
            append(to, c);
    }
}

/* Of the members of one, how many the other has. */
static uint32_t n_common(const struct draft_node *a, const struct draft_node *b)
{
    uint32_t n = 0;
    for (const struct draft_node *c = a->children; c; c = c->next)
        n += find(b, c->kind, c->name, strlen(c->name)) != NULL;
    return n;
}

static uint32_t n_children(const struct draft_node *node)
{
    uint32_t n = 0;
    for (const struct draft_node *c = node->children; c; c = c->next)
        n++;
    return n;
}

static bool is_map(const struct draft_node *at)
{
    const struct draft_node *first = at->children;
    if (!(at->types & 1U << JP_OBJECT) || !first || !first->next)
        return false;
    uint32_t n = n_children(first);
    for (const struct draft_node *c = first; c; c = c->next)
        if (c->kind != DRAFT_MEMBER || c->types != 1U << JP_OBJECT || n < 2 ||
            n_common(first, c) * 2 < n)
            return false;
    return true;
}

void draft_fold(struct draft *d, struct draft_node *at, int depth)
{
    if (is_map(at)) {
        struct draft_node *all = at->children, *next;
        at->children = at->last = NULL;
        struct draft_node *entry = add(d, at, DRAFT_ENTRY, "", 0);
        if (!entry) {
            at->children = all;
            return;
        }
        for (struct draft_node *c = all; c; c = next) {
            next = c->next;
            merge(entry, c);
        }
        entry->most = entry->count;
    }
    for (struct draft_node *c = at->children; c && depth < DRAFT_DEPTH; c = c->next)
        draft_fold(d, c, depth + 1);
}
