/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_CSV_H
#define INGEST_CSV_H

#include "base/arena.h"
#include "base/str.h"

#include <crosswalk/data.h>

#include <sys/types.h>

/* Tables of separated values (RFC 4180, and what tools make of it): the delimiter is one
 * of , ; TAB |, cells may be quoted and then hold delimiters, line ends and doubled
 * quotes. */

enum { CSV_COLUMNS = 512, CSV_HEAD_ROWS = 30 };

struct csv_cell {
    const char *s; /* valid until the next row; valid UTF-8 */
    size_t n;
};

struct csv_row {
    struct csv_cell cells[CSV_COLUMNS];
    uint32_t n;
    uint64_t line; /* where it starts, from 1 */
    bool dropped;  /* it had more cells than there is room for */
    bool open;     /* a quote had no end */
};

struct csv {
    ssize_t (*read)(void *ctx, void *buf, size_t n);
    void *ctx;
    char delimiter;
    uint64_t line;
    char *buf;
    size_t at, n;
    bool at_end, failed;
    struct str text; /* of the row's cells */
};

void csv_open(struct csv *c, ssize_t (*read)(void *ctx, void *buf, size_t n), void *ctx,
              char delimiter);
bool csv_next(struct csv *c, struct csv_row *row);
void csv_close(struct csv *c);

/* The delimiter, and the row (from 0) that holds all columns of one of the alternatives:
 * the header. False: there is none among the first rows. */
struct csv_shape {
    char delimiter;
    uint32_t header;
};
bool csv_find(const uint8_t *bytes, size_t n, const struct xw_recognise *alternatives,
              uint32_t n_alternatives, struct csv_shape *out);

#endif
