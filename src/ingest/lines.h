/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_LINES_H
#define INGEST_LINES_H

#include "base/pattern.h"
#include "base/str.h"

#include <crosswalk/data.h>

#include <sys/types.h>

/* Text, line by line: without line ends, blanks at the end, a byte order mark, and what
 * colours a terminal. Bytes are as they are: what isn't UTF-8 is for others to replace.
 */

enum { LONGEST_LINE = 64 * 1024 };

struct lines {
    ssize_t (*read)(void *ctx, void *buf, size_t n);
    void *ctx;
    char *buf;
    size_t at, n;
    bool at_end;
    uint64_t number; /* of the line, from 1 */
    struct str line; /* valid until the next one; `cut` when it was longer */
};

void lines_open(struct lines *l, ssize_t (*read)(void *ctx, void *buf, size_t n),
                void *ctx);
bool lines_next(struct lines *l);
void lines_close(struct lines *l);

/* Whether for each pattern there is a line among these that fits it. */
bool lines_fit(const uint8_t *bytes, size_t n, const struct xw_recognise *r);

#endif
