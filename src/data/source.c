/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include "base/digest.h"
#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    MAX_FILE = 16 * 1024 * 1024,
    MAX_VEC = 1 << 22,
};

void *build_alloc(struct build *b, size_t n, size_t size)
{
    return arena_alloc(b->a, (n ? n : 1) * size);
}

const char *build_text(struct build *b, const char *text, size_t n)
{
    return arena_copy(b->a, text, n);
}

void *build_add(struct build *b, struct vec *v, size_t size)
{
    if (v->n == v->capacity) {
        if (v->n >= MAX_VEC)
            mem_exhausted();
        uint32_t capacity = v->capacity ? v->capacity * 2 : 32;
        void *items = build_alloc(b, capacity, size);
        if (v->n)
            memcpy(items, v->items, v->n * size);
        v->items = items;
        v->capacity = capacity;
    }
    return (char *)v->items + v->n++ * size;
}

static const char *join(struct build *b, const char *folder, const char *name)
{
    struct str path = {0};
    str_printf(&path, "%s%s%s", folder, *folder ? "/" : "", name);
    const char *copy = build_text(b, str_get(&path), path.n);
    str_free(&path);
    return copy;
}

static bool read_bytes(struct build *b, const char *file, struct build_source *s)
{
    struct stat st;
    int fd = open(file, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &st) < 0) {
        xw_fail(b->err, XW_E_USAGE, file, "%s", strerror(errno));
        goto out;
    }
    if (!S_ISREG(st.st_mode) || st.st_size > MAX_FILE) {
        xw_fail(b->err, XW_E_USAGE, file, "is no file of at most 16 MiB");
        goto out;
    }
    char *bytes = build_alloc(b, (size_t)st.st_size + 1, 1);
    s->bytes = bytes;
    while (s->n < (size_t)st.st_size) {
        ssize_t got = read(fd, bytes + s->n, (size_t)st.st_size - s->n);
        if (got <= 0)
            break;
        s->n += (size_t)got;
    }
    if (s->n < (size_t)st.st_size)
        xw_fail(b->err, XW_E_USAGE, file, "could not be read whole");
out:
    if (fd >= 0)
        close(fd);
    return b->err->code == XW_OK;
}

static bool check_text(struct build *b, const struct build_source *s)
{
    size_t good = str_clean_prefix(s->bytes, s->n, true);
    uint32_t line = 1;
    if (good == s->n)
        return true;
    for (size_t i = 0; i < good; i++)
        line += s->bytes[i] == '\n';
    return build_fail(b, s->file, line, 1,
                      "a control character, CR or a byte that is not UTF-8");
}

const struct build_source *build_read(struct build *b, const char *path)
{
    struct build_source s = {.path = path, .file = join(b, b->dir, path)};
    if (!read_bytes(b, s.file, &s) || !check_text(b, &s))
        return NULL;
    struct digest *digest = digest_new();
    digest_add(digest, s.bytes, s.n);
    digest_hex(digest, s.sha256);
    struct build_source *kept = build_add(b, &b->sources, sizeof *kept);
    *kept = s;
    return kept;
}

const struct yaml *build_yaml(struct build *b, const char *path)
{
    const struct build_source *s = build_read(b, path);
    return s ? yaml_read(b->a, s->file, s->bytes, s->n, b->err) : NULL;
}

static int compare_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool build_list(struct build *b, const char *folder, const char *suffix,
                struct vec *paths)
{
    const char *path = join(b, b->dir, folder);
    DIR *dir = opendir(path);
    if (!dir)
        return xw_fail(b->err, XW_E_USAGE, path, "%s", strerror(errno));
    for (struct dirent *e; (e = readdir(dir));)
        if (e->d_name[0] != '.' && str_ends(e->d_name, suffix))
            *(const char **)build_add(b, paths, sizeof(char *)) =
                join(b, folder, e->d_name);
    closedir(dir);
    if (paths->n)
        qsort(paths->items, paths->n, sizeof(char *), compare_text);
    return true;
}

static int compare_source(const void *a, const void *b)
{
    return strcmp(((const struct build_source *)a)->path,
                  ((const struct build_source *)b)->path);
}

void build_digest(struct build *b, char out[65])
{
    struct build_source *s = b->sources.items;
    struct digest *digest = digest_new();
    qsort(s, b->sources.n, sizeof *s, compare_source);
    for (uint32_t i = 0; i < b->sources.n; i++) {
        digest_add(digest, s[i].sha256, 64);
        digest_add(digest, "  ", 2);
        digest_add(digest, s[i].path, strlen(s[i].path));
        digest_add(digest, "\n", 1);
    }
    digest_hex(digest, out);
}

bool build_fail(struct build *b, const char *file, uint32_t line, uint32_t column,
                const char *format, ...)
{
    char where[600], text[400];
    va_list args;
    snprintf(where, sizeof where, "%s:%u:%u", file, line, column);
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return xw_fail(b->err, XW_E_USAGE, where, "%s", text);
}

bool tsv_fail(const struct tsv *t, uint32_t field, const char *format, ...)
{
    char text[400];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return build_fail(t->b, t->source->file, t->line,
                      field < t->n_columns ? t->columns[field] : 1, "%s", text);
}

static bool split_line(struct tsv *t, const char *line, size_t n)
{
    const char *end = line + n, *start = line;
    uint32_t got = 0;
    for (;;) {
        const char *tab = memchr(start, '\t', (size_t)(end - start));
        const char *stop = tab ? tab : end;
        if (got == TSV_COLUMNS || (t->n_columns && got == t->n_columns))
            return tsv_fail(t, 0, "more than %u fields", got);
        t->columns[got] = (uint32_t)(start - line) + 1;
        t->fields[got++] = build_text(t->b, start, (size_t)(stop - start));
        if (!tab)
            break;
        start = tab + 1;
    }
    if (t->n_columns && got < t->n_columns)
        return tsv_fail(t, 0, "%u fields, expected %u", got, t->n_columns);
    t->n_columns = got;
    return true;
}

bool tsv_next(struct tsv *t)
{
    const char *end = t->source->bytes + t->source->n;
    while (t->next < end) {
        const char *line = t->next;
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        stop = stop ? stop : end;
        t->next = stop + 1;
        t->line++;
        if (stop > line && *line != '#')
            return split_line(t, line, (size_t)(stop - line));
    }
    return false;
}

bool tsv_open(struct tsv *t, struct build *b, const char *path,
              const char *const *columns)
{
    *t = (struct tsv){.b = b, .source = build_read(b, path)};
    if (!t->source)
        return false;
    t->next = t->source->bytes;
    if (!tsv_next(t))
        return tsv_fail(t, 0, "is empty, expected a line of column names");
    for (uint32_t i = 0; columns && (columns[i] || i < t->n_columns); i++) {
        if (!columns[i])
            return tsv_fail(t, i, "unknown column \"%s\"", t->fields[i]);
        if (i >= t->n_columns || strcmp(columns[i], t->fields[i]) != 0)
            return tsv_fail(t, i, "expected the column \"%s\"", columns[i]);
    }
    return true;
}

bool tsv_part(struct build *b, const char **rest, const char **part)
{
    if (!**rest)
        return false;
    size_t n = strcspn(*rest, ",");
    *part = build_text(b, *rest, n);
    *rest += n + ((*rest)[n] == ',');
    return true;
}
