/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

/* mappings/weaknesses/DOMAIN.yaml */

struct entry { /* a weakness and where it is written */
    struct xw_weakness w;
    const struct yaml *at;
};

bool build_severity(const struct yaml *at, const char *word, enum xw_severity *out,
                    struct xw_error *err)
{
    *out = xw_severity_find(word);
    if (*out == XW_SEVERITY_UNKNOWN || strcmp(xw_severity_name(*out), word) != 0)
        return yaml_fail(
            at, err, "\"%s\" is no severity (critical, high, medium, low, info)", word);
    return true;
}

bool build_priority(const struct yaml *at, const char *word, enum xw_priority *out,
                    struct xw_error *err)
{
    *out = xw_priority_find(word);
    if (*out == XW_PRIORITY_UNKNOWN || strcmp(xw_priority_name(*out), word) != 0)
        return yaml_fail(at, err, "\"%s\" is no priority (immediate, high, medium, low)",
                         word);
    return true;
}

bool build_weakness(struct build *b, const struct yaml *at, const char *id, uint32_t *out)
{
    *out = xw_data_weakness(b->d, id);
    return *out != XW_NO_INDEX || yaml_fail(at, b->err, "unknown weakness \"%s\"", id);
}

static bool read_severity(struct build *b, struct entry *e)
{
    static const char *const keys[] = {"stated", "suggested", NULL};
    const struct yaml *severity = yaml_get(e->at, "severity");
    e->w.stated = XW_SEVERITY_UNKNOWN;
    if (!severity)
        return yaml_fail(e->at, b->err, "\"severity\" is missing");
    if (!yaml_check_keys(severity, keys, b->err))
        return false;
    const char *stated = yaml_text(severity, "stated", "", b->err);
    const char *suggested = yaml_text(severity, "suggested", NULL, b->err);
    if (!stated || !suggested ||
        !build_severity(severity, suggested, &e->w.suggested, b->err))
        return false;
    return !*stated || build_severity(severity, stated, &e->w.stated, b->err);
}

/* Sections of the documents, joined: the reports show them as one text. */
static bool read_sources(struct build *b, struct entry *e)
{
    struct str text = {0};
    const struct yaml *list = yaml_list(e->at, "sources", b->err);
    for (uint32_t i = 0; list && i < list->n; i++)
        str_printf(&text, "%s%s", i ? "," : "", list->entries[i].value->text);
    e->w.sources = build_text(b, str_get(&text), text.n);
    str_free(&text);
    if (list && !list->n && !e->w.inferred)
        return yaml_fail(e->at, b->err,
                         "\"sources\" is missing; without one the tier is inferred");
    return list;
}

static bool read_priority(struct build *b, struct entry *e)
{
    const char *priority = yaml_text(e->at, "priority", "", b->err);
    e->w.stated_priority = XW_PRIORITY_UNKNOWN;
    if (!priority)
        return false;
    return !*priority || build_priority(e->at, priority, &e->w.stated_priority, b->err);
}

static bool read_tier(struct build *b, struct entry *e)
{
    const char *tier = yaml_text(e->at, "tier", "", b->err);
    if (!tier)
        return false;
    if (*tier && strcmp(tier, "inferred") != 0)
        return yaml_fail(e->at, b->err, "\"tier\" can only be inferred");
    e->w.inferred = *tier;
    return true;
}

static bool read_weakness(struct build *b, const char *domain, const struct yaml *at,
                          struct vec *entries)
{
    static const char *const keys[] = {"id",       "title",    "sources", "severity",
                                       "priority", "critical", "parents", "tier",
                                       "note",     NULL};
    struct entry e = {.at = at, .w = {.domain = domain}};
    if (!yaml_check_keys(at, keys, b->err))
        return false;
    e.w.id = yaml_text(at, "id", NULL, b->err);
    e.w.title = yaml_text(at, "title", NULL, b->err);
    if (!e.w.id || !e.w.title || !read_tier(b, &e) || !read_severity(b, &e) ||
        !read_priority(b, &e) || !read_sources(b, &e))
        return false;
    *(struct entry *)build_add(b, entries, sizeof e) = e;
    return true;
}

