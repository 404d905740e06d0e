/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_GATE_H
#define CLI_GATE_H

#include "cli/command.h"

/* --fail-on conditions: overdue, not-assessed, input-failed, priority:CLASS,
 * severity:LEVEL (that class or level and all that are worse). */
bool gate_check(const struct opt_list *conditions, struct xw_error *err); /* words only */

/* True when no condition holds; else says on standard error which do. */
bool gate_passed(const struct opt_list *conditions, const struct xw_set *set);

#endif
