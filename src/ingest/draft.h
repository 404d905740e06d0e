/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_DRAFT_H
#define INGEST_DRAFT_H

#include "base/arena.h"
#include "base/json_pull.h"
#include "base/pattern.h"
#include "base/str.h"

#include <crosswalk/ingest.h>

/* A format file to begin with, from a sample: what members and elements a report has, as
 * one tree in which all elements of a list are one node, and a guess which of them say
 * what a record says. */

enum draft_kind {
    DRAFT_ROOT,
    DRAFT_MEMBER,    /* of an object; a column; a field of a line */
    DRAFT_ITEM,      /* the elements of an array */
    DRAFT_ENTRY,     /* the members of an object that is used as a list */
    DRAFT_ATTRIBUTE, /* of an XML element */
    DRAFT_CHILD,     /* an XML element */
};

struct draft_node {
    enum draft_kind kind;
    const char *name;            /* "" for ITEM and ENTRY */
    unsigned types;              /* bits by enum jp_type; text of XML is a string */
    uint32_t count;              /* how often it occurs */
    uint32_t most;               /* ... in one parent */
    bool first;                  /* the first parent has it */
    bool used;                   /* by a guess */
    uint32_t here, parent_count; /* how often in this parent so far */
    struct draft_node *parent, *children, *last, *next;
};

enum draft_shape { DRAFT_JSON, DRAFT_STREAM, DRAFT_TABLE, DRAFT_LINES, DRAFT_XML };

enum { DRAFT_DEPTH = 12, DRAFT_NODES = 5000, DRAFT_FIELDS = 32 };

struct draft_field { /* a member of the record, and where it comes from */
    const char *member;
    bool is_list, in_outer;
    const struct draft_node *node;
};

struct draft {
    struct arena arena;
    enum draft_shape shape;
    struct draft_node *root;
    uint32_t n_nodes;
    const char *pattern, *signature;  /* DRAFT_LINES */
    bool is_namespaced;               /* DRAFT_XML */
    const struct draft_node *element; /* that the records are */
    const struct draft_node *outer;   /* the list around it; NULL */
    struct draft_field fields[DRAFT_FIELDS];
    uint32_t n_fields;
    const struct draft_node *version, *start; /* of the run; NULL */
    bool by_name; /* no member that could name a rule was found */
};

#define DRAFT_SCALAR                                                                     \
    (1U << JP_STRING | 1U << JP_NUMBER | 1U << JP_TRUE | 1U << JP_FALSE | 1U << JP_NULL)

/* draft_tree.c: the node below `parent`, made when there is room; counted. NULL: the tree
 * is full. */
struct draft_node *draft_node(struct draft *d, struct draft_node *parent,
                              enum draft_kind kind, const char *name, size_t n);
/* Objects whose members all look alike become lists. */
void draft_fold(struct draft *d, struct draft_node *at, int depth);

/* draft_read.c: fills the tree by the sample's content. False: err. */
bool draft_read(struct draft *d, const char *name, const char *bytes, size_t n,
                struct xw_error *err);

/* draft_guess.c */
void draft_guess(struct draft *d);

/* Whether some elements lack it. */
bool draft_is_optional(const struct draft *d, const struct draft_field *f);

/* draft_jq.c, draft_xsl.c: the file's text. */
void draft_write_jq(const struct draft *d, const char *name, const char *over,
                    struct str *to);
void draft_write_xsl(const struct draft *d, const char *name, const char *over,
                     struct str *to);
/* "acme-json" is of the tool "Acme". */
void draft_tool(const char *name, struct str *to);
/* The list as `elements` names it: "Results[].Vulnerabilities[]"; "" for the document. */
void draft_path(const struct draft_node *node, struct str *to);

#endif
