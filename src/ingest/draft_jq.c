/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/draft.h"

enum { MOST_TESTS = 4, MOST_SEEN = 60, SEEN_DEPTH = 2, MOST_COLUMNS = 6 };

static bool is_plain(const char *name)
{
    for (const char *p = name; *p; p++)
        if (!((*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') || *p == '_' ||
              (*p >= '0' && *p <= '9' && p > name)))
            return false;
    return *name != '\0';
}

/* In double quotes, as JSON, jq and YAML read it. What is no UTF-8 is replaced, as it is
 * in what filters get. */
static void add_quoted(struct str *to, const char *text)
{
    size_t n = strlen(text), length;
    str_putc(to, '"');
    for (size_t at = 0; at < n; at += length) {
        char bytes[4];
        unsigned code = utf8_next(text + at, n - at, &length);
        if (code < ' ' || (code >= 0x7f && code < 0xa0) || (code | 1) == 0xffff ||
            (code >= 0x2028 && code <= 0x202e))
            str_printf(to, "\\u%04x", code);
        else if (code == '"' || code == '\\')
            str_printf(to, "\\%c", (int)code);
        else
            str_add(to, bytes, utf8_put(bytes, code));
    }
    str_putc(to, '"');
}

/* Metadata can't name what has control characters in it, quoted or not. */
static bool can_be_named(const char *name)
{
    size_t n = strlen(name), length;
    for (size_t at = 0; at < n; at += length) {
        unsigned code = utf8_next(name + at, n - at, &length);
        if (code < ' ' || (code >= 0x7f && code < 0xa0) || code >= 0xfff0)
            return false;
    }
    return true;
}

static void add_member(struct str *to, const char *name)
{
    str_putc(to, '.');
    if (is_plain(name))
        str_puts(to, name);
    else
        add_quoted(to, name);
}

/* From `above` down to the node: ".location.file", ".Results[]?". */
static void add_expression(struct str *to, const struct draft_node *above,
                           const struct draft_node *node)
{
    if (node == above)
        return;
    add_expression(to, above, node->parent);
    if (node->kind == DRAFT_MEMBER)
        add_member(to, node->name);
    else
        str_puts(to, to->n && to->s[to->n - 1] != ' ' ? "[]?" : ".[]?");
}

void draft_path(const struct draft_node *node, struct str *to)
{
    if (!node || node->kind == DRAFT_ROOT)
        return;
    draft_path(node->parent, to);
    if (node->kind == DRAFT_ITEM || node->kind == DRAFT_ENTRY) {
        str_puts(to, node->kind == DRAFT_ITEM ? "[]" : "{}");
        return;
    }
    if (to->n)
        str_putc(to, '.');
    if (strpbrk(node->name, ".[]{}\""))
        str_printf(to, "\"%s\"", node->name);
    else
        str_puts(to, node->name);
}

/* As the tests of `recognise` name it: nothing is quoted, "{}" can't be said. */
static bool add_fact_path(const struct draft_node *node, struct str *to)
{
    if (node->kind == DRAFT_ROOT)
        return true;
    if (node->kind == DRAFT_ENTRY || !add_fact_path(node->parent, to))
        return false;
    if (node->kind == DRAFT_ITEM) {
        str_puts(to, "[]");
    } else {
        str_printf(to, "%s%s", to->n ? "." : "", node->name);
    }
    return true;
}

static void add_types(struct str *to, unsigned types)
{
    static const struct {
        unsigned types;
        const char *word;
    } words[] = {
        {1U << JP_STRING, "string"},
        {1U << JP_NUMBER, "number"},
        {1U << JP_TRUE | 1U << JP_FALSE, "boolean"},
        {1U << JP_ARRAY, "array"},
        {1U << JP_OBJECT, "object"},
        {1U << JP_NULL, "null"},
    };
    bool any = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (types & words[i].types) {
            str_printf(to, "%s%s", any ? "|" : "", words[i].word);
            any = true;
        }
}

static bool add_test(struct str *to, const struct draft_node *node, uint32_t *n)
{
    struct str path = {0};
    bool ok = node->first && node->types && add_fact_path(node, &path) &&
              can_be_named(str_get(&path));
    if (ok) {
        str_puts(to, *n ? ", " : "");
        add_quoted(to, str_get(&path));
        str_puts(to, ": ");
        add_types(to, node->types);
        (*n)++;
    }
    str_free(&path);
    return ok;
}

static bool is_above(const struct draft_node *node, const struct draft_node *below)
{
    for (; below; below = below->parent)
        if (below == node)
            return true;
    return false;
}

/* Members that the first element has, what the records are made of first; and what the
 * document has beside the list. */
static void add_tests(const struct draft *d, struct str *to)
{
    uint32_t n = 0, beside = 0;
    for (uint32_t i = 0; i < d->n_fields && n < MOST_TESTS; i++)
        if (d->fields[i].node->parent == d->element)
            add_test(to, d->fields[i].node, &n);
    for (const struct draft_node *c = d->element->children; c && n < MOST_TESTS;
         c = c->next)
        if (!c->used)
            add_test(to, c, &n);
    for (const struct draft_node *c = d->root->children; c && beside < 2; c = c->next)
        if (d->element != d->root && c->kind == DRAFT_MEMBER && !is_above(c, d->element))
            beside += add_test(to, c, &n);
    if (n == 0)
        str_puts(to, "\"\": any");
}

static void add_recognise(const struct draft *d, struct str *to)
{
    str_puts(to, "# recognise:\n#   - ");
    if (d->shape == DRAFT_LINES) {
        str_puts(to, "{line: ");
        add_quoted(to, d->signature);
    } else if (d->shape == DRAFT_TABLE) {
        uint32_t n = 0;
        str_puts(to, "{csv: [");
        for (const struct draft_node *c = d->root->children; c && n < MOST_COLUMNS;
             c = c->next) {
            if (!*c->name || !can_be_named(c->name))
                continue;
            str_puts(to, n++ ? ", " : "");
            add_quoted(to, c->name);
        }
        str_putc(to, ']');
    } else {
        str_putc(to, '{');
        add_tests(d, to);
    }
    str_puts(to, "}\n");
}

static const char *shape_name(const struct draft *d)
{
    static const char *const names[] = {[DRAFT_JSON] = "JSON",
                                        [DRAFT_STREAM] = "JSON, one document a line",
                                        [DRAFT_TABLE] = "CSV",
                                        [DRAFT_LINES] = "text",
                                        [DRAFT_XML] = "XML"};
    return names[d->shape];
}

static void add_metadata(const struct draft *d, const char *name, const char *over,
                         struct str *to)
{
    struct str tool = {0}, path = {0};
    draft_tool(name, &tool);
    draft_path(d->element, &path);
    str_printf(to, "# name: %s\n# title: %s %s\n# tool: %s\n", name, str_get(&tool),
               shape_name(d), str_get(&tool));
    add_recognise(d, to);
    if (*over)
        str_printf(to, "# over: [%s]\n", over);
    if (d->shape == DRAFT_LINES) {
        str_puts(to, "# lines:\n#   - ");
        add_quoted(to, d->pattern);
        str_putc(to, '\n');
    } else if (path.n && can_be_named(str_get(&path))) {
        str_puts(to, "# elements: [");
        add_quoted(to, str_get(&path));
        str_puts(to, "]\n");
    } else if (path.n) {
        str_puts(to, "# whole: true\n");
    }
    str_puts(to, "# carries: []\n\n");
    str_free(&tool);
    str_free(&path);
}

static void add_run(const struct draft *d, struct str *to)
{
    if (!d->version && !d->start) {
        str_puts(to, "def run: empty;\n\n");
        return;
    }
    str_puts(to, "def run: {record: \"run\"");
    if (d->version) {
        str_puts(to, ", tool_version: ");
        add_expression(to, d->root, d->version);
    }
    if (d->start) {
        str_puts(to, ", start: ");
        add_expression(to, d->root, d->start);
    }
    str_puts(to, "};\n\n");
}

/* The members of an element, as a comment, for the one who goes on. */
static void add_seen(const struct draft_node *at, const struct draft_node *element,
                     int depth, uint32_t *n, struct str *to)
{
    for (const struct draft_node *c = at->children; c; c = c->next) {
        struct str path = {0};
        if (c->kind != DRAFT_MEMBER && c->kind != DRAFT_ITEM)
            continue;
        add_expression(&path, element, c);
        if (c->kind == DRAFT_MEMBER && (*n)++ < MOST_SEEN) {
            str_printf(to, "#   %-36s ", str_get(&path));
            add_types(to, c->types);
            str_putc(to, '\n');
        }
        str_free(&path);
        if (*n < MOST_SEEN && depth < SEEN_DEPTH)
            add_seen(c, element, depth + 1, n, to);
    }
}

static void add_fields(const struct draft *d, struct str *to)
{
    const char *gap = d->element == d->root ? ",\n   " : ",\n     ";
    bool comma = false;
    if (d->by_name) {
        str_puts(to, "rule: \"finding\"");
        comma = true;
    }
    for (uint32_t i = 0; i < d->n_fields; i++) {
        const struct draft_field *f = &d->fields[i];
        struct str text = {0};
        add_expression(&text, f->in_outer ? d->outer : d->element, f->node);
        bool is_bare_rule = !strcmp(f->member, "rule") && draft_is_optional(d, f);
        str_printf(to, "%s%s: %s%s%s%s", comma ? gap : "", f->member,
                   is_bare_rule ? "(" : "", f->in_outer ? "$outer" : "", str_get(&text),
                   is_bare_rule ? " // \"finding\")" : "");
        comma = true;
        str_free(&text);
    }
    if (d->n_fields == 0)
        str_printf(to, "%smessage: tojson", gap);
}

static void add_results(const struct draft *d, struct str *to)
{
    bool uses_outer = false, is_whole = d->element == d->root;
    for (uint32_t i = 0; i < d->n_fields; i++)
        uses_outer |= d->fields[i].in_outer;
    str_puts(to, "def results:\n  ");
    if (uses_outer) {
        add_expression(to, d->root, d->outer);
        str_puts(to, " as $outer\n  | $outer");
        add_expression(to, d->outer, d->element);
        str_puts(to, "\n  | {");
    } else if (is_whole) {
        str_putc(to, '{');
    } else {
        add_expression(to, d->root, d->element);
        str_puts(to, "\n  | {");
    }
    add_fields(d, to);
    str_puts(to, "};\n\nrun, results\n");
}

void draft_write_jq(const struct draft *d, const char *name, const char *over,
                    struct str *to)
{
    uint32_t n = 0;
    add_metadata(d, name, over, to);
    add_run(d, to);
    str_puts(to,
             "# A first guess by the names of members: check each, add what is missing\n"
             "# (mappings/README.md, \"The record\"). What a record can be made of:\n");
    add_seen(d->element, d->element, 0, &n, to);
    add_results(d, to);
}
