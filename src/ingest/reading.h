/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_READING_H
#define INGEST_READING_H

#include <crosswalk/ingest.h>

#include "base/json_pull.h"
#include "ingest/source.h"

/* One input being read: where it goes and what there is to say about it. Warnings are
 * kept until the input is done, so that they come in the order of the inputs whatever the
 * number of threads. Of one kind of warning the first few are told and the others
 * counted. */

enum { TOLD_OF_A_KIND = 3, KINDS = 64 };

struct told {
    char *where, *text;
    bool is_error;
};

struct told_kind {
    uint32_t hash; /* of the text without its particulars */
    uint32_t n;
    char *text; /* the last one */
};

struct reading {
    struct xw_set *set;
    uint32_t input; /* its record in `set` */
    const struct xw_ingest_options *options;
    const char *name; /* of the input, for messages */
    struct source *source;
    struct told *told;
    uint32_t n_told, told_size;
    struct told_kind kinds[KINDS];
    uint32_t n_kinds;
    struct xw_descriptor_fill *fills; /* given to the descriptors once all went well */
    uint32_t n_fills, fills_size;
};

struct xw_descriptor_fill {
    uint32_t descriptor;
    struct xw_descriptor more;
};

static inline struct xw_input *reading_input(const struct reading *r)
{
    return xw_input_at(r->set, r->input);
}

/* A warning: the pull reader's, one at its place; or one about something read earlier,
 * whose text then ends with a JSON pointer. */
void reading_warn_at(void *reading, const struct jp_where *at, const char *text);
void reading_warn(struct reading *r, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void reading_error(struct reading *r, const struct xw_error *err);

/* What xw_descriptor_fill shall be given when the whole input has been read. */
void reading_fill(struct reading *r, uint32_t descriptor,
                  const struct xw_descriptor *more);
void reading_fill_all(struct reading *r);

/* Ends the list of warnings: says how many of each kind were not told. */
void reading_close(struct reading *r);

/* Tells the listener all of it and frees it. */
void reading_tell(struct reading *r);

#endif
