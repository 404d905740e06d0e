/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"
#include "base/beneath.h"
#include "base/code_blocks.h"
#include "base/line_hash.h"
#include "base/str.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The files that the scans were made of show what the scans leave open. Scans name a file
 * by more or less of its path, so the longest end of the name that is a file of the
 * checkout is taken. */

enum { FILE_LIMIT = 16 * 1024 * 1024 };

struct about { /* a result and the file it is about */
    xw_ref path;
    uint32_t result;
};

static int by_path(const void *pa, const void *pb)
{
    const struct about *a = pa, *b = pb;
    if (a->path != b->path)
        return a->path < b->path ? -1 : 1;
    return a->result < b->result ? -1 : a->result > b->result;
}

static bool is_inside(const char *name)
{
    return *name && *name != '/' && strcmp(name, "..") != 0 && !str_starts(name, "../") &&
           !strstr(name, "/../");
}

/* The file's text; *name gets the part of the path that it has in the checkout. */
static bool find_file(const struct merge *m, xw_ref path, const char **name, char **text,
                      size_t *n)
{
    for (const char *s = xw_text(m->set, path); s; s = strchr(s, '/')) {
        s += *s == '/';
        *name = s;
        if (is_inside(s) && beneath_read(m->folder, s, FILE_LIMIT, text, n))
            return true;
    }
    return false;
}

static uint32_t last_line(const struct merge *m, const struct about *about, uint32_t n)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < n; i++) {
        const struct xw_result *r = xw_result_at(m->set, about[i].result);
        uint32_t end = r->end_line > r->line ? r->end_line : r->line;
        last = end > last ? end : last;
    }
    return last;
}

static void tell_unfit(const struct merge *m, const char *name, uint32_t line,
                       uint32_t has)
{
    struct str text = {0};
    str_printf(&text, "not used: a scan reports line %u, the file of the checkout has %u",
               line, has);
    if (m->checkout->tell)
        m->checkout->tell(m->checkout->ctx, name, str_get(&text));
    str_free(&text);
}

/* Offsets at which lines begin: starts[0] is line 1; one more past the last line. */
static size_t *line_starts(const char *text, size_t n, uint32_t n_lines)
{
    size_t *starts = mem_alloc(((size_t)n_lines + 2) * sizeof *starts);
    uint32_t line = 0;
    for (size_t i = 0; i < n; i++)
        if (text[i] == '\n')
            starts[++line] = i + 1;
    while (line <= n_lines)
        starts[++line] = n;
    return starts;
}

static void hash_lines(const struct merge *m, const struct about *about, uint32_t n_about,
                       const char *text, const size_t *starts)
{
    for (uint32_t i = 0; i < n_about; i++) {
        struct xw_result *r = xw_result_at(m->set, about[i].result);
        if (r->line_hash || !r->line)
            continue;
        uint32_t end = r->end_line > r->line ? r->end_line : r->line;
        size_t from = starts[r->line - 1];
        r->line_from_checkout = true;
        r->line_hash = line_hash(text + from, starts[end] - from);
    }
}

void block_add(struct merge *m, struct block b)
{
    if ((m->n_blocks & (m->n_blocks - 1)) == 0)
        m->blocks =
            mem_grow(m->blocks, m->n_blocks ? m->n_blocks * 2 : 1, sizeof *m->blocks);
    m->blocks[m->n_blocks++] = b;
}

static void learn(struct merge *m, xw_ref path, const struct code_blocks *blocks)
{
    *keymap_put(&m->in_checkout, (struct keymap_key){{path, 0, 0, 0}}) = 1;
    for (uint32_t i = 0; i < blocks->n; i++) {
        const struct code_block *b = &blocks->v[i];
        bool overlaps =
            i > 0 && b->start <= b[-1].end; /* two on a line: neither is told */
        if (!overlaps)
            block_add(m, (struct block){.path = path,
                                        .start = b->start,
                                        .end = b->end,
                                        .resource = xw_intern_z(m->set, b->name),
                                        .exact = true});
    }
}

static void read_one(struct merge *m, const struct about *about, uint32_t n)
{
    struct code_blocks blocks;
    const char *name;
    char *text;
    size_t size;
    if (!find_file(m, about->path, &name, &text, &size))
        return;
    bool known = code_blocks_read(name, text, size, &blocks);
    uint32_t last = last_line(m, about, n);
    if (last > blocks.n_lines) {
        tell_unfit(m, name, last, blocks.n_lines);
    } else {
        size_t *starts = line_starts(text, size, blocks.n_lines);
        hash_lines(m, about, n, text, starts);
        mem_free(starts);
        if (known)
            learn(m, about->path, &blocks);
    }
    code_blocks_free(&blocks);
    mem_free(text);
}

void checkout_read(struct merge *m)
{
    if (!m->checkout)
        return;
    struct about *about = mem_alloc(m->n * sizeof *about);
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n; i++) {
        const struct xw_result *r = xw_result_at(m->set, i);
        if (r->path)
            about[n++] = (struct about){merge_path(m, r), i};
    }
    if (n)
        qsort(about, n, sizeof *about, by_path);
    for (uint32_t from = 0, to; from < n; from = to) {
        for (to = from; to < n && about[to].path == about[from].path;)
            to++;
        read_one(m, about + from, to - from);
    }
    mem_free(about);
}
