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
    const uint8_t (*aliases)[16]; /* other identities of it; at most EARLIER_ALIASES */
    uint32_t n_aliases;
};

enum { EARLIER_TOOLS = 32, EARLIER_ALIASES = 250 };

struct earlier_name { /* an identity or alias */
    uint8_t id[16];
    uint32_t finding;
};

struct xw_previous {
    struct arena arena;
    struct earlier *findings;
    uint32_t n;
    struct earlier_name *names; /* by id, each once */
    uint32_t n_names;
};

/* known.c: which earlier findings those of the set are. A name that is sure beats one
 * that depends on what else is found. */
struct known_by {
    const struct xw_previous *previous;
    const struct xw_set *set;
    uint32_t *surely; /* by earlier finding: one that has a sure name of it, + 1 */
    bool *met;        /* some finding is it */
};
struct known_by known_learn(const struct xw_previous *p, const struct xw_set *set);
void known_free(struct known_by *k);

/* Calls back for each earlier finding that this one is; the same may come again. */
void known_each(struct known_by *k, const struct xw_finding *f,
                void (*found)(void *ctx, const struct earlier *e), void *ctx);

/* Calls back for the earlier findings of that name; how many it said yes to. */
uint32_t earlier_each(const struct xw_previous *p, const uint8_t id[16],
                      bool (*found)(void *ctx, const struct earlier *e), void *ctx);

/* Lists what was open in the earlier report and is none of the set's findings. */
void gone_list(struct xw_set *set, const struct known_by *k);

/* Severity and priority of a finding by the policy. */
void class_of(const struct xw_set *set, const struct xw_policy *policy,
              struct xw_finding *f);

/* Clock, due date and where the finding stands at `as_of`. `e` may be NULL. */
void deadline_of(const struct xw_set *set, const struct xw_options *options,
                 const struct earlier *e, struct xw_finding *f);

#endif
