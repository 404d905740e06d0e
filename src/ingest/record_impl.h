/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_RECORD_IMPL_H
#define INGEST_RECORD_IMPL_H

#include "base/keymap.h"
#include "base/str.h"
#include "ingest/record.h"
#include "ingest/sarif.h"

/* What the records of one input are gathered in. Results enter the set at once, with the
 * number of their use (tool and rule) where their run rule will be; the end of the input
 * makes the run rules. */

struct record_use { /* a rule of a tool */
    uint32_t tool;  /* in records.tools */
    xw_ref rule;
    bool listed, disabled;
    uint8_t severity; /* enum xw_severity: the rule's own, else the first result's */
    uint32_t n_fail, n_pass, n_review, n_suppressed, n_other;
    uint32_t run_rule;   /* settled */
    struct xw_list taxa; /* controls that the first result states: the rule's */
};

struct record_tool { /* becomes a run */
    xw_ref name;
    uint32_t run;
};

struct records {
    struct reading *reading;
    struct xw_set *set;
    struct sarif paths; /* for sarif_path, which wants one */
    xw_ref default_tool;
    uint32_t current; /* tool of the last run record; SARIF_NOTHING */
    struct record_tool *tools;
    uint32_t n_tools, tools_size;
    struct record_use *uses;
    uint32_t n_uses, uses_size;
    struct keymap use_of; /* tool, rule -> use + 1 */
    struct keymap filled; /* descriptor -> 1 */
    uint32_t first_result;
    struct str scratch;
    struct sarif_numbers numbers, numbers2;
};

static inline xw_ref record_intern(struct records *rs, struct jp_str s)
{
    return s.n ? xw_intern(rs->set, s.s, s.n) : 0;
}

/* record.c */
uint32_t record_tool(struct records *rs, struct jp_str tool, struct jp_str version);
uint32_t record_use(struct records *rs, uint32_t tool, struct jp_str rule);
struct xw_list record_cwes(struct records *rs, const struct record_list *l);
struct xw_list record_refs(struct records *rs, const struct record_list *l);
struct xw_list record_taxa(struct records *rs, const struct record_list *l);
/* Rejects the record; returns false. */
bool record_bad(struct records *rs, const char *where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* record_word.c */
bool record_is(struct jp_str s, const char *word); /* without regard to case */
/* The severity that a level or a word says; UNKNOWN where neither does. */
uint8_t record_severity(struct jp_str level, double score, struct jp_str word);
bool record_kind(struct jp_str word, uint8_t *kind);
bool record_time(struct jp_str text, int64_t *out);

#endif
