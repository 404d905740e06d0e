/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_XML_CUT_H
#define BASE_XML_CUT_H

#include "base/xml.h"

#include <stdint.h>
#include <sys/types.h>

/* Reading an XML report of any size in pieces. The document is never whole in memory:
 * each piece is a document that has some of the repeating elements, complete, below
 * copies of their ancestors (with their attributes) and what was asked to be kept with
 * them. All else is left out, comments and processing instructions too.
 *
 * Paths are names from the element upwards, as in an XSLT match: "ReportHost/ReportItem"
 * is every ReportItem whose parent is a ReportHost. Namespaces play no part in them. */

enum {
    XML_CUT_ELEMENTS = 100, /* repeating elements in a piece, at most */
    XML_CUT_NODES = 20000,  /* a piece ends beyond either of these */
    XML_CUT_BYTES = 1024 * 1024,
    XML_CUT_MOST_NODES = 1000000, /* of one element, or of a document that isn't cut */
    XML_CUT_MOST_BYTES = 64 * 1024 * 1024,
    XML_CUT_KEPT = 100000, /* nodes kept beyond one piece */
    XML_CUT_NAMES = 20000, /* different names of elements and attributes */
};

struct xml_piece {
    xmlDoc *doc;
    const int64_t *lines; /* of each repeating element in `doc`, in document order */
    int n;
    bool last;
};

struct xml_cut {
    const char *name;                                /* of the input, for errors */
    ssize_t (*read)(void *ctx, void *buf, size_t n); /* negative: failed */
    void *read_ctx;
    const char *const *elements; /* paths, ends with NULL; empty: one piece with it all */
    const char *const *keep;     /* paths: elements that stay, with all below them, for as
                                    long as their parent is open */
    /* Names, ends with NULL: of the children and attributes of repeating elements only
     * those with one of these are there. NULL: all are. */
    const char *const *names;
    /* At least once, the last time at the end of the root element. False, with `err`,
     * ends the reading. The document must not be changed. */
    bool (*piece)(void *ctx, const struct xml_piece *piece, struct xw_error *err);
    /* Something that was tolerated. */
    void (*warn)(void *ctx, int64_t line, int64_t column, const char *text);
    void *ctx;
};

/* UTF-8, UTF-16, US-ASCII, ISO-8859-1 or windows-1252. A document type is never given to
 * the parser: one that declares entities is refused, any other one is skipped. False: err
 * says "NAME:LINE:COLUMN" and why; pieces may have been handed over before. */
bool xml_cut(const struct xml_cut *c, struct xw_error *err);

/* xml_gate.c: what stands between the bytes of a report and libxml2. */

enum { GATE_RAW = 64 * 1024, GATE_HOLD = 16 };

enum gate_encoding {
    GATE_UNKNOWN, /* not looked at yet */
    GATE_UTF8,
    GATE_UTF16LE,
    GATE_UTF16BE,
    GATE_LATIN1,
    GATE_CP1252,
};

struct xml_gate {
    ssize_t (*read)(void *ctx, void *buf, size_t n);
    void *read_ctx;
    void (*warn)(void *ctx, int64_t line, int64_t column, const char *text);
    void *ctx;
    enum gate_encoding encoding;
    uint8_t state;
    bool root_seen, at_end, started;
    bool unchecked;      /* only what the encoding needs is done */
    bool guessed;        /* bytes were taken for windows-1252 */
    const char *refused; /* why; NULL */
    bool broken;         /* the read failed */
    uint32_t equals;     /* in the tag */
    uint32_t depth;      /* of the document type's brackets */
    uint32_t type_bytes; /* of the document type so far */
    uint8_t quote;       /* in the document type */
    bool declares;       /* the document type declares something */
    int64_t line;  /* at `lined` */
    size_t lined;  /* lines are counted up to here, in `out` */
    size_t at;     /* the step that is being taken begins here */
    int64_t refused_line;
    uint32_t surrogate; /* the first half of a pair */
    size_t raw_n;       /* bytes left over from the last read */
    uint8_t raw[GATE_RAW + GATE_HOLD];
    size_t out_at, out_n; /* passed, not yet taken */
    size_t looked;        /* up to here it has been looked at */
    uint8_t out[(size_t)GATE_RAW * 3 + 2 * GATE_HOLD];
};

/* Fills buf with UTF-8 as the parser shall see it; 0 at the end, -1 when refused. */
int xml_gate_read(void *gate, char *buf, int n);

#endif
