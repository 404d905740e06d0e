/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/inputs.h"

#include "base/arena.h"
#include "base/str.h"
#include "ingest/reader.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_DEPTH = 64 };

/* Folders on the way down, so that a link to one of them isn't followed. */
struct place {
    dev_t dev;
    ino_t ino;
};

struct walk {
    struct candidates *out;
    uint32_t folder;
    struct place above[MAX_DEPTH];
    int depth;
};

/* "./x" is "x": one input has one name, and so one place in the order. "./-" stays, for
 * "-" is standard input. */
static const char *plain_path(const char *path)
{
    while (path[0] == '.' && path[1] == '/' && path[2] && path[2] != '/' &&
           strcmp(path + 2, "-") != 0)
        path += 2;
    return path;
}

static struct candidate *add(struct candidates *c, const char *path, uint32_t folder)
{
    path = plain_path(path);
    if (c->n == c->size) {
        c->size = c->size ? c->size * 2 : 16;
        c->v = mem_grow(c->v, c->size, sizeof *c->v);
    }
    c->v[c->n] =
        (struct candidate){.path = mem_copy(path, strlen(path)), .folder = folder};
    return &c->v[c->n++];
}

static void add_problem(struct candidates *c, const char *path, uint32_t folder,
                        int number, bool is_folder)
{
    const char *text = strerror(number);
    struct candidate *f = add(c, path, folder);
    f->problem = mem_copy(text, strlen(text));
    f->is_folder = is_folder;
}

static bool loops(const struct walk *w, const struct stat *st)
{
    for (int i = 0; i < w->depth; i++)
        if (w->above[i].dev == st->st_dev && w->above[i].ino == st->st_ino)
            return true;
    return false;
}

static void walk_folder(struct walk *w, const char *path, const struct stat *st);

