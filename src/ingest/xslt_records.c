/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_xslt.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* <records><run/><rule/><result/>...</records>: each member is an attribute or a child
 * element of its name; lists repeat the child. Of two values for one member the first that
 * isn't empty counts. */

static const struct {
    const char *element, *member;
} lists[] = {
    {"cwe", "cwes"}, {"vulnerability", "vulnerabilities"}, {"control", "controls"},
    {"tag", "tags"}, {"reference", "references"},
};

static bool is(const xmlNode *node, const char *name)
{
    return strcmp((const char *)node->name, name) == 0;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

struct xslt_place {
    const struct xml_piece *piece;
    char text[64];
};

static struct jp_str trimmed(const char *s, size_t n)
{
    while (n > 0 && is_space(s[n - 1]))
        n--;
    while (n > 0 && is_space(*s)) {
        s++;
        n--;
    }
    return (struct jp_str){s, n};
}

/* The text of an element or attribute: its own, or joined in `a`. */
static struct jp_str text_of(const xmlNode *children, struct arena *a)
{
    const xmlNode *only = children;
    if (!only)
        return (struct jp_str){"", 0};
    if (!only->next && only->type == XML_TEXT_NODE)
        return trimmed((const char *)only->content, strlen((const char *)only->content));
    struct str all = {0};
    for (const xmlNode *c = children; c; c = c->next)
        if (c->type == XML_TEXT_NODE || c->type == XML_CDATA_SECTION_NODE)
            str_puts(&all, (const char *)c->content);
    char *copy = arena_copy(a, str_get(&all), all.n);
    struct jp_str text = trimmed(copy, all.n);
    str_free(&all);
    return text;
}

static struct jp_str attribute(const xmlNode *node, const char *name, struct arena *a)
{
    for (const xmlAttr *p = node->properties; p; p = p->next)
        if (strcmp((const char *)p->name, name) == 0)
            return text_of(p->children, a);
    return (struct jp_str){"", 0};
}

static struct jp_str plain(struct jp_str text, struct arena *a)
{
    struct str out = {0};
    html_text(&out, text.s, text.n);
    struct jp_str result = trimmed(arena_copy(a, str_get(&out), out.n), out.n);
    str_free(&out);
    return result;
}

/* "FRAMEWORK|ID". */
static struct jp_str control(const xmlNode *node, struct arena *a)
{
    struct jp_str framework = attribute(node, "framework", a);
    struct jp_str id = attribute(node, "id", a);
    struct str both = {0};
    if (!framework.n || !id.n)
        return text_of(node->children, a);
    str_add(&both, framework.s, framework.n);
    str_putc(&both, '|');
    str_add(&both, id.s, id.n);
    struct jp_str result = {arena_copy(a, str_get(&both), both.n), both.n};
    str_free(&both);
    return result;
}

static bool says_yes(struct jp_str text)
{
    static const char *const words[] = {"true", "yes", "1"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text.n == strlen(words[i]) && str_ncasecmp(text.s, words[i], text.n) == 0)
            return true;
    return false;
}

static bool is_time(const struct record_field *f)
{
    static const char *const names[] = {"start", "end", "first_seen", "last_seen"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(f->name, names[i]) == 0)
            return true;
    return false;
}

/* A number that isn't one ("-", "N/A") is as good as none. */
static bool is_given(const struct record *record, const struct record_field *f)
{
    const void *at = (const char *)record + f->offset;
    if (f->type == FIELD_TEXT)
        return ((const struct jp_str *)at)->n > 0;
    if (f->type == FIELD_INT)
        return *(const int64_t *)at > 0;
    if (f->type == FIELD_REAL)
        return *(const double *)at >= 0;
    return f->type == FIELD_YES_NO && *(const int *)at >= 0;
}

static void put(struct record *record, const struct record_field *f, struct jp_str text,
                struct arena *a)
{
    struct record_value v = {.type = JP_STRING, .text = text};
    if (!text.n || is_given(record, f))
        return;
    if (f->type == FIELD_YES_NO || f->type == FIELD_BOOL)
        v.type = says_yes(text) ? JP_TRUE : JP_FALSE;
    else if (f->type == FIELD_TEXT && is_time(f))
        v.text = time_text(text, a);
    record_put(record, f, &v);
}

static const struct record_field *find(enum record_type type, const xmlChar *name)
{
    const char *member = (const char *)name;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (strcmp(member, lists[i].element) == 0)
            member = lists[i].member;
    return record_field(type, (struct jp_str){member, strlen(member)});
}

static bool unknown(const xmlNode *node, const xmlChar *name, struct xw_error *err)
{
    return xw_fail(err, XW_E_USAGE, NULL,
                   "it writes \"%s\" into a <%s>, which has no such member",
                   (const char *)name, (const char *)node->name);
}

static void put_lines(struct record *record, const struct record_field *f,
                      struct jp_str text, struct arena *a)
{
    while (text.n) {
        const char *end = memchr(text.s, '\n', text.n);
        size_t n = end ? (size_t)(end - text.s) : text.n;
        put(record, f, trimmed(text.s, n), a);
        n += end != NULL;
        text = (struct jp_str){text.s + n, text.n - n};
    }
}

static void read_member(struct record *record, const struct record_field *f,
                        const xmlNode *child, struct arena *a)
{
    bool is_control = is(child, "control");
    struct jp_str text = is_control ? control(child, a) : text_of(child->children, a);
    struct jp_str format = {"", 0};
    if (child->properties)
        format = attribute(child, "format", a);
    if (jp_str_is(format, "lines") && f->type == FIELD_LIST && !is_control) {
        put_lines(record, f, text, a);
        return;
    }
    put(record, f, jp_str_is(format, "html") ? plain(text, a) : text, a);
}

static bool read_record(struct record *record, const xmlNode *node, struct arena *a,
                        struct xw_error *err)
{
    for (const xmlAttr *p = node->properties; p; p = p->next) {
        const struct record_field *f = find(record->type, p->name);
        if (!f)
            return unknown(node, p->name, err);
        put(record, f, text_of(p->children, a), a);
    }
    for (const xmlNode *c = node->children; c; c = c->next) {
        if (c->type != XML_ELEMENT_NODE)
            continue;
        const struct record_field *f = find(record->type, c->name);
        if (!f)
            return unknown(node, c->name, err);
        read_member(record, f, c, a);
    }
    return true;
}

/* Where the piece has one record for each of its elements, which is nearly always, the
 * line of the element; else the lines of the piece. */
static const char *place_of(struct xslt_place *place, int nth, int n)
{
    const struct xml_piece *p = place->piece;
    if (p->n == 0)
        return "";
    if (n == p->n || p->n == 1)
        snprintf(place->text, sizeof place->text, "line %lld",
                 (long long)p->lines[n == p->n ? nth : 0]);
    else
        snprintf(place->text, sizeof place->text, "lines %lld to %lld",
                 (long long)p->lines[0], (long long)p->lines[p->n - 1]);
    return place->text;
}

static bool is_counted(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && (is(node, "result") || is(node, "rule"));
}

static int count_records(const xmlNode *node)
{
    int n = 0;
    for (; node; node = node->next)
        n += is_counted(node);
    return n;
}

/* A warning stands before the record that it is about. */
static void say(const struct xslt_sink *to, const xmlNode *node,
                const struct xml_piece *piece, int nth, int n, struct arena *a)
{
    struct jp_str text = text_of(node->children, a);
    const char *line = arena_copy(a, text.s, text.n);
    int64_t at = piece->n == 0 ? 1 : piece->lines[n == piece->n && nth < n ? nth : 0];
    if (to->warn && text.n)
        to->warn(to->warn_ctx, at, 1, line);
}

static bool read_one(struct record *record, const xmlNode *node, const char *where,
                     const struct xslt_sink *to, struct arena *a, struct xw_error *err)
{
    const char *name = (const char *)node->name;
    if (!record_start(record, (struct jp_str){name, strlen(name)}))
        return xw_fail(err, XW_E_USAGE, NULL,
                       "it writes a <%s>; <run>, <rule> or <result> was expected", name);
    if (!read_record(record, node, a, err))
        return false;
    to->add(to->add_ctx, record, where);
    return true;
}

bool xslt_records(const xmlDoc *result, const struct xml_piece *piece,
                  const struct xslt_sink *to, struct xw_error *err)
{
    const xmlNode *root = result->children;
    while (root && root->type != XML_ELEMENT_NODE)
        root = root->next;
    if (!root || !is(root, "records"))
        return xw_fail(err, XW_E_USAGE, NULL, "it doesn't write <records>");
    struct arena a = {0};
    struct record *record = mem_alloc(sizeof *record);
    struct xslt_place place = {.piece = piece};
    int n = count_records(root->children), nth = 0;
    bool ok = true;
    for (const xmlNode *node = root->children; ok && node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const char *where = place_of(&place, nth, n);
        nth += is_counted(node);
        if (is(node, "warning"))
            say(to, node, piece, nth, n, &a);
        else
            ok = read_one(record, node, where, to, &a, err);
    }
    mem_free(record);
    arena_free(&a);
    return ok;
}
