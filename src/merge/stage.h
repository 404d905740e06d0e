/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MERGE_STAGE_H
#define MERGE_STAGE_H

#include <crosswalk/merge.h>

#include "base/keymap.h"
#include "base/str.h"

/* What the steps of merging hand to each other. `cluster` is a finding in the making: the
 * results with one root in `cluster_parent` are one finding. */
struct merge {
    struct xw_set *set;
    uint32_t n; /* results */

    /* paths.c */
    xw_ref *path_of;         /* by xw_ref of a path: the path it is, or itself */
    struct keymap ambiguous; /* path -> one of several paths it may be */

    /* checkout.c */
    const struct xw_checkout *checkout; /* NULL: none */
    int folder;
    struct keymap in_checkout; /* path -> 1: its blocks are known from the file */

    /* blocks.c */
    struct block *blocks; /* sorted by path, then start; no two overlap */
    uint32_t n_blocks;

    /* place.c */
    uint32_t
        *group_of; /* by result; XW_NO_INDEX: informational, and about nothing found */
    struct group *groups;
    uint32_t n_groups;
    struct keymap group_keys; /* subject, kind, a, b -> group + 1 */
    uint32_t *group_first;    /* by group: its first result (group.c) */

    /* region.c, group.c */
    uint32_t *cluster; /* by result */
    uint32_t *cluster_parent;
    uint8_t *cluster_join; /* enum xw_join */
    uint32_t n_clusters, clusters_size;

    /* possible.c: pairs of results that stay apart */
    struct maybe *maybe;
    uint32_t n_maybe, maybe_size;
};

struct block { /* of infrastructure code: one resource in a file */
    xw_ref path;
    uint32_t start, end;
    xw_ref resource; /* its name where a tool or the file says it */
    bool exact;      /* read from the file, not learned from ranges */
};

enum place_kind {                         /* what `a` and `b` of a group are */
                  PLACE_FILE = 1,         /* a path: the regions decide (region.c) */
                  PLACE_BLOCK,            /* a block + 1 */
                  PLACE_RESOURCE_IN_FILE, /* a path, a resource's name */
                  PLACE_LINE,             /* a path, a line */
                  PLACE_RANGE,     /* a path, start and end: lines of several blocks */
                  PLACE_RESOURCE,  /* a resource's name, its account */
                  PLACE_COMPONENT, /* component and version, path and target */
                  PLACE_ADDRESS,   /* an address */
                  PLACE_NOWHERE,   /* message and fingerprint */
};

struct group { /* results about one thing in one place, or in one file */
    uint32_t subject;
    uint32_t kind; /* enum place_kind */
    uint32_t a, b;
};

struct maybe {
    uint32_t a, b; /* results */
    const char *reason;
};

/* Informational results make no finding; they may be a further source of another tool's.
 */
static inline bool is_informational(const struct xw_result *r)
{
    return r->kind == XW_INFORMATIONAL && !r->suppressed;
}

/* The path a result is about, after paths.c. */
static inline xw_ref merge_path(const struct merge *m, const struct xw_result *r)
{
    return m->path_of[r->path];
}

/* A group's subject where it is a weakness. */
static inline uint32_t subject_of_weakness(uint32_t weakness)
{
    return UINT32_C(0x80000000) + 2 * weakness;
}

void paths_unify(struct merge *m);
/* checkout.c: blocks and line texts of the files that the results are about. */
void checkout_read(struct merge *m);
void block_add(struct merge *m, struct block b);
void blocks_learn(struct merge *m);
/* The block that holds lines start..end of `path`: its index + 1; 0 when there is none or
 * the lines reach over several (*over tells). */
uint32_t blocks_find(const struct merge *m, xw_ref path, uint32_t start, uint32_t end,
                     bool *over);
bool blocks_any(const struct merge *m, xw_ref path);

void place_groups(struct merge *m);

/* vulnerability.c: the id that stands for all ids of a result; 0 when there is none or
 * the result is about several. */
void vulnerability_learn(struct merge *m, struct keymap *aliases);
xw_ref vulnerability_of(const struct merge *m, const struct keymap *aliases,
                        const struct xw_result *r);

/* group.c: the results of each group get their clusters. */
void group_clusters(struct merge *m);
uint32_t cluster_new(struct merge *m, enum xw_join join);
uint32_t cluster_root(const struct merge *m, uint32_t cluster);
void cluster_join(struct merge *m, uint32_t into, uint32_t cluster, enum xw_join join);

/* corroborate.c: what informational results say of findings of other tools. */
void corroborate(struct merge *m);

/* region.c: clusters of the n results (ascending) of one subject in one file. */
void region_clusters(struct merge *m, const uint32_t *results, uint32_t n);

/* parent.c: clusters of details go into those of the weakness they follow from. */
void parent_take_in(struct merge *m);

/* finding.c: clusters become findings, with sources, state, identity and balances. */
void findings_make(struct merge *m);

/* possible.c: what stays apart but may be one. Only the first few are kept. */
void possible_add(struct merge *m, uint32_t result, uint32_t other, const char *reason);
void possible_nearby(struct merge *m);
void possible_paths(struct merge *m);
void possible_list(struct merge *m);

/* identity.c: the identity of a result, 16 bytes. Uses paths as the tools wrote them. */
enum identity {
    IDENTITY_FINGERPRINT, /* the tool's */
    IDENTITY_FULL,        /* place and text: all that the result says */
    IDENTITY_NO_TEXT,     /* the place without the text of its lines */
    IDENTITY_PLACE,       /* what every format says */
};
struct keymap identity_learn(const struct merge *m);
/* Bits of the kinds that a result has, each saying something else. */
unsigned identity_kinds(const struct merge *m, const struct keymap *fingerprints,
                        const struct xw_result *r);
struct identity_work { /* {0} at first; free `text` */
    struct str text;
    uint32_t result;   /* + 1: whose place it is */
    uint8_t place[32]; /* digest of it */
};
void identity_of(const struct merge *m, uint32_t result, enum identity how,
                 uint32_t occurrence, struct identity_work *w, uint8_t id[16]);

/* identify.c: gives each finding its identity and its aliases. */
void findings_identify(struct merge *m);

#endif
