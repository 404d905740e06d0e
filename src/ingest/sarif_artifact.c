/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* run.artifacts (3.14.15), run.logicalLocations (3.14.17), run.originalUriBaseIds
 * (3.14.14): what locations refer to. */

static void read_location(struct sarif *s, struct sarif_artifact *a)
{
    struct jp_str key, text;
    bool ignored;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "uri") && sarif_string(s->jp, &text)) {
            if (!s->count_only)
                a->path = sarif_path(s, text, &ignored);
        } else if (jp_str_is(key, "uriBaseId") && sarif_string(s->jp, &text)) {
            a->base = sarif_intern(s, text);
        }
    }
}

static void read_artifact(struct sarif *s, struct sarif_artifact *a)
{
    struct jp_str key;
    *a = (struct sarif_artifact){0};
    if (!sarif_element(s->jp))
        return;
    while (jp_next(s->jp, &key))
        if (jp_str_is(key, "location"))
            read_location(s, a);
}

void sarif_artifacts_read(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        struct sarif_artifact a;
        read_artifact(s, &a);
        if (!s->count_only) {
            run->artifacts = sarif_grow(run->artifacts, run->n_artifacts,
                                        &run->artifacts_size, sizeof a);
            run->artifacts[run->n_artifacts] = a;
        }
        run->n_artifacts++;
    }
}

static void read_logical(struct sarif *s, struct sarif_logical *l)
{
    struct str text = {0};
    struct span name = {0}, full = {0}, kind = {0};
    struct jp_str key, value;
    *l = (struct sarif_logical){0};
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "name") && sarif_string(s->jp, &value))
            name = span_keep(&text, value);
        else if (jp_str_is(key, "fullyQualifiedName") && sarif_string(s->jp, &value))
            full = span_keep(&text, value);
        else if (jp_str_is(key, "kind") && sarif_string(s->jp, &value))
            kind = span_keep(&text, value);
    }
    if (!s->count_only) {
        str_reset(&s->scratch);
        l->in_code =
            sarif_logical_name(&s->scratch, span_get(&text, full.n ? full : name),
                               full.n > 0, span_get(&text, kind));
        l->name = xw_intern(s->set, str_get(&s->scratch), s->scratch.n);
    }
    str_free(&text);
}

void sarif_logicals_read(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        struct sarif_logical l;
        read_logical(s, &l);
        if (!s->count_only) {
            run->logicals =
                sarif_grow(run->logicals, run->n_logicals, &run->logicals_size, sizeof l);
            run->logicals[run->n_logicals] = l;
        }
        run->n_logicals++;
    }
}

/* 3.14.14: without a parent absolute, with one relative; ends with "/", has no "..". */
static void check_base(struct sarif *s, const struct sarif_base *b)
{
    struct jp_str uri = {xw_text(s->set, b->uri), xw_text_length(s->set, b->uri)};
    if (uri.n == 0)
        return;
    if (sarif_is_absolute(uri) == (b->parent != 0))
        jp_warn(s->jp,
                "a base URI is absolute, or relative to a base of its own (3.14.14)");
    if (uri.s[uri.n - 1] != '/' || memmem(uri.s, uri.n, "/../", 4) ||
        (uri.n >= 3 && memcmp(uri.s, "../", 3) == 0) || memchr(uri.s, '?', uri.n) ||
        memchr(uri.s, '#', uri.n))
        jp_warn(s->jp, "a base URI ends with '/' and has no '..' or query (3.14.14)");
}

static void read_base(struct sarif *s, struct sarif_base *b)
{
    struct jp_str key, text;
    if (jp_type(s->jp) == JP_STRING &&
        jp_string(s->jp, &text)) { /* as before the standard */
        b->uri = sarif_intern(s, text);
        return;
    }
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "uri") && sarif_string(s->jp, &text))
            b->uri = sarif_intern(s, text);
        else if (jp_str_is(key, "uriBaseId") && sarif_string(s->jp, &text))
            b->parent = sarif_intern(s, text);
    }
}

void sarif_bases_read(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        struct sarif_base b = {.name = sarif_intern(s, key)};
        read_base(s, &b);
        check_base(s, &b);
        run->bases = sarif_grow(run->bases, run->n_bases, &run->bases_size, sizeof b);
        run->bases[run->n_bases++] = b;
    }
}

/* What stands before paths that are relative to a base. Of a base whose URI is absolute:
 * nothing, paths stay as the tool wrote them, so that those of several tools have the
 * same ends; but what --root doesn't cover of it belongs to the path. */
static void settle_alone(struct sarif *s, struct sarif_base *b)
{
    struct jp_str uri = {xw_text(s->set, b->uri), xw_text_length(s->set, b->uri)};
    const char *root = s->reading->options->root;
    xw_ref part = sarif_path(s, uri, &b->is_absolute);
    const char *text = xw_text(s->set, part);
    bool below_root = root && *text && *text != '/' && !strchr(text, ':');
    b->prefix = b->is_absolute && !below_root ? 0 : part;
    b->is_settled = true;
}

/* A base's parents are settled before it: up to the first that stands alone, and down. */
static void settle(struct sarif *s, struct sarif_base *base)
{
    enum { MOST_STEPS = 32 };
    struct sarif_base *chain[MOST_STEPS];
    int n = 0;
    struct sarif_base *b = base;
    for (; b && !b->is_settled; b = sarif_base_find(&s->run, b->parent)) {
        if (n == MOST_STEPS) {
            reading_warn(s->reading,
                         "base ids refer to each other in a circle, or too deeply, at "
                         "/runs/%u/originalUriBaseIds/%.60s",
                         s->run.index, xw_text(s->set, base->name));
            base->prefix = 0;
            base->is_settled = true;
            return;
        }
        chain[n++] = b;
        settle_alone(s, b);
        b->is_settled = false;
        if (b->is_absolute)
            break;
    }
    while (n-- > 0) {
        xw_ref parent = b && b != chain[n] ? b->prefix : 0;
        b = chain[n];
        size_t length =
            xw_text_length(s->set, parent) + xw_text_length(s->set, b->prefix);
        if (!b->is_absolute && parent && sarif_afford(s, length))
            b->prefix = b->prefix ? sarif_path_below(s, parent, b->prefix) : parent;
        b->is_settled = true;
    }
}

void sarif_bases_settle(struct sarif *s)
{
    for (uint32_t i = 0; i < s->run.n_bases; i++)
        settle(s, &s->run.bases[i]);
}

xw_ref sarif_base_prefix(const struct sarif_run *run, xw_ref base)
{
    const struct sarif_base *b = sarif_base_find(run, base);
    return b ? b->prefix : 0;
}
