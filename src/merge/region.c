/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"

#include <stdlib.h>

/* One subject in one file: which regions are the same place? The narrowest regions are
 * anchors; a wider one joins if it overlaps exactly one of them, so nothing is chained
 * together. What one rule tells apart at one place (two secrets on a line) stays apart.
 */

enum {
    MAX_LINES = 64,   /* a wider region is never an anchor */
    MAX_ON_LINE = 16, /* anchors looked at on one line; with more it is "several" */
};

struct item { /* equal results: same rule, region and message */
    uint32_t line, end_line, column, end_column; /* end_column: exclusive */
    uint32_t descriptor, message;
    uint32_t result; /* the first of them */
    uint32_t cluster;
};

struct anchors {
    struct item *items;
    struct keymap
        on_line;      /* (line, k) -> item + 1 of an anchor; (line, none) -> how many */
    uint32_t *starts; /* lines at which anchors begin, ascending */
    uint32_t n_starts;
};

static struct item item_of(const struct merge *m, uint32_t result)
{
    const struct xw_result *r = xw_result_at(m->set, result);
    struct item it = {.line = r->line,
                      .end_line = r->end_line > r->line ? r->end_line : r->line,
                      .column = r->column,
                      .end_column = r->end_column,
                      .descriptor = xw_run_rule_at(m->set, r->run_rule)->descriptor,
                      .message = r->message,
                      .result = result};
    if (it.end_line == it.line && it.column && it.end_column <= it.column)
        it.end_column = it.column + 1; /* SARIF 3.30.8: absent, so at least a character */
    return it;
}

static int number(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static uint32_t width(const struct item *a)
{
    return a->end_line - a->line;
}

static uint32_t columns(const struct item *a)
{
    return width(a) == 0 && a->column ? a->end_column - a->column : UINT32_MAX;
}

/* Narrowest first, then by place; equal results stand together, the earliest first. */
static int narrowest_first(const void *pa, const void *pb)
{
    const struct item *a = pa, *b = pb;
    int d = number(width(a), width(b));
    d = d ? d : number(columns(a), columns(b));
    d = d ? d : number(a->line, b->line);
    d = d ? d : number(a->column, b->column);
    d = d ? d : number(a->end_column, b->end_column);
    d = d ? d : number(a->descriptor, b->descriptor);
    d = d ? d : number(a->message, b->message);
    return d ? d : number(a->result, b->result);
}

static bool same_region(const struct item *a, const struct item *b)
{
    return a->line == b->line && a->end_line == b->end_line && a->column == b->column &&
           a->end_column == b->end_column;
}

static bool overlap(const struct item *a, const struct item *b)
{
    if (a->line > b->end_line || b->line > a->end_line)
        return false;
    bool one_line = a->line == a->end_line && b->line == b->end_line;
    if (!one_line || !a->column || !b->column)
        return true;
    return a->column < b->end_column && b->column < a->end_column;
}

static uint32_t anchors_on(const struct anchors *s, uint32_t line)
{
    return keymap_get(&s->on_line, (struct keymap_key){{line, UINT32_MAX, 0, 0}});
}

static void anchor_add(struct anchors *s, uint32_t item)
{
    const struct item *it = &s->items[item];
    for (uint32_t line = it->line; line <= it->end_line; line++) {
        uint32_t k = anchors_on(s, line);
        if (k > MAX_ON_LINE)
            continue;
        *keymap_put(&s->on_line, (struct keymap_key){{line, UINT32_MAX, 0, 0}}) = k + 1;
        *keymap_put(&s->on_line, (struct keymap_key){{line, k, 0, 0}}) = item + 1;
    }
}

static uint32_t anchor_at(const struct anchors *s, uint32_t line, uint32_t k)
{
    return keymap_get(&s->on_line, (struct keymap_key){{line, k, 0, 0}}) - 1;
}

/* How many anchors (0, 1, 2 = several) overlap the item; *found gets the last. A line
 * with too many to look at counts as several, whether the item overlaps them or not; the
 * first of them is found then. */
static int anchors_over_line(const struct anchors *s, const struct item *it,
                             uint32_t line, uint32_t *found)
{
    uint32_t n = anchors_on(s, line), count = *found == UINT32_MAX ? 0 : 1;
    if (n > MAX_ON_LINE) {
        *found = anchor_at(s, line, 0);
        return 2;
    }
    for (uint32_t k = 0; k < n; k++) {
        uint32_t anchor = anchor_at(s, line, k);
        if (anchor == *found || !overlap(it, &s->items[anchor]))
            continue;
        if (++count > 1)
            return 2;
        *found = anchor;
    }
    return (int)count;
}

static int anchors_over(const struct anchors *s, const struct item *it, uint32_t *found)
{
    int count = 0;
    *found = UINT32_MAX;
    uint32_t last = it->end_line;
    if (width(it) >= MAX_LINES) { /* by the lines at which anchors begin */
        uint32_t low = 0, high = s->n_starts;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (s->starts[middle] <= it->line)
                low = middle + 1;
            else
                high = middle;
        }
        for (uint32_t k = low; k < s->n_starts && s->starts[k] <= it->end_line; k++) {
            count = anchors_over_line(s, it, s->starts[k], found);
            if (count > 1)
                return count;
        }
        last = it->line;
    }
    for (uint32_t line = it->line; line <= last && count < 2; line++)
        count = anchors_over_line(s, it, line, found);
    return count;
}