static void walk_entry(struct walk *w, const char *path, const char *name)
{
    struct stat st;
    if (name[0] == '.' && !head_sarif_name(name) && strcmp(name, ".sarif") != 0) {
        add(w->out, path, w->folder)->skip = "hidden";
    } else if (stat(path, &st) < 0) {
        add_problem(w->out, path, w->folder, errno, false);
    } else if (S_ISREG(st.st_mode)) {
        add(w->out, path, w->folder)->size = (uint64_t)st.st_size;
        w->out->bytes += (uint64_t)st.st_size;
    } else if (!S_ISDIR(st.st_mode)) {
        add(w->out, path, w->folder)->skip = "no regular file";
    } else if (loops(w, &st)) {
        add(w->out, path, w->folder)->skip = "a link to a folder above it";
    } else if (w->depth == MAX_DEPTH) {
        add(w->out, path, w->folder)->skip = "folders are nested too deeply";
    } else {
        walk_folder(w, path, &st);
    }
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int no_dots(const struct dirent *d)
{
    return strcmp(d->d_name, ".") != 0 && strcmp(d->d_name, "..") != 0;
}

static void walk_folder(struct walk *w, const char *path, const struct stat *st)
{
    struct dirent **names = NULL;
    int n = scandir(path, &names, no_dots, by_name);
    if (n < 0) {
        add_problem(w->out, path, w->folder, errno, true);
        return;
    }
    w->above[w->depth++] = (struct place){st->st_dev, st->st_ino};
    for (int i = 0; i < n; i++) {
        struct str child = {0};
        bool slash = str_ends(path, "/");
        str_printf(&child, "%s%s%s", path, slash ? "" : "/", names[i]->d_name);
        walk_entry(w, str_get(&child), names[i]->d_name);
        str_free(&child);
        mem_free(names[i]);
    }
    w->depth--;
    mem_free(names);
}

static void add_named(struct candidates *c, const char *path)
{
    struct stat st;
    size_t n = strlen(path);
    while (n > 1 && path[n - 1] == '/')
        n--;
    char *plain = mem_copy(path, n);
    if (strcmp(plain, "-") == 0) {
        add(c, plain, 0);
    } else if (stat(path, &st) < 0) {
        add_problem(c, plain, 0, errno, false);
    } else if (!S_ISDIR(st.st_mode)) {
        struct candidate *f = add(c, plain, 0);
        f->size = S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
        c->bytes += f->size;
    } else {
        struct walk w = {.out = c, .folder = ++c->n_folders};
        add(c, plain, w.folder)->is_folder = true;
        walk_folder(&w, plain, &st);
    }
    mem_free(plain);
}

/* One path a line; blank lines don't count. */
static bool add_listed(struct candidates *c, const char *list, struct xw_error *err)
{
    char line[PATH_MAX + 2];
    FILE *f = strcmp(list, "-") == 0 ? stdin : fopen(list, "re");
    if (!f)
        return xw_fail(err, XW_E_USAGE, list, "%s; a list of inputs was expected",
                       strerror(errno));
    bool ok = true;
    for (int number = 1; ok && fgets(line, sizeof line, f); number++) {
        size_t n = strcspn(line, "\r\n");
        if (n > PATH_MAX)
            ok = xw_fail(err, XW_E_USAGE, list, "line %d is longer than a path can be",
                         number);
        line[n] = '\0';
        if (ok && n > 0)
            add_named(c, line);
    }
    if (ok && ferror(f))
        ok = xw_fail(err, XW_E_USAGE, list, "%s; a list of inputs was expected",
                     strerror(errno));
    if (f != stdin)
        fclose(f);
    return ok;
}

static int by_path(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    /* Named beats found: then what is wrong with it is an error. A folder's own entry
     * comes before what is in it. */
    if (order == 0)
        order = (x->folder > y->folder) - (x->folder < y->folder);
    return order;
}

static int by_real(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

static void drop(struct candidates *c, uint32_t i)
{
    mem_free(c->v[i].path);
    mem_free(c->v[i].problem);
    c->v[i].path = c->v[i].problem = NULL;
}

/* Of two ways to one file: the one named itself, else the shorter one, which no link
 * lengthens, else the first. */
static uint32_t better(const struct candidates *c, uint32_t a, uint32_t b)
{
    const struct candidate *x = &c->v[a], *y = &c->v[b];
    size_t n = strlen(x->path), m = strlen(y->path);
    if ((x->folder == 0) != (y->folder == 0))
        return x->folder == 0 ? a : b;
    if (n != m)
        return n < m ? a : b;
    return a < b ? a : b;
}

/* The real path of each, each once. A folder whose only report was named as well, or is a
 * link to one elsewhere, is not empty. */
static void drop_repeated(struct candidates *c)
{
    struct real {
        char *path;
        uint32_t index;
    } *real = mem_alloc((c->n + 1) * sizeof *real);
    bool *shares = mem_alloc((c->n_folders + 1) * sizeof *shares);
    uint32_t n = 0, kept = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        char *path = c->v[i].skip ? NULL : realpath(c->v[i].path, NULL);
        if (path)
            real[n++] = (struct real){path, i};
    }
    qsort(real, n, sizeof *real, by_real);
    for (uint32_t from = 0, to; from < n; from = to) {
        uint32_t first = real[from].index;
        for (to = from + 1; to < n && strcmp(real[from].path, real[to].path) == 0; to++)
            first = better(c, first, real[to].index);
        for (uint32_t i = from; i < to; i++)
            if (real[i].index != first) {
                shares[c->v[real[i].index].folder] = true;
                drop(c, real[i].index);
            }
    }
    for (uint32_t i = 0; i < n; i++)
        mem_free(real[i].path);
    mem_free(real);
    for (uint32_t i = 0; i < c->n; i++) {
        if (!c->v[i].path)
            continue;
        c->v[kept] = c->v[i];
        c->v[kept].shared = c->v[i].is_folder && shares[c->v[i].folder];
        kept++;
    }
    c->n = kept;
    mem_free(shares);
}

/* What has no real path: standard input, and names of nothing. */
static void drop_equal(struct candidates *c)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        if (kept && strcmp(c->v[kept - 1].path, c->v[i].path) == 0)
            drop(c, i);
        else
            c->v[kept++] = c->v[i];
    }
    c->n = kept;
}

bool candidates_collect(struct candidates *c, const char *const *inputs, int n,
                        struct xw_error *err)
{
    for (int i = 0; i < n; i++) {
        if (!inputs[i][0])
            return xw_fail(err, XW_E_USAGE, NULL,
                           "an empty name was given as input %d of %d", i + 1, n);
        if (inputs[i][0] != '@')
            add_named(c, inputs[i]);
        else if (!add_listed(c, inputs[i] + 1, err))
            return false;
    }
    if (c->n > 1)
        qsort(c->v, c->n, sizeof *c->v, by_path);
    drop_repeated(c);
    drop_equal(c);
    return true;
}

void candidates_free(struct candidates *c)
{
    for (uint32_t i = 0; i < c->n; i++)
        drop(c, i);
    mem_free(c->v);
    *c = (struct candidates){0};
}
