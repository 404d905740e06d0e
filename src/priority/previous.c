/* SPDX-License-Identifier: Apache-2.0 */
#include "priority/stage.h"

#include "base/date.h"
#include "base/hash.h"
#include "base/json_pull.h"
#include "base/keymap.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Reads the document of design 8.1 back: of each finding what a later report needs. */

static const char schema[] = "crosswalk-report/1";

struct reading {
    struct jp *jp;
    struct xw_previous *p;
    uint32_t capacity;
    struct keymap known; /* a text's hash and length -> texts[] + 1 */
    const char **texts;
    uint32_t n_texts, texts_size;
    bool is_report;
};

static const char *keep_text(struct reading *r, struct jp_str s)
{
    uint64_t h = hash_bytes(s.s, s.n);
    uint32_t *known = keymap_put(
        &r->known,
        (struct keymap_key){{(uint32_t)h, (uint32_t)(h >> 32), (uint32_t)s.n, 0}});
    if (*known)
        return r->texts[*known - 1];
    if (r->n_texts == r->texts_size) {
        r->texts_size = r->texts_size ? r->texts_size * 2 : 256;
        r->texts = mem_grow(r->texts, r->texts_size, sizeof *r->texts);
    }
    r->texts[r->n_texts++] = arena_copy(&r->p->arena, s.s, s.n);
    *known = r->n_texts;
    return r->texts[r->n_texts - 1];
}

static const char *read_text(struct reading *r)
{
    struct jp_str s;
    return jp_string(r->jp, &s) ? keep_text(r, s) : "";
}

