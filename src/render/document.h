/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RENDER_DOCUMENT_H
#define RENDER_DOCUMENT_H

#include "render/stage.h"

#include "base/xml.h"

/* The report document (templates/report.rng): what a report says, as XML, without layout.
 * It is made in pieces, as its lists may be long: a head without them, then documents
 * that hold a part of one list each. A stylesheet writes, where a list belongs, U+2066,
 * the list's name, U+2069 (which no text of the model contains); what it makes of the
 * pieces comes to stand there. */

enum ref_kind { /* what a finding that is named elsewhere says of itself */
    REF_PLACE = 1,    /* title and place */
    REF_LINE = 2,     /* rule, place, title, deadline and id in one line of text */
    REF_DEADLINE = 4, /* deadline */
};

struct view { /* what one format takes from the document */
    const struct facts *f;
    bool markdown; /* text is escaped for Markdown: see doc_text */
    bool brief;    /* no messages, sources and ways to controls: what no table needs */
    bool rich;     /* scanners' Markdown becomes elements */
    uint32_t max_findings, max_others; /* listed; 0: all */
    uint32_t n_refs;                   /* findings below each control */
    uint32_t text_limit;               /* bytes of a message */
    int refs;                          /* what those say: a set of enum ref_kind */
    struct mappings *mappings;
};

struct doc {
    xmlDoc *xml;
    const struct view *view;
    struct str text;   /* scratch */
    size_t rich_bytes; /* of Markdown parsed so far */
};

xmlNode *doc_add(struct doc *d, xmlNode *parent, const char *name);
/* An element with text, and an attribute; left out when the text is "". With
 * view.markdown the text is made safe for Markdown: as text, or as code where it is a
 * name (a path, a rule). An attribute is one line. */
xmlNode *doc_text(struct doc *d, xmlNode *parent, const char *name, const char *text);
xmlNode *doc_code(struct doc *d, xmlNode *parent, const char *name, const char *text);
void doc_attr(struct doc *d, xmlNode *node, const char *name, const char *text);
void doc_attr_code(struct doc *d, xmlNode *node, const char *name, const char *text);
/* The same for words of ours, which need no escaping. */
void doc_word(struct doc *d, xmlNode *node, const char *name, const char *word);
void doc_words(struct doc *d, xmlNode *parent, const char *text); /* a text node */
void doc_number(struct doc *d, xmlNode *node, const char *name, uint64_t n);
void doc_time(struct doc *d, xmlNode *node, const char *name, int64_t t);

/* The head (doc_head.c): all but the lists. */
void head_add(struct doc *d, xmlNode *report);
void lead_add(struct doc *d,
              xmlNode *report); /* what matters, in sentences (doc_lead.c) */

/* The lists. Each adds the record i to `list`. */
struct doc_list {
    const char *name;
    uint32_t (*count)(const struct view *v);
    void (*add)(struct doc *d, xmlNode *list, uint32_t i);
    uint32_t chunk;  /* records in one document */
    uint32_t weight; /* share of a budget of bytes */
};
extern const struct doc_list doc_lists[];
extern const int n_doc_lists;
/* How many records of a list the view shows. */
uint32_t list_shown(const struct doc_list *l, const struct view *v);

void finding_add(struct doc *d, xmlNode *list, uint32_t i);
void framework_summary_add(struct doc *d, xmlNode *parent, uint32_t i);
void framework_add(struct doc *d, xmlNode *list, uint32_t i);
void mapping_add(struct doc *d, xmlNode *list, uint32_t i);
void input_add(struct doc *d, xmlNode *list, uint32_t i);
/* A finding named elsewhere; `kind` is a set of enum ref_kind. */
xmlNode *ref_add(struct doc *d, xmlNode *parent, uint32_t finding, int kind);

/* The scanner's message, and an element with text that is cut at view.text_limit
 * (doc_message.c). */
void message_add(struct doc *d, xmlNode *finding, const struct xw_result *r);
void text_add(struct doc *d, xmlNode *node, const char *name, xw_ref ref);

/* What its sources say beside that (doc_about.c): the attribute "about", and elements with
 * what fixes it and where to read on. */
void about_add(struct doc *d, xmlNode *finding, const struct xw_finding *x);

/* http and https only (doc_finding.c). */
bool is_web_link(const char *s);

/* The lists of links that the findings shown use, numbered in their order
 * (doc_mapping.c). */
struct mappings {
    uint32_t *number;        /* by link list: from 1; 0: not used */
    uint32_t *list, n, size; /* one link list of each, by number - 1 */
    struct str *breaks;      /* "PCI DSS 4.0.1: 3.5.1, 3.6.1; SOC 2 ...", by number - 1 */
};
void mappings_make(struct mappings *m, const struct view *v);
void mappings_free(struct mappings *m);

/* Writes the set through a template, or (template NULL) the document itself. */
bool template_write(const struct view *v, const char *name, const char *folder,
                    uint64_t budget, struct out *o, struct xw_error *err);

#endif
