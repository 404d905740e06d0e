/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"
#include "render/templates.h"

#include "base/arena.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* U+2066 and U+2069 around a list's name: see document.h. */
#define MARK_OPEN  "\xe2\x81\xa6"
#define MARK_CLOSE "\xe2\x81\xa9"

enum { TEMPLATE_BYTES = 4 * 1024 * 1024, RESERVE = 1024 };

struct writing {
    const struct view *view;
    struct doc doc;
    struct xml_sheet *sheet; /* NULL: the document itself is written */
    struct out *out;
    struct str text; /* what the stylesheet made of one piece */
    uint64_t budget; /* bytes left; 0 from the start: no limit */
    bool limited;
    struct xw_error *err;
};

/* False with nothing in err: there is no such file. */
static bool read_template(const char *path, struct str *text, struct xw_error *err)
{
    char buffer[8192];
    size_t n;
    FILE *file = fopen(path, "rbe");
    if (!file && errno == ENOENT)
        return false;
    if (!file)
        return xw_fail(err, XW_E_USAGE, path, "can't be read: %s", strerror(errno));
    text->limit = TEMPLATE_BYTES;
    while (!text->cut && (n = fread(buffer, 1, sizeof buffer, file)) > 0)
        str_add(text, buffer, n);
    bool ok = !ferror(file) && !text->cut;
    fclose(file);
    if (!ok)
        return xw_fail(err, XW_E_USAGE, path,
                       "can't be read, or is larger than the 4 MB that were expected");
    return true;
}

/* From the folder, else (it may hold some of the templates) the built-in one. */
static struct xml_sheet *open_template(const char *name, const char *folder,
                                       struct xw_error *err)
{
    struct str path = {0}, text = {0};
    struct xml_sheet *sheet = NULL;
    const char *bytes;
    size_t n;
    str_printf(&path, "%s/%s.xsl", folder ? folder : "templates", name);
    if (folder && read_template(str_get(&path), &text, err))
        sheet = xml_sheet_compile(str_get(&path), str_get(&text), text.n, err);
    else if (!err->code && template_builtin(name, &bytes, &n))
        sheet = xml_sheet_compile(str_get(&path), bytes, n, err);
    str_free(&path);
    str_free(&text);
    return sheet;
}

static xmlNode *start_piece(struct writing *w)
{
    w->doc.xml = xml_new("report");
    xmlNode *root = xmlDocGetRootElement(w->doc.xml);
    doc_word(&w->doc, root, "version", "1");
    return root;
}

/* A piece without what comes before it where it is a document of its own. */
static const char *without_prolog(const char *s)
{
    const char *end;
    if (str_starts(s, "<?xml") && (end = strstr(s, "?>\n")) != NULL)
        s = end + 3;
    if (str_starts(s, "<!DOCTYPE") && (end = strstr(s, ">\n")) != NULL)
        s = end + 2;
    return s;
}

static bool apply_piece(struct writing *w)
{
    str_reset(&w->text);
    bool ok = xml_apply(w->sheet, w->doc.xml, NULL, &w->text, w->err);
    xmlFreeDoc(w->doc.xml);
    w->doc.xml = NULL;
    return ok;
}

static bool is_separator(const char *line)
{
    return str_starts(line, "| -") || str_starts(line, "|-") || str_starts(line, "| :");
}

struct rows { /* of Markdown tables in what was written */
    uint32_t n;
};

/* Writes whole lines while they fit. False: some didn't. */
static bool write_lines(struct writing *w, const char *s, uint64_t *room,
                        struct rows *rows)
{
    while (*s) {
        size_t n = strcspn(s, "\n");
        n += s[n] == '\n';
        if (n > *room)
            return false;
        out_add(w->out, s, n);
        *room -= n;
        if (is_separator(s))
            rows->n -= rows->n > 0; /* the line before it was the table's head */
        else
            rows->n += *s == '|';
        s += n;
    }
    return true;
}

/* Says in the list's place that some of it is missing. */
static bool write_shortened(struct writing *w, const char *name, uint32_t shown,
                            uint32_t total)
{
    char words[WORDS];
    xmlNode *node = doc_add(&w->doc, start_piece(w), "shortened");
    doc_word(&w->doc, node, "list", name);
    doc_word(&w->doc, node, "shown", number_words(shown, words));
    doc_word(&w->doc, node, "total", number_words(total, words));
    if (!apply_piece(w))
        return false;
    out_puts(w->out, without_prolog(str_get(&w->text)));
    return true;
}

static uint32_t rows_of(const struct view *v, const struct doc_list *l)
{
    return strcmp(l->name, "controls") == 0 ? v->f->n_controls : l->count(v);
}

/* One chunk: builds, transforms, writes, frees. */
static bool write_chunk(struct writing *w, const struct doc_list *l, uint32_t first,
                        uint32_t end)
{
    xmlNode *list = doc_add(&w->doc, start_piece(w), l->name);
    doc_number(&w->doc, list, "first", first + (uint64_t)1);
    for (uint32_t i = first; i < end; i++)
        l->add(&w->doc, list, i);
    return apply_piece(w);
}

