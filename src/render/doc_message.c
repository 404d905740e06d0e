/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

#include <cmark.h>

#include <string.h>

/* A scanner's Markdown as inert elements: what a reader could click or a browser would
 * load is decided here, not in a template. SARIF 2.1.0, 3.11.4.2 asks for it: no HTML,
 * and plain text where a text is too much for a Markdown parser. */

enum {
    RICH_TEXT = 8 * 1024,       /* bytes of one text */
    RICH_ALL = 4 * 1024 * 1024, /* of all texts of a report */
    RICH_CONTAINERS = 32,       /* markers of lists and quotations in a line */
    RICH_BRACKETS = 256,        /* in a text: the parser compares them pair by pair */
};

static bool is_marker(char c)
{
    return c && strchr(">-+*)."
                       "0123456789",
                       c);
}

/* cmark takes quadratic time on deep containers and on brackets. */
static bool is_harmless(const char *s, size_t n)
{
    uint32_t markers = 0, brackets = 0, backticks = 0;
    bool at_start = true;
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '\n') {
            markers = 0;
            at_start = true;
        } else if (at_start && is_marker(s[i])) {
            if (++markers > RICH_CONTAINERS)
                return false;
        } else if (s[i] != ' ' && s[i] != '\t') {
            at_start = false;
        }
        brackets += s[i] == '[' || s[i] == '<';
        backticks += s[i] == '`';
    }
    return n <= RICH_TEXT && brackets <= RICH_BRACKETS && backticks <= 2 * RICH_BRACKETS;
}

static bool is_link(const char *url)
{
    bool known = url && (str_ncasecmp(url, "https://", 8) == 0 ||
                         str_ncasecmp(url, "http://", 7) == 0 ||
                         str_ncasecmp(url, "mailto:", 7) == 0);
    return known && !url[strcspn(url, " \n\t\r\"<>\\^`{|}")];
}

/* The element for a node; NULL: what is in it stands without one. */
static const char *element_of(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
        return "quote";
    case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "ol" : "ul";
    case CMARK_NODE_ITEM:
        return "li";
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
        return "p";
    case CMARK_NODE_EMPH:
        return "em";
    case CMARK_NODE_STRONG:
        return "strong";
    case CMARK_NODE_LINK:
        return is_link(cmark_node_get_url(node)) ? "a" : NULL;
    default:
        return NULL;
    }
}

static void add_leaf(struct doc *d, xmlNode *at, cmark_node *node)
{
    const char *text = cmark_node_get_literal(node);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        doc_words(d, at, text ? text : "");
        break;
    case CMARK_NODE_CODE:
        doc_text(d, at, "code", text ? text : "");
        break;
    case CMARK_NODE_CODE_BLOCK:
        doc_text(d, at, "pre", text ? text : "");
        break;
    case CMARK_NODE_SOFTBREAK:
        doc_words(d, at, "\n");
        break;
    case CMARK_NODE_LINEBREAK:
        doc_add(d, at, "br");
        break;
    default: /* images and raw HTML are dropped */
        break;
    }
}

static void add_tree(struct doc *d, xmlNode *message, cmark_node *root)
{
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;
    xmlNode *at = message;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        const char *name = element_of(node);
        if (event == CMARK_EVENT_EXIT) {
            at = name ? at->parent : at;
        } else if (name) {
            at = doc_add(d, at, name);
            if (cmark_node_get_type(node) == CMARK_NODE_LINK)
                doc_word(d, at, "href", cmark_node_get_url(node));
        } else {
            add_leaf(d, at, node);
        }
    }
    cmark_iter_free(iter);
}

static bool add_rich(struct doc *d, xmlNode *finding, const char *s, size_t n)
{
    if (n > RICH_ALL - d->rich_bytes || !is_harmless(s, n))
        return false;
    d->rich_bytes += n;
    cmark_node *root = cmark_parse_document(s, n, CMARK_OPT_VALIDATE_UTF8);
    xmlNode *message = doc_add(d, finding, "message");
    doc_word(d, message, "rich", "yes");
    add_tree(d, message, root);
    cmark_node_free(root);
    return true;
}

void text_add(struct doc *d, xmlNode *node, const char *name, xw_ref ref)
{
    const char *s = xw_text(d->view->f->set, ref);
    size_t n = xw_text_length(d->view->f->set, ref), limit = d->view->text_limit;
    if (!limit || n <= limit) {
        doc_text(d, node, name, s);
        return;
    }
    struct str text = {0};
    str_add(&text, s, utf8_cut(s, n, limit));
    str_puts(&text, " (...)");
    doc_text(d, node, name, str_get(&text));
    str_free(&text);
}

void message_add(struct doc *d, xmlNode *finding, const struct xw_result *r)
{
    const struct xw_set *set = d->view->f->set;
    xw_ref markdown = xw_detail_at(set, r->detail)->markdown;
    if (d->view->rich && markdown &&
        add_rich(d, finding, xw_text(set, markdown), xw_text_length(set, markdown)))
        return;
    text_add(d, finding, "message", r->message);
}
