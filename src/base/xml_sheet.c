/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml_impl.h"

#include "base/arena.h"

#include <libxml/xpath.h>
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    /* of XPath, in one transformation: so many, and more for a large document */
    OPERATIONS = 10 * 1000 * 1000,
    OPERATIONS_A_NODE = 200,
    TEMPLATE_DEPTH = 500,
    TEMPLATE_VARIABLES = 5000,
};

struct xml_sheet {
    xsltStylesheet *sheet;
    xsltSecurityPrefs *forbidden;
    char *name;
};

static xmlDoc *compile_nothing(const xmlChar *uri, xmlDict *dict, int options, void *ctxt,
                               xsltLoadType type)
{
    (void)uri;
    (void)dict;
    (void)options;
    (void)ctxt;
    (void)type;
    return NULL;
}

/* The libraries' own messages: the first line of the first one is kept. */
static void collect(void *to, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void collect(void *to, const char *format, ...)
{
    struct str *s = to;
    if (!s || (s->n && memchr(s->s, '\n', s->n)))
        return;
    s->limit = 400;
    va_list args;
    va_start(args, format);
    str_vprintf(s, format, args);
    va_end(args);
}

static void first_line(struct str *s)
{
    char *end = s->n ? memchr(s->s, '\n', s->n) : NULL;
    if (end) {
        *end = '\0';
        s->n = (size_t)(end - s->s);
    }
}

static void forbid_all(xsltSecurityPrefs *prefs)
{
    static const xsltSecurityOption all[] = {
        XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
        XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        xsltSetSecurityPrefs(prefs, all[i], xsltSecurityForbid);
}

static xsltSecurityPrefs *forbidden_prefs(void)
{
    xsltSecurityPrefs *prefs = xsltNewSecurityPrefs();
    if (!prefs)
        mem_exhausted();
    forbid_all(prefs);
    return prefs;
}

/* libxslt keeps who may do what, who loads and who hears of errors while a stylesheet is
 * compiled in variables of the process. */
static pthread_mutex_t compiling = PTHREAD_MUTEX_INITIALIZER;

static xsltStylesheet *compile(xmlDoc *doc, xsltSecurityPrefs *prefs, struct str *said)
{
    pthread_mutex_lock(&compiling);
    /* libxslt would load libraries that this names, whatever is forbidden. */
    unsetenv("LIBXSLT_PLUGINS_PATH");
    xsltSetLoaderFunc(compile_nothing);
    xsltSetDefaultSecurityPrefs(prefs);
    xsltSetGenericErrorFunc(said, collect);
    xmlSetGenericErrorFunc(said, collect);
    xsltStylesheet *sheet = xsltParseStylesheetDoc(doc);
    xsltSetGenericErrorFunc(NULL, NULL);
    xmlSetGenericErrorFunc(NULL, NULL);
    xsltSetDefaultSecurityPrefs(NULL);
    pthread_mutex_unlock(&compiling);
    return sheet;
}

static const xmlNode *next_node(const xmlNode *node)
{
    if (node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : NULL;
}

/* Templates may shape the text of a report, not switch off its escaping. */
static bool escapes_always(const xmlDoc *doc)
{
    for (const xmlNode *node = xmlDocGetRootElement(doc); node; node = next_node(node))
        if (node->type == XML_ELEMENT_NODE &&
            xmlHasProp(node, (const xmlChar *)"disable-output-escaping"))
            return false;
    return true;
}

struct xml_sheet *xml_sheet_compile(const char *name, const char *bytes, size_t n,
                                    struct xw_error *err)
{
    xmlDoc *doc = xml_parse(name, bytes, n, err);
    if (!doc)
        return NULL;
    if (!escapes_always(doc)) {
        xmlFreeDoc(doc);
        xw_fail(err, XW_E_USAGE, name, "disable-output-escaping is not allowed");
        return NULL;
    }
    struct str said = {0};
    xsltSecurityPrefs *prefs = forbidden_prefs();
    xsltStylesheet *sheet = compile(doc, prefs, &said);
    first_line(&said);
    struct xml_sheet *result = NULL;
    if (sheet && sheet->errors == 0) {
        result = mem_alloc(sizeof *result);
        *result = (struct xml_sheet){sheet, prefs, mem_copy(name, strlen(name))};
    } else {
        xw_fail(err, XW_E_USAGE, name, "not a stylesheet that can be used: %s",
                said.n ? str_get(&said) : "it is not XSLT 1.0");
        xsltFreeSecurityPrefs(prefs);
        if (sheet)
            xsltFreeStylesheet(sheet);
        else
            xmlFreeDoc(doc);
    }
    str_free(&said);
    return result;
}

void xml_sheet_free(struct xml_sheet *sheet)
{
    if (!sheet)
        return;
    xsltFreeStylesheet(sheet->sheet);
    xsltFreeSecurityPrefs(sheet->forbidden);
    mem_free(sheet->name);
    mem_free(sheet);
}

static int save(void *to, const char *bytes, int n)
{
    str_add(to, bytes, (size_t)n);
    return n;
}

static bool serialise_by_library(xmlDoc *result, xsltStylesheet *sheet, struct str *to)
{
    xmlOutputBuffer *buffer = xmlOutputBufferCreateIO(save, NULL, to, NULL);
    if (!buffer)
        mem_exhausted();
    int n = xsltSaveResultTo(buffer, result, sheet);
    return xmlOutputBufferClose(buffer) >= 0 && n >= 0;
}

static bool is_utf8(const xmlChar *encoding)
{
    return !encoding || str_casecmp((const char *)encoding, "UTF-8") == 0;
}

/* Whether the stylesheet asks for nothing but what our own writers do. */
static bool is_plain(const xsltStylesheet *s)
{
    return s->method && is_utf8(s->encoding) && s->indent <= 0 && !s->doctypePublic &&
           !s->cdataSection && !s->imports;
}

static bool serialise(xmlDoc *result, xsltStylesheet *sheet, struct str *to)
{
    const char *method = (const char *)sheet->method;
    if (is_plain(sheet) && strcmp(method, "html") == 0) {
        if (sheet->doctypeSystem)
            str_puts(to, "<!DOCTYPE html>\n");
        xml_write_html(result->children, to);
        return true;
    }
    if (is_plain(sheet) && strcmp(method, "xml") == 0 && !sheet->doctypeSystem) {
        if (sheet->omitXmlDeclaration != 1)
            str_puts(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml_write_xml(result->children, to);
        return true;
    }
    return serialise_by_library(result, sheet, to);
}

static unsigned long operations_for(const xmlDoc *doc)
{
    unsigned long n = 0;
    for (const xmlNode *node = xmlDocGetRootElement(doc); node; node = next_node(node))
        n++;
    return OPERATIONS + n * OPERATIONS_A_NODE;
}

static xsltTransformContext *new_transform(const struct xml_sheet *sheet, xmlDoc *in)
{
    xsltTransformContext *t = xsltNewTransformContext(sheet->sheet, in);
    if (!t)
        mem_exhausted();
    xsltSetCtxtSecurityPrefs(sheet->forbidden, t);
    t->maxTemplateDepth = TEMPLATE_DEPTH;
    t->maxTemplateVars = TEMPLATE_VARIABLES;
    t->opLimit = operations_for(in);
    t->xpathCtxt->opLimit = t->opLimit;
    return t;
}

/* NULL: err says why. */
static xmlDoc *transform(const struct xml_sheet *sheet, xmlDoc *in,
                         const char *const *params, enum xw_code code,
                         struct xw_error *err)
{
    struct str said = {0};
    xsltTransformContext *t = new_transform(sheet, in);
    xsltSetTransformErrorFunc(t, &said, collect);
    xmlDoc *result = NULL;
    bool ok = !params || xsltQuoteUserParams(t, (const char **)(uintptr_t)params) == 0;
    if (ok)
        result = xsltApplyStylesheetUser(sheet->sheet, in, NULL, NULL, NULL, t);
    if (!ok || !result || t->state != XSLT_STATE_OK) {
        first_line(&said);
        xw_fail(err, code, sheet->name, "the template could not be applied: %s",
                said.n ? str_get(&said) : "no reason given");
        xmlFreeDoc(result);
        result = NULL;
    }
    xsltFreeTransformContext(t);
    str_free(&said);
    return result;
}

bool xml_apply(const struct xml_sheet *sheet, xmlDoc *in, const char *const *params,
               struct str *to, struct xw_error *err)
{
    xmlDoc *result = transform(sheet, in, params, XW_E_USAGE, err);
    bool ok = result && (serialise(result, sheet->sheet, to) ||
                         xw_fail(err, XW_E_USAGE, sheet->name, "can't be written"));
    xmlFreeDoc(result);
    return ok;
}

xmlDoc *xml_transform(const struct xml_sheet *sheet, xmlDoc *in, struct xw_error *err)
{
    return transform(sheet, in, NULL, XW_E_FORMAT, err);
}
