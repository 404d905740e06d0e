/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/draft.h"

enum { MOST_SEEN = 60 };

void draft_tool(const char *name, struct str *to)
{
    static const char *const ends[] = {"-json", "-ndjson", "-csv", "-text", "-xml"};
    size_t n = strlen(name);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_ends(name, ends[i]) && n > strlen(ends[i])) {
            n -= strlen(ends[i]);
            break;
        }
    if (n && *name >= 'a' && *name <= 'z') {
        str_putc(to, (char)(*name - ('a' - 'A')));
        str_add(to, name + 1, n - 1);
    } else {
        str_add(to, name, n);
    }
}

/* Names of elements are plain where there are no namespaces. */
static void add_step(const struct draft *d, const struct draft_node *node, struct str *to)
{
    if (node->kind == DRAFT_ATTRIBUTE)
        str_printf(to, d->is_namespaced ? "@*[local-name() = '%s']" : "@%s", node->name);
    else
        str_printf(to, d->is_namespaced ? "*[local-name() = '%s']" : "%s", node->name);
}

/* Paths to what occurs several times take all of it, of which a text is the first. */
static void add_select(const struct draft *d, const struct draft_node *above,
                       const struct draft_node *node, struct str *to)
{
    if (node == above) {
        str_putc(to, '.');
        return;
    }
    if (node->parent != above) {
        add_select(d, above, node->parent, to);
        str_putc(to, '/');
    }
    add_step(d, node, to);
}

static void add_metadata(const struct draft *d, const char *name, const char *over,
                         struct str *to)
{
    struct str tool = {0};
    draft_tool(name, &tool);
    str_puts(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n");
    str_printf(to, "name: %s\ntitle: %s XML\ntool: %s\nrecognise:\n  - {root: \"=%s\"",
               name, str_get(&tool), str_get(&tool), d->root->name);
    if (d->element != d->root)
        str_printf(to, ", \"%s\": any", d->element->name);
    str_puts(to, "}\n");
    if (*over)
        str_printf(to, "over: [%s]\n", over);
    if (d->element != d->root)
        str_printf(to, "elements: [\"%s/%s\"]\n", d->element->parent->name,
                   d->element->name);
    str_puts(to, "carries: []\n-->\n");
    str_free(&tool);
}

/* Comments can't hold two hyphens; names of elements can. */
static void add_seen(const struct draft_node *at, const char *path, uint32_t *n,
                     struct str *to)
{
    for (const struct draft_node *c = at->children; c && *n < MOST_SEEN; c = c->next) {
        struct str own = {0};
        bool is_attribute = c->kind == DRAFT_ATTRIBUTE;
        str_printf(&own, "%s%s%s", path, is_attribute ? "@" : "", c->name);
        if (!strstr(str_get(&own), "--") && (*n)++ < MOST_SEEN)
            str_printf(to, "    %s%s\n", str_get(&own), c->most > 1 ? " (repeated)" : "");
        str_putc(&own, '/');
        add_seen(c, str_get(&own), n, to);
        str_free(&own);
    }
}

static const char *singular(const char *member)
{
    static const char *const names[][2] = {{"cwes", "cwe"},
                                           {"vulnerabilities", "vulnerability"},
                                           {"references", "reference"},
                                           {"tags", "tag"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i][0], member))
            return names[i][1];
    return member;
}

static void add_field(const struct draft *d, const struct draft_field *f, struct str *to)
{
    struct str select = {0};
    if (f->in_outer) {
        for (const struct draft_node *p = d->element; p != d->outer; p = p->parent)
            str_puts(&select, "../");
        add_select(d, d->outer, f->node, &select);
    } else {
        add_select(d, d->element, f->node, &select);
    }
    if (f->is_list)
        str_printf(to,
                   "    <xsl:for-each select=\"%s\">\n      <%s><xsl:value-of "
                   "select=\".\"/></%s>\n    </xsl:for-each>\n",
                   str_get(&select), singular(f->member), singular(f->member));
    else
        str_printf(to, "    <%s><xsl:value-of select=\"%s\"/></%s>\n", f->member,
                   str_get(&select), f->member);
    if (!strcmp(f->member, "rule") && draft_is_optional(d, f))
        str_puts(to, "    <rule>finding</rule>\n");
    str_free(&select);
}

static void add_run(const struct draft *d, struct str *to)
{
    str_puts(to, "    <run>\n");
    if (d->version) {
        str_puts(to, "      <tool_version><xsl:value-of select=\"");
        add_select(d, d->root, d->version, to);
        str_puts(to, "\"/></tool_version>\n");
    }
    if (d->start) {
        str_puts(to, "      <start><xsl:value-of select=\"");
        add_select(d, d->root, d->start, to);
        str_puts(to, "\"/></start>\n");
    }
    str_puts(to, "    </run>\n");
}

void draft_write_xsl(const struct draft *d, const char *name, const char *over,
                     struct str *to)
{
    uint32_t n = 0;
    bool is_whole = d->element == d->root;
    add_metadata(d, name, over, to);
    str_puts(to, "<xsl:stylesheet version=\"1.0\" "
                 "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">\n"
                 "<xsl:output method=\"xml\"/>\n\n<xsl:template match=\"/\">\n"
                 "  <records>\n    <xsl:apply-templates select=\"*\"/>\n  </records>\n"
                 "</xsl:template>\n\n");
    if (!is_whole) {
        str_puts(to, "<xsl:template match=\"/*\">\n");
        add_run(d, to);
        str_puts(to, "    <xsl:apply-templates select=\"");
        add_select(d, d->root, d->element, to);
        str_puts(to, "\"/>\n</xsl:template>\n\n");
    }
    str_puts(to,
             "<!-- A first guess by names: check each, add what is missing\n"
             "  (mappings/README.md, \"The record\"). What a record can be made of:\n");
    add_seen(d->element, "", &n, to);
    str_puts(to, "-->\n<xsl:template match=\"");
    str_puts(to, is_whole ? "/" : "");
    add_step(d, d->element, to);
    str_puts(to, "\">\n  <result>\n");
    if (d->by_name)
        str_puts(to, "    <rule>finding</rule>\n");
    for (uint32_t i = 0; i < d->n_fields; i++)
        add_field(d, &d->fields[i], to);
    if (d->n_fields == 0)
        str_puts(to, "    <message><xsl:value-of select=\".\"/></message>\n");
    str_puts(to, "  </result>\n</xsl:template>\n</xsl:stylesheet>\n");
}
