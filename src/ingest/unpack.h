/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_UNPACK_H
#define INGEST_UNPACK_H

#include "ingest/reader.h"

/* Compressed inputs (gzip, zstd) and archives (zip, tar, also compressed).
 *
 * A compressed file is its report: the input has the file's path, bytes and SHA-256. Each
 * report in an archive is an input of its own, "scan.zip!folder/report.json", with the
 * bytes and SHA-256 of the entry; the archive is none, unless there is no report in it or
 * it is broken. Inputs come in the order of their names. Nothing is ever written to disk.
 */

enum {
    UNPACK_ENTRIES = 10000, /* in one input, those of archives in it included */
    UNPACK_NESTED = 2,      /* archives in archives */
    UNPACK_RATIO = 100,     /* bytes out for one in; beyond UNPACK_FREE bytes out */
    UNPACK_FREE = 8 * 1024 * 1024,
};
#define UNPACK_SIZE (UINT64_C(4) << 30) /* of one entry */

/* Whether an input begins like one that unpack_read can take apart. */
bool unpack_knows(const struct head *h);

/* Reads the reports in `s`. `each` reads one, into r->set; `named`: it must be a report.
 * Returns false, with err, when there is something wrong with the whole: then nothing but
 * what was read before stays. *n gets the number of inputs made. */
bool unpack_read(struct reading *r, struct source *s, bool named,
                 void (*each)(struct reading *r, struct source *s, bool named),
                 uint32_t *n, struct xw_error *err);

#endif