/* Whether the item must not join the anchor: its own rule says something else there. */
static bool told_apart(const struct keymap *rules, const struct item *it,
                       uint32_t cluster)
{
    uint32_t other =
        keymap_get(rules, (struct keymap_key){{cluster, it->descriptor, 0, 0}});
    return other != KEYMAP_NONE;
}

static int by_line(const void *a, const void *b)
{
    return number(*(const uint32_t *)a, *(const uint32_t *)b);
}

static void list_starts(struct anchors *s, const uint32_t *lines, uint32_t n)
{
    s->starts = mem_grow(NULL, n ? n : 1, sizeof *s->starts);
    for (uint32_t i = 0; i < n; i++)
        s->starts[i] = lines[i];
    qsort(s->starts, n, sizeof *s->starts, by_line);
    s->n_starts = n;
}

/* Joins equal results (they stand next to each other) and returns how many are left. */
static uint32_t fold_equal(struct merge *m, struct item *items, uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        struct item *last = kept ? &items[kept - 1] : NULL;
        if (last && same_region(last, &items[i]) &&
            last->descriptor == items[i].descriptor &&
            last->message == items[i].message) {
            m->cluster[items[i].result] = last->cluster;
            continue;
        }
        items[i].cluster = cluster_new(m, XW_JOIN_SAME);
        m->cluster[items[i].result] = items[i].cluster;
        items[kept++] = items[i];
    }
    return kept;
}

static void place_item(struct merge *m, struct anchors *s, struct keymap *rules,
                       uint32_t item, uint32_t *lines, uint32_t *n_lines)
{
    struct item *it = &s->items[item];
    uint32_t found;
    int over = it->line ? anchors_over(s, it, &found) : 0;
    bool joins = over == 1 && !told_apart(rules, it, s->items[found].cluster);
    if (over > 1 && overlap(it, &s->items[found]))
        possible_add(m, s->items[found].result, it->result,
                     "a wider region over several findings of the same weakness");
    if (joins) {
        cluster_join(m, s->items[found].cluster, it->cluster, XW_JOIN_REGION);
        it->cluster = s->items[found].cluster;
    } else if (over <= 1 && it->line && width(it) < MAX_LINES) {
        anchor_add(s, item);
        lines[(*n_lines)++] = it->line;
    }
    *keymap_put(rules, (struct keymap_key){{it->cluster, it->descriptor, 0, 0}}) = 1;
}

void region_clusters(struct merge *m, const uint32_t *results, uint32_t n)
{
    struct anchors s = {.items = mem_alloc(n * sizeof *s.items)};
    struct keymap rules = {0}; /* (cluster, rule): this rule has its say there */
    for (uint32_t i = 0; i < n; i++)
        s.items[i] = item_of(m, results[i]);
    qsort(s.items, n, sizeof *s.items, narrowest_first);
    uint32_t kept = fold_equal(m, s.items, n);
    uint32_t *lines = mem_alloc(kept * sizeof *lines), n_lines = 0;
    bool wide = false;
    for (uint32_t i = 0; i < kept; i++) {
        if (!wide && width(&s.items[i]) >= MAX_LINES) {
            list_starts(&s, lines, n_lines); /* no anchors are added from here on */
            wide = true;
        }
        place_item(m, &s, &rules, i, lines, &n_lines);
    }
    mem_free(lines);
    mem_free(s.starts);
    mem_free(s.items);
    keymap_free(&s.on_line);
    keymap_free(&rules);
}
