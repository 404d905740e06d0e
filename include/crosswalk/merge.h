/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_MERGE_H
#define CROSSWALK_MERGE_H

#include <crosswalk/model.h>

enum xw_join { /* why the sources of a finding are one */
    XW_JOIN_SINGLE,    /* one source */
    XW_JOIN_SAME,      /* equal results: same rule, place and message */
    XW_JOIN_REGION,    /* same weakness, overlapping region of a file */
    XW_JOIN_RESOURCE,  /* same weakness, same named resource */
    XW_JOIN_BLOCK,     /* same weakness, inside one block of infrastructure code */
    XW_JOIN_COMPONENT, /* same vulnerability (by its aliases) in one component */
    XW_JOIN_ADDRESS,   /* same weakness at one address */
    XW_JOIN_PARENT,    /* details taken in by the weakness they follow from */
};

const char *xw_join_text(enum xw_join j); /* a sentence's worth, for reports */

/* Joins the results of `set` to findings (design section 4), gives each its identity and
 * state, counts findings and duplicates in the balances of the inputs, and lists what is
 * "possibly the same". Needs xw_classify. Cost per result doesn't grow with their number
 * (hash and sort). */
void xw_merge(struct xw_set *set);

#endif