static int64_t read_time(struct reading *r)
{
    int64_t t;
    return date_parse(read_text(r), &t) ? t : XW_NO_TIME;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_id(struct reading *r, uint8_t id[16])
{
    struct jp_str s;
    if (!jp_string(r->jp, &s) || s.n != 32)
        return jp_fail(r->jp, "expected an id of 32 hexadecimal digits");
    for (size_t i = 0; i < 16; i++) {
        int high = hex_digit(s.s[2 * i]), low = hex_digit(s.s[2 * i + 1]);
        if (high < 0 || low < 0)
            return jp_fail(r->jp, "expected an id of 32 hexadecimal digits");
        id[i] = (uint8_t)(high << 4 | low);
    }
    return true;
}

static void read_aliases(struct reading *r, struct earlier *e)
{
    uint8_t aliases[EARLIER_ALIASES][16];
    uint32_t n = 0;
    if (!jp_enter(r->jp, JP_ARRAY))
        return;
    while (jp_next(r->jp, NULL))
        if (n < EARLIER_ALIASES && read_id(r, aliases[n]))
            n++;
    uint8_t(*copy)[16] = arena_alloc(&r->p->arena, (n ? n : 1) * sizeof *copy);
    memcpy(copy, aliases, n * sizeof *copy);
    e->aliases = (const uint8_t(*)[16])copy;
    e->n_aliases = n;
}

static uint8_t read_state(struct reading *r)
{
    struct jp_str s;
    if (!jp_string(r->jp, &s))
        return XW_STATE_OPEN;
    for (enum xw_state state = XW_STATE_OPEN; state <= XW_STATE_ACCEPTED; state++)
        if (jp_str_is(s, xw_state_name(state)))
            return (uint8_t)state;
    return XW_STATE_OPEN;
}

static void read_clock(struct reading *r, struct earlier *e)
{
    struct jp_str key;
    if (!jp_enter(r->jp, JP_OBJECT))
        return;
    while (jp_next(r->jp, &key))
        if (jp_str_is(key, "start"))
            e->start = read_time(r);
}

static uint32_t read_line(struct reading *r)
{
    int64_t line;
    return jp_int(r->jp, &line) && line > 0 && line < UINT32_MAX ? (uint32_t)line : 0;
}

static void read_place(struct reading *r, struct earlier *e)
{
    struct jp_str key;
    if (!jp_enter(r->jp, JP_OBJECT))
        return;
    while (jp_next(r->jp, &key)) {
        if (jp_str_is(key, "path"))
            e->path = read_text(r);
        else if (jp_str_is(key, "line"))
            e->line = read_line(r);
    }
}

/* An informational source made no finding then and makes none now: that its tool ran says
 * nothing. */
static const char *read_tool_of_source(struct reading *r)
{
    const char *tool = "";
    struct jp_str key, kind;
    bool counts = true;
    if (!jp_enter(r->jp, JP_OBJECT))
        return tool;
    while (jp_next(r->jp, &key))
        if (jp_str_is(key, "tool"))
            tool = read_text(r);
        else if (jp_str_is(key, "kind") && jp_string(r->jp, &kind))
            counts = !jp_str_is(kind, xw_kind_name(XW_INFORMATIONAL));
    return counts ? tool : "";
}

/* Of an array of sources, or of names, the names of the tools, each once. */
static void read_tools(struct reading *r, struct earlier *e,
                       const char *(*read_one)(struct reading *))
{
    const char *tools[EARLIER_TOOLS];
    uint32_t n = 0;
    if (!jp_enter(r->jp, JP_ARRAY))
        return;
    while (jp_next(r->jp, NULL)) {
        const char *tool = read_one(r);
        uint32_t i = 0;
        while (i < n && tools[i] != tool)
            i++;
        if (*tool && i == n && n < EARLIER_TOOLS)
            tools[n++] = tool;
    }
    const char **copy = arena_alloc(&r->p->arena, (n ? n : 1) * sizeof *copy);
    memcpy(copy, tools, n * sizeof *copy);
    e->tools = copy;
    e->n_tools = n;
}

static void read_member(struct reading *r, struct jp_str key, struct earlier *e,
                        bool *has_id)
{
    if (jp_str_is(key, "id"))
        *has_id = read_id(r, e->id);
    else if (jp_str_is(key, "state"))
        e->state = read_state(r);
    else if (jp_str_is(key, "priority"))
        e->priority = (uint8_t)xw_priority_find(read_text(r));
    else if (jp_str_is(key, "due"))
        e->due = read_time(r);
    else if (jp_str_is(key, "clock"))
        read_clock(r, e);
    else if (jp_str_is(key, "title"))
        e->title = read_text(r);
    else if (jp_str_is(key, "place"))
        read_place(r, e);
    else if (jp_str_is(key, "sources"))
        read_tools(r, e, read_tool_of_source);
    else if (jp_str_is(key, "aliases"))
        read_aliases(r, e);
}

/* What was gone already there. Where no tool looked for it again, it may still be there,
 * and its clock runs on. */
static void read_gone_member(struct reading *r, struct jp_str key, struct earlier *e,
                             bool *has_id)
{
    if (jp_str_is(key, "first_seen"))
        e->start = read_time(r);
    else if (jp_str_is(key, "path"))
        e->path = read_text(r);
    else if (jp_str_is(key, "line"))
        e->line = read_line(r);
    else if (jp_str_is(key, "tools"))
        read_tools(r, e, read_text);
    else
        read_member(r, key, e, has_id);
}

static void read_finding(struct reading *r, bool gone)
{
    struct earlier e = {.priority = XW_PRIORITY_UNKNOWN,
                        .start = XW_NO_TIME,
                        .due = XW_NO_TIME,
                        .title = "",
                        .path = ""};
    struct jp_str key;
    bool has_id = false;
    if (!jp_enter(r->jp, JP_OBJECT)) {
        jp_fail(r->jp, "expected an object that describes a finding");
        return;
    }
    while (jp_next(r->jp, &key))
        (gone ? read_gone_member : read_member)(r, key, &e, &has_id);
    if (!has_id) {
        jp_fail(r->jp, "expected an \"id\" in each finding");
        return;
    }
    struct xw_previous *p = r->p;
    if (gone && e.n_tools == 0) /* they ran and no longer reported it */
        return;
    if (p->n == r->capacity) {
        r->capacity = r->capacity ? r->capacity * 2 : 256;
        p->findings = mem_grow(p->findings, r->capacity, sizeof *p->findings);
    }
    p->findings[p->n++] = e;
}

static void read_findings(struct reading *r, bool gone)
{
    if (!jp_enter(r->jp, JP_ARRAY))
        return;
    while (jp_next(r->jp, NULL))
        read_finding(r, gone);
}

static void read_document(struct reading *r)
{
    struct jp_str key, s;
    if (!jp_enter(r->jp, JP_OBJECT))
        return;
    while (jp_next(r->jp, &key)) {
        if (jp_str_is(key, "schema"))
            r->is_report = jp_string(r->jp, &s) && jp_str_is(s, schema);
        else if (jp_str_is(key, "findings") && r->is_report)
            read_findings(r, false);
        else if (jp_str_is(key, "gone") && r->is_report)
            read_findings(r, true);
    }
}

static int compare_names(const void *x, const void *y)
{
    const struct earlier_name *a = x, *b = y;
    int order = memcmp(a->id, b->id, sizeof a->id);
    if (order)
        return order;
    return a->finding < b->finding ? -1 : a->finding > b->finding;
}

static void add_name(struct xw_previous *p, const uint8_t id[16], uint32_t finding)
{
    memcpy(p->names[p->n_names].id, id, 16);
    p->names[p->n_names++].finding = finding;
}

static void name_findings(struct xw_previous *p)
{
    uint32_t n = p->n;
    for (uint32_t i = 0; i < p->n; i++)
        n += p->findings[i].n_aliases;
    p->names = mem_alloc((n ? n : 1) * sizeof *p->names);
    for (uint32_t i = 0; i < p->n; i++) {
        const struct earlier *e = &p->findings[i];
        add_name(p, e->id, i);
        for (uint32_t k = 0; k < e->n_aliases; k++)
            add_name(p, e->aliases[k], i);
    }
    if (n)
        qsort(p->names, n, sizeof *p->names, compare_names);
}

uint32_t earlier_each(const struct xw_previous *p, const uint8_t id[16],
                      bool (*found)(void *ctx, const struct earlier *e), void *ctx)
{
    uint32_t low = 0, high = p->n_names, n = 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (memcmp(p->names[middle].id, id, 16) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < p->n_names && memcmp(p->names[low].id, id, 16) == 0; low++)
        n += found(ctx, &p->findings[p->names[low].finding]);
    return n;
}

struct xw_previous *xw_previous_read(const char *path, struct xw_error *err)
{
    struct jp_options options = {.name = path};
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        xw_fail(err, XW_E_READ, path, "%s", strerror(errno));
        return NULL;
    }
    struct xw_previous *p = mem_alloc(sizeof *p);
    struct reading r = {.jp = jp_open_fd(fd, &options), .p = p};
    read_document(&r);
    bool ok = jp_finish(r.jp, err);
    if (ok && !r.is_report)
        ok = xw_fail(err, XW_E_FORMAT, path,
                     "is no report of this program, expected \"schema\": \"%s\" first",
                     schema);
    jp_close(r.jp);
    close(fd);
    keymap_free(&r.known);
    mem_free(r.texts);
    name_findings(p);
    if (ok)
        return p;
    xw_previous_free(p);
    return NULL;
}

void xw_previous_free(struct xw_previous *p)
{
    if (!p)
        return;
    mem_free(p->findings);
    mem_free(p->names);
    arena_free(&p->arena);
    mem_free(p);
}
