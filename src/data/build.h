/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DATA_BUILD_H
#define DATA_BUILD_H

#include "base/yaml.h"
#include "data/set.h"

/* The compiler of mappings/: one file a kind, in the order in which they need each other.
 * Each reads its files, checks them against what is known already and adds to `d`. */

struct vec { /* of things of one size, zeroed; in the arena */
    void *items;
    uint32_t n, capacity;
};

struct build_source { /* a file that was read; they are hashed into the set's SHA-256 */
    const char *path; /* below the folder: "rules/kics.tsv" */
    const char *file; /* as errors name it */
    const char *bytes;
    size_t n;
    char sha256[65];
};

struct build {
    struct arena *a;
    const char *dir;
    struct xw_data *d;
    struct vec sources;
    struct xw_error *err;
    struct vec critical;   /* struct critical */
    struct xw_tool *tools; /* d's, still open to change */
    struct data_spelling *spellings;
};

struct critical { /* a weakness is on a list that a document heads "critical" */
    uint32_t weakness;
    const char *list; /* "A-top" */
};

void *build_add(struct build *b, struct vec *v, size_t size);
void *build_alloc(struct build *b, size_t n, size_t size);
const char *build_text(struct build *b, const char *text, size_t n);

/* Reads one file, which must be UTF-8 text, and keeps its digest. NULL: error. */
const struct build_source *build_read(struct build *b, const char *path);
const struct yaml *build_yaml(struct build *b, const char *path);

/* Names in a folder that end so, sorted; each "FOLDER/NAME". False: error. */
bool build_list(struct build *b, const char *folder, const char *suffix,
                struct vec *paths);

/* SHA-256 of the list that `sha256sum` would print for the files, sorted by path. */
void build_digest(struct build *b, char out[65]);

/* A table: the first line names the columns, then a record a line, separated by tabs. */
enum {
    TSV_COLUMNS = 12,
};

struct tsv {
    struct build *b;
    const struct build_source *source;
    const char *next;
    uint32_t line;
    uint32_t n_columns;
    const char *fields[TSV_COLUMNS];
    uint32_t columns[TSV_COLUMNS]; /* where each field starts in its line, 1-based */
};

/* Opens the table and leaves its first line, the names of its columns, in the fields;
 * they must be `columns` (ends with NULL), where that is given. */
bool tsv_open(struct tsv *t, struct build *b, const char *path,
              const char *const *columns);
bool tsv_next(struct tsv *t); /* false: end, or an error in b->err */
bool tsv_fail(const struct tsv *t, uint32_t field, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* An error at a place: "FILE:LINE:COLUMN". Returns false. */
bool build_fail(struct build *b, const char *file, uint32_t line, uint32_t column,
                const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Cuts "a,b" into its next part; false at the end. */
bool tsv_part(struct build *b, const char **rest, const char **part);

bool build_weaknesses(struct build *b);
bool build_frameworks(struct build *b);
bool build_stated(struct build *b); /* after the frameworks */
bool build_tools(struct build *b);
bool build_rules(struct build *b);
bool build_narrowing(struct build *b);
bool build_cwes(struct build *b);
bool build_policies(struct build *b);
bool build_formats(struct build *b);
/* One format file, checked. */
bool build_format(struct build *b, const char *path, struct xw_input_format *out);

/* A word of data.h's enums, exactly as the reports show it. */
bool build_severity(const struct yaml *at, const char *word, enum xw_severity *out,
                    struct xw_error *err);
bool build_priority(const struct yaml *at, const char *word, enum xw_priority *out,
                    struct xw_error *err);

/* The index of a weakness that `map` names under `key`. */
bool build_weakness(struct build *b, const struct yaml *at, const char *id,
                    uint32_t *out);

/* Adds a struct data_name. */
void build_name(struct build *b, struct vec *names, const char *name, uint32_t index);

/* Sorts names and refuses one that means two things. */
bool build_finish_names(struct build *b, struct data_name *names, uint32_t n,
                        const char *what);

#endif
