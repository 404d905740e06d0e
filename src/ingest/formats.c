/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/formats.h"

#include "base/arena.h"
#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* The list of formats: the mapping set's and the user's. */

struct compiled { /* filters in use; shared by threads, under the lock */
    pthread_mutex_t lock;
    struct filter **v;
    uint32_t n;
};

struct xw_formats {
    struct compiled *compiled;
    const struct xw_input_format **v;
    uint32_t n, size;
    const struct xw_input_format **loaded; /* the user's */
    uint32_t n_loaded, loaded_size;
};

static void add(const struct xw_input_format ***v, uint32_t *n, uint32_t *size,
                const struct xw_input_format *f)
{
    if (*n == *size) {
        *size = *size ? *size * 2 : 64;
        *v = mem_grow(*v, *size, sizeof **v);
    }
    (*v)[(*n)++] = f;
}

static bool load(struct xw_formats *all, const char *path, struct xw_error *err)
{
    const struct xw_input_format *f = xw_input_format_load(path, err);
    if (!f)
        return false;
    add(&all->loaded, &all->n_loaded, &all->loaded_size, f);
    for (uint32_t i = 0; i < all->n; i++)
        if (!strcmp(all->v[i]->name, f->name)) {
            all->v[i] = f;
            return true;
        }
    add(&all->v, &all->n, &all->size, f);
    return true;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool load_folder(struct xw_formats *all, const char *folder, struct xw_error *err)
{
    char **paths = NULL;
    uint32_t n = 0;
    bool ok = true;
    DIR *dir = opendir(folder);
    if (!dir)
        return errno == ENOENT || errno == ENOTDIR ||
               xw_fail(err, XW_E_USAGE, folder, "%s", strerror(errno));
    for (struct dirent *e; (e = readdir(dir));) {
        if (e->d_name[0] == '.' ||
            (!str_ends(e->d_name, ".jq") && !str_ends(e->d_name, ".xsl")))
            continue;
        struct str path = {0};
        str_printf(&path, "%s/%s", folder, e->d_name);
        paths = mem_grow(paths, n + 1, sizeof *paths);
        paths[n++] = mem_copy(str_get(&path), path.n);
        str_free(&path);
    }
    closedir(dir);
    if (n)
        qsort(paths, n, sizeof *paths, by_text);
    for (uint32_t i = 0; i < n; i++) {
        ok = ok && load(all, paths[i], err);
        mem_free(paths[i]);
    }
    mem_free(paths);
    return ok;
}

static int by_name(const void *a, const void *b)
{
    return strcmp((*(const struct xw_input_format *const *)a)->name,
                  (*(const struct xw_input_format *const *)b)->name);
}

struct xw_formats *xw_formats_open(const struct xw_data *data, const char *const *filters,
                                   int n_filters, const char *folder,
                                   struct xw_error *err)
{
    struct xw_formats *all = mem_alloc(sizeof *all);
    uint32_t n;
    all->compiled = mem_alloc(sizeof *all->compiled);
    pthread_mutex_init(&all->compiled->lock, NULL);
    const struct xw_input_format *own = xw_data_input_formats(data, &n);
    for (uint32_t i = 0; i < n; i++)
        add(&all->v, &all->n, &all->size, &own[i]);
    bool ok = !folder || load_folder(all, folder, err);
    for (int i = 0; ok && i < n_filters; i++)
        ok = load(all, filters[i], err);
    if (all->n)
        qsort(all->v, all->n, sizeof *all->v, by_name);
    if (ok)
        return all;
    xw_formats_free(all);
    return NULL;
}

void xw_formats_free(struct xw_formats *all)
{
    if (!all)
        return;
    for (uint32_t i = 0; i < all->compiled->n; i++) {
        filter_close(all->compiled->v[i]);
        mem_free(all->compiled->v[i]);
    }
    pthread_mutex_destroy(&all->compiled->lock);
    mem_free(all->compiled->v);
    mem_free(all->compiled);
    for (uint32_t i = 0; i < all->n_loaded; i++)
        xw_input_format_free(all->loaded[i]);
    mem_free(all->loaded);
    mem_free(all->v);
    mem_free(all);
}

const struct xw_input_format *const *xw_formats_list(const struct xw_formats *formats,
                                                     uint32_t *n)
{
    *n = formats->n;
    return formats->v;
}

const struct xw_input_format *formats_find(const struct xw_formats *all, const char *name)
{
    for (uint32_t i = 0; i < all->n; i++)
        if (!strcmp(all->v[i]->name, name))
            return all->v[i];
    return NULL;
}

static struct filter *find_or_make(struct compiled *c,
                                   const struct xw_input_format *format,
                                   struct xw_error *err)
{
    for (uint32_t i = 0; i < c->n; i++)
        if (c->v[i]->format == format)
            return c->v[i];
    struct filter *f = mem_alloc(sizeof *f);
    if (!filter_open(f, format, err) || !filter_compile(f, err)) {
        filter_close(f);
        mem_free(f);
        return NULL;
    }
    c->v = mem_grow(c->v, c->n + 1, sizeof *c->v);
    c->v[c->n++] = f;
    return f;
}

struct filter *formats_filter(const struct xw_formats *formats,
                              const struct xw_input_format *format, struct xw_error *err)
{
    pthread_mutex_lock(&formats->compiled->lock);
    struct filter *f = find_or_make(formats->compiled, format, err);
    pthread_mutex_unlock(&formats->compiled->lock);
    return f;
}
