/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PRIORITY_STAGE_H
#define PRIORITY_STAGE_H

#include "base/arena.h"

#include <crosswalk/priority.h>

/* One finding of the earlier report. Texts are as that report has them (clean them before
 * use), in its arena; the same text is the same pointer. */
struct earlier {
    uint8_t id[16];
    uint8_t state;    /* enum xw_state */
    uint8_t priority; /* enum xw_priority */
    uint32_t line;
    int64_t start, due; /* of the clock; XW_NO_TIME */
    const char *title, *path;
    const char *const *tools; /* names as written, each once; at most EARLIER_TOOLS */
    uint32_t n_tools;
};

enum { EARLIER_TOOLS = 32 };

struct xw_previous {
    struct arena arena;
    struct earlier *findings; /* by id, each once */
    uint32_t n;
};

const struct earlier *earlier_find(const struct xw_previous *p, const uint8_t id[16]);

/* Lists what was open in the earlier report and is in none of the set's findings. */
void gone_list(struct xw_set *set, const struct xw_previous *p);

/* Severity and priority of a finding by the policy. */
void class_of(const struct xw_set *set, const struct xw_policy *policy,
              struct xw_finding *f);

/* Clock, due date and where the finding stands at `as_of`. `e` may be NULL. */
void deadline_of(const struct xw_set *set, const struct xw_options *options,
                 const struct earlier *e, struct xw_finding *f);

#endif
