/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_xslt.h"

#include "base/bytes.h"

#include <string.h>

enum { NAME = 200 };

/* As UTF-8, whatever the encoding. */
static void convert(struct xml_head *h, const uint8_t *bytes, size_t n)
{
    struct bytes in = {bytes, n};
    struct xml_gate *gate = mem_alloc(sizeof *gate);
    struct str text = {0};
    char buf[4096];
    int got;
    gate->read = bytes_read;
    gate->read_ctx = &in;
    gate->unchecked = true;
    while ((got = xml_gate_read(gate, buf, sizeof buf)) > 0)
        str_add(&text, buf, (size_t)got);
    h->text = arena_copy(&h->names, str_get(&text), text.n);
    h->n = text.n;
    str_free(&text);
    mem_free(gate);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool ends_name(char c)
{
    return is_space(c) || c == '>' || c == '/' || c == '=' || c == '\0';
}

static const char *after(const char *p, const char *text)
{
    const char *at = strstr(p, text);
    return at ? at + strlen(text) : NULL;
}

/* Past "<!DOCTYPE ...>", whose declarations stand in brackets. */
static const char *after_type(const char *p)
{
    int depth = 0;
    for (; *p; p++) {
        if (*p == '<' || *p == '[')
            depth++;
        else if ((*p == '>' || *p == ']') && --depth == 0)
            return p + 1;
    }
    return NULL;
}

/* The first start tag; NULL when there is none. */
static const char *first_tag(const char *p)
{
    while (p) {
        while (is_space(*p))
            p++;
        if (str_starts(p, "<!--"))
            p = after(p, "-->");
        else if (str_starts(p, "<?"))
            p = after(p, "?>");
        else if (str_starts(p, "<!DOCTYPE"))
            p = after_type(p);
        else
            break;
    }
    return p && *p == '<' && !ends_name(p[1]) && p[1] != '!' ? p + 1 : NULL;
}

static size_t name_length(const char *p)
{
    size_t n = 0;
    while (n < NAME && !ends_name(p[n]))
        n++;
    return n;
}

/* The value of the root's attribute in *n bytes; NULL without it. */
static const char *root_attribute(const char *tag, const char *name, size_t *n)
{
    const char *p = tag + name_length(tag);
    size_t wanted = strlen(name);
    while (is_space(*p)) {
        while (is_space(*p))
            p++;
        size_t length = name_length(p);
        const char *equals = p + length;
        while (is_space(*equals))
            equals++;
        if (length == 0 || *equals != '=')
            return NULL;
        for (equals++; is_space(*equals);)
            equals++;
        const char *end =
            *equals == '"' || *equals == '\'' ? strchr(equals + 1, *equals) : NULL;
        if (!end)
            return NULL;
        *n = (size_t)(end - equals) - 1;
        if (length == wanted && memcmp(p, name, wanted) == 0)
            return equals + 1;
        p = end + 1;
    }
    return NULL;
}

void xml_head_look(struct xml_head *h, const uint8_t *bytes, size_t n)
{
    *h = (struct xml_head){.text = "", .namespace = ""};
    convert(h, bytes, n);
    const char *tag = first_tag(h->text);
    if (!tag)
        return;
    char declaration[NAME + 8] = "xmlns";
    size_t length = name_length(tag), value = 0;
    const char *colon = memchr(tag, ':', length);
    const char *local = colon ? colon + 1 : tag;
    if (colon) {
        memcpy(declaration + 5, ":", 1);
        memcpy(declaration + 6, tag, (size_t)(colon - tag));
        declaration[6 + (colon - tag)] = '\0';
    }
    h->tag = tag;
    h->root = arena_copy(&h->names, local, length - (size_t)(local - tag));
    const char *uri = root_attribute(tag, declaration, &value);
    if (uri)
        h->namespace = arena_copy(&h->names, uri, value);
}

void xml_head_free(struct xml_head *h)
{
    arena_free(&h->names);
    *h = (struct xml_head){.text = "", .namespace = ""};
}

/* An element of that name, whatever its prefix, begins after the root. */
static bool has_element(const struct xml_head *h, const char *name)
{
    size_t n = strlen(name);
    for (const char *p = h->tag; (p = strstr(p, name)) != NULL; p += n) {
        const char *before = p;
        while (before > h->tag && before[-1] != '<' && !ends_name(before[-1]) &&
               p - before < NAME)
            before--;
        bool starts = before > h->tag && before[-1] == '<';
        bool whole = p == before || p[-1] == ':';
        if (starts && whole && ends_name(p[n]))
            return true;
    }
    return false;
}

static bool holds(const char *test, const char *value, size_t n)
{
    size_t m = *test ? strlen(test + 1) : 0;
    switch (*test) {
    case '=':
        return n == m && memcmp(value, test + 1, m) == 0;
    case '^':
        return n >= m && memcmp(value, test + 1, m) == 0;
    case '~':
        return memmem(value, n, test + 1, m) != NULL;
    default:
        return true;
    }
}

static bool matches(const struct xml_head *h, const char *path, const char *test)
{
    bool absent = strcmp(test, "absent") == 0;
    const char *value = NULL;
    size_t n = 0;
    if (strcmp(path, "root") == 0)
        value = h->root;
    else if (strcmp(path, "namespace") == 0)
        value = *h->namespace ? h->namespace : NULL;
    else if (*path == '@')
        value = root_attribute(h->tag, path + 1, &n);
    else
        return has_element(h, path) != absent;
    if (value && *path != '@')
        n = strlen(value);
    return value ? !absent && holds(test, value, n) : absent;
}

bool xml_head_matches(const struct xml_head *h, const struct xw_recognise *r)
{
    if (!h->root || r->csv)
        return false;
    for (uint32_t i = 0; i < r->n; i++)
        if (!matches(h, r->paths[i], r->tests[i]))
            return false;
    return r->n > 0;
}
