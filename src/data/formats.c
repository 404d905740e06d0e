/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"
#include "base/pattern.h"
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* mappings/formats/NAME.jq and NAME.xsl: filters that begin with what is known about
 * their format, as YAML in a comment. The filter itself stays text: only the engine that
 * runs it can check it. */

/* The metadata of a jq file are its first lines, as long as they begin with "#". What is
 * left out is replaced, so that lines keep their numbers. */
static char *jq_metadata(struct build *b, const struct build_source *s)
{
    struct str text = {0};
    const char *p = s->bytes, *end = s->bytes + s->n;
    while (p < end && *p == '#') {
        const char *stop = memchr(p, '\n', (size_t)(end - p));
        stop = stop ? stop : end;
        p += 1 + (p[1] == ' ');
        if (p < stop && !str_starts(p, "SPDX-"))
            str_add(&text, p, (size_t)(stop - p));
        str_putc(&text, '\n');
        p = stop + 1;
    }
    char *copy = arena_copy(b->a, str_get(&text), text.n);
    str_free(&text);
    return copy;
}

/* Of a stylesheet it is the first comment that names itself the format's. */
static char *xsl_metadata(struct build *b, const struct build_source *s)
{
    struct str text = {0};
    const char *at = s->bytes, *end = s->bytes + s->n;
    for (;;) {
        const char *open = memmem(at, (size_t)(end - at), "<!--", 4);
        const char *close = open ? memmem(open, (size_t)(end - open), "-->", 3) : NULL;
        if (!close)
            break;
        if (memmem(open, (size_t)(close - open), "\nname:", 6)) {
            for (const char *p = s->bytes; p < open; p++)
                if (*p == '\n')
                    str_putc(&text, '\n');
            str_add(&text, open + 4, (size_t)(close - open - 4));
            break;
        }
        at = close;
    }
    char *copy = arena_copy(b->a, str_get(&text), text.n);
    str_free(&text);
    return copy;
}

/* A list of texts, or one text, under a key. */
static bool read_texts(struct build *b, const struct yaml *map, const char *key,
                       const char *const **out, uint32_t *n)
{
    const struct yaml *at = yaml_get(map, key);
    *n = 0;
    if (!at)
        return true;
    if (at->kind == YAML_MAP)
        return yaml_fail(at, b->err, "\"%s\" is a list of texts", key);
    *n = at->kind == YAML_LIST ? at->n : 1;
    const char **v = build_alloc(b, *n, sizeof *v);
    for (uint32_t i = 0; i < *n; i++) {
        const struct yaml *value = at->kind == YAML_LIST ? at->entries[i].value : at;
        if (value->kind != YAML_TEXT || !*value->text)
            return yaml_fail(value, b->err, "\"%s\" is a list of texts", key);
        v[i] = value->text;
    }
    *out = v;
    return true;
}

/* The engine's own members of what a line becomes. */
static bool is_taken(const char *name)
{
    return !strcmp(name, "nr") || !strcmp(name, "text") || !strcmp(name, "more");
}

static bool check_pattern(struct build *b, const struct yaml *at, const char *text)
{
    struct xw_error problem = {0};
    struct pattern *p = pattern_new(text, &problem);
    const char *taken = NULL;
    for (uint32_t i = 0; p && i < pattern_n_fields(p); i++)
        if (is_taken(pattern_field(p, i)))
            taken = pattern_field(p, i);
    bool ok = p && !taken;
    if (!p)
        yaml_fail(at, b->err, "%s", problem.text);
    else if (taken)
        yaml_fail(at, b->err, "a field can't be named %s: every line has this member",
                  taken);
    pattern_free(p);
    return ok;
}

/* Patterns under a key: "lines", "headings", "line". */
static bool read_patterns(struct build *b, const struct yaml *map, const char *key,
                          const char *const **out, uint32_t *n)
{
    if (!read_texts(b, map, key, out, n))
        return false;
    for (uint32_t i = 0; i < *n; i++)
        if (!check_pattern(b, map, (*out)[i]))
            return false;
    return true;
}

