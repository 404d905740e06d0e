/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_xslt.h"

#include <stdio.h>
#include <string.h>

struct running {
    const struct xslt_job *job;
    struct xml_sheet *sheet;
};

/* An error of the filter's, with the input in front, since that is what can't be read. */
static bool fail_filter(const struct xslt_job *job, const struct xw_error *why,
                        const struct xml_piece *piece, struct xw_error *err)
{
    struct str where = {0};
    str_puts(&where, job->name);
    if (piece->n > 0)
        str_printf(&where, ":%lld", (long long)piece->lines[0]);
    xw_fail(err, why->code == XW_E_USAGE ? XW_E_FORMAT : why->code, str_get(&where),
            "its filter %s: %s", job->format->file, why->text);
    str_free(&where);
    return false;
}

static bool on_piece(void *ctx, const struct xml_piece *piece, struct xw_error *err)
{
    const struct running *run = ctx;
    struct xw_error why = {0};
    if (run->job->before)
        run->job->before();
    xmlDoc *result = xml_transform(run->sheet, piece->doc, &why);
    bool ok = result && xslt_records(result, piece, &run->job->to, &why);
    if (!ok)
        fail_filter(run->job, &why, piece, err);
    xmlFreeDoc(result);
    return ok;
}

static void on_warning(void *ctx, int64_t line, int64_t column, const char *text)
{
    const struct running *run = ctx;
    if (run->job->to.warn)
        run->job->to.warn(run->job->to.warn_ctx, line, column, text);
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == '-' || c == '.' || (c & 0x80) != 0;
}

/* A list of `n` texts, with NULL behind it. */
static const char **with_end(const char *const *texts, uint32_t n)
{
    const char **all = mem_alloc((n + 1) * sizeof *all);
    if (n)
        memcpy(all, texts, n * sizeof *all);
    return all;
}

/* The words of the stylesheet: what may be a name in the report. */
static const char **words_of(const char *text, struct arena *a)
{
    uint32_t n = 0, size = 256;
    const char **all = mem_alloc((size + 1) * sizeof *all);
    for (const char *p = text; *p;) {
        size_t m = 0;
        while (is_name_byte(p[m]))
            m++;
        if (m == 0) {
            p++;
            continue;
        }
        if (n == size)
            all = mem_grow(all, (size *= 2) + 1, sizeof *all);
        all[n++] = arena_copy(a, p, m);
        p += m;
    }
    all[n] = NULL;
    return all;
}

/* Whether it looks for elements wherever they are, so also in those that it doesn't name:
 * by a key, or by "//" from a root that isn't cut. */
static bool looks_deeper(const struct xw_input_format *f)
{
    const char *text = f->text;
    if (strstr(text, ":key ") || strstr(text, ":key\n"))
        return true;
    if (f->n_elements)
        return false;
    if (strstr(text, "descendant"))
        return true;
    for (const char *p = strstr(text, "//"); p; p = strstr(p + 2, "//"))
        if (p > text && p[-1] != ':') /* of an address */
            return true;
    return false;
}

bool xslt_run(const struct xslt_job *job, struct xw_error *err)
{
    const struct xw_input_format *f = job->format;
    struct running run = {.job = job};
    run.sheet = xml_sheet_compile(f->file, f->text, strlen(f->text), err);
    if (!run.sheet)
        return false;
    const char **elements = with_end(f->elements, f->n_elements);
    const char **keep = with_end(f->keep, f->n_keep);
    struct arena a = {0};
    bool all = f->whole || looks_deeper(f);
    const char **names = all ? NULL : words_of(f->text, &a);
    const struct xml_cut cut = {
        .name = job->name,
        .read = job->read,
        .read_ctx = job->read_ctx,
        .elements = elements,
        .keep = keep,
        .names = names,
        .piece = on_piece,
        .warn = on_warning,
        .ctx = &run,
    };
    bool ok = xml_cut(&cut, err);
    arena_free(&a);
    mem_free(names);
    mem_free(elements);
    mem_free(keep);
    xml_sheet_free(run.sheet);
    return ok;
}

bool xslt_read(struct reading *r, const struct xw_input_format *format,
               struct xw_error *err)
{
    char rest[4096];
    struct records *records = records_open(r);
    records_default_tool(records, *format->tool ? format->tool : format->title);
    bool ok = xslt_worker_run(r, format, records, err);
    while (ok && source_read(r->source, rest, sizeof rest) > 0)
        ; /* the digest is of all of it */
    records_close(records);
    return ok;
}
