/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_jq.h"

#include "base/arena.h"
#include "ingest/documents.h"
#include "ingest/facts.h"
#include "ingest/formats.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* From an input to what its filter makes of it: the input is read once through its
 * source, which digests it and may be a pipe, and checked; then its bytes are read again.
 */

/* A file without a name, for what comes through a pipe. */
static int open_spool(struct xw_error *err, const char *name)
{
    const char *folder = getenv("TMPDIR");
    struct str path = {0};
    str_printf(&path, "%s/crosswalk-XXXXXX", folder && *folder ? folder : "/tmp");
    int fd = mkstemp(path.s);
    if (fd >= 0)
        unlink(path.s);
    else
        xw_fail(err, XW_E_READ, name, "no temporary file in %s: %s",
                folder && *folder ? folder : "/tmp", strerror(errno));
    str_free(&path);
    return fd;
}

struct pass { /* the first time through */
    struct source *source;
    int spool; /* -1: the file itself can be read again */
    bool failed;
};

static ssize_t read_pass(void *ctx, void *buf, size_t n)
{
    struct pass *p = ctx;
    ssize_t got = source_read(p->source, buf, n);
    for (ssize_t done = 0; p->spool >= 0 && done < got;) {
        ssize_t put = write(p->spool, (char *)buf + done, (size_t)(got - done));
        p->failed |= put < 0 && errno != EINTR;
        if (p->failed)
            break;
        done += put > 0 ? put : 0;
    }
    return got;
}

/* Whether the source's bytes can be had again from its file. */
static bool is_again(const struct source *s)
{
    return s->regular && !s->pull;
}

static bool pass_open(struct pass *p, struct reading *r, struct xw_error *err)
{
    *p = (struct pass){.source = r->source, .spool = -1};
    if (!is_again(r->source))
        p->spool = open_spool(err, r->name);
    return is_again(r->source) || p->spool >= 0;
}

static bool pass_end(struct pass *p, struct reading *r, int *fd, struct xw_error *err)
{
    *fd = p->spool >= 0 ? p->spool : r->source->fd;
    if (p->source->problem)
        return xw_fail(err, XW_E_READ, r->name, "%s", strerror(p->source->problem));
    if (p->failed || lseek(*fd, 0, SEEK_SET) < 0)
        return xw_fail(err, XW_E_READ, r->name, "it can't be kept to be read again: %s",
                       strerror(errno));
    return true;
}

/* To the end; says how many documents there are, if that is wanted. */
static void pass_over(struct pass *pass, uint64_t *n_documents)
{
    enum { CHUNK = 64 * 1024 };
    char *buf = mem_alloc(CHUNK);
    struct documents d = {0};
    size_t used;
    for (ssize_t n; (n = read_pass(pass, buf, CHUNK)) > 0;)
        for (size_t at = 0; n_documents && at < (size_t)n; at += used)
            *n_documents +=
                documents_next(&d, buf + at, (size_t)n - at, &used) == DOCUMENTS_END;
    mem_free(buf);
}

/* One document in a line may be the first of many, which the head doesn't tell. */
static bool is_one_line(const struct source *s)
{
    const uint8_t *start = memchr(s->head, '{', s->head_n);
    return start && !s->at_end &&
           !memchr(start, '\n', s->head_n - (size_t)(start - s->head));
}

static bool skim(struct jq_report *report, struct jp *jp, struct xw_error *err)
{
    filter_skim(report->filter, jp, &report->skeleton, &report->n_elements);
    bool ok = jp_finish(jp, err);
    jp_close(jp);
    return ok;
}

/* Filters get numbers beyond 64 bits as text, so there is nothing to warn of. */
static void warn(void *reading, const struct jp_where *at, const char *text)
{
    if (!strstr(text, "beyond 64 bits"))
        reading_warn_at(reading, at, text);
}

static struct jp_options options_of(struct reading *r)
{
    return (struct jp_options){
        .name = r->name, .warn = warn, .warn_ctx = r, .text_around = true};
}

static bool has_columns(const struct xw_input_format *f)
{
    for (uint32_t i = 0; i < f->n_recognise; i++)
        if (f->recognise[i].csv)
            return true;
    return false;
}

/* By the first bytes: a table, one document, or several; lines by what the format says.
 */
static bool find_shape(struct jq_report *report, struct reading *r, struct xw_error *err)
{
    const struct xw_input_format *f = report->filter->format;
    struct head h = {.name = r->name,
                     .bytes = r->source->head,
                     .n = r->source->head_n,
                     .whole = r->source->at_end};
    if (has_columns(f) && !head_begins_json(&h) &&
        csv_find(h.bytes, h.n, f->recognise, f->n_recognise, &report->table)) {
        report->shape = JQ_TABLE;
        return true;
    }
    if (f->n_lines) {
        report->shape = JQ_LINES;
        return true;
    }
    struct facts *facts = mem_alloc(sizeof *facts);
    head_facts_look(facts, &h);
    report->shape = facts->n_ends > 0 && facts->n_documents > 1 ? JQ_STREAM : JQ_DOCUMENT;
    bool is_json = facts->n_documents > 0;
    head_facts_free(facts);
    mem_free(facts);
    if (is_json || !has_columns(f))
        return true;
    return xw_fail(err, XW_E_FORMAT, r->name,
                   "no row with the columns of the format \"%s\" among the first %d",
                   f->name, CSV_HEAD_ROWS);
}

/* Reads all of it once, so that report->fd can be read again. */
static bool first_pass(struct jq_report *report, struct pass *pass, struct reading *r,
                       struct xw_error *err)
{
    struct jp_options options = options_of(r);
    uint64_t n = 0;
    if (report->shape == JQ_DOCUMENT && !is_one_line(r->source))
        return skim(report, jp_open(read_pass, pass, &options), err) &&
               pass_end(pass, r, &report->fd, err);
    pass_over(pass, report->shape == JQ_DOCUMENT ? &n : NULL);
    if (!pass_end(pass, r, &report->fd, err))
        return false;
    if (n > 1)
        report->shape = JQ_STREAM;
    return report->shape != JQ_DOCUMENT ||
           (skim(report, jp_open_fd(report->fd, &options), err) &&
            pass_end(pass, r, &report->fd, err));
}

static bool run_filter(struct jq_report *report, struct reading *r, struct xw_error *err)
{
    struct records *rs = records_open(r);
    const struct xw_input_format *f = report->filter->format;
    records_default_tool(rs, *f->tool ? f->tool : f->title);
    report->size = r->source->bytes;
    bool ok = jq_worker_run(report, rs, err);
    records_close(rs);
    return ok;
}

static bool read_report(struct jq_report *report, struct reading *r, struct xw_error *err)
{
    struct pass pass;
    bool ok = pass_open(&pass, r, err) && find_shape(report, r, err) &&
              first_pass(report, &pass, r, err) && run_filter(report, r, err);
    if (pass.spool >= 0)
        close(pass.spool);
    return ok;
}

bool jq_read(struct reading *r, const struct xw_input_format *format,
             struct xw_error *err)
{
    struct jq_report report = {.name = r->name, .fd = -1};
    report.filter = formats_filter(r->options->formats, format, err);
    bool ok = report.filter && read_report(&report, r, err);
    str_free(&report.skeleton);
    return ok;
}
