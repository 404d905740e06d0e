/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_FACTS_H
#define INGEST_FACTS_H

#include "base/arena.h"
#include "base/json_pull.h"
#include "ingest/reader.h"

/* What the start of an input tells: paths of the JSON documents in it with types and a
 * few values, and the rows of a table. */

enum { FACT_VALUES = 8 };

struct fact {
    const char *path; /* "Results[].Target"; "" is the document, "[]" its elements */
    unsigned types;   /* bits by enum jp_type */
    const char *values[FACT_VALUES];
    uint32_t n_values;
    struct fact *next;
};

struct facts {
    struct arena arena;
    struct fact *slots[1024];
    uint32_t n;
    uint32_t n_documents; /* JSON documents that begin within the head */
    uint32_t n_ends;      /* ... and end there */
};

void head_facts_look(struct facts *f, const struct head *h);
bool head_facts_match(struct facts *f, const struct head *h,
                      const struct xw_recognise *r);
void head_facts_free(struct facts *f);

#endif
