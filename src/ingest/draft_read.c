/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/draft.h"

#include "base/bytes.h"
#include "base/xml.h"
#include "ingest/csv.h"
#include "ingest/documents.h"
#include "ingest/lines.h"
#include "ingest/reader.h"

/* What a sample holds, by its content. */

static void walk(struct draft *d, struct jp *jp, struct draft_node *node, int depth)
{
    struct jp_str key = {"", 0};
    enum jp_type type = jp_type(jp);
    if (type == JP_NONE)
        return;
    node->types |= 1U << type;
    if ((type != JP_OBJECT && type != JP_ARRAY) || depth == DRAFT_DEPTH) {
        jp_skip(jp);
        return;
    }
    jp_enter(jp, type);
    while (jp_next(jp, type == JP_OBJECT ? &key : NULL)) {
        struct draft_node *child = type == JP_OBJECT
                                       ? draft_node(d, node, DRAFT_MEMBER, key.s, key.n)
                                       : draft_node(d, node, DRAFT_ITEM, "", 0);
        if (child)
            walk(d, jp, child, depth + 1);
    }
}

static bool read_document(struct draft *d, const char *name, const char *bytes, size_t n,
                          struct xw_error *err)
{
    struct jp_options options = {.name = name, .text_around = true};
    struct jp *jp = jp_open_memory(bytes, n, &options);
    d->root->count++;
    walk(d, jp, d->root, 0);
    bool ok = jp_finish(jp, err);
    jp_close(jp);
    return ok;
}

/* Several documents follow one another, or there is one, with text around it. */
static bool read_json(struct draft *d, const char *name, const char *bytes, size_t n,
                      struct xw_error *err)
{
    struct documents documents = {0};
    uint32_t n_ends = 0;
    size_t used, from = 0;
    for (size_t at = 0; at < n; at += used) {
        enum documents_event e = documents_next(&documents, bytes + at, n - at, &used);
        n_ends += e == DOCUMENTS_END;
    }
    if (n_ends < 2)
        return read_document(d, name, bytes, n, err);
    d->shape = DRAFT_STREAM;
    documents = (struct documents){0};
    for (size_t at = 0; at < n; at += used) {
        enum documents_event e = documents_next(&documents, bytes + at, n - at, &used);
        if (e == DOCUMENTS_TEXT)
            from = at + used;
        if (e != DOCUMENTS_END && e != DOCUMENTS_BROKEN)
            continue;
        if (!read_document(d, name, bytes + from, at + used - from, err))
            return false;
        from = at + used;
    }
    return true;
}

static void walk_xml(struct draft *d, const xmlNode *x, struct draft_node *node,
                     int depth)
{
    bool has_elements = false;
    d->is_namespaced |= x->ns != NULL;
    for (const xmlAttr *a = x->properties; a; a = a->next) {
        const char *name = (const char *)a->name;
        struct draft_node *child =
            draft_node(d, node, DRAFT_ATTRIBUTE, name, strlen(name));
        if (child)
            child->types |= 1U << JP_STRING;
    }
    for (const xmlNode *c = x->children; c && depth < DRAFT_DEPTH; c = c->next) {
        const char *name = (const char *)c->name;
        if (c->type != XML_ELEMENT_NODE)
            continue;
        has_elements = true;
        struct draft_node *child = draft_node(d, node, DRAFT_CHILD, name, strlen(name));
        if (child)
            walk_xml(d, c, child, depth + 1);
    }
    node->types |= 1U << (has_elements ? JP_OBJECT : JP_STRING);
}

static bool read_xml(struct draft *d, const char *name, const char *bytes, size_t n,
                     struct xw_error *err)
{
    xmlDoc *doc = xml_parse(name, bytes, n, err);
    const xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
    d->shape = DRAFT_XML;
    if (root) {
        const char *text = (const char *)root->name;
        d->root->name = arena_copy(&d->arena, text, strlen(text));
        d->root->count = 1;
        walk_xml(d, root, d->root, 0);
    }
    xmlFreeDoc(doc);
    return root != NULL;
}