static uint64_t room_of(const struct writing *w, const struct doc_list *l)
{
    uint64_t weight = 0;
    for (int i = (int)(l - doc_lists); i < n_doc_lists; i++)
        weight += doc_lists[i].weight;
    return w->budget / weight * l->weight;
}

static bool write_list(struct writing *w, const struct doc_list *l)
{
    uint32_t n = list_shown(l, w->view), total = rows_of(w->view, l);
    uint64_t room = room_of(w, l), start = room;
    struct rows rows = {0};
    for (uint32_t i = 0; i < n && !out_failed(w->out); i += l->chunk) {
        if (!write_chunk(w, l, i, n - i < l->chunk ? n : i + l->chunk))
            return false;
        const char *text = without_prolog(str_get(&w->text));
        if (!w->limited) {
            out_puts(w->out, text);
        } else if (!write_lines(w, text, &room, &rows)) {
            w->budget -= start - room;
            return write_shortened(w, l->name, rows.n, total);
        }
    }
    w->budget -= start - room;
    return w->limited || n == l->count(w->view) || write_shortened(w, l->name, n, total);
}

static const struct doc_list *list_named(const char *name, size_t n)
{
    for (int i = 0; i < n_doc_lists; i++)
        if (strlen(doc_lists[i].name) == n && memcmp(doc_lists[i].name, name, n) == 0)
            return &doc_lists[i];
    return NULL;
}

/* Writes the page, and each list where its mark stands. */
static bool write_page(struct writing *w, const char *page)
{
    const char *mark;
    while ((mark = strstr(page, MARK_OPEN)) != NULL) {
        const char *name = mark + strlen(MARK_OPEN), *end = strstr(name, MARK_CLOSE);
        const struct doc_list *l = end ? list_named(name, (size_t)(end - name)) : NULL;
        if (!l)
            return xw_fail(w->err, XW_E_USAGE, NULL,
                           "the template marks the place of a list that doesn't exist");
        out_add(w->out, page, (size_t)(mark - page));
        if (!write_list(w, l))
            return false;
        page = end + strlen(MARK_CLOSE);
    }
    out_puts(w->out, page);
    return true;
}

/* Takes the page from the budget; what is too long for it ends behind a line. RESERVE is
 * for the notes that lists are shortened. */
static void spend_page(struct writing *w, struct str *page)
{
    uint64_t room = w->budget > RESERVE ? w->budget - RESERVE : 0;
    if (page->n > room) {
        const char *end = memrchr(str_get(page), '\n', (size_t)room);
        page->n = end ? (size_t)(end - page->s) + 1 : 0;
        page->s[page->n] = '\0';
        str_puts(page, "\n*Shortened.*\n");
    }
    w->budget = room > page->n ? room - page->n : 0;
}

static bool write_with_template(struct writing *w)
{
    head_add(&w->doc, start_piece(w));
    if (!apply_piece(w))
        return false;
    struct str page = w->text;
    w->text = (struct str){0};
    if (w->limited)
        spend_page(w, &page);
    bool ok = write_page(w, str_get(&page));
    str_free(&page);
    return ok;
}

/* The document itself, in the same pieces. */
static void dump_piece(struct writing *w)
{
    str_reset(&w->text);
    xml_node_text(xmlDocGetRootElement(w->doc.xml)->children, &w->text);
    out_add(w->out, str_get(&w->text), w->text.n);
    out_puts(w->out, "\n");
    xmlFreeDoc(w->doc.xml);
    w->doc.xml = NULL;
}

static void dump_records(struct writing *w, const struct doc_list *l)
{
    uint32_t n = list_shown(l, w->view);
    out_printf(w->out, "<%s>\n", l->name);
    for (uint32_t i = 0; i < n && !out_failed(w->out); i++) {
        l->add(&w->doc, start_piece(w), i);
        dump_piece(w);
    }
    out_printf(w->out, "</%s>\n", l->name);
}

static bool write_document(struct writing *w)
{
    out_puts(w->out,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report version=\"1\">\n");
    head_add(&w->doc, start_piece(w));
    dump_piece(w);
    for (int i = 0; i < n_doc_lists; i++)
        dump_records(w, &doc_lists[i]);
    out_puts(w->out, "</report>\n");
    return true;
}

bool template_write(const struct view *v, const char *name, const char *folder,
                    uint64_t budget, struct out *o, struct xw_error *err)
{
    struct mappings mappings;
    struct view view = *v;
    struct writing w = {.view = &view,
                        .doc = {.view = &view},
                        .out = o,
                        .budget = budget,
                        .limited = budget > 0,
                        .err = err};
    mappings_make(&mappings, v);
    view.mappings = &mappings;
    bool ok = true;
    if (!name)
        ok = write_document(&w);
    else if ((w.sheet = open_template(name, folder, err)) != NULL)
        ok = write_with_template(&w);
    else
        ok = false;
    xml_sheet_free(w.sheet);
    mappings_free(&mappings);
    str_free(&w.doc.text);
    str_free(&w.text);
    return ok;
}
