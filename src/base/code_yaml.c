/* SPDX-License-Identifier: Apache-2.0 */
#include "base/code_blocks.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>
#include <yaml.h>

/* CloudFormation: members of the outermost "Resources" that have a "Type". Kubernetes:
 * documents with "kind" and "apiVersion", or the items of one whose kind is a List.
 * Events of libyaml, so that a file is never a tree. */

enum { DEEPEST = 256, MOST_EVENTS = 4000000 };

struct object { /* a Kubernetes object, or a document */
    uint32_t start;
    char kind[128], namespace[128], name[256];
    bool api_version;
};

struct reader {
    struct code_blocks *out;
    char key[DEEPEST][64]; /* the member's name at each depth, "" in a list */
    bool is_list[DEEPEST];
    bool want_key[DEEPEST];
    int depth;
    struct object object;
    int object_depth; /* of its members */
    uint32_t resource_start;
    char resource[256];
    bool resource_typed;
    uint32_t last_line; /* of what was read last */
};

static void copy(char *to, size_t size, const char *from)
{
    size_t n = strnlen(from, size - 1);
    memcpy(to, from, n);
    to[n] = '\0';
}

static bool is_path(const struct reader *r, int depth, const char *a, const char *b)
{
    return r->depth == depth && strcmp(r->key[depth - (b ? 1 : 0)], a) == 0 &&
           (!b || strcmp(r->key[depth], b) == 0);
}

static bool in_resources(const struct reader *r)
{
    return r->depth >= 2 && strcmp(r->key[1], "Resources") == 0;
}

static void object_begin(struct reader *r, uint32_t line)
{
    r->object = (struct object){.start = line};
    r->object_depth = r->depth;
}

static void object_end(struct reader *r)
{
    const struct object *o = &r->object;
    bool is_k8s = o->kind[0] && o->api_version && !str_ends(o->kind, "List");
    if (is_k8s) {
        struct str name = {0};
        str_printf(&name, "%s/%s/%s", o->kind, o->namespace[0] ? o->namespace : "default",
                   o->name);
        code_blocks_add(r->out, o->start, r->last_line, name.s, name.n);
        str_free(&name);
    }
    r->object_depth = 0;
}

static void value_seen(struct reader *r, const char *text)
{
    int d = r->object_depth;
    if (d && is_path(r, d, "kind", NULL))
        copy(r->object.kind, sizeof r->object.kind, text);
    else if (d && is_path(r, d, "apiVersion", NULL))
        r->object.api_version = true;
    else if (d && is_path(r, d + 1, "metadata", "name"))
        copy(r->object.name, sizeof r->object.name, text);
    else if (d && is_path(r, d + 1, "metadata", "namespace"))
        copy(r->object.namespace, sizeof r->object.namespace, text);
    else if (in_resources(r) && r->depth == 3 && strcmp(r->key[3], "Type") == 0)
        r->resource_typed = true;
}

static void scalar(struct reader *r, const yaml_event_t *e)
{
    const char *text = (const char *)e->data.scalar.value;
    int d = r->depth;
    if (d > 0 && !r->is_list[d] && r->want_key[d]) {
        copy(r->key[d], sizeof r->key[d], text);
        r->want_key[d] = false;
        if (in_resources(r) && d == 2) {
            copy(r->resource, sizeof r->resource, text);
            r->resource_start = (uint32_t)e->start_mark.line + 1;
            r->resource_typed = false;
        }
        return;
    }
    value_seen(r, text);
    r->want_key[d] = true;
}

static bool open_collection(struct reader *r, const yaml_event_t *e, bool is_list)
{
    if (r->depth + 1 >= DEEPEST)
        return false;
    bool is_item = r->depth == 2 && r->is_list[2] && strcmp(r->key[1], "items") == 0;
    r->depth++;
    r->is_list[r->depth] = is_list;
    r->want_key[r->depth] = true;
    r->key[r->depth][0] = '\0';
    if (!is_list && (r->depth == 1 || is_item))
        object_begin(r, (uint32_t)e->start_mark.line + 1);
    return true;
}

static void close_collection(struct reader *r)
{
    if (r->object_depth == r->depth)
        object_end(r);
    if (in_resources(r) && r->depth == 3 && r->resource_typed)
        code_blocks_add(r->out, r->resource_start, r->last_line, r->resource,
                        strlen(r->resource));
    r->depth--;
    if (r->depth >= 0)
        r->want_key[r->depth] = true;
}

static bool take(struct reader *r, const yaml_event_t *e)
{
    /* Block collections end where the next token begins; so the last scalar, or the
     * bracket of a flow collection, tells the last line. */
    bool flow_end =
        (e->type == YAML_MAPPING_END_EVENT || e->type == YAML_SEQUENCE_END_EVENT) &&
        e->end_mark.index > e->start_mark.index;
    switch (e->type) {
    case YAML_SCALAR_EVENT: {
        bool whole_lines =
            e->end_mark.column == 0 && e->end_mark.line > e->start_mark.line;
        r->last_line = (uint32_t)e->end_mark.line + !whole_lines;
        scalar(r, e);
        return true;
    }
    case YAML_ALIAS_EVENT:
        r->last_line = (uint32_t)e->end_mark.line + 1;
        r->want_key[r->depth] = true;
        return true;
    case YAML_MAPPING_START_EVENT:
        return open_collection(r, e, false);
    case YAML_SEQUENCE_START_EVENT:
        return open_collection(r, e, true);
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        if (flow_end)
            r->last_line = (uint32_t)e->end_mark.line + 1;
        close_collection(r);
        return true;
    default:
        return true;
    }
}

bool code_blocks_yaml(const char *text, size_t n, struct code_blocks *out)
{
    yaml_parser_t parser;
    bool ok = yaml_parser_initialize(&parser) != 0, done = false;
    if (!ok)
        return false;
    struct reader *r = mem_alloc(sizeof *r);
    r->out = out;
    yaml_parser_set_input_string(&parser, (const unsigned char *)text, n);
    for (long events = 0; ok && !done; events++) {
        yaml_event_t e;
        ok = events < MOST_EVENTS && yaml_parser_parse(&parser, &e) != 0;
        if (!ok)
            break;
        done = e.type == YAML_STREAM_END_EVENT;
        ok = take(r, &e);
        yaml_event_delete(&e);
    }
    yaml_parser_delete(&parser);
    mem_free(r);
    return ok;
}