static bool read_domain(struct build *b, const char *path, struct vec *entries)
{
    static const char *const keys[] = {"domain", "weaknesses", NULL};
    const struct yaml *root = build_yaml(b, path);
    if (!root || !yaml_check_keys(root, keys, b->err))
        return false;
    const char *domain = yaml_text(root, "domain", NULL, b->err);
    const struct yaml *list = yaml_list(root, "weaknesses", b->err);
    if (!domain || !list)
        return false;
    for (uint32_t i = 0; i < list->n; i++)
        if (!read_weakness(b, domain, list->entries[i].value, entries))
            return false;
    return true;
}

static int compare_entry(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->w.id, ((const struct entry *)b)->w.id);
}

/* Parents can stand in another file, so they are looked up when all are known. */
static bool read_parents(struct build *b, const struct entry *e, struct xw_weakness *w)
{
    static const char *const keys[] = {"in", "same_place", NULL};
    const struct yaml *parents = yaml_get(e->at, "parents");
    if (!parents)
        return true;
    if (!yaml_check_keys(parents, keys, b->err) ||
        !yaml_bool(parents, "same_place", &w->parent_same_place, b->err))
        return false;
    const struct yaml *list = yaml_list(parents, "in", b->err);
    if (!list)
        return false;
    uint32_t *indexes = build_alloc(b, list->n, sizeof *indexes);
    for (uint32_t i = 0; i < list->n; i++) {
        const struct yaml *id = list->entries[i].value;
        if (!build_weakness(b, id, id->text, &indexes[i]))
            return false;
        if (!strcmp(id->text, w->id))
            return yaml_fail(id, b->err, "a weakness can't be its own parent");
    }
    w->parents = indexes;
    w->n_parents = list->n;
    return true;
}

/* "A-top.2" is item 2 of the list A-top. */
static bool read_critical(struct build *b, const struct entry *e, uint32_t weakness)
{
    const struct yaml *list = yaml_list(e->at, "critical", b->err);
    for (uint32_t i = 0; list && i < list->n; i++) {
        const struct yaml *item = list->entries[i].value;
        const char *dot = strrchr(item->text, '.');
        if (!dot || dot == item->text)
            return yaml_fail(item, b->err, "expected LIST.ITEM, as in A-top.2");
        struct critical *c = build_add(b, &b->critical, sizeof *c);
        c->weakness = weakness;
        c->list = build_text(b, item->text, (size_t)(dot - item->text));
    }
    return list;
}

/* A parent's parent would make the taking in depend on the order. */
static bool check_depth(struct build *b, const struct entry *entries)
{
    const struct xw_data *d = b->d;
    for (uint32_t i = 0; i < d->n_weaknesses; i++)
        for (uint32_t k = 0; k < d->weaknesses[i].n_parents; k++)
            if (d->weaknesses[d->weaknesses[i].parents[k]].n_parents)
                return yaml_fail(entries[i].at, b->err,
                                 "the parent \"%s\" has a parent itself",
                                 d->weaknesses[d->weaknesses[i].parents[k]].id);
    return true;
}

bool build_weaknesses(struct build *b)
{
    struct vec paths = {0}, entries = {0};
    if (!build_list(b, "weaknesses", ".yaml", &paths))
        return false;
    for (uint32_t i = 0; i < paths.n; i++)
        if (!read_domain(b, ((const char **)paths.items)[i], &entries))
            return false;
    struct entry *e = entries.items;
    if (entries.n)
        qsort(e, entries.n, sizeof *e, compare_entry);
    struct xw_weakness *list = build_alloc(b, entries.n, sizeof *list);
    for (uint32_t i = 0; i < entries.n; i++) {
        if (i && !strcmp(e[i].w.id, e[i - 1].w.id))
            return yaml_fail(e[i].at, b->err, "the weakness \"%s\" exists already",
                             e[i].w.id);
        list[i] = e[i].w;
    }
    b->d->weaknesses = list;
    b->d->n_weaknesses = entries.n;
    for (uint32_t i = 0; i < entries.n; i++)
        if (!read_parents(b, &e[i], &list[i]) || !read_critical(b, &e[i], i))
            return false;
    return check_depth(b, e);
}
