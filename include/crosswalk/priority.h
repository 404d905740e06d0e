/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_PRIORITY_H
#define CROSSWALK_PRIORITY_H

#include <crosswalk/error.h>
#include <crosswalk/model.h>

/* What an earlier report (-o json) said, by finding identity. */
struct xw_previous;

/* Reads an earlier report; NULL on error. Streams: keeps identity, first seen, due,
 * priority, state, title, path, line and tools of each finding. */
struct xw_previous *xw_previous_read(const char *path, struct xw_error *err);
void xw_previous_free(struct xw_previous *p); /* accepts NULL */

/* Gives each finding severity, priority, clock start and due date by the policy in the
 * set's options (design sections 4, 6; as-of from there too). With `previous` (may be NULL)
 * first seen is carried over, findings are marked new or unchanged, and what is gone is
 * listed. Needs xw_merge. */
void xw_prioritise(struct xw_set *set, const struct xw_previous *previous);

#endif
