/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml_cut.h"

#include "base/arena.h"
#include "base/xml_impl.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <string.h>

/* The parser builds its tree as always, but only of what is wanted, and after each piece
 * the tree is pruned to the elements that are still open. So a piece is the parser's own
 * document at that moment, and nothing is copied. */

enum { STEPS = 16, PATHS = 64, NAME_SLOTS = 16384 };

enum role {          /* of an element; in its _private, below a number */
            PASSED,  /* on the way: goes as soon as it is closed and empty */
            WAITING, /* may be an ancestor that says something: goes with its piece */
            CUT,     /* a repeating element, and all below it */
            KEPT,    /* kept, and all below it: the number is how many nodes */
};

struct path {
    const xmlChar
        *steps[STEPS]; /* from the element upwards; in the parser's dictionary */
    int n;
};

struct paths {
    struct path v[PATHS];
    int n;
};

struct cutting {
    const struct xml_cut *c;
    struct xml_gate *gate;
    xmlParserCtxt *p;
    startElementNsSAX2Func start;
    endElementNsSAX2Func end;
    charactersSAXFunc characters;
    struct paths cut, kept, waiting;
    const xmlChar **names; /* a hash table of dictionary strings; NULL: all are wanted */
    const xmlChar *chosen[5 * XML_ATTRIBUTES];
    int depth, inside;     /* inside: depth within a cut or kept element */
    int skipped;           /* depth within a child that isn't wanted */
    enum role role;        /* of that element */
    uint32_t nodes, bytes; /* since the last piece */
    uint32_t own_nodes;    /* of the element inside which we are */
    int64_t lines[XML_CUT_ELEMENTS];
    int n_elements;
    struct xw_error *err;
    bool failed;
};

/* Paths */

static bool path_add(struct paths *to, xmlDict *dict, const char *text)
{
    struct path *p = &to->v[to->n];
    const char *end = text + strlen(text);
    if (to->n == PATHS)
        return false;
    p->n = 0;
    while (end > text) {
        const char *from = end;
        while (from > text && from[-1] != '/')
            from--;
        if (p->n == STEPS || from == end)
            return false;
        p->steps[p->n++] = xmlDictLookup(dict, (const xmlChar *)from, (int)(end - from));
        end = from > text ? from - 1 : from;
    }
    to->n++;
    return p->n > 0;
}

/* The ancestors that a path names. */
static bool path_add_above(struct paths *to, xmlDict *dict, const char *text)
{
    const char *slash;
    struct str above = {0};
    bool ok = true;
    str_puts(&above, text);
    while (ok && (slash = strrchr(str_get(&above), '/')) != NULL) {
        above.s[above.n = (size_t)(slash - above.s)] = '\0';
        ok = path_add(to, dict, above.s);
    }
    str_free(&above);
    return ok;
}

static bool paths_make(struct cutting *k)
{
    static const char *const none[] = {NULL};
    bool ok = true;
    for (const char *const *e = k->c->elements ? k->c->elements : none; ok && *e; e++)
        ok = path_add(&k->cut, k->p->dict, *e) &&
             path_add_above(&k->waiting, k->p->dict, *e);
    for (const char *const *e = k->c->keep ? k->c->keep : none; ok && *e; e++)
        ok = path_add(&k->kept, k->p->dict, *e) &&
             path_add_above(&k->waiting, k->p->dict, *e);
    return ok;
}

/* Names */

static size_t slot(const xmlChar *name)
{
    return ((uintptr_t)name >> 3) * 0x9e3779b1u % NAME_SLOTS;
}

static bool is_wanted(const struct cutting *k, const xmlChar *name)
{
    size_t i = slot(name);
    if (!k->names)
        return true;
    while (k->names[i] && k->names[i] != name)
        i = (i + 1) % NAME_SLOTS;
    return k->names[i] != NULL;
}

/* False: there are too many. */
static bool names_make(struct cutting *k)
{
    size_t n = 0;
    if (!k->c->names)
        return true;
    k->names = mem_alloc(NAME_SLOTS * sizeof *k->names);
    for (const char *const *name = k->c->names; *name; name++) {
        const xmlChar *own = xmlDictLookup(k->p->dict, (const xmlChar *)*name, -1);
        size_t i = slot(own);
        while (k->names[i] && k->names[i] != own)
            i = (i + 1) % NAME_SLOTS;
        n += k->names[i] == NULL;
        k->names[i] = own;
        if (n > NAME_SLOTS / 2)
            return false;
    }
    return true;
}

/* The attributes that are wanted; *n gets how many. The parser gives five pointers for
 * each: name, prefix, URI, value and its end, and needs its array as it is. */
static const xmlChar **choose(struct cutting *k, const xmlChar **attributes, int *n)
{
    int kept = 0;
    if (!k->names)
        return attributes;
    for (int i = 0; i < *n; i++)
        if (is_wanted(k, attributes[i * 5]))
            memcpy(k->chosen + 5 * kept++, attributes + i * 5, 5 * sizeof *attributes);
    *n = kept;
    return k->chosen;
}