/* "csv": columns of a table; "line": patterns of lines. */
static bool read_other(struct build *b, const struct yaml *map, const char *key,
                       struct xw_recognise *r)
{
    const char *const keys[] = {key, NULL};
    r->csv = !strcmp(key, "csv");
    r->line = !r->csv;
    if (!yaml_check_keys(map, keys, b->err) ||
        !(r->csv ? read_texts(b, map, key, &r->paths, &r->n)
                 : read_patterns(b, map, key, &r->paths, &r->n)))
        return false;
    const char **tests = build_alloc(b, r->n, sizeof *tests);
    for (uint32_t i = 0; i < r->n; i++)
        tests[i] = "";
    r->tests = tests;
    return true;
}

static bool check_test(struct build *b, const struct yaml *at)
{
    static const char *const words[] = {"any",    "absent", "object",  "array",
                                        "string", "number", "boolean", "null"};
    const char *p = at->text;
    if (*p == '=' || *p == '^' || *p == '~')
        return p[1] || yaml_fail(at, b->err, "\"%s\" compares with nothing", p);
    while (*p) {
        size_t n = strcspn(p, "|"), i = 0;
        while (i < sizeof words / sizeof *words &&
               (strlen(words[i]) != n || memcmp(words[i], p, n) != 0))
            i++;
        if (i == sizeof words / sizeof *words)
            break;
        p += n + (p[n] == '|');
        if (!*p)
            return true;
    }
    return yaml_fail(at, b->err,
                     "\"%s\" is no test: expected any, absent, types as in array|null, "
                     "=TEXT, ^TEXT or ~TEXT",
                     at->text);
}

static bool read_alternative(struct build *b, const struct yaml *map,
                             struct xw_recognise *r)
{
    if (map->kind != YAML_MAP || !map->n)
        return yaml_fail(
            map, b->err,
            "expected PATH: TEST, csv: [COLUMN, ...] or line: [PATTERN, ...]");
    if (yaml_get(map, "csv"))
        return read_other(b, map, "csv", r);
    if (yaml_get(map, "line"))
        return read_other(b, map, "line", r);
    const char **paths = build_alloc(b, map->n, sizeof *paths);
    const char **tests = build_alloc(b, map->n, sizeof *tests);
    for (uint32_t i = 0; i < map->n; i++) {
        const struct yaml *test = map->entries[i].value;
        if (test->kind != YAML_TEXT || !check_test(b, test))
            return b->err->code == XW_OK ? yaml_fail(test, b->err, "expected a test")
                                         : false;
        paths[i] = map->entries[i].key;
        tests[i] = test->text;
    }
    *r = (struct xw_recognise){.paths = paths, .tests = tests, .n = map->n};
    return true;
}

static bool read_recognise(struct build *b, const struct yaml *map,
                           struct xw_input_format *f)
{
    const struct yaml *list = yaml_list(map, "recognise", b->err);
    if (!list)
        return false;
    struct xw_recognise *all = build_alloc(b, list->n, sizeof *all);
    for (uint32_t i = 0; i < list->n; i++)
        if (!read_alternative(b, list->entries[i].value, &all[i]))
            return false;
    f->recognise = all;
    f->n_recognise = list->n;
    return true;
}

static bool read_carries(struct build *b, const struct yaml *map,
                         struct xw_input_format *f)
{
    const char *const *words = NULL;
    uint32_t n = 0;
    struct str text = {0};
    if (!read_texts(b, map, "carries", &words, &n))
        return false;
    for (uint32_t i = 0; i < n; i++)
        str_printf(&text, "%s%s", i ? ", " : "", words[i]);
    f->carries = build_text(b, str_get(&text), text.n);
    str_free(&text);
    return true;
}

/* A path of a list: names, "[]" and "{}", as in "Results[].Vulnerabilities[]". */
static bool check_path(struct build *b, const struct yaml *map, const char *key,
                       const char *path, const char *end)
{
    size_t n = strlen(path);
    return (n > 1 && (str_ends(path, "[]") || str_ends(path, "{}"))) || end ||
           yaml_fail(map, b->err, "\"%s\" of \"%s\" names no list: it ends with [] or {}",
                     path, key);
}

