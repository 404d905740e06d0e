/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/one.h"

#include "base/arena.h"
#include "base/str.h"
#include "ingest/documents.h"
#include "ingest/format_jq.h"
#include "ingest/format_xslt.h"
#include "ingest/formats.h"
#include "ingest/reader.h"
#include "ingest/unpack.h"

#include <stdio.h>
#include <string.h>

/* One input from its first byte to its record. */

static void add_input(struct reading *r)
{
    r->input = xw_input_add(r->set);
    struct xw_input *in = reading_input(r);
    in->path = xw_intern_z(r->set, r->name);
    in->first_run = xw_n_runs(r->set);
}

enum { MOST_TOOLS = 16 }; /* of a broken input */

/* Nothing of a broken input stays in the set but its record and which tools' runs are
 * lost: what they should have evaluated must not look as if nobody had tried. */
static void fail(struct reading *r, const struct xw_set_mark *mark,
                 const struct xw_error *err, enum xw_input_status status)
{
    struct xw_run lost[MOST_TOOLS];
    uint32_t n = 0;
    for (uint32_t i = mark->runs; i < xw_n_runs(r->set) && n < MOST_TOOLS; i++)
        if (xw_run_at(r->set, i)->tool)
            lost[n++] = *xw_run_at(r->set, i);
    xw_set_undo(r->set, mark);
    add_input(r);
    for (uint32_t i = 0; i < n; i++) {
        struct xw_run *run = xw_run_at(r->set, xw_run_add(r->set, r->input));
        run->tool = lost[i].tool;
        run->tool_version = lost[i].tool_version;
        run->success = XW_SUCCESS_NO;
    }
    reading_input(r)->status = status;
    reading_error(r, err);
}

static void finish(struct reading *r, struct source *s)
{
    struct xw_input *in = reading_input(r);
    in->bytes = s->bytes;
    source_close(s, in->sha256);
    in->n_runs = xw_n_runs(r->set) - in->first_run;
}

/* Of a failed input that was digested in part only, no digest is given. */
static void finish_failed(struct reading *r, struct source *s)
{
    source_drain(s);
    finish(r, s);
    if (!s->at_end)
        reading_input(r)->sha256[0] = '\0';
}

/* `format` NULL: SARIF, which is read natively. */
static bool read_with(struct reading *r, const struct xw_input_format *format,
                      struct xw_error *err)
{
    if (!format)
        return sarif_reader.read(r, err);
    return strcmp(format->engine, "jq") == 0 ? jq_read(r, format, err)
                                             : xslt_read(r, format, err);
}

static void read_as(struct reading *r, const struct xw_input_format *format,
                    struct source *s)
{
    struct xw_set_mark mark = xw_set_mark(r->set);
    struct xw_error err = {0};
    add_input(r);
    reading_input(r)->format =
        xw_intern_z(r->set, format ? format->name : sarif_reader.name);
    r->source = s;
    if (format && *format->warning)
        reading_warn(r, "%s", format->warning);
    if (read_with(r, format, &err)) {
        reading_fill_all(r);
        finish(r, s);
    } else {
        if (s->why && *s->why) { /* what the reader can't know */
            err = (struct xw_error){0};
            xw_fail(&err, XW_E_READ, r->name, "%s", s->why);
        }
        fail(r, &mark, &err, XW_INPUT_FAILED);
        finish_failed(r, s);
    }
}

static void read_nothing(struct reading *r, struct source *s)
{
    add_input(r);
    source_drain(s);
    finish(r, s);
    reading_input(r)->message = xw_intern_z(
        r->set, "no findings; the format can't be told from an empty document");
    reading_warn(r, "no findings; the format can't be told from an empty document");
}

static void refuse_with(struct reading *r, struct source *s, enum xw_input_status status,
                        const char *text)
{
    struct xw_set_mark mark = xw_set_mark(r->set);
    struct xw_error err = {0};
    xw_fail(&err, XW_E_FORMAT, r->name, "%s", text);
    fail(r, &mark, &err, status);
    finish_failed(r, s);
}

static void refuse(struct reading *r, struct source *s, enum xw_input_status status,
                   const char *what)
{
    char text[300];
    snprintf(text, sizeof text, "%s, a report of a known format was expected", what);
    refuse_with(r, s, status, text);
}

static void skip(struct reading *r, struct source *s, const char *reason)
{
    char ignored[65];
    xw_skipped_add(r->set, xw_intern_z(r->set, r->name), xw_intern_z(r->set, reason));
    if (s)
        source_close(s, ignored);
}

/* Names that a scanner's output has: an empty one is a scan that went wrong. */
static bool report_name(const char *name)
{
    return head_sarif_name(name) || str_ends(name, ".json");
}

/* More than one format fits: the user must say which. */
static void refuse_ambiguous(struct reading *r, struct source *s,
                             const struct xw_input_format *const *found, uint32_t n)
{
    struct str text = {0};
    str_puts(&text, "this may be");
    for (uint32_t i = 0; i < n; i++)
        str_printf(&text, "%s %s",
                   i == 0       ? ""
                   : i + 1 == n ? " or"
                                : ",",
                   found[i]->name);
    str_puts(&text, "; --format NAME decides");
    refuse_with(r, s, XW_INPUT_FAILED, str_get(&text));
    str_free(&text);
}

