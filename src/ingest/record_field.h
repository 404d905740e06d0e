/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_RECORD_FIELD_H
#define INGEST_RECORD_FIELD_H

#include "base/str.h"
#include "ingest/record.h"

/* The members of records by name, for readers that get them as names and values. */

enum record_type { RECORD_RESULT, RECORD_RULE, RECORD_RUN };

struct record {
    enum record_type type;
    union {
        struct record_result result;
        struct record_rule rule;
        struct record_run run;
    } u;
    size_t n_used; /* of `texts`, which hold numbers that were wanted as text */
    char texts[2048];
};

enum record_field_type {
    FIELD_TEXT,
    FIELD_INT,
    FIELD_REAL,
    FIELD_YES_NO,
    FIELD_BOOL,
    FIELD_LIST
};

struct record_field {
    const char *name;
    uint8_t type; /* enum record_field_type */
    size_t offset;
};

/* "result" (or nothing), "rule", "run". False: no such type. */
bool record_start(struct record *r, struct jp_str type);

/* NULL: the type has no such member. */
const struct record_field *record_field(enum record_type type, struct jp_str name);
const struct record_field *record_fields(enum record_type type, size_t *n);

/* A value of a member, or one of a list's. Text is borrowed until the record is used.
 * NULL when all is well, else what was expected. */
struct record_value {
    enum jp_type type; /* JP_NULL, JP_FALSE, JP_TRUE, JP_NUMBER, JP_STRING */
    struct jp_str text;
    double number;
};
const char *record_put(struct record *r, const struct record_field *f,
                       const struct record_value *v);

/* Adds it to the set. */
bool record_add(struct records *rs, const struct record *r, const char *where);

/* Whether a member's value says something. */
bool record_has(const void *value, uint8_t type);

/* One line of JSON: the members that are there. */
void record_print(const struct record *r, struct str *out);

#endif
