/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_jq.h"

#include "base/arena.h"
#include "base/bytes.h"
#include "ingest/documents.h"

#include <string.h>

/* A report on its way through a filter. */

enum { CHUNK = 64 * 1024, LONGEST_DOCUMENT = 64 << 20 };

static jv memory_value(const struct filter *f, const char *s, size_t n, bool *ok,
                       char *problem, size_t size)
{
    struct xw_error err = {0};
    struct jp *jp = jp_open_memory(s, n, &(struct jp_options){.name = "document"});
    jv v = filter_value(f, jp, &f->root, NULL);
    *ok = jp_finish(jp, &err);
    jp_close(jp);
    if (!*ok)
        snprintf(problem, size, "%.250s", err.text);
    return v;
}

static void run_document(struct filter_job *job, const struct jq_report *r)
{
    bool ok;
    char problem[300];
    jv skeleton = memory_value(r->filter, str_get(&r->skeleton), r->skeleton.n, &ok,
                               problem, sizeof problem);
    if (!ok) {
        jv_free(skeleton);
        job->sink->reject(job->sink->ctx, "the document", problem);
        return;
    }
    snprintf(job->where, sizeof job->where, "the document");
    if (r->n_elements == 0) {
        filter_run(job, FILTER_BOTH, skeleton, job->where);
        return;
    }
    filter_run(job, FILTER_RUN, jv_copy(skeleton), job->where);
    struct jp *jp = jp_open_fd(r->fd, &(struct jp_options){.text_around = true});
    filter_elements(job, jp, skeleton);
    jp_close(jp);
}

static void run_stream_document(struct filter_job *job, const struct str *text,
                                uint64_t line, bool broken)
{
    bool ok;
    char problem[300];
    snprintf(job->where, sizeof job->where, "line %llu", (unsigned long long)line);
    if (text->cut) {
        job->sink->reject(job->sink->ctx, job->where, "a document of more than 64 MiB");
        return;
    }
    jv v =
        memory_value(job->filter, str_get(text), text->n, &ok, problem, sizeof problem);
    if (ok && !broken) {
        filter_run(job, FILTER_BOTH, v, job->where);
        return;
    }
    jv_free(v);
    job->sink->reject(job->sink->ctx, job->where,
                      ok ? "the document breaks off" : problem);
}

static void note_text(struct filter_job *job, uint64_t line)
{
    char where[40];
    snprintf(where, sizeof where, "line %llu", (unsigned long long)line);
    job->sink->note(job->sink->ctx, where, "text between documents is passed over");
}

/* Consumes some of the bytes. */
static size_t take(struct filter_job *job, struct documents *d, struct str *text,
                   const char *p, size_t n)
{
    size_t used;
    enum documents_event e = documents_next(d, p, n, &used);
    if (e != DOCUMENTS_TEXT)
        str_add(text, p, used);
    else if (d->before && !(d->line == 0 && d->before == '\xef'))
        note_text(job, d->line + 1);
    if (e == DOCUMENTS_END || e == DOCUMENTS_BROKEN) {
        run_stream_document(job, text, d->start_line, e == DOCUMENTS_BROKEN);
        str_reset(text);
    }
    return used;
}

static void run_stream(struct filter_job *job, const struct jq_report *r)
{
    struct documents d = {0};
    struct str text = {.limit = LONGEST_DOCUMENT};
    char *buf = mem_alloc(CHUNK);
    int fd = r->fd;
    for (ssize_t n; (n = bytes_read_fd(&fd, buf, CHUNK)) > 0;)
        for (size_t at = 0; at < (size_t)n;)
            at += take(job, &d, &text, buf + at, (size_t)n - at);
    if (d.depth > 0)
        run_stream_document(job, &text, d.start_line, true);
    mem_free(buf);
    str_free(&text);
}

struct columns {
    jv names[CSV_COLUMNS];
    uint32_t n;
};

/* A name that occurs again gets a number. */
static void read_columns(struct columns *c, const struct csv_row *row)
{
    for (c->n = 0; c->n < row->n; c->n++) {
        struct csv_cell cell = row->cells[c->n];
        while (cell.n && strchr(" \t", cell.s[0]) && cell.s[0]) {
            cell.s++;
            cell.n--;
        }
        while (cell.n && strchr(" \t", cell.s[cell.n - 1]) && cell.s[cell.n - 1])
            cell.n--;
        jv name = jv_string_sized(cell.s, (int)cell.n);
        int times = 1;
        for (uint32_t i = 0; i < c->n; i++)
            times += jv_equal(jv_copy(c->names[i]), jv_copy(name));
        if (times > 1)
            name = jv_string_concat(name, jv_string_fmt(" %d", times));
        c->names[c->n] = name;
    }
}

static bool is_empty(const struct csv_row *row)
{
    for (uint32_t i = 0; i < row->n; i++)
        if (row->cells[i].n)
            return false;
    return true;
}

static jv row_object(const struct columns *c, const struct csv_row *row)
{
    jv object = jv_object();
    for (uint32_t i = 0; i < c->n && i < row->n; i++)
        object = jv_object_set(object, jv_copy(c->names[i]),
                               jv_string_sized(row->cells[i].s, (int)row->cells[i].n));
    return object;
}

static void run_row(struct filter_job *job, const struct columns *c,
                    const struct csv_row *row)
{
    snprintf(job->where, sizeof job->where, "line %llu", (unsigned long long)row->line);
    if (row->open && row->n < c->n) {
        job->sink->reject(job->sink->ctx, job->where, "a quoted cell has no end");
        return;
    }
    if (row->open) /* of the last cell, which may go on; all others are there */
        job->sink->note(job->sink->ctx, job->where, "the last quoted cell has no end");
    if (job->sink->row)
        job->sink->row(job->sink->ctx, row_object(c, row));
    else
        filter_run(job, FILTER_BOTH, row_object(c, row), job->where);
}

static void run_table(struct filter_job *job, const struct jq_report *r)
{
    struct csv csv;
    struct csv_row *row = mem_alloc(sizeof *row);
    struct columns *columns = mem_alloc(sizeof *columns);
    int fd = r->fd;
    csv_open(&csv, bytes_read_fd, &fd, r->table.delimiter);
    for (uint32_t i = 0; csv_next(&csv, row); i++) {
        if (i == r->table.header)
            read_columns(columns, row);
        else if (i > r->table.header && !is_empty(row))
            run_row(job, columns, row);
    }
    csv_close(&csv);
    for (uint32_t i = 0; i < columns->n; i++)
        jv_free(columns->names[i]);
    mem_free(columns);
    mem_free(row);
}

void jq_report_run(const struct jq_report *r, struct filter_job *job)
{
    job->filter = r->filter;
    if (r->shape == JQ_DOCUMENT)
        run_document(job, r);
    else if (r->shape == JQ_STREAM)
        run_stream(job, r);
    else if (r->shape == JQ_TABLE)
        run_table(job, r);
    else
        jq_lines_run(r, job);
}
