/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/draft.h"

#include "ingest/formats.h"
#include "ingest/source.h"

#include <errno.h>
#include <stdlib.h>

enum { LARGEST = 16 << 20 };

/* The whole sample, unpacked when it is in a container of one. */
static bool load(const char *path, struct str *to, struct xw_error *err)
{
    struct source *s = mem_alloc(sizeof *s);
    char buf[16 * 1024], ignored[65];
    ssize_t n;
    s->undigested = true;
    bool ok = source_open(s, path, path, err);
    to->limit = LARGEST;
    while (ok && !to->cut && (n = source_read(s, buf, sizeof buf)) > 0)
        str_add(to, buf, (size_t)n);
    if (ok && s->problem)
        ok = xw_fail(err, XW_E_READ, path, "%s", strerror(s->problem));
    if (ok && to->cut)
        ok = xw_fail(err, XW_E_USAGE, path,
                     "a sample has 16 MiB at most; cut a small one out");
    source_close(s, ignored);
    mem_free(s);
    return ok;
}

/* The format that the sample has already; "" for none or several. */
static const char *known_as(const struct xw_formats *formats, const char *name,
                            const struct str *text, const char *path)
{
    const struct xw_input_format *found[MOST_CANDIDATES];
    struct head h = {.name = path,
                     .bytes = (const uint8_t *)str_get(text),
                     .n = text->n < SOURCE_HEAD ? text->n : SOURCE_HEAD,
                     .whole = text->n <= SOURCE_HEAD};
    head_look(&h);
    uint32_t n = formats_recognise(formats, &h, found);
    return n == 1 && strcmp(found[0]->name, name) != 0 ? found[0]->name : "";
}

/* "My Report 2.json" gives "my-report-2-json". */
static void name_of(const char *path, const char *type, struct str *to)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    size_t n = dot && dot > base ? (size_t)(dot - base) : strlen(base);
    for (size_t i = 0; i < n; i++) {
        char c = base[i] >= 'A' && base[i] <= 'Z' ? (char)(base[i] + 32) : base[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            str_putc(to, c);
        else if (to->n && to->s[to->n - 1] != '-')
            str_putc(to, '-');
    }
    if (!to->n)
        str_puts(to, "my");
    str_printf(to, "%s%s", to->s[to->n - 1] == '-' ? "" : "-", type);
}

static bool check_name(const char *name, struct xw_error *err)
{
    size_t n = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return (n && !name[n] && *name != '-') ||
           xw_fail(err, XW_E_USAGE, NULL,
                   "a format's name has small letters, digits and hyphens, got \"%s\"",
                   name);
}

static char *take(struct str *s)
{
    char *text = mem_copy(str_get(s), s->n);
    str_free(s);
    return text;
}

/* Names come from the sample, and go to a terminal. */
static char *take_clean(struct str *s)
{
    struct str clean = {0};
    str_clean(&clean, str_get(s), s->n, false);
    str_free(s);
    return take(&clean);
}

static void fill(struct xw_draft *out, const struct draft *d)
{
    struct str text = {0};
    if (d->shape == DRAFT_XML)
        str_puts(&text, d->element->name);
    else if (d->shape == DRAFT_LINES)
        str_puts(&text, d->pattern);
    else
        draft_path(d->element, &text);
    out->list = take_clean(&text);
    for (uint32_t i = 0; i < d->n_fields; i++)
        str_printf(&text, "%s%s", i ? ", " : "", d->fields[i].member);
    out->guessed = take(&text);
}

bool xw_draft_make(struct xw_draft *out, const char *path, const char *name,
                   const struct xw_formats *formats, struct xw_error *err)
{
    static const char *const types[] = {[DRAFT_JSON] = "json",
                                        [DRAFT_STREAM] = "ndjson",
                                        [DRAFT_TABLE] = "csv",
                                        [DRAFT_LINES] = "text",
                                        [DRAFT_XML] = "xml"};
    struct str text = {0}, own = {0}, sample = {0};
    struct draft *d = mem_alloc(sizeof *d);
    *out = (struct xw_draft){.known_as = ""};
    bool ok = (!name || check_name(name, err)) && load(path, &sample, err) &&
              draft_read(d, path, str_get(&sample), sample.n, err);
    if (ok) {
        draft_fold(d, d->root, 0);
        draft_guess(d);
        name_of(path, types[d->shape], &own);
        out->name = mem_copy(name ? name : own.s, name ? strlen(name) : own.n);
        out->known_as = known_as(formats, out->name, &sample, path);
        out->ending = d->shape == DRAFT_XML ? "xsl" : "jq";
        out->sample_ending = d->shape == DRAFT_LINES ? "txt" : types[d->shape];
        if (d->shape == DRAFT_XML)
            draft_write_xsl(d, out->name, out->known_as, &text);
        else
            draft_write_jq(d, out->name, out->known_as, &text);
        out->text = take(&text);
        fill(out, d);
        out->sample_n = sample.n;
        out->sample = take(&sample);
    }
    arena_free(&d->arena);
    mem_free(d);
    str_free(&own);
    str_free(&sample);
    return ok;
}

void xw_draft_free(struct xw_draft *d)
{
    mem_free(d->name);
    mem_free(d->text);
    mem_free(d->list);
    mem_free(d->guessed);
    mem_free(d->sample);
    *d = (struct xw_draft){.known_as = ""};
}
