/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MODEL_SET_H
#define MODEL_SET_H

#include <crosswalk/model.h>

#include "base/arena.h"

/* Records in blocks of about 64 KiB that never move. */
struct records {
    void **blocks;
    uint32_t n, n_blocks;
    uint32_t shift; /* records a block: 1 << shift */
    size_t size;    /* of a record */
};

enum { DETAILS_SEEN = 1024 };

struct text_entry {
    const char *s;
    uint32_t n, hash;
};

/* Strings (and lists, which are bytes like any other) by content. */
struct text_table {
    struct records entries; /* struct text_entry; 0 is "" */
    uint32_t *slots;        /* open addressing; 0 is free */
    uint8_t *tags;          /* by slot: of the hash, so that few entries are looked at */
    uint32_t n_slots;
};

struct xw_set {
    const struct xw_data *data;
    struct arena arena;
    struct text_table text;
    struct xw_options options;
    struct records inputs, runs, run_rules, descriptors, results, details, findings,
        skipped, possible, gone, unclear, unmapped, link_lists, control_results;
    uint32_t details_seen[DETAILS_SEEN]; /* by hash: one that was filled lately; 0: none */
    uint32_t *descriptor_slots; /* by tool and id; index + 1, 0 is free */
    uint32_t n_descriptor_slots;
    uint32_t *sources;
    uint32_t n_sources;
    uint8_t (*aliases)[16]; /* of the findings */
    const uint32_t *order;  /* of the findings, once made */
};

void records_init(struct records *v, size_t size);
void *records_add(struct records *v); /* zeroed; ends the program at 2^32 - 1 records */
void records_free(struct records *v);

static inline void *records_at(const struct records *v, uint32_t i)
{
    char *block = v->blocks[i >> v->shift];
    return block + (i & ((UINT32_C(1) << v->shift) - 1)) * v->size;
}

void text_init(struct xw_set *set);
void text_free(struct xw_set *set);
xw_ref text_copy(struct xw_set *to, const struct xw_set *from, xw_ref ref);

void descriptors_cut(struct xw_set *set, uint32_t n); /* forgets those from n on */

#endif
