/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_INGEST_H
#define CROSSWALK_INGEST_H

#include <crosswalk/error.h>
#include <crosswalk/model.h>

/* Hears of every warning and error while inputs are read: `where` is "FILE:LINE:COLUMN"
 * or "FILE". Called from one thread at a time, in the order of the inputs. */
struct xw_listener {
    void (*tell)(void *ctx, bool is_error, const char *where, const char *text);
    void (*progress)(void *ctx, uint64_t bytes_read, uint64_t bytes_in_all);
    void *ctx;
};

/* The formats that inputs are read as: the mapping set's, the user's files `filters`, and
 * all format files in the user's `folder` (NULL, or one that need not exist). A user's
 * format replaces one of the same name. NULL on error. */
struct xw_formats;
struct xw_formats *xw_formats_open(const struct xw_data *data, const char *const *filters,
                                   int n_filters, const char *folder,
                                   struct xw_error *err);
void xw_formats_free(struct xw_formats *formats); /* accepts NULL */
/* By name; SARIF, which needs no format file, is not among them. */
const struct xw_input_format *const *xw_formats_list(const struct xw_formats *formats,
                                                     uint32_t *n);

/* A format file to begin with, from a sample of a report (JSON, NDJSON, CSV, XML or lines
 * of text): a guess by the names in it. */
struct xw_draft {
    char *name, *text; /* of the format file */
    char *list;        /* where the findings are: "findings[]"; "": each document */
    char *guessed;     /* "rule, message, path": members of the record */
    char *sample;      /* the sample's bytes */
    size_t sample_n;
    const char *known_as;      /* the format it is read as without this; "" */
    const char *ending;        /* "jq" or "xsl" */
    const char *sample_ending; /* "json", "ndjson", "csv", "txt", "xml" */
};

/* `name` NULL: from the file's name. False: err says why. xw_draft_free in any case. */
bool xw_draft_make(struct xw_draft *out, const char *path, const char *name,
                   const struct xw_formats *formats, struct xw_error *err);
void xw_draft_free(struct xw_draft *d);

struct xw_ingest_options {
    const char *root; /* prefix of paths in reports that is dropped; NULL */
    int jobs;         /* 0: as many as there are cores from 64 MB of input on, else 1 */
    const struct xw_formats *formats; /* NULL: those of the mapping set */
    const char *format; /* name of the one that every input has ("sarif", "trivy-json");
                           NULL: by content */
    /* Hears of every normalised record, as a line of JSON; may be NULL. */
    void (*on_record)(void *ctx, const char *line);
    void *on_record_ctx;
    bool rows; /* on_record hears of the rows of CSV inputs and the lines of text ones
                  instead, as filters get them */
    bool count_only; /* check and count everything, keep no results and none of their
                        text: constant memory; no SHA-256, a third of the time */
    struct xw_listener listener;
};

/* Reads inputs (files, folders with all that is below them, "@list", "-") into `set`, in
 * the order of their paths whatever the order given; the same file given twice is read
 * once. A bad input becomes an xw_input with status failed, is told to the listener, and
 * the others go on. In a folder what is no report is added to the set's skipped list; the
 * same file named itself is an error. False: something in the command itself is wrong (an
 * @list that can't be read). */
bool xw_ingest(struct xw_set *set, const char *const *inputs, int n,
               const struct xw_ingest_options *options, struct xw_error *err);

#endif
