/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml_impl.h"

#include "base/arena.h"

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xslt.h>

#include <pthread.h>
#include <string.h>

struct reading { /* hangs at the parser's _private */
    startElementNsSAX2Func start;
    endElementNsSAX2Func end;
    const char *refused;
    int line, column;
    int depth, nodes;
};

static xmlParserInput *load_nothing(const char *url, const char *id, xmlParserCtxt *ctxt)
{
    (void)url;
    (void)id;
    (void)ctxt;
    return NULL;
}

static void set_up_once(void)
{
    xml_memory_set_up();
    xmlInitParser();
    xmlSetExternalEntityLoader(load_nothing);
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    /* What the libraries set up when first used is not safe for two threads. */
    xmlDictFree(xmlDictCreate());
    xsltInitGlobals();
    xsltInit();
}

void xml_set_up(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_up_once);
}

/* Reading */

static void refuse(xmlParserCtxt *p, const char *why)
{
    struct reading *r = p->_private;
    if (!r->refused) {
        r->refused = why;
        r->line = p->input ? p->input->line : 0;
        r->column = p->input ? p->input->col : 0;
    }
    xmlStopParser(p);
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
                     int n_attributes, int n_defaulted, const xmlChar **attributes)
{
    xmlParserCtxt *p = ctx;
    struct reading *r = p->_private;
    if (++r->depth > XML_DEPTH)
        refuse(p, "nested too deep, at most 200 levels were expected");
    else if (++r->nodes > XML_NODES)
        refuse(p, "too many elements, at most 5,000,000 were expected");
    else if (n_attributes > XML_ATTRIBUTES)
        refuse(p, "too many attributes, at most 256 on one element were expected");
    else
        r->start(ctx, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                 n_defaulted, attributes);
}

static void on_end(void *ctx, const xmlChar *name, const xmlChar *prefix,
                   const xmlChar *uri)
{
    xmlParserCtxt *p = ctx;
    struct reading *r = p->_private;
    r->depth--;
    r->end(ctx, name, prefix, uri);
}

static const char declares[] = "a document type that declares something is not read";

static void on_entity(void *ctx, const xmlChar *name, int type, const xmlChar *public_id,
                      const xmlChar *system_id, xmlChar *content)
{
    (void)name;
    (void)type;
    (void)public_id;
    (void)system_id;
    (void)content;
    refuse(ctx, declares);
}

static void on_attribute(void *ctx, const xmlChar *element, const xmlChar *name, int type,
                         int def, const xmlChar *value, xmlEnumeration *tree)
{
    (void)element;
    (void)name;
    (void)type;
    (void)def;
    (void)value;
    xmlFreeEnumeration(tree);
    refuse(ctx, declares);
}

static void on_element(void *ctx, const xmlChar *name, int type,
                       xmlElementContent *content)
{
    (void)name;
    (void)type;
    (void)content;
    refuse(ctx, declares);
}

static void on_notation(void *ctx, const xmlChar *name, const xmlChar *public_id,
                        const xmlChar *system_id)
{
    (void)name;
    (void)public_id;
    (void)system_id;
    refuse(ctx, declares);
}

static void on_unparsed(void *ctx, const xmlChar *name, const xmlChar *public_id,
                        const xmlChar *system_id, const xmlChar *notation)
{
    (void)notation;
    on_notation(ctx, name, public_id, system_id);
}

static void hook(xmlParserCtxt *p, struct reading *r)
{
    xmlSAXHandler *sax = p->sax;
    *r = (struct reading){.start = sax->startElementNs, .end = sax->endElementNs};
    sax->startElementNs = on_start;
    sax->endElementNs = on_end;
    sax->entityDecl = on_entity;
    sax->attributeDecl = on_attribute;
    sax->elementDecl = on_element;
    sax->notationDecl = on_notation;
    sax->unparsedEntityDecl = on_unparsed;
    sax->error = sax->warning = NULL; /* xmlCtxtGetLastError is asked */
    p->_private = r;
}