/* Whether a path fits the element `name` below the open ones. */
static bool fits(const struct cutting *k, const struct path *p, const xmlChar *name)
{
    int open = k->p->nodeNr;
    if (p->steps[0] != name || p->n - 1 > open)
        return false;
    for (int i = 1; i < p->n; i++)
        if (k->p->nodeTab[open - i]->name != p->steps[i])
            return false;
    return true;
}

static bool any_fits(const struct cutting *k, const struct paths *paths,
                     const xmlChar *name)
{
    for (int i = 0; i < paths->n; i++)
        if (fits(k, &paths->v[i], name))
            return true;
    return false;
}

static enum role role_of(const struct cutting *k, const xmlChar *name)
{
    if (k->cut.n == 0)
        return CUT;
    if (any_fits(k, &k->cut, name))
        return CUT;
    if (any_fits(k, &k->kept, name))
        return KEPT;
    return any_fits(k, &k->waiting, name) ? WAITING : PASSED;
}

static void mark(xmlNode *node, enum role role, uint32_t number)
{
    node->_private = (void *)((uintptr_t)number * 4 + role);
}

static enum role marked(const xmlNode *node)
{
    return (enum role)((uintptr_t)node->_private & 3);
}

static uint32_t marked_number(const xmlNode *node)
{
    return (uint32_t)((uintptr_t)node->_private / 4);
}

/* Errors */

static void stop(struct cutting *k, const char *why, int64_t line, int64_t column)
{
    if (!k->failed) {
        struct str where = {0};
        str_printf(&where, "%s:%lld:%lld", k->c->name, (long long)line,
                   (long long)column);
        xw_fail(k->err, XW_E_FORMAT, str_get(&where), "%s", why);
        str_free(&where);
    }
    k->failed = true;
    xmlStopParser(k->p);
}

static void stop_here(struct cutting *k, const char *why)
{
    const xmlParserInput *in = k->p->input;
    stop(k, why, in ? in->line : 0, in ? in->col : 0);
}

static void on_error(void *ctx, xmlErrorPtr e)
{
    xmlParserCtxt *p = ctx;
    struct cutting *k = p->_private;
    if (e->level < XML_ERR_ERROR || k->failed || k->gate->refused || k->gate->broken)
        return;
    struct str text = {0};
    str_puts(&text, e->message ? e->message : "not well-formed XML");
    text.n = strcspn(str_get(&text), "\n");
    if (text.s)
        text.s[text.n] = '\0';
    stop(k, str_get(&text), e->line, e->int2);
    str_free(&text);
}

/* Pruning */