/* True: malformed within the head, so that a reader will say where. Several documents are
 * no fault. */
static bool is_broken(const struct head *h)
{
    struct xw_error ignored = {0};
    struct documents d = {0};
    size_t n = 0, used = 0;
    enum documents_event e = DOCUMENTS_TEXT;
    for (; n < h->n && e != DOCUMENTS_END && e != DOCUMENTS_BROKEN; n += used)
        e = documents_next(&d, (const char *)h->bytes + n, h->n - n, &used);
    struct jp *jp =
        jp_open_memory(h->bytes, n, &(struct jp_options){.text_around = true});
    bool ok = jp_finish(jp, &ignored);
    jp_close(jp);
    return !ok && (h->whole || n < h->n);
}

/* What no format fits: `expected` to be a report, or passed over. */
static void read_unknown(struct reading *r, struct source *s, const struct head *h,
                         bool expected)
{
    char what[128];
    snprintf(what, sizeof what, "this is %s", h->other ? h->other : "");
    if (!expected)
        skip(r, s, h->other ? what : "no report of a known format");
    else if (h->other)
        refuse(r, s, XW_INPUT_FAILED, what);
    else if (!h->json && !s->regular) /* it may have no end */
        refuse(r, s, XW_INPUT_FAILED, "this is no JSON");
    else if (h->json ? is_broken(h) || head_sarif_name(r->name) : report_name(r->name))
        read_as(r, NULL, s); /* says where it stops being one */
    else if (!h->json)
        refuse(r, s, XW_INPUT_FAILED, "this is neither JSON nor XML nor a known table");
    else
        refuse(r, s, XW_INPUT_FAILED,
               "its members are those of no format (crosswalk list formats)");
}

/* SARIF before 2.1.0 is another document, which a filter may know. */
static void read_sarif(struct reading *r, struct source *s, const struct head *h)
{
    const struct xw_input_format *found[MOST_CANDIDATES];
    uint32_t n = h->old_version ? formats_recognise(r->options->formats, h, found) : 0;
    read_as(r, n == 1 ? found[0] : NULL, s);
}

/* By content. */
static void read_recognised(struct reading *r, struct source *s, const struct head *h,
                            bool expected)
{
    const struct xw_input_format *found[MOST_CANDIDATES];
    if (sarif_reader.recognise(h)) {
        read_sarif(r, s, h);
        return;
    }
    uint32_t n = formats_recognise(r->options->formats, h, found);
    if (n == 0)
        read_unknown(r, s, h, expected);
    else if (n == 1)
        read_as(r, found[0], s);
    else
        refuse_ambiguous(r, s, found, n);
}

static void read_source(struct reading *r, struct source *s, bool named);

/* The archive is an input of its own only when there is nothing in it to be one. */
static void read_packed(struct reading *r, struct source *s, bool named)
{
    struct xw_error err = {0};
    char ignored[65];
    uint32_t n;
    if (!unpack_read(r, s, named, read_source, &n, &err)) {
        struct xw_set_mark mark = xw_set_mark(r->set);
        fail(r, &mark, &err, XW_INPUT_FAILED);
        finish_failed(r, s);
    } else if (n > 0) {
        source_close(s, ignored);
    } else if (named) {
        refuse(r, s, XW_INPUT_FAILED, "there is no report in this archive");
    } else {
        skip(r, s, "no report in this archive");
    }
}

static void read_source(struct reading *r, struct source *s, bool named)
{
    struct head h = {
        .name = r->name, .bytes = s->head, .n = s->head_n, .whole = s->at_end};
    const char *format = r->options->format;
    head_look(&h);
    bool expected = named || head_sarif_name(r->name);
    if (h.n == 0 && (named || report_name(r->name)))
        refuse(r, s, XW_INPUT_EMPTY, "the file is empty");
    else if (h.n == 0)
        skip(r, s, "empty");
    else if (unpack_knows(&h))
        read_packed(r, s, named);
    else if (format)
        read_as(r, formats_find(r->options->formats, format), s);
    else if (h.nothing)
        read_nothing(r, s);
    else if (h.own && named)
        refuse(r, s, XW_INPUT_FAILED, "this is a report written by crosswalk");
    else if (h.own)
        skip(r, s, "a report written by crosswalk");
    else
        read_recognised(r, s, &h, expected);
}

static void fail_unread(struct reading *r, const char *problem)
{
    struct xw_error err = {0};
    struct xw_set_mark mark = xw_set_mark(r->set);
    xw_fail(&err, XW_E_READ, r->name, "%s", problem);
    fail(r, &mark, &err, XW_INPUT_FAILED);
}

void one_read(struct reading *r, const struct candidate *c,
              void (*on_bytes)(void *ctx, size_t n), void *ctx)
{
    struct xw_error err = {0};
    if (c->problem) {
        fail_unread(r, c->problem);
    } else if (c->skip) {
        skip(r, NULL, c->skip);
    } else {
        struct source *s = mem_alloc(sizeof *s);
        *s = (struct source){
            .on_bytes = on_bytes, .ctx = ctx, .undigested = r->options->count_only};
        if (source_open(s, c->path, r->name, &err)) {
            read_source(r, s, c->folder == 0);
        } else {
            char ignored[65];
            fail_unread(r, err.text);
            source_close(s, ignored);
        }
        mem_free(s);
    }
    reading_close(r);
}
