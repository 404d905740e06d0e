/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include <stdlib.h>
#include <string.h>

/* mappings/rules/TOOL.tsv and narrowing.tsv */

struct entry { /* a rule and where it is written */
    struct xw_rule r;
    const char *file;
    uint32_t line;
};

static uint32_t find_tool(const struct xw_data *d, const char *id, size_t n)
{
    for (uint32_t i = 0; i < d->n_tools; i++)
        if (!strncmp(d->tools[i].id, id, n) && !d->tools[i].id[n])
            return i;
    return XW_NO_INDEX;
}

static bool known(const struct vec *v, uint32_t value)
{
    for (uint32_t i = 0; i < v->n; i++)
        if (((const uint32_t *)v->items)[i] == value)
            return true;
    return false;
}

/* "a,b" in a field: weakness ids. */
static bool read_weaknesses(struct tsv *t, uint32_t field, struct vec *out)
{
    const char *rest = t->fields[field], *id = NULL;
    while (tsv_part(t->b, &rest, &id)) {
        uint32_t w = xw_data_weakness(t->b->d, id);
        if (w == XW_NO_INDEX)
            return tsv_fail(t, field, "unknown weakness \"%s\"", id);
        if (known(out, w))
            return tsv_fail(t, field, "\"%s\" occurs twice", id);
        *(uint32_t *)build_add(t->b, out, sizeof w) = w;
    }
    return true;
}

static bool read_rule(struct tsv *t, uint32_t tool, struct vec *entries)
{
    struct entry e = {.file = t->source->file, .line = t->line, .r = {.tool = tool}};
    struct vec weaknesses = {0};
    char key[DATA_KEY];
    e.r.id = t->fields[0];
    e.r.evidence = t->fields[3];
    e.r.glob = strchr(e.r.id, '*');
    e.r.tier = strcmp(t->fields[2], "rule") ? XW_INFERRED : XW_RULE;
    if (e.r.tier == XW_INFERRED && strcmp(t->fields[2], "inferred") != 0)
        return tsv_fail(t, 2, "\"%s\" is no tier of a rule (rule, inferred)",
                        t->fields[2]);
    if (!*e.r.id || !data_rule_key(&t->b->d->spellings[tool], e.r.id, key))
        return tsv_fail(t, 0, "a rule id must have 1 to %d bytes", DATA_KEY - 1);
    if (!read_weaknesses(t, 1, &weaknesses))
        return false;
    if (!weaknesses.n)
        return tsv_fail(t, 1, "the rule has no weakness");
    e.r.key = build_text(t->b, key, strlen(key));
    e.r.weaknesses = weaknesses.items;
    e.r.n_weaknesses = weaknesses.n;
    *(struct entry *)build_add(t->b, entries, sizeof e) = e;
    return true;
}

static bool read_table(struct build *b, const char *path, struct vec *entries)
{
    static const char *const columns[] = {"rule_id", "weaknesses", "tier", "evidence",
                                          NULL};
    struct tsv t;
    if (!tsv_open(&t, b, path, columns))
        return false;
    const char *name = strrchr(path, '/') + 1;
    uint32_t tool = find_tool(b->d, name, strlen(name) - strlen(".tsv"));
    if (tool == XW_NO_INDEX)
        return tsv_fail(&t, 0, "tools.yaml has no tool of this name");
    while (tsv_next(&t))
        if (!read_rule(&t, tool, entries))
            return false;
    return b->err->code == XW_OK;
}

/* By tool, exact ids by key, then patterns in file order. */
static int compare_entry(const void *x, const void *y)
{
    const struct entry *a = x, *b = y;
    if (a->r.tool != b->r.tool)
        return a->r.tool < b->r.tool ? -1 : 1;
    if (a->r.glob != b->r.glob)
        return a->r.glob ? 1 : -1;
    int order = a->r.glob ? 0 : strcmp(a->r.key, b->r.key);
    return order ? order : a->line < b->line ? -1 : a->line > b->line;
}

static bool finish_rules(struct build *b, const struct entry *e, uint32_t n)
{
    struct xw_rule *rules = build_alloc(b, n, sizeof *rules);
    for (uint32_t i = 0; i < n; i++) {
        struct xw_tool *t = &b->tools[e[i].r.tool];
        if (i && e[i].r.tool == e[i - 1].r.tool && !strcmp(e[i].r.key, e[i - 1].r.key))
            return build_fail(b, e[i].file, e[i].line, 1,
                              "\"%s\" is the same rule as \"%s\" in line %u", e[i].r.id,
                              e[i - 1].r.id, e[i - 1].line);
        if (!t->n_rules++)
            t->first_rule = i;
        b->spellings[e[i].r.tool].n_exact += !e[i].r.glob;
        rules[i] = e[i].r;
    }
    b->d->rules = rules;
    b->d->n_rules = n;
    return true;
}

