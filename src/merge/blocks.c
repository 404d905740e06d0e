/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* The blocks of infrastructure code, learned from what the run's tools report. Two kinds
 * of ranges reveal one: those of tools that always give whole blocks, and those that
 * begin at a line where some tool names a resource. What holds two of them (a file, a
 * module) is none, nor is what one tool sees two resources in. */

struct range {
    xw_ref path;
    uint32_t start, end;
    bool whole; /* by a tool that gives whole blocks */
};

struct named { /* a resource that a tool names at a line */
    xw_ref path;
    uint32_t line, end;
    uint32_t tool; /* ref of the tool's name */
    xw_ref resource;
};

struct learning {
    struct merge *m;
    struct range *ranges;
    uint32_t n_ranges;
    struct named *names;
    uint32_t n_names;
    struct keymap starts; /* (path, line) -> 1: a named resource begins there */
    struct keymap seen;   /* ranges and names already kept */
};

static bool is_infrastructure(const struct xw_set *set, const struct xw_result *r)
{
    return xw_result_rule(set, r)->place_type == XW_PLACE_INFRASTRUCTURE;
}

static bool gives_whole_blocks(const struct xw_set *set, const struct xw_result *r)
{
    uint32_t n, tool = xw_result_rule(set, r)->tool_index;
    const struct xw_tool *tools = xw_data_tools(xw_set_data(set), &n);
    return tool < n && tools[tool].whole_blocks;
}

static bool is_new(struct keymap *seen, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    uint32_t *value = keymap_put(seen, (struct keymap_key){{a, b, c, d}});
    return *value == KEYMAP_NONE ? (*value = 1) : false;
}

static bool names_a_resource(const struct xw_set *set, const struct xw_result *r)
{
    return r->path && r->line && r->resource && !r->resource_is_logical &&
           is_infrastructure(set, r);
}

/* A block begins where its resource is first named: other lines with its name are inside.
 */
static void learn_starts(struct learning *l)
{
    const struct merge *m = l->m;
    struct keymap first = {0}; /* (path, resource) -> line */
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < m->n; i++) {
            const struct xw_result *r = xw_result_at(m->set, i);
            if (!names_a_resource(m->set, r))
                continue;
            xw_ref path = merge_path(m, r);
            uint32_t *line =
                keymap_put(&first, (struct keymap_key){{path, r->resource, 0, 0}});
            if (*line == KEYMAP_NONE || r->line < *line)
                *line = r->line;
            if (pass == 1 && r->line == *line)
                *keymap_put(&l->starts, (struct keymap_key){{path, r->line, 0, 0}}) = 1;
        }
    keymap_free(&first);
}

static void learn_names(struct learning *l)
{
    const struct merge *m = l->m;
    struct keymap seen = {0};
    learn_starts(l);
    for (uint32_t i = 0; i < m->n; i++) {
        const struct xw_result *r = xw_result_at(m->set, i);
        if (!names_a_resource(m->set, r))
            continue;
        xw_ref path = merge_path(m, r), tool = xw_result_rule(m->set, r)->tool;
        if (!is_new(&seen, path, r->line, tool, r->resource))
            continue;
        if ((l->n_names & (l->n_names - 1)) == 0)
            l->names =
                mem_grow(l->names, l->n_names ? l->n_names * 2 : 1, sizeof *l->names);
        l->names[l->n_names++] =
            (struct named){path, r->line, r->end_line, tool, r->resource};
    }
    keymap_free(&seen);
}

static void learn_ranges(struct learning *l)
{
    const struct merge *m = l->m;
    struct keymap seen = {0};
    for (uint32_t i = 0; i < m->n; i++) {
        const struct xw_result *r = xw_result_at(m->set, i);
        if (!r->path || !r->line || !is_infrastructure(m->set, r))
            continue;
        xw_ref path = merge_path(m, r);
        if (keymap_get(&m->in_checkout, (struct keymap_key){{path, 0, 0, 0}}))
            continue; /* the file itself tells */
        bool whole = gives_whole_blocks(m->set, r);
        bool begins = r->end_line > r->line &&
                      keymap_get(&l->starts, (struct keymap_key){{path, r->line, 0, 0}});
        if ((!whole && !begins) || !is_new(&seen, path, r->line, r->end_line, whole))
            continue;
        if ((l->n_ranges & (l->n_ranges - 1)) == 0)
            l->ranges =
                mem_grow(l->ranges, l->n_ranges ? l->n_ranges * 2 : 1, sizeof *l->ranges);
        uint32_t end = r->end_line < r->line ? r->line : r->end_line;
        l->ranges[l->n_ranges++] = (struct range){path, r->line, end, whole};
    }
    keymap_free(&seen);
}

static int by_place(uint32_t p, uint32_t a, uint32_t q, uint32_t b)
{
    return p != q ? (p < q ? -1 : 1) : a != b ? (a < b ? -1 : 1) : 0;
}

