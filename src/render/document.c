/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

#include "base/arena.h"
#include "base/date.h"

#include <string.h>

static const xmlChar *chars(const char *s)
{
    return (const xmlChar *)s;
}

xmlNode *doc_add(struct doc *d, xmlNode *parent, const char *name)
{
    xmlNode *node = xmlNewDocNode(d->xml, NULL, chars(name), NULL);
    if (!node || !xmlAddChild(parent, node))
        mem_exhausted();
    return node;
}

void doc_words(struct doc *d, xmlNode *parent, const char *text)
{
    xmlNode *node = xmlNewDocText(d->xml, chars(text));
    if (!node || !xmlAddChild(parent, node))
        mem_exhausted();
}

void doc_word(struct doc *d, xmlNode *node, const char *name, const char *word)
{
    (void)d;
    if (*word && !xmlNewProp(node, chars(name), chars(word)))
        mem_exhausted();
}

static const char *escaped(struct doc *d, const char *text,
                           void (*escape)(struct str *, const char *))
{
    if (!d->view->markdown)
        return text;
    str_reset(&d->text);
    escape(&d->text, text);
    return str_get(&d->text);
}

static xmlNode *add_element(struct doc *d, xmlNode *parent, const char *name,
                            const char *text, void (*escape)(struct str *, const char *))
{
    if (!*text)
        return NULL;
    xmlNode *node = doc_add(d, parent, name);
    doc_words(d, node, escaped(d, text, escape));
    return node;
}

xmlNode *doc_text(struct doc *d, xmlNode *parent, const char *name, const char *text)
{
    return add_element(d, parent, name, text, markdown_text);
}

xmlNode *doc_code(struct doc *d, xmlNode *parent, const char *name, const char *text)
{
    return add_element(d, parent, name, text, markdown_code);
}

/* Model text holds LF and TAB; in an attribute a parser would turn them into blanks. */
static const char *one_line(struct doc *d, const char *text)
{
    if (!text[strcspn(text, "\n\t")])
        return text;
    struct str flat = {0};
    for (; *text; text++)
        str_putc(&flat, (unsigned char)*text < ' ' ? ' ' : *text);
    str_free(&d->text);
    d->text = flat;
    return str_get(&d->text);
}

void doc_attr(struct doc *d, xmlNode *node, const char *name, const char *text)
{
    doc_word(d, node, name, one_line(d, escaped(d, text, markdown_text)));
}

void doc_attr_code(struct doc *d, xmlNode *node, const char *name, const char *text)
{
    doc_word(d, node, name, one_line(d, escaped(d, text, markdown_code)));
}

void doc_number(struct doc *d, xmlNode *node, const char *name, uint64_t n)
{
    char digits[24], *at = digits + sizeof digits;
    *--at = '\0';
    do {
        *--at = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    doc_word(d, node, name, at);
}

void doc_time(struct doc *d, xmlNode *node, const char *name, int64_t t)
{
    char text[DATE_TEXT];
    if (t != XW_NO_TIME)
        doc_word(d, node, name, date_text(t, text));
}
