/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_FORMAT_XSLT_H
#define INGEST_FORMAT_XSLT_H

#include "base/arena.h"
#include "base/xml_cut.h"
#include "ingest/record_field.h"

/* The engine of XML formats: mappings/formats/NAME.xsl, applied to one piece of the
 * report after the other (mappings/README.md, "XML formats"). */

/* Reads the input through the filter into the set. False: the report is malformed, or the
 * filter can't be used; err says which. The filter and the XML parser run in a process of
 * their own (xslt_worker.c). */
bool xslt_read(struct reading *r, const struct xw_input_format *format,
               struct xw_error *err);

/* Where records and warnings go; `where` is a record's place in the input. */
struct xslt_sink {
    void (*add)(void *ctx, const struct record *r, const char *where);
    void *add_ctx;
    void (*warn)(void *ctx, int64_t line, int64_t column, const char *text); /* or NULL */
    void *warn_ctx;
};

/* The same from any bytes to anywhere. */
struct xslt_job {
    const struct xw_input_format *format;
    const char *name; /* of the input */
    ssize_t (*read)(void *ctx, void *buf, size_t n);
    void *read_ctx;
    struct xslt_sink to;
    void (*before)(void); /* each piece; NULL */
};
bool xslt_run(const struct xslt_job *job, struct xw_error *err);

/* xslt_worker.c: runs the job of a child process that gets the report's bytes from
 * r->source; records go into `rs`, warnings to `r`. False: err says what is wrong with
 * the report, or how the child died. */
bool xslt_worker_run(struct reading *r, const struct xw_input_format *format,
                     struct records *rs, struct xw_error *err);

/* xslt_records.c: the records of a filter's result, whose elements are named like the
 * members of record.h. False: the filter wrote something else; err says what. */
bool xslt_records(const xmlDoc *result, const struct xml_piece *piece,
                  const struct xslt_sink *to, struct xw_error *err);

/* time_text.c: a time as scanners write it ("1648044472", "Wed Mar 23 15:07:52 2022",
 * "Tue, 12 May 2020 20:57:30", "2022/05/03") as RFC 3339; any other text as it stands. */
struct jp_str time_text(struct jp_str text, struct arena *a);

/* html_text.c: HTML as plain text. Paragraphs and items become lines, entities their
 * characters; nothing is nested or remembered, so any text will do. */
void html_text(struct str *to, const char *html, size_t n);

/* xml_head.c: what the start of an XML document says: the root element and the names of
 * those that follow it. Nothing is checked; the parser does that later. */
struct xml_head {
    const char *text; /* in UTF-8; owned */
    size_t n;
    const char *root, *namespace; /* terminated, in `names`; NULL root: not XML */
    const char *tag;              /* the root's, after its bracket */
    struct arena names;
};
void xml_head_look(struct xml_head *h, const uint8_t *bytes, size_t n);
void xml_head_free(struct xml_head *h);

/* Whether all tests of an alternative hold: "root" and "namespace" (of the root), "@NAME"
 * (its attribute), "NAME" (an element that begins within the head). */
bool xml_head_matches(const struct xml_head *h, const struct xw_recognise *r);

#endif
