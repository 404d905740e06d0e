/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_INPUTS_H
#define INGEST_INPUTS_H

#include <crosswalk/error.h>

#include <stddef.h>
#include <stdint.h>

/* The files to look at, in the order of their paths. */
struct candidate {
    char *path;
    char *problem;    /* why it can't be read at all; NULL */
    const char *skip; /* why it isn't looked at (in folders); NULL */
    uint64_t size;
    uint32_t folder; /* the folder named that it was found in, from 1; 0: named itself */
    bool is_folder;  /* stands for a folder (with a problem, or to be told empty) */
    bool shared;     /* of a folder: files in it are read under another name */
};

struct candidates {
    struct candidate *v;
    uint32_t n, size;
    uint32_t n_folders;
    uint64_t bytes; /* of all regular files */
};

/* False: the command itself is wrong (an @list that can't be read). */
bool candidates_collect(struct candidates *c, const char *const *inputs, int n,
                        struct xw_error *err);
void candidates_free(struct candidates *c);

#endif
