/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include "base/line_hash.h"

#include <inttypes.h>
#include <string.h>

/* location, 3.28. Of a result's locations the first with a physical one is the place
 * (3.27.12: several locations are one problem that shows in several places). */

enum { PHYSICAL = 1, LOGICAL, MESSAGE };

static const struct sarif_name members[] = {
    SARIF_NAME("physicalLocation", PHYSICAL),
    SARIF_NAME("logicalLocations", LOGICAL),
    SARIF_NAME("message", MESSAGE),
};

enum { ARTIFACT = 1, REGION, CONTEXT, ADDRESS };

static const struct sarif_name physical_members[] = {
    SARIF_NAME("artifactLocation", ARTIFACT),
    SARIF_NAME("region", REGION),
    SARIF_NAME("contextRegion", CONTEXT),
    SARIF_NAME("address", ADDRESS),
};

enum { URI = 1, BASE, INDEX };

static const struct sarif_name artifact_members[] = {
    SARIF_NAME("uri", URI),
    SARIF_NAME("uriBaseId", BASE),
    SARIF_NAME("index", INDEX),
};

enum { START_LINE = 1, START_COLUMN, END_LINE, END_COLUMN, SNIPPET, OFFSET, LENGTH };

static const struct sarif_name region_members[] = {
    SARIF_NAME("startLine", START_LINE), SARIF_NAME("startColumn", START_COLUMN),
    SARIF_NAME("endLine", END_LINE),     SARIF_NAME("endColumn", END_COLUMN),
    SARIF_NAME("snippet", SNIPPET),      SARIF_NAME("charOffset", OFFSET),
    SARIF_NAME("byteOffset", OFFSET),    SARIF_NAME("charLength", LENGTH),
    SARIF_NAME("byteLength", LENGTH),
};

static void keep_string(struct sarif *s, struct span *out)
{
    struct jp_str text;
    if (sarif_string(s->jp, &text) && text.n && !out->is_set)
        *out = span_keep(&s->draft.text, text);
}

static void read_artifact(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    d->has_place = true;
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(artifact_members, key)) {
        case URI:
            keep_string(s, &d->uri);
            break;
        case BASE:
            keep_string(s, &d->base);
            break;
        case INDEX:
            sarif_index(s->jp, &d->artifact);
            break;
        }
    }
    if (d->base.n && sarif_is_absolute(span_get(&d->text, d->uri)))
        jp_warn(s->jp, "an absolute URI has no base (3.4.4); uriBaseId is left out");
}

/* Snippets aren't kept: they may hold the secret that a finding is about. */
static void read_snippet(struct sarif *s)
{
    struct jp_str key, text;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key))
        if (jp_str_is(key, "text") && sarif_string(s->jp, &text))
            s->draft.line_hash = line_hash(text.s, text.n);
}

/* A line or column, counted from 1. */
static void read_position(struct sarif *s, int64_t *out)
{
    int64_t n;
    if (!jp_int(s->jp, &n)) {
        if (jp_type(s->jp) != JP_NULL && jp_type(s->jp) != JP_NONE)
            jp_warn(s->jp, "a whole number was expected; left out");
        return;
    }
    if (n < 1 || n > UINT32_MAX)
        jp_warn(s->jp, "a number from 1 on was expected, this is %" PRId64 "; left out",
                n);
    else
        *out = n;
}

/* region, 3.30. endLine defaults to startLine; a region by offsets alone has no line. */
static void check_region(struct sarif *s, bool has_offset, bool has_length)
{
    struct sarif_draft *d = &s->draft;
    if (!d->line && !has_offset && (d->end_line || has_length))
        jp_warn(s->jp, "the region has an end and no start (3.30.1)");
    if (d->end_line && d->end_line < d->line) {
        jp_warn(s->jp, "the region ends before it starts; its end is left out");
        d->end_line = d->end_column = 0;
    }
    if (d->end_column && d->end_column < d->column &&
        (!d->end_line || d->end_line == d->line)) {
        jp_warn(s->jp, "the region ends before it starts; its end is left out");
        d->end_column = 0;
    }
    if (!d->line)
        d->end_line = d->column = d->end_column = 0;
}

