/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_XML_H
#define BASE_XML_H

#include "base/str.h"

#include <crosswalk/error.h>

#include <libxml/tree.h>

/* The one door to libxml2 and libxslt. Nothing read here touches the network or the file
 * system: no external entities, no DTD, no document() or xsl:import, no output documents
 * and no extension elements. The libraries are set up by the first call. */

enum { /* limits of a document read */
       XML_DEPTH = 200,
       XML_NODES = 5000000,
       XML_ATTRIBUTES = 256,     /* of one element */
       XML_TAG_ATTRIBUTES = 2048 /* seen before the parser runs: it compares all pairs */
};

/* Reads a document of `n` bytes: UTF-8, UTF-16 with a byte order mark, US-ASCII,
 * ISO-8859-1 or windows-1252. A DOCTYPE that declares entities, attributes, elements or
 * notations is refused. NULL: err says "NAME:LINE:COLUMN" and why. xmlFreeDoc frees it.
 */
xmlDoc *xml_parse(const char *name, const char *bytes, size_t n, struct xw_error *err);

struct xml_sheet; /* a compiled stylesheet */

/* Compiles an XSLT 1.0 stylesheet. NULL: err says why. */
struct xml_sheet *xml_sheet_compile(const char *name, const char *bytes, size_t n,
                                    struct xw_error *err);
void xml_sheet_free(struct xml_sheet *sheet); /* accepts NULL */

/* Applies it and appends the result, serialised as its xsl:output says, to `to`. `params`
 * are pairs of name and text, ending with NULL; the texts are never XPath. */
bool xml_apply(const struct xml_sheet *sheet, xmlDoc *in, const char *const *params,
               struct str *to, struct xw_error *err);

/* Applies it and returns the result's tree, which xmlFreeDoc frees. NULL: err says why, as
 * something wrong with the document. `in` may lose white space that the stylesheet strips.
 */
xmlDoc *xml_transform(const struct xml_sheet *sheet, xmlDoc *in, struct xw_error *err);

/* A document to build. Names of its nodes are looked up in its dictionary. */
xmlDoc *xml_new(const char *root);

/* Appends a node, all below it and the siblings after it, without XML declaration. */
void xml_node_text(const xmlNode *node, struct str *to);

#endif
