/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/arena.h"
#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

/* Tools name one file "main.tf", "stack/main.tf" and "/src/stack/main.tf". A path that is
 * a suffix of exactly one other path of the run is that path; a chain counts as one. What
 * "../" in front leads to is not known, so "../../stack/main.tf" is as "stack/main.tf".
 * Two paths of one tool's run are two files, which settles most cases where several would
 * fit. */

enum { MAX_PARTS = 64, MAX_CANDIDATES = 64 };

struct file { /* a distinct path */
    xw_ref path;
    uint32_t up;       /* bytes of "../" in front, which don't count */
    uint32_t n_longer; /* paths that end in this one */
    uint32_t first_longer;
    uint32_t root; /* file index: which it is */
};

struct files {
    struct merge *m;
    struct file *v;
    uint32_t n;
    uint32_t *slots; /* by text: file index + 1 */
    uint32_t n_slots;
    uint32_t *longer;       /* file indexes, a stretch for each file */
    struct keymap runs_of;  /* (root file, run) -> 1: that run reports this file */
    struct keymap run_list; /* (file, k) -> run + 1; (file, no index) -> how many */
};

typedef void file_found(struct files *f, uint32_t shorter, uint32_t longer);

static const char *text_of(const struct files *f, uint32_t i, size_t *n)
{
    const struct file *file = &f->v[i];
    *n = xw_text_length(f->m->set, file->path) - file->up;
    return xw_text(f->m->set, file->path) + file->up;
}

static uint32_t bytes_up(const char *path)
{
    enum { MOST = 32 * 3 }; /* so that few files have one text */
    uint32_t n = 0;
    while (n < MOST && strncmp(path + n, "../", 3) == 0)
        n += 3;
    return path[n] ? n : 0;
}

/* Calls back for each file of that text which leads further up than `up` bytes. */
static void each_file(struct files *f, const char *s, size_t n, int64_t up,
                      uint32_t longer, file_found *found)
{
    uint32_t mask = f->n_slots - 1;
    for (uint32_t i = (uint32_t)hash_bytes(s, n) & mask; f->slots[i];
         i = (i + 1) & mask) {
        uint32_t file = f->slots[i] - 1;
        size_t length;
        const char *text = text_of(f, file, &length);
        if (length == n && memcmp(text, s, n) == 0 && f->v[file].up > up)
            found(f, file, longer);
    }
}

static void note_run(struct files *f, uint32_t file, uint32_t run)
{
    uint32_t *known = keymap_put(&f->runs_of, (struct keymap_key){{file, run, 0, 0}});
    if (*known)
        return;
    *known = 1;
    uint32_t *count =
        keymap_put(&f->run_list, (struct keymap_key){{file, UINT32_MAX, 0, 0}});
    uint32_t k = (*count)++;
    *keymap_put(&f->run_list, (struct keymap_key){{file, k, 0, 0}}) = run + 1;
}

/* All distinct paths, with the runs that report each. */
static void files_collect(struct files *f)
{
    struct xw_set *set = f->m->set;
    uint32_t *index = mem_alloc(xw_text_count(set) * sizeof *index); /* + 1 */
    for (uint32_t i = 0; i < f->m->n; i++) {
        const struct xw_result *r = xw_result_at(set, i);
        if (!r->path)
            continue;
        if (!index[r->path]) {
            if ((f->n & (f->n - 1)) == 0)
                f->v = mem_grow(f->v, f->n ? f->n * 2 : 1, sizeof *f->v);
            f->v[f->n] = (struct file){
                .path = r->path, .up = bytes_up(xw_text(set, r->path)), .root = f->n};
            index[r->path] = ++f->n;
        }
        note_run(f, index[r->path] - 1, xw_run_rule_at(set, r->run_rule)->run);
    }
    mem_free(index);
    f->n_slots = 64;
    while (f->n_slots < f->n * 2)
        f->n_slots *= 2;
    f->slots = mem_alloc(f->n_slots * sizeof *f->slots);
    for (uint32_t i = 0; i < f->n; i++) {
        size_t n;
        const char *text = text_of(f, i, &n);
        uint32_t k = (uint32_t)hash_bytes(text, n) & (f->n_slots - 1);
        while (f->slots[k])
            k = (k + 1) & (f->n_slots - 1);
        f->slots[k] = i + 1;
    }
}

/* Calls back for each file whose path is a suffix of file i's, at a "/". */
static void each_shorter(struct files *f, uint32_t i, file_found *found)
{
    size_t n;
    const char *s = text_of(f, i, &n), *end = s + n, *p = end;
    each_file(f, s, n, f->v[i].up, i, found);
    for (int parts = 0; parts < MAX_PARTS; parts++) {
        while (p > s && p[-1] != '/')
            p--;
        if (p <= s)
            return;
        if (p < end)
            each_file(f, p, (size_t)(end - p), -1, i, found);
        p--;
    }
}