static void read_region(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    struct jp_str key;
    bool has_offset = false, has_length = false;
    if (!sarif_object(s->jp))
        return;
    d->has_region = true;
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(region_members, key)) {
        case START_LINE:
            read_position(s, &d->line);
            break;
        case START_COLUMN:
            read_position(s, &d->column);
            break;
        case END_LINE:
            read_position(s, &d->end_line);
            break;
        case END_COLUMN:
            read_position(s, &d->end_column);
            break;
        case SNIPPET:
            read_snippet(s);
            break;
        case OFFSET:
            has_offset = true;
            break;
        case LENGTH:
            has_length = true;
            break;
        }
    }
    check_region(s, has_offset, has_length);
}

static void read_physical(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    struct jp_str key;
    if (d->has_place || !sarif_object(s->jp))
        return;
    d->has_region = d->has_context = false;
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(physical_members, key)) {
        case ARTIFACT:
            read_artifact(s);
            break;
        case REGION:
            read_region(s);
            break;
        case CONTEXT:
            d->has_context = jp_type(s->jp) == JP_OBJECT;
            break;
        case ADDRESS:
            break;
        }
    }
    if (d->has_context && !d->has_region)
        jp_warn(s->jp, "contextRegion without region (3.29.5)");
}

static void read_logical(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    struct span name = {0}, full = {0}, kind = {0};
    struct jp_str key, text;
    uint32_t index = SARIF_NOTHING;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "name"))
            keep_string(s, &name);
        else if (jp_str_is(key, "fullyQualifiedName"))
            keep_string(s, &full);
        else if (jp_str_is(key, "kind"))
            keep_string(s, &kind);
        else if (jp_str_is(key, "index"))
            sarif_index(s->jp, &index);
    }
    text = span_get(&d->text, full);
    if (text.n > 4 && memcmp(text.s, "pkg:", 4) == 0 && !d->purl.is_set)
        d->purl = full;
    if (d->logical.is_set || d->logical_index != SARIF_NOTHING)
        return;
    d->logical = full.is_set ? full : name;
    d->logical_is_full = full.is_set;
    d->logical_kind = kind;
    d->logical_index = d->logical.is_set ? SARIF_NOTHING : index;
}

static void read_logicals(struct sarif *s)
{
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL))
        read_logical(s);
}

static void read_message(struct sarif *s)
{
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key))
        if (jp_str_is(key, "text"))
            keep_string(s, &s->draft.location_message);
}

static void read_location(struct sarif *s)
{
    struct jp_str key;
    if (!sarif_element(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(members, key)) {
        case PHYSICAL:
            read_physical(s);
            break;
        case LOGICAL:
            read_logicals(s);
            break;
        case MESSAGE:
            read_message(s);
            break;
        }
    }
}

void sarif_locations_read(struct sarif *s)
{
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL))
        read_location(s);
}

static uint32_t digits(struct jp_str *text)
{
    uint32_t n = 0;
    size_t i = 0;
    while (i < text->n && text->s[i] >= '0' && text->s[i] <= '9' && i < 9)
        n = n * 10 + (uint32_t)(text->s[i++] - '0');
    text->s += i;
    text->n -= i;
    return i ? n : SARIF_NOTHING;
}

static bool eat(struct jp_str *text, const char *part)
{
    size_t n = strlen(part);
    if (text->n < n || memcmp(text->s, part, n) != 0)
        return false;
    text->s += n;
    text->n -= n;
    return true;
}

/* "sarif:/runs/0/results/7" (3.10.3): checked when the whole log has been seen. */
static void note_within(struct sarif *s, struct jp_str uri)
{
    if (!eat(&uri, "sarif:/runs/") || s->n_within == sizeof s->within / sizeof *s->within)
        return;
    struct sarif_within w = {.run = digits(&uri), .result = SARIF_NOTHING};
    if (eat(&uri, "/results/"))
        w.result = digits(&uri);
    w.at = jp_where(s->jp);
    s->within[s->n_within++] = w;
}

static void read_related(struct sarif *s, const char *const *path)
{
    struct jp_str key, uri;
    if (!*path) {
        if (jp_string(s->jp, &uri))
            note_within(s, uri);
        return;
    }
    if (!jp_enter(s->jp, JP_OBJECT))
        return;
    while (jp_next(s->jp, &key))
        if (jp_str_is(key, *path))
            read_related(s, path + 1);
}

/* Only references into the log are looked at. */
void sarif_related_read(struct sarif *s)
{
    static const char *const path[] = {"physicalLocation", "artifactLocation", "uri",
                                       NULL};
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL))
        read_related(s, path);
}
