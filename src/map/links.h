/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAP_LINKS_H
#define MAP_LINKS_H

#include "base/keymap.h"

#include <crosswalk/map.h>

/* From rules to controls.
 *
 * A rule that a tool's table names is mapped by that table: its weaknesses' controls, as
 * the rule narrows them. Its CWEs then add nothing: they say less, and a gap in the table
 * is a statement, too. A rule that is in no table is mapped by CWEs, its own and the
 * results'. What the tool itself states counts in both cases. */

struct links { /* in the making: one for each way to a control */
    struct xw_link *v;
    uint32_t n, capacity;
};

/* What decides about a result's controls. Results with the same are one way. */
struct way {
    uint32_t descriptor;
    struct xw_list cwes, taxa; /* of the result, beyond its rule's */
};

struct linker {
    struct xw_set *set;
    const struct xw_data *data;
    const struct xw_policy *policy;
    bool *in_scope;  /* by framework */
    bool everything; /* all frameworks, also what the policy switches off */
    struct way *ways;
    uint32_t n_ways, ways_size;
    uint32_t *plain;     /* by descriptor: its way without anything of a result's + 1 */
    struct keymap known; /* other ways; sets of ways */
};

void linker_open(struct linker *l, struct xw_set *set);
void linker_close(struct linker *l);

/* The way of a result: an index of l->ways. */
uint32_t linker_way(struct linker *l, const struct xw_result *r);

/* Appends the links of a way, unordered. */
void links_collect(const struct linker *l, const struct way *w, struct links *out);
/* Orders by control, strongest first, and drops what says the same again. */
void links_order(struct links *l);
void links_add(struct links *l, struct xw_link link);
void links_free(struct links *l);

/* Whether the policy leaves the weakness in. */
bool linker_active(const struct linker *l, uint32_t weakness);

/* The controls of a weakness in one framework, as a row of the rule tables narrows them
 * (XW_NO_INDEX: no row). */
struct reach {
    const struct linker *l;
    uint32_t rule, weakness;
    const struct xw_weakness_control *v; /* the weakness's own */
    uint32_t n, at;
    const uint32_t *narrowed; /* or NULL: v as it is */
    uint32_t n_narrowed;
    const char *basis;
    uint32_t framework; /* that narrowed[] is of */
};

struct reached {
    uint32_t control;
    uint32_t at; /* in the weakness's own records; XW_NO_INDEX: it has no such control */
    enum xw_tier tier;
    const char *basis;
    bool narrowed;
};

struct reach reach_open(const struct linker *l, uint32_t rule, uint32_t weakness);
bool reach_next(struct reach *r, struct reached *out);

/* Rules with results that lead to no control of any framework. */
void unmapped_list(struct xw_set *set);
void unclear_list(struct xw_set *set);

#endif