static void count_longer(struct files *f, uint32_t shorter, uint32_t longer)
{
    (void)longer;
    f->v[shorter].n_longer++;
}

static void put_longer(struct files *f, uint32_t shorter, uint32_t longer)
{
    struct file *file = &f->v[shorter];
    f->longer[file->first_longer + file->n_longer++] = longer;
}

static void longer_lists(struct files *f)
{
    for (uint32_t i = 0; i < f->n; i++)
        each_shorter(f, i, count_longer);
    uint32_t total = 0;
    for (uint32_t i = 0; i < f->n; i++) {
        f->v[i].first_longer = total;
        total += f->v[i].n_longer;
        f->v[i].n_longer = 0;
    }
    f->longer = mem_alloc(total * sizeof *f->longer);
    for (uint32_t i = 0; i < f->n; i++)
        each_shorter(f, i, put_longer);
}

/* Whether a run reports both the file and one that `root` stands for: two files, then. */
static bool same_run(const struct files *f, uint32_t file, uint32_t root)
{
    uint32_t n = keymap_get(&f->run_list, (struct keymap_key){{file, UINT32_MAX, 0, 0}});
    for (uint32_t k = 0; k < n; k++) {
        uint32_t run = keymap_get(&f->run_list, (struct keymap_key){{file, k, 0, 0}}) - 1;
        if (keymap_get(&f->runs_of, (struct keymap_key){{root, run, 0, 0}}))
            return true;
    }
    return false;
}

static uint32_t root_of(const struct files *f, uint32_t i)
{
    while (f->v[i].root != i)
        i = f->v[i].root;
    return i;
}

static void file_join(struct files *f, uint32_t file, uint32_t root)
{
    f->v[file].root = root;
    uint32_t n = keymap_get(&f->run_list, (struct keymap_key){{file, UINT32_MAX, 0, 0}});
    for (uint32_t k = 0; k < n; k++) {
        uint32_t run = keymap_get(&f->run_list, (struct keymap_key){{file, k, 0, 0}}) - 1;
        *keymap_put(&f->runs_of, (struct keymap_key){{root, run, 0, 0}}) = 1;
    }
}

/* The one file that `i` is a suffix of; UINT32_MAX when none or several fit. */
static void decide(struct files *f, uint32_t i)
{
    const struct file *file = &f->v[i];
    uint32_t found = UINT32_MAX;
    if (file->n_longer == 0 || file->n_longer > MAX_CANDIDATES)
        return;
    for (uint32_t k = 0; k < file->n_longer; k++) {
        uint32_t root = root_of(f, f->longer[file->first_longer + k]);
        if (root == found || same_run(f, i, root))
            continue;
        if (found != UINT32_MAX) {
            *keymap_put(&f->m->ambiguous, (struct keymap_key){{file->path, 0, 0, 0}}) =
                f->v[found].path;
            return;
        }
        found = root;
    }
    if (found != UINT32_MAX)
        file_join(f, i, found);
}

struct by_length {
    size_t length;
    uint32_t up;
    const char *text;
    uint32_t file;
};

static int longest_first(const void *pa, const void *pb)
{
    const struct by_length *a = pa, *b = pb;
    if (a->length != b->length)
        return a->length > b->length ? -1 : 1;
    if (a->up != b->up)
        return a->up < b->up ? -1 : 1;
    return strcmp(a->text, b->text);
}

void paths_unify(struct merge *m)
{
    struct files f = {.m = m};
    files_collect(&f);
    longer_lists(&f);
    struct by_length *order = mem_alloc(f.n * sizeof *order);
    for (uint32_t i = 0; i < f.n; i++) {
        size_t length;
        const char *text = text_of(&f, i, &length);
        order[i] = (struct by_length){length, f.v[i].up, text, i};
    }
    qsort(order, f.n, sizeof *order, longest_first);
    for (uint32_t i = 0; i < f.n; i++)
        decide(&f, order[i].file);
    m->path_of = mem_alloc(xw_text_count(m->set) * sizeof *m->path_of);
    for (uint32_t i = 0; i < f.n; i++)
        m->path_of[f.v[i].path] = f.v[root_of(&f, i)].path;
    mem_free(order);
    mem_free(f.longer);
    mem_free(f.slots);
    mem_free(f.v);
    keymap_free(&f.runs_of);
    keymap_free(&f.run_list);
}
