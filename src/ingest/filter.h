/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_FILTER_H
#define INGEST_FILTER_H

#include <crosswalk/data.h>

#include "base/arena.h"
#include "base/str.h"
#include "ingest/record_field.h"

#include <stdio.h>

#include <jq.h> /* includes nothing that it needs */

/* A format's jq filter, ready to run: its text, the paths of the lists that are cut out
 * of a report, and the names that it knows. */

enum step_type {
    STEP_NAME, /* a member */
    STEP_LIST, /* the elements of an array */
    STEP_MAP,  /* the members of an object */
};

struct step { /* a tree of what the paths have in common; {0} is the document */
    enum step_type type;
    struct jp_str name;
    bool is_end;   /* what is here is cut out */
    bool is_table; /* ... is a table that elements refer to */
    const char
        *key; /* of a table's rows: the member that elements name; "" their own name */
    struct step *children, *next;
};

struct filter_word { /* a word of the filter's text: what may be a member's name */
    struct jp_str text;
    jv value;
    bool is_shared;                   /* it stands in filter.words, once */
    const struct record_field *field; /* of a result; NULL */
};

struct filter {
    const struct xw_input_format *format;
    struct arena arena;
    struct step root;
    bool project; /* members with other names are left out of what the filter gets */
    struct filter_word *words;
    uint32_t n_words, words_size; /* a hash table */
    jq_state *jq;
    struct quick *quick; /* the same without libjq (quick.h); NULL */
    struct str problem;  /* of compiling */
};

/* Checks the text: refused words, the last line. Compiling is left for when a report of
 * the format comes. */
bool filter_open(struct filter *f, const struct xw_input_format *format,
                 struct xw_error *err);
bool filter_compile(struct filter *f, struct xw_error *err);
void filter_close(struct filter *f);

/* filter_text.c: refuses what a filter may not use; collects its words. */
bool filter_scan(struct filter *f, struct xw_error *err);
/* The word, or NULL. */
const struct filter_word *filter_word(const struct filter *f, struct jp_str name);
void filter_word_add(struct filter *f, const char *s, size_t n);

/* filter_path.c */
bool filter_paths(struct filter *f, struct xw_error *err);
const struct step *step_name(const struct step *at, struct jp_str name);
const struct step *step_child(const struct step *at, enum step_type type);

/* Where the records go. */
struct filter_sink {
    void (*record)(void *ctx, const struct record *r, const char *where);
    void (*reject)(void *ctx, const char *where, const char *why);
    void (*note)(void *ctx, const char *where, const char *text); /* a warning */
    void (*row)(void *ctx, jv row); /* takes rows of tables instead of the filter; NULL */
    void *ctx;
};

/* filter_run.c: what of the filter runs. */
enum filter_part { FILTER_RUN, FILTER_RESULTS, FILTER_BOTH };

enum { FILTER_MOST_OF_ELEMENT = 10000 }; /* records */

struct filter_job { /* one report being read */
    struct filter *filter;
    const struct filter_sink *sink;
    struct record record;
    struct tables *tables;
    uint64_t n_elements;
    void (*before)(struct filter_job *job); /* each run; NULL */
    uint32_t seconds;                       /* more than usual for the next run */
    char where[1000];                       /* what the filter is working on */
};

/* Runs on `document`, which it takes over. */
void filter_run(struct filter_job *job, enum filter_part part, jv document,
                const char *where);

/* filter_value.c: the reader's next value; `at` leads to members that are kept whatever
 * their names are. Text goes to `tables`, which may be NULL. On an error of the reader
 * the value is incomplete. */
jv filter_value(const struct filter *f, struct jp *jp, const struct step *at,
                struct tables *tables);
jv filter_string(struct jp_str s);
/* The reader's next value, a number; false: not one that jq would leave as it is, and so
 * to be taken as its text. On an error of the reader it is 0. */
bool filter_number(struct jp *jp, double *number, struct jp_str *text);

/* filter_table.c: the tables that elements refer to (`keep`). */
struct tables;
struct tables *tables_open(const struct filter *f, jv document); /* borrows; NULL: none */
void tables_close(struct tables *t);                             /* accepts NULL */
void tables_clear(struct tables *t);                    /* for the next element */
void tables_find(struct tables *t, struct jp_str text); /* a text of the element */
/* The document, which it takes over, with the rows that the texts name. */
jv tables_fill(struct tables *t, jv document);

/* filter_cut.c */
/* Reads the report once: what is left of it without the lists that are cut, as JSON, and
 * how many elements these have. False: the reader has an error, or too much is left. */
bool filter_skim(const struct filter *f, struct jp *jp, struct str *skeleton,
                 uint64_t *n_elements);
/* Reads it again and runs the filter on each element, within what is left of the rest;
 * takes the skeleton over. */
void filter_elements(struct filter_job *job, struct jp *jp, jv skeleton);

#endif
