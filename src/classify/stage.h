/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLASSIFY_STAGE_H
#define CLASSIFY_STAGE_H

#include <crosswalk/classify.h>

/* The controls that the tool states for a rule, and what it states that can't be counted.
 */
void stated_find(struct xw_set *set, struct xw_descriptor *d);

/* What the rule's results are about. Needs the descriptor's tool, row and weaknesses. */
enum xw_place_type place_type_of(const struct xw_set *set, const struct xw_descriptor *d);

#endif