static void drop(xmlNode *node)
{
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

/* Keeps of the tree what is open, and what is kept below that. */
static void prune(struct cutting *k)
{
    uint32_t kept = 0;
    xmlParserCtxt *p = k->p;
    for (int i = 0; i < p->nodeNr; i++) {
        xmlNode *next, *open = i + 1 < p->nodeNr ? p->nodeTab[i + 1] : NULL;
        for (xmlNode *c = p->nodeTab[i]->children; c; c = next) {
            next = c->next;
            bool stays = c == open || (c->type == XML_ELEMENT_NODE && marked(c) == KEPT);
            kept += stays && c != open ? marked_number(c) : 0;
            if (!stays)
                drop(c);
        }
    }
    p->nodelen = p->nodemem = 0; /* the text that they measure may be gone */
    k->nodes = k->bytes = 0;
    k->n_elements = 0;
    if (kept > XML_CUT_KEPT)
        stop_here(k, "more is to be kept than the 100,000 elements that were expected");
}

static void hand_over(struct cutting *k, bool last)
{
    const struct xml_piece piece = {k->p->myDoc, k->lines, k->n_elements, last};
    if (!k->c->piece(k->c->ctx, &piece, k->err)) {
        k->failed = true;
        xmlStopParser(k->p);
        return;
    }
    prune(k);
}

/* Building */

static void on_start(void *ctx, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
                     int n_attributes, int n_defaulted, const xmlChar **attributes)
{
    xmlParserCtxt *p = ctx;
    struct cutting *k = p->_private;
    if (k->failed)
        return;
    k->nodes += 1 + (uint32_t)n_attributes;
    if (++k->depth > XML_DEPTH)
        stop_here(k, "nested too deep, at most 200 levels were expected");
    else if (n_attributes > XML_ATTRIBUTES || n_namespaces > XML_ATTRIBUTES)
        stop_here(k, "too many attributes, at most 256 on one element were expected");
    else if (k->nodes > XML_CUT_MOST_NODES)
        stop_here(k, "one element with more than the 1,000,000 below it that were "
                     "expected at most");
    else if (xmlDictSize(p->dict) > XML_CUT_NAMES)
        stop_here(k, "too many different names, at most 20,000 were expected");
    if (k->failed)
        return;
    if (k->skipped || (k->inside == 1 && k->role == CUT && !is_wanted(k, name))) {
        k->skipped++;
        k->nodes -= 1 + (uint32_t)n_attributes;
        return;
    }
    enum role role = k->inside ? k->role : role_of(k, name);
    if (role == CUT && k->inside == 0)
        attributes = choose(k, attributes, &n_attributes);
    k->start(ctx, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted,
             attributes);
    if (!k->inside && (role == CUT || role == KEPT)) {
        k->role = role;
        k->own_nodes = k->nodes;
        k->inside = 1;
        if (role == CUT && k->n_elements < XML_CUT_ELEMENTS)
            k->lines[k->n_elements++] = p->input ? p->input->line : 0;
    } else if (k->inside) {
        k->inside++;
    }
    if (p->node)
        mark(p->node, role, 0);
}

static void on_end(void *ctx, const xmlChar *name, const xmlChar *prefix,
                   const xmlChar *uri)
{
    xmlParserCtxt *p = ctx;
    struct cutting *k = p->_private;
    xmlNode *node = p->node;
    if (k->failed)
        return;
    k->depth--;
    if (k->skipped) {
        k->skipped--;
        return;
    }
    k->end(ctx, name, prefix, uri);
    if (k->inside && --k->inside > 0)
        return;
    if (node && marked(node) == KEPT)
        mark(node, KEPT, k->nodes - k->own_nodes + 1);
    else if (node && marked(node) == PASSED && k->depth > 0 && !node->children) {
        drop(node);
        p->nodelen = p->nodemem = 0;
        k->nodes--;
    }
    if (k->depth == 0)
        hand_over(k, true);
    else if (k->n_elements == XML_CUT_ELEMENTS || k->nodes > XML_CUT_NODES ||
             k->bytes > XML_CUT_BYTES)
        hand_over(k, false);
}

/* The indentation between the children of a repeating element. */
static bool is_indentation(const xmlChar *text, int n)
{
    int i = 0;
    if (*text != '\n' && *text != '\r')
        return false;
    while (i < n &&
           (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r'))
        i++;
    return i == n;
}

static void on_characters(void *ctx, const xmlChar *text, int n)
{
    xmlParserCtxt *p = ctx;
    struct cutting *k = p->_private;
    if (!k->inside || k->skipped || k->failed ||
        (k->inside == 1 && k->cut.n && is_indentation(text, n)))
        return;
    k->bytes += (uint32_t)n;
    if (k->bytes > XML_CUT_MOST_BYTES)
        stop_here(k, "one element with more than the 64 MB of text that were expected "
                     "at most");
    else
        k->characters(ctx, text, n);
}

static void hook(struct cutting *k)
{
    xmlSAXHandler *sax = k->p->sax;
    k->start = sax->startElementNs;
    k->end = sax->endElementNs;
    k->characters = sax->characters;
    sax->startElementNs = on_start;
    sax->endElementNs = on_end;
    sax->characters = sax->ignorableWhitespace = on_characters;
    sax->comment = NULL;
    sax->processingInstruction = NULL;
    sax->internalSubset = NULL; /* the gate lets no document type through */
    sax->externalSubset = NULL;
    sax->entityDecl = NULL;
    sax->error = sax->warning = NULL;
    sax->serror = on_error;
    k->p->_private = k;
}

/* What went wrong before the parser, or at the end of the input. */
static bool judge(struct cutting *k)
{
    const struct xml_gate *g = k->gate;
    if (g->refused && !k->failed)
        stop(k, g->refused, g->refused_line, 1);
    if (g->broken && !k->failed)
        k->failed = !xw_fail(k->err, XW_E_READ, k->c->name, "can't be read to its end");
    if (!k->failed && !k->p->wellFormed)
        stop_here(k, "not well-formed XML");
    return !k->failed;
}

bool xml_cut(const struct xml_cut *c, struct xw_error *err)
{
    xml_set_up();
    struct cutting *k = mem_alloc(sizeof *k);
    k->c = c;
    k->err = err;
    k->gate = mem_alloc(sizeof *k->gate);
    k->gate->read = c->read;
    k->gate->read_ctx = c->read_ctx;
    k->gate->warn = c->warn;
    k->gate->ctx = c->ctx;
    k->p = xmlNewParserCtxt();
    if (!k->p)
        mem_exhausted();
    hook(k);
    bool ok = paths_make(k) && names_make(k);
    if (ok) {
        xmlDoc *doc = xmlCtxtReadIO(k->p, xml_gate_read, NULL, k->gate, "mem:", NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOCDATA |
                                        XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC);
        ok = judge(k);
        xmlFreeDoc(doc);
    } else {
        xw_fail(err, XW_E_USAGE, c->name,
                "a path of its format is too long, or it has too many paths or names");
    }
    xmlFreeParserCtxt(k->p);
    mem_free(k->gate);
    mem_free(k->names);
    mem_free(k);
    return ok;
}