/* By file and start; of one start the whole block first, then the longest. */
static int by_start(const void *pa, const void *pb)
{
    const struct range *a = pa, *b = pb;
    int d = by_place(a->path, a->start, b->path, b->start);
    if (d == 0 && a->whole != b->whole)
        return a->whole ? -1 : 1;
    return d ? d : a->end > b->end ? -1 : a->end < b->end;
}

static int names_by_line(const void *pa, const void *pb)
{
    const struct named *a = pa, *b = pb;
    int d = by_place(a->path, a->line, b->path, b->line);
    return d ? d : by_place(a->tool, a->resource, b->tool, b->resource);
}

/* Of the ranges with one start only the first is of interest. A whole block whose range
 * is a single line inside another range is a line, no block. */
static void keep_one_a_start(struct learning *l)
{
    uint32_t kept = 0, reach = 0;
    for (uint32_t i = 0; i < l->n_ranges; i++) {
        const struct range r = l->ranges[i];
        const struct range *before = kept ? &l->ranges[kept - 1] : NULL;
        bool same_file = before && before->path == r.path;
        if (same_file && before->start == r.start)
            continue;
        reach = same_file ? reach : 0;
        if (r.end == r.start && r.end <= reach)
            continue;
        reach = r.end > reach ? r.end : reach;
        l->ranges[kept++] = r;
    }
    l->n_ranges = kept;
}

/* A range is a block if no other begins inside it and it begins inside no block; what two
 * ranges cover in part belongs to neither. */
static void keep_leaves(struct learning *l)
{
    struct merge *m = l->m;
    for (uint32_t i = 0; i < l->n_ranges; i++) {
        const struct range *r = &l->ranges[i];
        const struct range *next = i + 1 < l->n_ranges ? r + 1 : NULL;
        if (next && next->path == r->path && next->start <= r->end)
            continue;
        struct block *last = m->n_blocks ? &m->blocks[m->n_blocks - 1] : NULL;
        if (last && last->path == r->path && r->start <= last->end)
            continue;
        block_add(m, (struct block){.path = r->path, .start = r->start, .end = r->end});
    }
}

/* Gives blocks the names that tools use; drops a block in which one tool names two. */
static void name_blocks(struct learning *l)
{
    struct merge *m = l->m;
    struct keymap told = {0}; /* (block, tool) -> resource */
    bool *several = mem_alloc(m->n_blocks * sizeof *several);
    for (uint32_t i = 0; i < l->n_names; i++) {
        const struct named *name = &l->names[i];
        bool over;
        uint32_t b = blocks_find(m, name->path, name->line, name->line, &over);
        if (!b)
            continue;
        struct block *block = &m->blocks[b - 1];
        if (!block->resource)
            block->resource = name->resource;
        uint32_t *first = keymap_put(&told, (struct keymap_key){{b, name->tool, 0, 0}});
        if (*first == KEYMAP_NONE)
            *first = name->resource;
        else if (*first != name->resource)
            several[b - 1] = !block->exact;
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < m->n_blocks; i++)
        if (!several[i])
            m->blocks[kept++] = m->blocks[i];
    m->n_blocks = kept;
    mem_free(several);
    keymap_free(&told);
}

static int blocks_by_place(const void *pa, const void *pb)
{
    const struct block *a = pa, *b = pb;
    return by_place(a->path, a->start, b->path, b->start);
}

void blocks_learn(struct merge *m)
{
    struct learning l = {.m = m};
    learn_names(&l);
    learn_ranges(&l);
    if (l.n_ranges)
        qsort(l.ranges, l.n_ranges, sizeof *l.ranges, by_start);
    if (l.n_names)
        qsort(l.names, l.n_names, sizeof *l.names, names_by_line);
    keep_one_a_start(&l);
    keep_leaves(&l);
    if (m->n_blocks)
        qsort(m->blocks, m->n_blocks, sizeof *m->blocks, blocks_by_place);
    name_blocks(&l);
    mem_free(l.ranges);
    mem_free(l.names);
    keymap_free(&l.starts);
}

/* The first block that ends at or after (path, line). */
static uint32_t first_reaching(const struct merge *m, xw_ref path, uint32_t line)
{
    uint32_t low = 0, high = m->n_blocks;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const struct block *b = &m->blocks[middle];
        if (by_place(b->path, b->end, path, line) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t blocks_find(const struct merge *m, xw_ref path, uint32_t start, uint32_t end,
                     bool *over)
{
    *over = false;
    uint32_t i = first_reaching(m, path, start);
    if (i == m->n_blocks || m->blocks[i].path != path || m->blocks[i].start > end)
        return 0;
    const struct block *b = &m->blocks[i];
    if (start >= b->start && end <= b->end)
        return i + 1;
    *over = true;
    return 0;
}

bool blocks_any(const struct merge *m, xw_ref path)
{
    uint32_t i = first_reaching(m, path, 0);
    return i < m->n_blocks && m->blocks[i].path == path;
}
