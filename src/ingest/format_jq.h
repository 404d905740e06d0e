/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_FORMAT_JQ_H
#define INGEST_FORMAT_JQ_H

#include "ingest/csv.h"
#include "ingest/filter.h"

/* The engine of JSON, NDJSON and CSV formats: mappings/formats/NAME.jq. */

enum jq_shape {
    JQ_DOCUMENT, /* one JSON document */
    JQ_STREAM,   /* several, one after the other */
    JQ_TABLE,    /* separated values */
    JQ_LINES,    /* lines of text */
};

/* A report whose bytes can be read (again), and what is known of it. */
struct jq_report {
    struct filter *filter;
    const char *name;
    enum jq_shape shape;
    struct csv_shape table;
    struct str skeleton; /* JQ_DOCUMENT */
    uint64_t n_elements;
    int fd;        /* at the start */
    uint64_t size; /* of what can be read there */
};

/* jq_read.c: runs the filter on all of it; what is to be said goes to job->sink. `job` is
 * zeroed but for what its owner set. */
void jq_report_run(const struct jq_report *r, struct filter_job *job);

/* jq_lines.c: the same for JQ_LINES. */
void jq_lines_run(const struct jq_report *r, struct filter_job *job);

/* jq_worker.c: the same in a process of its own, with limits on memory and time, without
 * files, network and environment; the records go into `rs`. False: it died, err says how.
 */
bool jq_worker_run(const struct jq_report *r, struct records *rs, struct xw_error *err);

/* Reads the input through the filter into the set. False: the report is malformed, or the
 * filter can't be used; err says which. */
bool jq_read(struct reading *r, const struct xw_input_format *format,
             struct xw_error *err);

#endif
