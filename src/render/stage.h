/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RENDER_STAGE_H
#define RENDER_STAGE_H

#include <crosswalk/render.h>

#include "base/out.h"
#include "base/str.h"

/* What the files of this stage hand to each other, but for what has to do with XML
 * (document.h). */

/* Counts over the whole set, made once per report (facts.c). */
struct class_facts { /* open findings of one priority, and the others by their state */
    uint32_t open, on_track, due_soon, overdue, no_deadline, accepted, suppressed, review;
    int64_t next_due; /* of the open ones that are not overdue; XW_NO_TIME */
};

struct framework_facts {
    uint32_t framework; /* index in the mapping set */
    uint32_t status[XW_N_STATUS];
    uint32_t n_controls; /* that something in the mapping reaches */
    uint32_t n_catalog;  /* controls there are, without headings and withdrawn ones */
};

struct facts {
    struct xw_set *set;
    const struct xw_data *data;
    const struct xw_options *options;
    const struct xw_policy *policy; /* the options', else the default one */
    const struct xw_weakness *weaknesses;
    const struct xw_framework *frameworks;
    const struct xw_control *controls;
    uint32_t n_weaknesses;

    uint32_t n;                    /* findings */
    const uint32_t *order;         /* worst first */
    uint32_t *rank;                /* by finding: its place in `order` */
    uint32_t by_state[4];          /* by enum xw_state */
    uint32_t by_severity[6];       /* open ones, by enum xw_severity */
    struct class_facts classes[5]; /* by enum xw_priority */
    uint32_t overdue, due_soon, n_new;
    uint32_t n_assumed; /* open ones with a deadline whose clock start is assumed */

    struct framework_facts *in_scope;
    uint32_t n_in_scope;
    uint32_t status[XW_N_STATUS], n_controls; /* over all of them */

    uint32_t n_tools, n_records, n_read, n_failed; /* inputs */
    uint32_t balance[XW_N_BUCKETS];                /* over all of them */
    uint32_t n_unknown_tools; /* inputs of a tool that the mapping doesn't know */
};

void facts_make(struct facts *f, struct xw_set *set);
void facts_free(struct facts *f);
bool input_failed(const struct xw_input *in);
/* The first run of the input whose tool isn't in the mapping set; NULL: there is none. */
const struct xw_run *unknown_tool(const struct xw_set *set, const struct xw_input *in);

/* Writers without a template. */
void json_write(const struct facts *f, struct out *o);
void csv_write(const struct facts *f, struct out *o);
void text_write(const struct facts *f, struct out *o);

/* Appends a cell: quoted, one line, and no formula to whatever opens it (csv_out.c). */
void csv_cell(struct str *row, const char *text);

/* Appends a string in quotes, by RFC 8259 (json_text.c). */
void json_string_add(struct str *to, const char *s, size_t n);

/* Text that is inert wherever Markdown may stand, table cells included: one line
 * (markdown_text.c). What a forge would turn into a link or a mention becomes code. */
void markdown_text(struct str *to, const char *s);
void markdown_code(struct str *to, const char *s);

/* Names of the buckets, as design 8.1 writes them. */
extern const char *const bucket_names[XW_N_BUCKETS];

/* Words (words.c). */
enum { WORDS = 64 };
const char *window_words(const struct xw_window *w, char out[WORDS]); /* "1 week" */
/* "in 23 hours", "3 days over"; "" without a deadline. */
const char *left_words(const struct xw_finding *f, int64_t as_of, char out[WORDS]);
const char *number_words(uint64_t n, char out[WORDS]); /* "83,112" */
const char *minute_words(int64_t t, char out[WORDS]);  /* "2026-11-25 00:58" */
const char *hex_words(const uint8_t id[16], char out[WORDS]);
const char *id_words(const struct xw_finding *f, char out[WORDS]); /* 32 hex digits */
const char *plural(uint64_t n); /* "" for 1, else "s" */
/* Where: "aws_s3_bucket.data" and "main.tf:18-20"; each may be empty. */
/* The resource that the first of its sources names which names any; 0: none does. */
xw_ref place_resource(const struct xw_set *set, const struct xw_finding *f);
void place_thing(const struct xw_set *set, const struct xw_finding *f, struct str *to);
void place_lines(const struct xw_set *set, const struct xw_result *r, struct str *to);
const char *deadline_words(const struct xw_finding *f); /* "on track" ... */

/* The weakness or CWE through which a link leads, "stated" where the tool says it. */
const char *via_words(const struct facts *f, const struct xw_link *l, char out[WORDS]);

#endif
