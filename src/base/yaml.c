/* SPDX-License-Identifier: Apache-2.0 */
#include "base/yaml.h"

#include "base/str.h"

#include <yaml.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A list or map whose end has not come yet. Entries grow by doubling in the arena; what
 * is outgrown stays there, at most as much again as the tree. */
struct open_node {
    struct yaml *node;
    struct yaml_entry *entries;
    uint32_t capacity;
    const char *key; /* of a map: read, its value not yet */
};

struct tree {
    struct arena *arena;
    const char *file;
    struct open_node open[YAML_DEPTH];
    uint32_t depth;
    struct yaml *root;
    struct xw_error *err;
};

static bool fail_at(struct tree *t, yaml_mark_t mark, const char *what)
{
    char where[600];
    snprintf(where, sizeof where, "%s:%zu:%zu", t->file, mark.line + 1, mark.column + 1);
    return xw_fail(t->err, XW_E_USAGE, where, "%s", what);
}

bool yaml_fail(const struct yaml *at, struct xw_error *err, const char *format, ...)
{
    char where[600], text[400];
    va_list args;
    snprintf(where, sizeof where, "%s:%u:%u", at->file, at->line, at->column);
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return xw_fail(err, XW_E_USAGE, where, "%s", text);
}

static struct yaml *new_node(struct tree *t, enum yaml_kind kind, yaml_mark_t mark)
{
    struct yaml *node = arena_alloc(t->arena, sizeof *node);
    node->kind = kind;
    node->line = (uint32_t)mark.line + 1;
    node->column = (uint32_t)mark.column + 1;
    node->file = t->file;
    node->text = "";
    return node;
}

static bool known_key(const struct open_node *o, const char *key)
{
    for (uint32_t i = 0; i < o->node->n; i++)
        if (!strcmp(o->entries[i].key, key))
            return true;
    return false;
}

static void append(struct tree *t, struct open_node *o, const struct yaml *value)
{
    struct yaml *node = o->node;
    if (node->n == o->capacity) {
        uint32_t capacity = o->capacity ? o->capacity * 2 : 4;
        struct yaml_entry *entries = arena_alloc(t->arena, capacity * sizeof *entries);
        if (node->n)
            memcpy(entries, o->entries, node->n * sizeof *entries);
        o->entries = entries;
        o->capacity = capacity;
        node->entries = entries;
    }
    o->entries[node->n++] = (struct yaml_entry){o->key ? o->key : "", value};
    o->key = NULL;
}

/* Maps are small where people write them; a large one would make the search for a key
 * that occurs twice slow. */
enum {
    MAX_KEYS = 500,
};

/* Puts a node where it belongs: a key, a value, an item or the root. */
static bool place(struct tree *t, struct yaml *node, yaml_mark_t mark)
{
    if (!t->depth) {
        t->root = node;
        return true;
    }
    struct open_node *o = &t->open[t->depth - 1];
    if (o->node->kind == YAML_MAP && !o->key) {
        if (node->kind != YAML_TEXT)
            return fail_at(t, mark, "a key must be a word");
        if (known_key(o, node->text))
            return fail_at(t, mark, "the key occurs twice");
        if (o->node->n == MAX_KEYS)
            return fail_at(t, mark, "too many keys in one map");
        o->key = node->text;
        return true;
    }
    append(t, o, node);
    return true;
}

static bool open_node(struct tree *t, enum yaml_kind kind, yaml_mark_t mark)
{
    struct yaml *node = new_node(t, kind, mark);
    if (t->depth == YAML_DEPTH)
        return fail_at(t, mark, "nested too deeply");
    if (!place(t, node, mark))
        return false;
    t->open[t->depth++] = (struct open_node){.node = node};
    return true;
}

static bool scalar(struct tree *t, const yaml_event_t *e)
{
    size_t n = e->data.scalar.length;
    const char *bytes = (const char *)e->data.scalar.value;
    if (str_clean_prefix(bytes, n, true) != n)
        return fail_at(t, e->start_mark, "a text must not contain control characters");
    struct yaml *node = new_node(t, YAML_TEXT, e->start_mark);
    node->text = arena_copy(t->arena, bytes, n);
    return place(t, node, e->start_mark);
}

