/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAP_STATUS_H
#define MAP_STATUS_H

#include "map/links.h"

/* What is gathered before each control gets its status (design section 5).
 *
 * A unit is one weakness under one control: the record weakness -> control of the mapping
 * set. Whether it was evaluated is asked for the unit, not for the weakness, because
 * rules narrow: a rule about the SSH port says nothing about the control for the RDP
 * port.
 *
 * How a rule of a run bears on its units:
 *   clean    it passed (`stated`), or it is in the rule list, not disabled, without any
 *            result, and the run doesn't say that it failed (`listed`); and nowhere in
 * any run it failed, needs review, was suppressed or disabled blocked  one of those
 * occurred neutral  neither: all it said is "not applicable", or its tool's evidence is
 * partial A unit is evaluated when a rule is clean and none is blocked. */

enum rule_state {
    RULE_NEUTRAL,
    RULE_LISTED,
    RULE_STATED,
    RULE_BLOCKED,
};

struct unit {
    bool covered; /* a tool present has a rule for it */
    bool clean;
    bool reviewed; /* ... by a rule whose mapping was reviewed: tier rule or stated */
    bool stated;   /* ... by a pass */
    bool blocked;
    bool disabled;          /* blocked by a disabled rule */
    uint32_t failed_run;    /* of a tool whose rules reach it; index + 1, 0: none */
    uint32_t partial_input; /* likewise: some of the tool's records were rejected */
};

struct tally { /* of a control */
    bool reached;
    bool by_rule; /* an open finding's link is of a reviewed tier */
    bool overdue;
    uint32_t n_open, n_accepted, n_suppressed, n_review;
    uint32_t worst_priority;
    int64_t worst_due;
    uint32_t n_worst, *worst; /* positions in the order of findings, ascending */
    struct unit stated;       /* rules that state the control themselves */
};

struct tool_fate { /* of a tool, over its runs */
    bool present;
    uint32_t failed_run;    /* index + 1 */
    uint32_t partial_input; /* index + 1 */
};

struct assessment {
    struct linker l;
    struct xw_set *set;
    struct tally *tallies;                        /* by control */
    struct unit *units;                           /* by record weakness -> control */
    uint32_t *first_unit;                         /* by weakness, and one more */
    uint32_t *first_of_control, *unit_of_control; /* units again, by control */
    const uint32_t *order;                        /* of the findings */
    uint32_t n_unknown;      /* inputs that failed before their tool was known */
    struct tool_fate *tools; /* by tool of the mapping set */
    struct keymap others;    /* tools that it doesn't know: name -> other_tools[] + 1 */
    struct tool_fate *other_tools;
    uint32_t n_others;
    struct rule_state_of *rules; /* by descriptor */
};

struct rule_state_of {
    enum rule_state state;
    bool seen; /* in a run */
    bool disabled;
};

/* evidence.c: fills units, `stated` of the tallies, and what is reached. */
void evidence_gather(struct assessment *a);
/* tally.c: fills the tallies from findings and from results that were set aside. */
void tally_findings(struct assessment *a);
void tally_set_aside(struct assessment *a);
/* verdict.c: the status of one control. */
struct xw_control_result verdict_of(struct assessment *a, uint32_t control);

struct tool_fate *fate_of_tool(struct assessment *a, uint32_t tool_index, xw_ref name);

static inline bool unit_evaluated(const struct unit *u)
{
    return u->clean && !u->blocked;
}

#endif
