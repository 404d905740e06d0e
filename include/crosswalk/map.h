/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_MAP_H
#define CROSSWALK_MAP_H

#include <crosswalk/model.h>

/* Gives each finding its controls (weakness -> control narrowed by the rule; controls that
 * the tool states; CWE -> control), and lists rules that lead to none as unmapped. Only
 * frameworks in scope (xw_options). Needs xw_merge. */
void xw_map(struct xw_set *set);

/* Gives each reachable control of each framework in scope its status, by design section 5,
 * "Control status". Needs xw_map, and xw_prioritise for the worst findings. */
void xw_assess(struct xw_set *set);

#endif
