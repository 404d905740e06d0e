/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_DOCUMENTS_H
#define INGEST_DOCUMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where the JSON documents of a stream end (NDJSON, or documents one after the other): by
 * their brackets, so that a broken one costs only itself. {0} is the start. */
struct documents {
    int depth; /* 0: between documents */
    bool in_string, escaped;
    char before; /* the last character that is no blank, within the document */
    bool line_start;
    uint64_t line;       /* lines passed */
    uint64_t start_line; /* of the document, from 1 */
};

enum documents_event {
    DOCUMENTS_MORE,   /* the bytes belong to the document, which goes on */
    DOCUMENTS_END,    /* ... and it ends with them */
    DOCUMENTS_BROKEN, /* ... and it breaks off there */
    DOCUMENTS_TEXT,   /* they are between documents: blanks, or `before` is not '\0' */
};

/* Looks at the next bytes and says what the first `*used` of them are. */
enum documents_event documents_next(struct documents *d, const char *p, size_t n,
                                    size_t *used);

#endif
