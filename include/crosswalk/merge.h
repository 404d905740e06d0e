/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_MERGE_H
#define CROSSWALK_MERGE_H

#include <crosswalk/model.h>

/* Joins the results of `set` to findings (design section 4), gives each its identity and
 * state, counts findings and duplicates in the balances of the inputs, and lists what is
 * "possibly the same". Needs xw_classify. Cost per result doesn't grow with their number
 * (hash and sort). */
void xw_merge(struct xw_set *set);

#endif
