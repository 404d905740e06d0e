/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include <string.h>

/* Paths of lists: "Results[].Vulnerabilities[]", "results{}[]", "[].\"@site\"[]"; of
 * tables: "components[].bom-ref" (rows by the member that elements name), "rules{}" (rows
 * by their own names). */

static struct step *step_add(struct filter *f, struct step *at, enum step_type type,
                             struct jp_str name)
{
    for (struct step *s = at->children; s; s = s->next)
        if (s->type == type && s->name.n == name.n &&
            (name.n == 0 || memcmp(s->name.s, name.s, name.n) == 0))
            return s;
    struct step *s = arena_alloc(&f->arena, sizeof *s);
    s->type = type;
    s->name = (struct jp_str){arena_copy(&f->arena, name.s, name.n), name.n};
    struct step **last = &at->children;
    while (*last)
        last = &(*last)->next;
    *last = s;
    if (type == STEP_NAME)
        filter_word_add(f, s->name.s, s->name.n);
    return s;
}

static bool bad(struct filter *f, const char *path, struct xw_error *err)
{
    return xw_fail(err, XW_E_USAGE, f->format->file, "\"%s\" is no path of a list", path);
}

/* One name, quoted or not, or a pair of brackets. NULL: neither. */
static const char *next(struct filter *f, struct step **at, const char *p)
{
    struct jp_str none = {"", 0};
    if (p[0] == '[' && p[1] == ']') {
        *at = step_add(f, *at, STEP_LIST, none);
        return p + 2;
    }
    if (p[0] == '{' && p[1] == '}') {
        *at = step_add(f, *at, STEP_MAP, none);
        return p + 2;
    }
    p += *p == '.';
    bool quoted = *p == '"';
    p += quoted;
    size_t n = strcspn(p, quoted ? "\"" : ".[{");
    if (n == 0 || (quoted && p[n] != '"'))
        return NULL;
    *at = step_add(f, *at, STEP_NAME, (struct jp_str){p, n});
    return p + n + quoted;
}

static bool add_list(struct filter *f, const char *path, struct xw_error *err)
{
    struct step *at = &f->root;
    for (const char *p = path; *p;) {
        p = next(f, &at, p);
        if (!p || at->is_end)
            return bad(f, path, err);
    }
    if (at->type == STEP_NAME || at->children)
        return xw_fail(err, XW_E_USAGE, f->format->file,
                       "\"%s\" is cut already, or a list in it is", path);
    at->is_end = true;
    return true;
}

static bool add_table(struct filter *f, const char *path, struct xw_error *err)
{
    struct step *at = &f->root;
    const char *p = path;
    while (p && *p && (at->type == STEP_NAME || at == &f->root))
        p = next(f, &at, p);
    if (!p || at == &f->root || at->type == STEP_NAME || at->children || at->is_end ||
        (at->type == STEP_LIST ? *p != '.' || !p[1] : *p))
        return xw_fail(err, XW_E_USAGE, f->format->file,
                       "\"%s\" is no path of a table, as in rules[].id or rules{}", path);
    at->is_table = true;
    at->key = *p ? p + 1 : "";
    filter_word_add(f, at->key, strlen(at->key));
    return true;
}

bool filter_paths(struct filter *f, struct xw_error *err)
{
    for (uint32_t i = 0; i < f->format->n_elements; i++)
        if (!add_list(f, f->format->elements[i], err))
            return false;
    for (uint32_t i = 0; i < f->format->n_keep; i++)
        if (!add_table(f, f->format->keep[i], err))
            return false;
    return true;
}

const struct step *step_name(const struct step *at, struct jp_str name)
{
    for (const struct step *s = at ? at->children : NULL; s; s = s->next)
        if (s->type == STEP_NAME && s->name.n == name.n &&
            memcmp(s->name.s, name.s, name.n) == 0)
            return s;
    return NULL;
}

const struct step *step_child(const struct step *at, enum step_type type)
{
    for (const struct step *s = at ? at->children : NULL; s; s = s->next)
        if (s->type == type)
            return s;
    return NULL;
}
