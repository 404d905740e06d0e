/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_CLASSIFY_H
#define CROSSWALK_CLASSIFY_H

#include <crosswalk/model.h>

/* Fills, for every run, its tool in the mapping set, and for every descriptor its row in the
 * rule tables, weaknesses (design section 5: rule, tool default, CWE), tier, the controls
 * that the tool itself states, and the type of place its results are about. One pass over
 * the descriptors; results are not touched. */
void xw_classify(struct xw_set *set);

#endif
