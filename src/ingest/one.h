/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_ONE_H
#define INGEST_ONE_H

#include "ingest/inputs.h"
#include "ingest/reading.h"

/* Reads one candidate into r->set: adds its input record, or lists it as skipped. What
 * there is to tell stays in `r`. */
void one_read(struct reading *r, const struct candidate *c,
              void (*on_bytes)(void *ctx, size_t n), void *ctx);

#endif