/* A tag with more attributes than any real one, which the parser would compare pair by
 * pair before a callback hears of it. */
static bool tags_are_small(const char *bytes, size_t n)
{
    size_t equals = 0;
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '<' || bytes[i] == '>')
            equals = 0;
        else if (bytes[i] == '=' && ++equals > XML_TAG_ATTRIBUTES)
            return false;
    }
    return true;
}

/* Of the many encodings that the library would read through iconv, those that reports
 * are written in. */
static bool encoding_is_known(const char *bytes, size_t n)
{
    static const char *const known[] = {"utf-8",  "us-ascii",   "ascii",       "utf-16",
                                        "latin1", "iso-8859-1", "windows-1252"};
    if (n < 6 || memcmp(bytes, "<?xml", 5) != 0)
        return n < 4 || memcmp(bytes, "\x4c\x6f\xa7\x94", 4) != 0; /* EBCDIC */
    const char *end = memchr(bytes, '>', n < 256 ? n : 256);
    const char *at = end ? memmem(bytes, (size_t)(end - bytes), "encoding", 8) : NULL;
    if (!at)
        return true;
    for (at += 8; at < end && strchr(" \t\r\n='\"", *at);)
        at++;
    size_t length = 0;
    while (at + length < end && !strchr("'\" ", at[length]))
        length++;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i]) == length && str_ncasecmp(known[i], at, length) == 0)
            return true;
    return false;
}

static bool read_failed(xmlParserCtxt *p, const struct reading *r, const char *name,
                        struct xw_error *err)
{
    struct str where = {0};
    const xmlError *e = xmlCtxtGetLastError(p);
    bool failed = r->refused || !p->wellFormed || (e && e->level >= XML_ERR_ERROR);
    if (!failed)
        return false;
    struct str text = {0};
    str_puts(&text, r->refused        ? r->refused
                    : e && e->message ? e->message
                                      : "not well-formed XML");
    text.n = strcspn(str_get(&text), "\n");
    str_printf(&where, "%s:%d:%d", name,
               r->refused ? r->line
               : e        ? e->line
                          : 0,
               r->refused ? r->column
               : e        ? e->int2
                          : 0);
    xw_fail(err, XW_E_FORMAT, str_get(&where), "%.*s", (int)text.n, str_get(&text));
    str_free(&where);
    str_free(&text);
    return true;
}

xmlDoc *xml_parse(const char *name, const char *bytes, size_t n, struct xw_error *err)
{
    struct reading r;
    xml_set_up();
    if (n > INT32_MAX / 2 || !encoding_is_known(bytes, n) || !tags_are_small(bytes, n)) {
        xw_fail(err, XW_E_FORMAT, name,
                "not an XML document of at most 1 GB in UTF-8, UTF-16, ISO-8859-1 or "
                "windows-1252, with at most 2048 attributes in a tag");
        return NULL;
    }
    xmlParserCtxt *p = xmlNewParserCtxt();
    if (!p)
        mem_exhausted();
    hook(p, &r);
    xmlDoc *doc = xmlCtxtReadMemory(p, bytes, (int)n, "mem:", NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOCDATA);
    /* A parser that was stopped returns a document and calls it well-formed. */
    if (read_failed(p, &r, name, err)) {
        xmlFreeDoc(doc);
        doc = NULL;
    }
    xmlFreeParserCtxt(p);
    return doc;
}

/* Building */

xmlDoc *xml_new(const char *root)
{
    xml_set_up();
    xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
    if (!doc || !(doc->dict = xmlDictCreate()))
        mem_exhausted();
    xmlNode *node = xmlNewDocNode(doc, NULL, (const xmlChar *)root, NULL);
    if (!node)
        mem_exhausted();
    xmlDocSetRootElement(doc, node);
    return doc;
}

void xml_node_text(const xmlNode *node, struct str *to)
{
    xml_write_xml(node, to);
}
