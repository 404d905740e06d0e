/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_READER_H
#define INGEST_READER_H

#include "ingest/reading.h"

/* What can be told about an input from its first bytes. */
struct head {
    const char *name; /* of the file */
    const uint8_t *bytes;
    size_t n;
    bool whole;        /* the input ends with `bytes` */
    const char *other; /* "gzip data" and the like: what it is instead; NULL */
    bool nothing;      /* "[]" or "{}": no findings of an unknown format */
    bool own;          /* a report of ours */
    bool json;         /* begins like JSON */
    bool has_runs;     /* a member "runs" of the outermost object */
    bool sarif_schema; /* its "$schema" names SARIF */
    bool old_version;  /* a member "version" that comes early isn't 2.1.0 */
};

void head_look(struct head *h);

/* True if the first character is one that a JSON document begins with: with text before it
 * (a table with such a cell) it may be something else. */
bool head_begins_json(const struct head *h);

/* True if the file's name says that it is a SARIF log. */
bool head_sarif_name(const char *name);

/* A format: how it is recognised (from the head alone) and read. `read` fills the set and
 * the input's record (format, records, balance, runs); on false the set is rolled back.
 */
struct reader {
    const char *name;
    bool (*recognise)(const struct head *h);
    bool (*read)(struct reading *r, struct xw_error *err);
};

extern const struct reader sarif_reader;

#endif
