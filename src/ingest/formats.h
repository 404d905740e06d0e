/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_FORMATS_H
#define INGEST_FORMATS_H

#include "base/str.h"
#include "ingest/filter.h"
#include "ingest/reader.h"

#include <crosswalk/ingest.h>

const struct xw_input_format *formats_find(const struct xw_formats *formats,
                                           const char *name);

/* The filter of a jq format, compiled when first asked for; from any thread. NULL: err.
 */
struct filter *formats_filter(const struct xw_formats *formats,
                              const struct xw_input_format *format, struct xw_error *err);

/* recognise.c: which formats an input may have. Returns how many; the first ones are in
 * `found`. */
enum { MOST_CANDIDATES = 8 };
uint32_t formats_recognise(const struct xw_formats *formats, const struct head *h,
                           const struct xw_input_format *found[MOST_CANDIDATES]);

#endif
