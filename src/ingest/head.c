/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/reader.h"

#include "base/json_pull.h"
#include "base/str.h"

#include <string.h>

/* Recognising looks at the first bytes only and never reads on. */

struct signature {
    const char *bytes;
    size_t n;
    const char *what;
};

static const struct signature signatures[] = {
    {"\x1f\x8b", 2, "gzip data"},
    {"\x28\xb5\x2f\xfd", 4, "zstd data"},
    {"\xfd"
     "7zXZ",
     5, "xz data"},
    {"BZh", 3, "bzip2 data"},
    {"PK\x03\x04", 4, "a ZIP archive"},
    {"%PDF", 4, "a PDF document"},
    {"\x89PNG", 4, "a picture"},
    {"\xff\xd8\xff", 3, "a picture"},
    {"\x7f"
     "ELF",
     4, "a program"},
    {"\xff\xfe\0\0", 4, "UTF-32 text"},
    {"\0\0\xfe\xff", 4, "UTF-32 text"},
    {"{\0\0\0", 4, "UTF-32 text"},
    {"\0\0\0{", 4, "UTF-32 text"},
    {"<?xml", 5, "XML"},
    {"<!DOCTYPE html", 14, "an HTML page"},
    {"<!doctype html", 14, "an HTML page"},
    {"<html", 5, "an HTML page"},
    {"<", 1, "XML or HTML"},
};

static bool is_space(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_space(const struct head *h, size_t i)
{
    if (i == 0 && h->n >= 3 && memcmp(h->bytes, "\xef\xbb\xbf", 3) == 0)
        i = 3;
    while (i < h->n && is_space(h->bytes[i]))
        i++;
    return i;
}

static const char *other_format(const struct head *h)
{
    size_t at = skip_space(h, 0);
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        const struct signature *s = &signatures[i];
        if (h->n - at >= s->n && memcmp(h->bytes + at, s->bytes, s->n) == 0)
            return s->what;
    }
    return NULL;
}

bool head_begins_json(const struct head *h)
{
    size_t i = skip_space(h, 0);
    return i < h->n && (h->bytes[i] == '{' || h->bytes[i] == '[');
}

static bool is_nothing(const struct head *h)
{
    size_t i = skip_space(h, 0);
    if (!h->whole || i >= h->n || (h->bytes[i] != '[' && h->bytes[i] != '{'))
        return false;
    uint8_t close = h->bytes[i] == '[' ? ']' : '}';
    i = skip_space(h, i + 1);
    return i < h->n && h->bytes[i] == close && skip_space(h, i + 1) == h->n;
}

static bool contains(struct jp_str s, const char *part)
{
    return memmem(s.s, s.n, part, strlen(part)) != NULL;
}

/* The members of the outermost object, as far as the head reaches. */
static void look_at_members(struct head *h)
{
    struct jp_options options = {.text_around = true};
    struct jp *jp = jp_open_memory(h->bytes, h->n, &options);
    struct jp_str key, text;
    enum jp_type type = jp_type(jp);
    h->json = type == JP_OBJECT || type == JP_ARRAY;
    if (jp_enter(jp, JP_OBJECT)) {
        while (!h->has_runs && !h->own && jp_next(jp, &key)) {
            if (jp_str_is(key, "runs"))
                h->has_runs = jp_type(jp) == JP_ARRAY || jp_type(jp) == JP_NULL;
            else if (jp_str_is(key, "$schema") && jp_string(jp, &text))
                h->sarif_schema = contains(text, "sarif");
            else if (jp_str_is(key, "version") && jp_string(jp, &text))
                h->old_version = !jp_str_is(text, "2.1.0");
            else if (jp_str_is(key, "schema") && jp_string(jp, &text))
                h->own = text.n >= 17 && memcmp(text.s, "crosswalk-report/", 17) == 0;
        }
    }
    jp_close(jp);
}

/* Our reports in XML: JUnit's, which would be read as somebody's tests, and the document
 * that stylesheets get. */
static bool is_own_xml(const struct head *h)
{
    static const char *const starts[] = {"<testsuites name=\"Crosswalk\"",
                                         "<report version=\"1\">\n<run as-of="};
    static const char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    size_t n = sizeof declaration - 1;
    if (h->n < n || memcmp(h->bytes, declaration, n) != 0)
        return false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t m = strlen(starts[i]);
        if (h->n - n >= m && memcmp(h->bytes + n, starts[i], m) == 0)
            return true;
    }
    return false;
}

void head_look(struct head *h)
{
    h->own = is_own_xml(h);
    if (h->own)
        return;
    h->other = other_format(h);
    if (h->other)
        return;
    h->nothing = is_nothing(h);
    look_at_members(h);
}

bool head_sarif_name(const char *name)
{
    static const char *const ends[] = {".sarif", ".sarif.json"};
    size_t n = strlen(name);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t m = strlen(ends[i]);
        if (n > m && str_casecmp(name + n - m, ends[i]) == 0)
            return true;
    }
    return false;
}