/* A row of names: no cell is empty or a number. */
static bool may_be_header(const struct csv_row *row)
{
    for (uint32_t i = 0; i < row->n; i++) {
        const struct csv_cell *c = &row->cells[i];
        if (c->n == 0 || c->n > 100 || (c->s[0] >= '0' && c->s[0] <= '9'))
            return false;
    }
    return row->n >= 2;
}

static void add_columns(struct draft *d, const struct csv_row *row)
{
    d->shape = DRAFT_TABLE;
    d->root->count = 1;
    d->root->types = 1U << JP_OBJECT;
    for (uint32_t i = 0; i < row->n; i++) {
        struct csv_cell c = row->cells[i];
        while (c.n && (*c.s == ' ' || *c.s == '\t')) {
            c.s++;
            c.n--;
        }
        while (c.n && (c.s[c.n - 1] == ' ' || c.s[c.n - 1] == '\t'))
            c.n--;
        struct draft_node *node = draft_node(d, d->root, DRAFT_MEMBER, c.s, c.n);
        if (node)
            node->types = 1U << JP_STRING;
    }
}

/* How many columns the first row has that may be a header and is followed by a row of as
 * many; adds them when `d` is given. */
static uint32_t table_width(struct draft *d, const char *bytes, size_t n, char delimiter)
{
    struct bytes m = {bytes, n}, again;
    struct csv csv;
    struct csv_row *row = mem_alloc(sizeof *row);
    uint32_t width = 0, header = 0, i = 0, found = 0;
    csv_open(&csv, bytes_read, &m, delimiter);
    for (; i < CSV_HEAD_ROWS && !found && csv_next(&csv, row); i++) {
        if (width && row->n == width)
            found = width;
        width = may_be_header(row) ? row->n : 0;
        header = found ? header : i;
    }
    csv_close(&csv);
    if (d && found) {
        again = (struct bytes){bytes, n};
        csv_open(&csv, bytes_read, &again, delimiter);
        for (i = 0; i <= header && csv_next(&csv, row); i++)
            ;
        add_columns(d, row);
        csv_close(&csv);
    }
    mem_free(row);
    return found;
}

static bool read_table(struct draft *d, const char *bytes, size_t n, uint32_t least)
{
    static const char delimiters[] = ",;\t|";
    char best = ',';
    uint32_t most = 0;
    for (const char *p = delimiters; *p; p++) {
        uint32_t width = table_width(NULL, bytes, n, *p);
        if (width > most) {
            most = width;
            best = *p;
        }
    }
    return most >= least && table_width(d, bytes, n, best) > 0;
}

/* From what says most to what says least. */
static const char *const patterns[] = {
    "{path:file}:{line:number}:{column:number}: {severity:word}: {message} [{rule:word}]",
    "{path:file}:{line:number}:{column:number}: {severity:word}: {message}",
    "{path:file}:{line:number}:{column:number}: [{severity:word}] {message} "
    "({rule:word})",
    "{path:file}:{line:number}:{column:number}: {rule:code} {message}",
    "{path:file}:{line:number}:{column:number}: {rule:code}: {message}",
    "{path:file}:{line:number}:{column:number}: {message} ({rule:word})",
    "{path:file}:{line:number}:{column:number}: {message} [{rule:word}]",
    "{path:file}:{line:number}:{column:number}: {message}",
    "{path:file}({line:number},{column:number}): {severity:word} {rule:word}: {message}",
    "{path:file}({line:number}): {severity:word} {rule:word}: {message}",
    "{path:file}:{line:number}: {severity:word}: {message}",
    "{path:file}:{line:number}: {rule:code} {message}",
    "{path:file}:{line:number}: {message}",
    "[{severity:word}] {rule:code}: {message}",
    "[{severity:word}] {message}",
    "{severity:CRITICAL|HIGH|MEDIUM|LOW|INFO|ERROR|WARNING|WARN}: {message}",
    "{message}",
};

