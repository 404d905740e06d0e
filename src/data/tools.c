/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include <stdlib.h>
#include <string.h>

/* mappings/tools.yaml */

struct entry { /* a tool and where it is written */
    struct xw_tool t;
    const struct yaml *at;
};

static bool read_tool(struct build *b, const struct yaml *at, struct vec *entries)
{
    static const char *const keys[] = {"id",
                                       "name",
                                       "aliases",
                                       "whole_blocks",
                                       "secrets",
                                       "infrastructure",
                                       "stable_fingerprints",
                                       "loose_messages",
                                       "ids",
                                       NULL};
    struct entry e = {.at = at};
    if (!yaml_check_keys(at, keys, b->err))
        return false;
    e.t.id = yaml_text(at, "id", NULL, b->err);
    e.t.name = yaml_text(at, "name", NULL, b->err);
    if (!e.t.id || !e.t.name ||
        !yaml_bool(at, "whole_blocks", &e.t.whole_blocks, b->err) ||
        !yaml_bool(at, "secrets", &e.t.secrets, b->err) ||
        !yaml_bool(at, "infrastructure", &e.t.infrastructure, b->err) ||
        !yaml_bool(at, "stable_fingerprints", &e.t.stable_fingerprints, b->err) ||
        !yaml_bool(at, "loose_messages", &e.t.loose_messages, b->err))
        return false;
    *(struct entry *)build_add(b, entries, sizeof e) = e;
    return true;
}

static int compare_entry(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->t.id, ((const struct entry *)b)->t.id);
}

/* One byte, or none where the key is absent. */
static bool read_byte(struct build *b, const struct yaml *ids, const char *key, char *out)
{
    const char *text = yaml_text(ids, key, "", b->err);
    if (!text)
        return false;
    if (strlen(text) > 1)
        return yaml_fail(ids, b->err, "\"%s\" must be one character", key);
    *out = *text;
    return true;
}

static bool read_strip(struct build *b, const struct yaml *ids, struct data_spelling *s)
{
    const struct yaml *list = yaml_list(ids, "strip", b->err);
    if (!list)
        return false;
    const char **strip = build_alloc(b, list->n, sizeof *strip);
    for (uint32_t i = 0; i < list->n; i++) {
        strip[i] = list->entries[i].value->text;
        for (const char *p = strip[i]; *p; p++)
            if (*p >= 'A' && *p <= 'Z')
                return yaml_fail(list, b->err, "\"%s\" must be lower case", strip[i]);
    }
    s->strip = strip;
    s->n_strip = list->n;
    return true;
}

/* Tools are in place already: `like` names another one. */
static bool read_spelling(struct build *b, const struct yaml *ids,
                          struct data_spelling *s)
{
    static const char *const keys[] = {"strip", "like", "details", "before",
                                       "file",  "same", NULL};
    s->like = XW_NO_INDEX;
    s->details = "/"; /* SARIF 2.1.0, 3.27.5: hierarchical ids */
    if (!ids)
        return true;
    if (!yaml_check_keys(ids, keys, b->err) || !read_strip(b, ids, s) ||
        !read_byte(b, ids, "before", &s->before) || !read_byte(b, ids, "file", &s->file))
        return false;
    s->details = yaml_text(ids, "details", s->before == '/' ? "" : "/", b->err);
    const char *same = yaml_text(ids, "same", "", b->err);
    const char *like = yaml_text(ids, "like", "", b->err);
    if (!s->details || !same || !like)
        return false;
    if (*same && strlen(same) != 2)
        return yaml_fail(ids, b->err, "\"same\" must be two characters");
    memcpy(s->same, same, *same ? 2 : 0);
    for (uint32_t i = 0; *like && i < b->d->n_tools; i++)
        if (!strcmp(b->d->tools[i].id, like))
            s->like = i;
    if (*like && s->like == XW_NO_INDEX)
        return yaml_fail(ids, b->err, "unknown tool \"%s\"", like);
    return true;
}

static bool read_names(struct build *b, const struct entry *e, uint32_t index,
                       struct vec *names)
{
    const struct yaml *aliases = yaml_list(e->at, "aliases", b->err);
    build_name(b, names, e->t.id, index);
    build_name(b, names, e->t.name, index);
    for (uint32_t i = 0; aliases && i < aliases->n; i++)
        build_name(b, names, aliases->entries[i].value->text, index);
    return aliases;
}

static bool finish(struct build *b, struct entry *e, uint32_t n)
{
    struct vec names = {0};
    struct xw_tool *tools = build_alloc(b, n, sizeof *tools);
    struct data_spelling *spellings = build_alloc(b, n, sizeof *spellings);
    for (uint32_t i = 0; i < n; i++) {
        if (i && !strcmp(e[i].t.id, e[i - 1].t.id))
            return yaml_fail(e[i].at, b->err, "the tool \"%s\" exists already",
                             e[i].t.id);
        tools[i] = e[i].t;
    }
    b->d->tools = b->tools = tools;
    b->d->n_tools = n;
    for (uint32_t i = 0; i < n; i++)
        if (!read_spelling(b, yaml_get(e[i].at, "ids"), &spellings[i]) ||
            !read_names(b, &e[i], i, &names))
            return false;
    b->d->spellings = b->spellings = spellings;
    b->d->tool_names = names.items;
    b->d->n_tool_names = names.n;
    return build_finish_names(b, names.items, names.n, "tool");
}

bool build_tools(struct build *b)
{
    static const char *const keys[] = {"tools", NULL};
    struct vec entries = {0};
    const struct yaml *root = build_yaml(b, "tools.yaml");
    if (!root || !yaml_check_keys(root, keys, b->err))
        return false;
    const struct yaml *list = yaml_list(root, "tools", b->err);
    for (uint32_t i = 0; list && i < list->n; i++)
        if (!read_tool(b, list->entries[i].value, &entries))
            return false;
    if (entries.n)
        qsort(entries.items, entries.n, sizeof(struct entry), compare_entry);
    return list && finish(b, entries.items, entries.n);
}