static bool plain(struct tree *t, yaml_mark_t mark, const yaml_char_t *anchor,
                  const yaml_char_t *tag)
{
    if (anchor)
        return fail_at(t, mark, "anchors are not allowed; write the value out");
    if (tag)
        return fail_at(t, mark, "tags are not allowed; every scalar is text");
    return true;
}

static bool event(struct tree *t, const yaml_event_t *e)
{
    switch (e->type) {
    case YAML_ALIAS_EVENT:
        return fail_at(t, e->start_mark, "aliases are not allowed; write the value out");
    case YAML_SCALAR_EVENT:
        return plain(t, e->start_mark, e->data.scalar.anchor, e->data.scalar.tag) &&
               scalar(t, e);
    case YAML_SEQUENCE_START_EVENT:
        return plain(t, e->start_mark, e->data.sequence_start.anchor,
                     e->data.sequence_start.tag) &&
               open_node(t, YAML_LIST, e->start_mark);
    case YAML_MAPPING_START_EVENT:
        return plain(t, e->start_mark, e->data.mapping_start.anchor,
                     e->data.mapping_start.tag) &&
               open_node(t, YAML_MAP, e->start_mark);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        t->depth--;
        return true;
    case YAML_DOCUMENT_START_EVENT:
        return !t->root ||
               fail_at(t, e->start_mark, "expected one document, here is a second");
    default:
        return true;
    }
}

const struct yaml *yaml_read(struct arena *a, const char *file, const char *bytes,
                             size_t n, struct xw_error *err)
{
    struct tree t = {.arena = a, .file = file, .err = err};
    yaml_parser_t parser;
    bool ok = true, more = true;
    if (!yaml_parser_initialize(&parser))
        mem_exhausted();
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, n);
    while (ok && more) {
        yaml_event_t e;
        if (!yaml_parser_parse(&parser, &e)) {
            ok = fail_at(&t, parser.problem_mark,
                         parser.problem ? parser.problem : "this is not YAML");
            break;
        }
        more = e.type != YAML_STREAM_END_EVENT;
        ok = event(&t, &e);
        yaml_event_delete(&e);
    }
    yaml_parser_delete(&parser);
    if (ok && !t.root)
        ok = xw_fail(err, XW_E_USAGE, file, "is empty, expected YAML");
    return ok ? t.root : NULL;
}

const struct yaml *yaml_get(const struct yaml *map, const char *key)
{
    if (!map || map->kind != YAML_MAP)
        return NULL;
    for (uint32_t i = 0; i < map->n; i++)
        if (!strcmp(map->entries[i].key, key))
            return map->entries[i].value;
    return NULL;
}

bool yaml_check_keys(const struct yaml *map, const char *const *keys,
                     struct xw_error *err)
{
    if (map->kind != YAML_MAP)
        return yaml_fail(map, err, "expected a map with the key \"%s\"", keys[0]);
    for (uint32_t i = 0; i < map->n; i++) {
        const char *const *k = keys;
        while (*k && strcmp(*k, map->entries[i].key))
            k++;
        if (!*k)
            return yaml_fail(map->entries[i].value, err, "unknown key \"%s\"",
                             map->entries[i].key);
    }
    return true;
}

const char *yaml_text(const struct yaml *map, const char *key, const char *otherwise,
                      struct xw_error *err)
{
    const struct yaml *value = yaml_get(map, key);
    if (!value && !otherwise)
        yaml_fail(map, err, "\"%s\" is missing", key);
    if (!value)
        return otherwise;
    if (value->kind != YAML_TEXT) {
        yaml_fail(value, err, "\"%s\" must be a text", key);
        return NULL;
    }
    return value->text;
}

bool yaml_bool(const struct yaml *map, const char *key, bool *value, struct xw_error *err)
{
    const struct yaml *node = yaml_get(map, key);
    if (!node)
        return true;
    if (node->kind != YAML_TEXT ||
        (strcmp(node->text, "true") && strcmp(node->text, "false")))
        return yaml_fail(node, err, "\"%s\" must be true or false", key);
    *value = !strcmp(node->text, "true");
    return true;
}

const struct yaml *yaml_list(const struct yaml *map, const char *key,
                             struct xw_error *err)
{
    static const struct yaml none = {.kind = YAML_LIST, .file = "", .text = ""};
    const struct yaml *value = yaml_get(map, key);
    if (!value)
        return &none;
    if (value->kind != YAML_LIST) {
        yaml_fail(value, err, "\"%s\" must be a list", key);
        return NULL;
    }
    return value;
}