static bool read_format(struct build *b, const struct yaml *map,
                        struct xw_input_format *f)
{
    static const char *const keys[] = {
        "name",    "title", "tool", "recognise", "elements", "keep",    "over",
        "carries", "whole", "note", "lines",     "headings", "warning", NULL};
    if (!yaml_check_keys(map, keys, b->err))
        return false;
    f->name = yaml_text(map, "name", NULL, b->err);
    f->title = yaml_text(map, "title", NULL, b->err);
    f->tool = yaml_text(map, "tool", "", b->err);
    f->warning = yaml_text(map, "warning", "", b->err);
    if (!f->name || !f->title || !f->tool || !f->warning || !read_recognise(b, map, f) ||
        !read_texts(b, map, "elements", &f->elements, &f->n_elements) ||
        !read_texts(b, map, "keep", &f->keep, &f->n_keep) ||
        !read_texts(b, map, "over", &f->over, &f->n_over) ||
        !read_patterns(b, map, "lines", &f->lines, &f->n_lines) ||
        !read_patterns(b, map, "headings", &f->headings, &f->n_headings) ||
        !read_carries(b, map, f) || !yaml_bool(map, "whole", &f->whole, b->err))
        return false;
    for (uint32_t i = 0; i < f->n_elements && !strcmp(f->engine, "jq"); i++)
        if (!check_path(b, map, "elements", f->elements[i], NULL))
            return false;
    for (uint32_t i = 0; i < f->n_keep && !strcmp(f->engine, "jq"); i++)
        if (!check_path(b, map, "keep", f->keep[i], strstr(f->keep[i], "[].")))
            return false;
    return true;
}

static bool is_named_for(const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    size_t n = strlen(name);
    return strncmp(base, name, n) == 0 && base[n] == '.' && !strchr(base + n + 1, '.');
}

bool build_format(struct build *b, const char *path, struct xw_input_format *out)
{
    const struct build_source *s = build_read(b, path);
    if (!s)
        return false;
    bool is_jq = str_ends(path, ".jq");
    *out = (struct xw_input_format){
        .engine = is_jq ? "jq" : "xslt", .file = s->file, .text = s->bytes};
    char *metadata = is_jq ? jq_metadata(b, s) : xsl_metadata(b, s);
    if (!*metadata)
        return build_fail(b, s->file, 1, 1,
                          "does not begin with a comment that tells its name");
    const struct yaml *map = yaml_read(b->a, s->file, metadata, strlen(metadata), b->err);
    if (!map || !read_format(b, map, out))
        return false;
    return is_named_for(path, out->name) ||
           build_fail(b, s->file, 1, 1, "the format \"%s\" is not the file's name",
                      out->name);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct xw_input_format *)a)->name,
                  ((const struct xw_input_format *)b)->name);
}

/* A set without formats is one that reads SARIF only. */
static bool has_folder(struct build *b)
{
    struct str path = {0};
    str_printf(&path, "%s/formats", b->dir);
    bool is_there = access(str_get(&path), F_OK) == 0;
    str_free(&path);
    return is_there;
}

bool build_formats(struct build *b)
{
    struct vec paths = {0};
    if (!has_folder(b))
        return true;
    if (!build_list(b, "formats", ".jq", &paths) ||
        !build_list(b, "formats", ".xsl", &paths))
        return false;
    struct xw_input_format *list = build_alloc(b, paths.n, sizeof *list);
    for (uint32_t i = 0; i < paths.n; i++) {
        const char *path = ((const char **)paths.items)[i];
        if (!build_format(b, path, &list[i]))
            return false;
        list[i].file = path;
    }
    if (paths.n)
        qsort(list, paths.n, sizeof *list, by_name);
    for (uint32_t i = 1; i < paths.n; i++)
        if (!strcmp(list[i].name, list[i - 1].name))
            return xw_fail(b->err, XW_E_USAGE, list[i].file,
                           "there is another format \"%s\"", list[i].name);
    b->d->formats = list;
    b->d->n_formats = paths.n;
    return true;
}

struct loaded { /* a format of the user's, and its memory */
    struct xw_input_format format;
    struct arena arena;
};

const struct xw_input_format *xw_input_format_load(const char *path, struct xw_error *err)
{
    struct loaded *l = mem_alloc(sizeof *l);
    struct build b = {.a = &l->arena, .dir = "", .err = err};
    if (build_format(&b, arena_copy(b.a, path, strlen(path)), &l->format))
        return &l->format;
    xw_input_format_free(&l->format);
    return NULL;
}

void xw_input_format_free(const struct xw_input_format *format)
{
    if (!format)
        return;
    union { /* the way back from what was given out as const */
        const struct xw_input_format *format;
        struct loaded *loaded;
    } l = {format};
    arena_free(&l.loaded->arena);
    mem_free(l.loaded);
}