bool build_rules(struct build *b)
{
    struct vec paths = {0}, entries = {0};
    if (!build_list(b, "rules", ".tsv", &paths))
        return false;
    for (uint32_t i = 0; i < paths.n; i++)
        if (!read_table(b, ((const char **)paths.items)[i], &entries))
            return false;
    if (entries.n)
        qsort(entries.items, entries.n, sizeof(struct entry), compare_entry);
    return finish_rules(b, entries.items, entries.n);
}

struct narrow_entry {
    struct data_narrowing n;
    uint32_t line;
};

static bool has_link(const struct xw_data *d, uint32_t weakness, uint32_t control)
{
    for (uint32_t i = d->first_link[weakness]; i < d->first_link[weakness + 1]; i++)
        if (d->links[i].control == control)
            return true;
    return false;
}

/* The controls that stay: each is one of the weakness's own. "-": none. */
static bool read_controls(struct tsv *t, struct data_narrowing *n)
{
    struct vec controls = {0};
    const char *rest = strcmp(t->fields[4], "-") ? t->fields[4] : "", *id = NULL;
    while (tsv_part(t->b, &rest, &id)) {
        uint32_t control = xw_data_control(t->b->d, n->framework, id);
        if (control == XW_NO_INDEX)
            return tsv_fail(t, 4, "unknown control \"%s\"", id);
        if (!has_link(t->b->d, n->weakness, control))
            return tsv_fail(t, 4, "\"%s\" is no control of the weakness", id);
        if (known(&controls, control))
            return tsv_fail(t, 4, "\"%s\" occurs twice", id);
        *(uint32_t *)build_add(t->b, &controls, sizeof control) = control;
    }
    if (!controls.n && strcmp(t->fields[4], "-") != 0)
        return tsv_fail(t, 4, "expected controls, or - for none");
    n->controls = controls.items;
    n->n_controls = controls.n;
    return true;
}

static bool rule_has(const struct xw_rule *r, uint32_t weakness)
{
    for (uint32_t i = 0; i < r->n_weaknesses; i++)
        if (r->weaknesses[i] == weakness)
            return true;
    return false;
}

static bool read_narrowing(struct tsv *t, struct vec *entries)
{
    const struct xw_data *d = t->b->d;
    struct narrow_entry e = {.line = t->line, .n = {.basis = t->fields[5]}};
    uint32_t tool = find_tool(d, t->fields[0], strlen(t->fields[0]));
    if (tool == XW_NO_INDEX)
        return tsv_fail(t, 0, "unknown tool \"%s\"", t->fields[0]);
    e.n.rule = data_find_rule(d, tool, t->fields[1]);
    if (e.n.rule == XW_NO_INDEX || d->rules[e.n.rule].glob)
        return tsv_fail(t, 1, "rules/%s.tsv has no rule \"%s\"", t->fields[0],
                        t->fields[1]);
    e.n.weakness = xw_data_weakness(d, t->fields[2]);
    if (e.n.weakness == XW_NO_INDEX || !rule_has(&d->rules[e.n.rule], e.n.weakness))
        return tsv_fail(t, 2, "\"%s\" is no weakness of the rule", t->fields[2]);
    e.n.framework = xw_data_framework(d, t->fields[3]);
    if (e.n.framework == XW_NO_INDEX)
        return tsv_fail(t, 3, "unknown framework \"%s\"", t->fields[3]);
    if (!read_controls(t, &e.n))
        return false;
    *(struct narrow_entry *)build_add(t->b, entries, sizeof e) = e;
    return true;
}

static int compare_narrowing(const void *x, const void *y)
{
    const struct data_narrowing *a = &((const struct narrow_entry *)x)->n;
    const struct data_narrowing *b = &((const struct narrow_entry *)y)->n;
    if (a->rule != b->rule)
        return a->rule < b->rule ? -1 : 1;
    if (a->weakness != b->weakness)
        return a->weakness < b->weakness ? -1 : 1;
    return a->framework < b->framework ? -1 : a->framework > b->framework;
}

bool build_narrowing(struct build *b)
{
    static const char *const columns[] = {"tool",     "rule_id", "weakness", "framework",
                                          "controls", "basis",   NULL};
    struct vec entries = {0};
    struct tsv t;
    if (!tsv_open(&t, b, "narrowing.tsv", columns))
        return false;
    while (tsv_next(&t))
        if (!read_narrowing(&t, &entries))
            return false;
    const struct narrow_entry *e = entries.items;
    struct data_narrowing *list = build_alloc(b, entries.n, sizeof *list);
    if (entries.n)
        qsort(entries.items, entries.n, sizeof *e, compare_narrowing);
    for (uint32_t i = 0; i < entries.n; i++) {
        if (i && !compare_narrowing(&e[i - 1], &e[i]))
            return build_fail(b, t.source->file, e[i].line, 1,
                              "line %u narrows the same rule, weakness and framework",
                              e[i - 1].line);
        list[i] = e[i].n;
    }
    b->d->narrowings = list;
    b->d->n_narrowings = entries.n;
    return b->err->code == XW_OK;
}
