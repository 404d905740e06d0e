/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml_impl.h"

#include <stdint.h>
#include <string.h>

/* The library's own writers look up each element in tables and copy each text three
 * times; result trees of templates are simple: elements, attributes, text, comments. No
 * recursion: a tree may be deep. */

struct writer {
    struct str *to;
    bool html;
};

/* HTML 5, 13.1.2: elements without content or end tag, and those whose text is raw. */
static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (strcmp(*names, name) == 0)
            return true;
    return false;
}

static bool is_void(const char *name)
{
    static const char *const names[] = {"area",  "base",   "br",    "col",  "embed",
                                        "hr",    "img",    "input", "link", "meta",
                                        "param", "source", "track", "wbr",  NULL};
    return is_one_of(name, names);
}

static bool is_raw(const char *name)
{
    static const char *const names[] = {"script", "style", NULL};
    return is_one_of(name, names);
}

/* What a byte becomes in content and in attributes; NULL: itself. Carriage return, and in
 * attributes LF and TAB, would be changed by a reader (XML 1.0, 2.11 and 3.3.3). */
static const char *entity(unsigned char c, bool attribute)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return attribute ? "&quot;" : NULL;
    case '\n':
        return attribute ? "&#10;" : NULL;
    case '\t':
        return attribute ? "&#9;" : NULL;
    default:
        return NULL;
    }
}

static void add_escaped(struct str *to, const char *s, bool attribute)
{
    const char *start = s;
    for (; *s; s++) {
        if ((unsigned char)*s > '>')
            continue;
        const char *e = entity((unsigned char)*s, attribute);
        if (!e)
            continue;
        str_add(to, start, (size_t)(s - start));
        str_puts(to, e);
        start = s + 1;
    }
    str_add(to, start, (size_t)(s - start));
}

static const char *chars(const xmlChar *s)
{
    return s ? (const char *)s : "";
}

static void add_name(struct str *to, const xmlNs *ns, const xmlChar *name)
{
    if (ns && ns->prefix) {
        str_puts(to, chars(ns->prefix));
        str_putc(to, ':');
    }
    str_puts(to, chars(name));
}

static void add_namespaces(struct str *to, const xmlNs *ns)
{
    for (; ns; ns = ns->next) {
        str_puts(to, ns->prefix ? " xmlns:" : " xmlns");
        str_puts(to, chars(ns->prefix));
        str_puts(to, "=\"");
        add_escaped(to, chars(ns->href), true);
        str_putc(to, '"');
    }
}

static void open_element(const struct writer *w, const xmlNode *node)
{
    str_putc(w->to, '<');
    add_name(w->to, node->ns, node->name);
    if (!w->html)
        add_namespaces(w->to, node->nsDef);
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        str_putc(w->to, ' ');
        add_name(w->to, a->ns, a->name);
        str_puts(w->to, "=\"");
        for (const xmlNode *text = a->children; text; text = text->next)
            add_escaped(w->to, chars(text->content), true);
        str_putc(w->to, '"');
    }
    str_puts(w->to, !w->html && !node->children ? "/>" : ">");
}

static void close_element(const struct writer *w, const xmlNode *node)
{
    if (!node->children && (!w->html || is_void(chars(node->name))))
        return;
    str_puts(w->to, "</");
    add_name(w->to, node->ns, node->name);
    str_putc(w->to, '>');
}

static void add_text(const struct writer *w, const xmlNode *node)
{
    bool raw = w->html && node->parent && node->parent->type == XML_ELEMENT_NODE &&
               is_raw(chars(node->parent->name));
    if (raw)
        str_puts(w->to, chars(node->content));
    else
        add_escaped(w->to, chars(node->content), false);
}

static void open_node(const struct writer *w, const xmlNode *node)
{
    switch (node->type) {
    case XML_ELEMENT_NODE:
        open_element(w, node);
        break;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
        add_text(w, node);
        break;
    case XML_COMMENT_NODE: /* a template's own; "--" was refused when it was made */
        str_puts(w->to, "<!--");
        str_puts(w->to, chars(node->content));
        str_puts(w->to, "-->");
        break;
    default: /* templates have no use for what else there is */
        break;
    }
}

static void write_nodes(const struct writer *w, const xmlNode *first)
{
    const xmlNode *node = first, *top = first ? first->parent : NULL;
    while (node) {
        open_node(w, node);
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            continue;
        }
        if (node->type == XML_ELEMENT_NODE)
            close_element(w, node);
        while (!node->next && node->parent != top) {
            node = node->parent;
            close_element(w, node);
        }
        node = node->next;
    }
}

void xml_write_html(const xmlNode *first, struct str *to)
{
    write_nodes(&(struct writer){to, true}, first);
}

void xml_write_xml(const xmlNode *first, struct str *to)
{
    write_nodes(&(struct writer){to, false}, first);
}