static uint32_t n_fitting(const char *bytes, size_t n, struct pattern *p)
{
    struct pattern_span spans[PATTERN_FIELDS];
    struct bytes m = {bytes, n};
    struct lines l;
    uint32_t fitting = 0;
    lines_open(&l, bytes_read, &m);
    while (lines_next(&l))
        fitting += pattern_match(p, str_get(&l.line), l.line.n, spans);
    lines_close(&l);
    return fitting;
}

/* What the first line begins with, up to the first digit: "{message}" alone would fit any
 * text. */
static const char *first_words(struct draft *d, const char *bytes, size_t n)
{
    enum { LONGEST = 40 };
    struct bytes m = {bytes, n};
    struct str text = {0};
    struct lines l;
    lines_open(&l, bytes_read, &m);
    while (lines_next(&l) && !l.line.n)
        ;
    for (size_t i = 0; i < l.line.n && i < LONGEST; i++) {
        unsigned char c = (unsigned char)l.line.s[i];
        if (c < ' ' || c >= 0x7f || (c >= '0' && c <= '9'))
            break;
        str_putc(&text, (char)c);
        if (c == '{')
            str_putc(&text, '{');
    }
    str_puts(&text, "{:rest}");
    const char *pattern = arena_copy(&d->arena, str_get(&text), text.n);
    lines_close(&l);
    str_free(&text);
    return pattern;
}

/* The first pattern that half as many lines fit as fit any other with a place. */
static void read_lines(struct draft *d, const char *bytes, size_t n)
{
    enum { N = sizeof patterns / sizeof *patterns };
    struct xw_error ignored = {0};
    struct pattern *all[N];
    uint32_t counts[N], most = 0, best = 0;
    for (uint32_t i = 0; i < N; i++) {
        all[i] = pattern_new(patterns[i], &ignored);
        counts[i] = n_fitting(bytes, n, all[i]);
        if (i + 1 < N && counts[i] > most)
            most = counts[i];
    }
    while (best + 1 < N && (counts[best] == 0 || counts[best] * 2 < most))
        best++;
    d->shape = DRAFT_LINES;
    d->pattern = patterns[best];
    d->signature = best + 1 < N ? d->pattern : first_words(d, bytes, n);
    d->root->count = 1;
    d->root->types = 1U << JP_OBJECT;
    for (uint32_t i = 0; i < pattern_n_fields(all[best]); i++) {
        const char *name = pattern_field(all[best], i);
        draft_node(d, d->root, DRAFT_MEMBER, name, strlen(name))->types = 1U << JP_STRING;
    }
    for (uint32_t i = 0; i < N; i++)
        pattern_free(all[i]);
}

bool draft_read(struct draft *d, const char *name, const char *bytes, size_t n,
                struct xw_error *err)
{
    enum { HEAD = 64 * 1024 };
    struct head h = {.name = name,
                     .bytes = (const uint8_t *)bytes,
                     .n = n < HEAD ? n : HEAD,
                     .whole = n <= HEAD};
    head_look(&h);
    d->root = draft_node(d, NULL, DRAFT_ROOT, "", 0);
    if (n == 0)
        return xw_fail(err, XW_E_FORMAT, name, "the file is empty");
    if (h.other && (strstr(h.other, "XML") || strstr(h.other, "HTML")))
        return read_xml(d, name, bytes, n, err);
    if (h.other || memchr(bytes, '\0', n))
        return xw_fail(err, XW_E_FORMAT, name,
                       "this is %s, a report in text was expected",
                       h.other ? h.other : "no text");
    if (head_begins_json(&h) && h.json)
        return read_json(d, name, bytes, n, err);
    if (!read_table(d, bytes, n, 3))
        read_lines(d, bytes, n);
    return true;
}
