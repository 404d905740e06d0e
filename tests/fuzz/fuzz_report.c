/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_jq.h"
#include "ingest/formats.h"
#include "ingest/record_wire.h"
#include "require.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The readers behind filters on the fuzzer's bytes: the first one says which. Records as
 * they come from another process, streams of documents, one document in pieces, tables.
 * Whatever the bytes are, the balance adds up. Filters run in this process here. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void add(void *ctx, const struct record *r, const char *where)
{
    struct str line = {0};
    record_print(r, &line);
    str_free(&line);
    record_add(ctx, r, where);
}

static void reject(void *ctx, const char *where, const char *why)
{
    records_reject(ctx, where, why);
}

static void note(void *ctx, const char *where, const char *text)
{
    reading_warn(records_reading(ctx), "%s, at %s", text, where);
}

/* A record that was sent comes out as it went in. */
static void check_wire(struct records *rs, const uint8_t *data, size_t n)
{
    struct wire_message *m = calloc(1, sizeof *m);
    size_t used = 1;
    for (size_t at = 0; used > 0 && at < n; at += used) {
        if (!wire_read((const char *)data + at, n - at, m, &used))
            break;
        require(used <= n - at, "more was read than there is");
        if (used && m->letter == WIRE_RECORD) {
            struct str again = {0}, a = {0}, b = {0};
            record_print(&m->record, &a);
            wire_add_record(&again, &m->record, m->where);
            struct wire_message *copy = calloc(1, sizeof *copy);
            size_t other;
            require(wire_read(again.s, again.n, copy, &other) && other == again.n,
                    "what was sent can't be read");
            record_print(&copy->record, &b);
            require(!strcmp(str_get(&a), str_get(&b)), "what was sent is something else");
            record_add(rs, &m->record, m->where);
            free(copy);
            str_free(&again);
            str_free(&a);
            str_free(&b);
        }
    }
    free(m);
}

static struct xw_formats *all;

static void free_formats(void)
{
    xw_formats_free(all);
}

static const struct xw_formats *formats(void)
{
    struct xw_error err = {0};
    if (!all) {
        all = xw_formats_open(xw_data_builtin(), NULL, 0, NULL, &err);
        atexit(free_formats);
    }
    return all;
}

static struct filter *filter_of(const char *name)
{
    struct xw_error err = {0};
    return formats_filter(formats(), formats_find(formats(), name), &err);
}

static int file_of(const uint8_t *data, size_t n)
{
    int fd = memfd_create("report", 0);
    require(fd >= 0 && write(fd, data, n) == (ssize_t)n && lseek(fd, 0, SEEK_SET) == 0,
            "no file");
    return fd;
}

static bool prepare(struct jq_report *r, int how, const uint8_t *data, size_t n)
{
    static const char *const names[] = {"", "crosswalk-records", "trivy-json", "kics-csv",
                                        "rkhunter-log"};
    static const enum jq_shape shapes[] = {JQ_STREAM, JQ_STREAM, JQ_DOCUMENT, JQ_TABLE,
                                           JQ_LINES};
    r->filter = filter_of(names[how]);
    r->shape = shapes[how];
    r->name = "memory";
    if (how == 2) {
        struct jp *jp = jp_open_memory(data, n, &(struct jp_options){0});
        struct xw_error err = {0};
        filter_skim(r->filter, jp, &r->skeleton, &r->n_elements);
        bool ok = jp_finish(jp, &err);
        jp_close(jp);
        return ok;
    }
    const struct xw_input_format *f = r->filter->format;
    return how != 3 || csv_find(data, n, f->recognise, f->n_recognise, &r->table);
}

static void check_report(struct records *rs, int how, const uint8_t *data, size_t n)
{
    struct jq_report r = {0};
    struct filter_sink sink = {.record = add, .reject = reject, .note = note, .ctx = rs};
    struct filter_job *job = calloc(1, sizeof *job);
    job->sink = &sink;
    if (prepare(&r, how, data, n)) {
        r.fd = file_of(data, n);
        jq_report_run(&r, job);
        close(r.fd);
    }
    str_free(&r.skeleton);
    free(job);
}

static void check_balance(const struct xw_set *set)
{
    const struct xw_input *in = xw_input_at(set, 0);
    uint32_t sum = in->balance[XW_IN_SUPPRESSED] + in->balance[XW_IN_EVIDENCE] +
                   in->balance[XW_IN_REJECTED];
    for (uint32_t i = 0; i < xw_n_results(set); i++) {
        const struct xw_result *r = xw_result_at(set, i);
        require(r->run_rule < xw_n_run_rules(set), "a run rule that doesn't exist");
        require(r->end_line >= r->line, "lines out of order");
        sum += !r->suppressed && r->kind != XW_INFORMATIONAL;
    }
    require(sum == in->records, "the balance doesn't add up");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n == 0)
        return 0;
    struct xw_set *set = xw_set_new(xw_data_builtin());
    struct xw_ingest_options quiet = {0};
    struct reading r = {.set = set, .options = &quiet, .name = "memory"};
    r.input = xw_input_add(set);
    struct records *rs = records_open(&r);
    records_default_tool(rs, "Acme");
    if (data[0] % 5 == 0)
        check_wire(rs, data + 1, n - 1);
    else
        check_report(rs, data[0] % 5, data + 1, n - 1);
    records_close(rs);
    reading_fill_all(&r);
    reading_close(&r);
    reading_tell(&r);
    check_balance(set);
    xw_set_free(set);
    return 0;
}
