/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_JOBS_H
#define INGEST_JOBS_H

#include "ingest/inputs.h"
#include "ingest/reading.h"

/* Reads all candidates into `set` in their order, with as many threads as `options` say;
 * the result doesn't depend on their number. */
void jobs_run(struct xw_set *set, const struct candidates *c,
              const struct xw_ingest_options *options);

/* ingest.c */
struct reading ingest_reading(struct xw_set *set, const struct xw_ingest_options *options,
                              const struct candidate *c);

#endif
