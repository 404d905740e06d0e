/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DATA_SET_H
#define DATA_SET_H

#include "base/arena.h"

#include <crosswalk/data.h>

/* What is behind struct xw_data: the lists of data.h and the indexes that find things in
 * them. The built-in set is this struct as link-time constants (emit.c), so that a start
 * parses and copies nothing; xw_data_load makes the same one in an arena. */

struct data_name { /* a name without case and punctuation, and whose it is */
    const char *folded;
    uint32_t index;
};

/* How reports of a tool write its rule ids (tools.yaml, `ids`). */
struct data_spelling {
    const char *const *strip; /* prefixes that may stand before the id; lower case */
    uint32_t n_strip;
    uint32_t like;       /* a tool whose ids occur too, or XW_NO_INDEX */
    const char *details; /* what follows one of these bytes may be left out */
    char before;         /* parts up to this byte may stand before the id; 0: none */
    char file;           /* parts end here; the one before the last may be missing; 0 */
    char same[2];        /* the first is read as the second; 0: none */
    uint32_t n_exact;    /* rules without a pattern; patterns follow in the list */
};

struct data_stated { /* a name under which tools state controls, folded */
    const char *folded;
    const char *note;
    uint32_t framework; /* XW_NO_INDEX: the name doesn't say which */
};

struct data_narrowing { /* by rule, weakness, framework */
    uint32_t rule, weakness, framework;
    uint32_t n_controls;
    const uint32_t *controls;
    const char *basis;
};

struct xw_data {
    const char *version;
    const char *sha256;
    struct arena *arena; /* NULL: built in */
    const struct xw_weakness *weaknesses;
    const struct xw_framework *frameworks;
    const struct xw_control *controls;
    const uint32_t
        *control_order; /* each framework's run, by id without regard to case */
    const struct xw_weakness_control *links;
    const uint32_t *first_link; /* by weakness, and one more: n_first_link */
    const struct xw_tool *tools;
    const struct data_spelling *spellings; /* by tool */
    const struct xw_rule *rules;
    const struct data_narrowing *narrowings;
    const struct xw_cwe *cwes;
    const struct xw_policy *policies; /* by name */
    const struct data_name *tool_names;
    const struct data_name *framework_names;
    const struct data_stated *stated; /* by name */
    const struct xw_input_format *formats; /* by name */
    uint32_t n_weaknesses, n_frameworks, n_controls, n_links, n_first_link;
    uint32_t n_tools, n_rules, n_narrowings, n_cwes, n_policies, n_tool_names,
        n_framework_names, n_stated, n_formats;
};

enum {
    DATA_KEY =
        256, /* room for a rule id that is compared; what is longer is none of ours */
    DATA_NAME = 128, /* room for a folded name */
};

/* Letters and digits of a name, lower case. */
void data_fold_name(const char *name, char out[DATA_NAME]);

/* The id as the table's keys have it: lower case, prefixes and the file's part left out.
 * False: longer than DATA_KEY. */
bool data_rule_key(const struct data_spelling *s, const char *id, char out[DATA_KEY]);

/* The row of one tool's table for an id as a report writes it. */
uint32_t data_find_rule(const struct xw_data *d, uint32_t tool, const char *id);

uint32_t data_find_name(const struct data_name *names, uint32_t n, const char *folded);

#endif
