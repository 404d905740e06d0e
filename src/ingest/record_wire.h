/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_RECORD_WIRE_H
#define INGEST_RECORD_WIRE_H

#include "ingest/record_field.h"

/* Records on their way between two processes of one program. A message is its length
 * (four bytes, as this machine has them), a letter, the place in the input, and what the
 * letter says. What arrives is checked: the sender may have been made to do anything. */

enum {
    WIRE_RECORD = 'r',
    WIRE_REJECT = 'x', /* with a text: why */
    WIRE_ROW = 'w',    /* with a text: JSON */
    WIRE_END = 'e',    /* all was sent */
    WIRE_WARN = 'n',   /* with a text; XML: the place is LINE:COLUMN */
    WIRE_FAIL = 'f',   /* with a text: what is wrong with the report */
};

enum { WIRE_LONGEST = 64 << 20 }; /* message */

void wire_add_record(struct str *out, const struct record *r, const char *where);
void wire_add_text(struct str *out, int letter, const char *where, const char *text,
                   size_t n);

struct wire_message {
    int letter;
    const char *where; /* terminated */
    struct jp_str text;
    struct record record; /* its texts are borrowed from the bytes read */
};

/* Reads the message that `bytes` begin with; *used gets its length, 0 when more bytes are
 * needed. False: it is malformed. */
bool wire_read(const char *bytes, size_t n, struct wire_message *m, size_t *used);

#endif
