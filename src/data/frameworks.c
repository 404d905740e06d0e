/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

/* mappings/frameworks/ID.yaml: the catalog, weakness -> control, and the gaps. */

struct entry { /* a framework and where it is written */
    struct xw_framework f;
    const struct yaml *at;
    uint32_t order; /* of the reports */
};

struct lists {
    struct vec controls; /* struct xw_control, of all frameworks */
    struct vec places;   /* const struct yaml *, by control */
    struct vec links;    /* struct link */
};

struct link {
    struct xw_weakness_control l;
    const struct yaml *at;
};

static bool read_number(struct build *b, const struct yaml *at, const char *key,
                        uint32_t *out)
{
    const char *text = yaml_text(at, key, NULL, b->err);
    if (!text)
        return false;
    char *end = NULL;
    unsigned long n = strtoul(text, &end, 10);
    if (!*text || *end || n > 100000)
        return yaml_fail(at, b->err, "\"%s\" must be a number", key);
    *out = (uint32_t)n;
    return true;
}

static bool read_head(struct build *b, const char *path, struct vec *entries)
{
    static const char *const keys[] = {"id",       "name",    "family",  "version",
                                       "order",    "default", "aliases", "controls",
                                       "mappings", "gaps",    NULL};
    struct entry e = {.at = build_yaml(b, path)};
    if (!e.at || !yaml_check_keys(e.at, keys, b->err))
        return false;
    e.f.id = yaml_text(e.at, "id", NULL, b->err);
    e.f.name = yaml_text(e.at, "name", NULL, b->err);
    e.f.version = yaml_text(e.at, "version", NULL, b->err);
    if (!e.f.id || !e.f.name || !e.f.version ||
        !read_number(b, e.at, "order", &e.order) ||
        !yaml_bool(e.at, "default", &e.f.by_default, b->err))
        return false;
    e.f.family = yaml_text(e.at, "family", e.f.id, b->err);
    const char *name = strrchr(path, '/') + 1;
    size_t n = strlen(e.f.id);
    if (strncmp(name, e.f.id, n) != 0 || strcmp(name + n, ".yaml") != 0)
        return yaml_fail(e.at, b->err, "the file must be named %s.yaml, for its id",
                         e.f.id);
    *(struct entry *)build_add(b, entries, sizeof e) = e;
    return e.f.family;
}

static int compare_entry(const void *x, const void *y)
{
    const struct entry *a = x, *b = y;
    if (a->order != b->order)
        return a->order < b->order ? -1 : 1;
    return strcmp(a->f.id, b->f.id);
}

static bool read_control(struct build *b, const struct yaml *at, uint32_t framework,
                         struct lists *l)
{
    static const char *const keys[] = {"id",    "title",     "parent",
                                       "group", "withdrawn", NULL};
    struct xw_control c = {.framework = framework, .parent = XW_NO_INDEX};
    if (!yaml_check_keys(at, keys, b->err))
        return false;
    c.id = yaml_text(at, "id", NULL, b->err);
    c.title = yaml_text(at, "title", NULL, b->err);
    if (!c.id || !c.title || !yaml_bool(at, "group", &c.group, b->err) ||
        !yaml_bool(at, "withdrawn", &c.withdrawn, b->err))
        return false;
    *(struct xw_control *)build_add(b, &l->controls, sizeof c) = c;
    *(const struct yaml **)build_add(b, &l->places, sizeof at) = at;
    return true;
}

static int compare_control(const void *x, const void *y, void *controls)
{
    const struct xw_control *c = controls;
    return str_casecmp(c[*(const uint32_t *)x].id, c[*(const uint32_t *)y].id);
}

/* The order by id, which also shows what occurs twice. */
static bool order_controls(struct build *b, const struct xw_framework *f,
                           const struct lists *l, uint32_t *order)
{
    const struct yaml *const *places = l->places.items;
    struct xw_control *c = l->controls.items;
    for (uint32_t i = 0; i < f->n_controls; i++)
        order[i] = f->first_control + i;
    qsort_r(order, f->n_controls, sizeof *order, compare_control, c);
    for (uint32_t i = 1; i < f->n_controls; i++)
        if (!compare_control(&order[i - 1], &order[i], c))
            return yaml_fail(places[order[i]], b->err,
                             "the control \"%s\" exists already", c[order[i]].id);
    return true;
}

static bool find_parents(struct build *b, uint32_t framework, const struct lists *l)
{
    const struct xw_framework *f = &b->d->frameworks[framework];
    const struct yaml *const *places = l->places.items;
    struct xw_control *controls = l->controls.items;
    for (uint32_t i = f->first_control; i < f->first_control + f->n_controls; i++) {
        const char *parent = yaml_text(places[i], "parent", "", b->err);
        if (!parent)
            return false;
        if (!*parent)
            continue;
        controls[i].parent = xw_data_control(b->d, framework, parent);
        if (controls[i].parent == XW_NO_INDEX || controls[i].parent >= i)
            return yaml_fail(places[i], b->err,
                             "no control \"%s\" stands before its part", parent);
    }
    return true;
}

static bool find_tier(struct build *b, const struct yaml *at, uint32_t weakness,
                      enum xw_tier *out)
{
    const char *tier = yaml_text(at, "tier", "", b->err);
    if (!tier)
        return false;
    if (*tier && strcmp(tier, "inferred") != 0)
        return yaml_fail(at, b->err, "\"tier\" can only be inferred");
    *out = *tier || b->d->weaknesses[weakness].inferred ? XW_INFERRED : XW_RULE;
    return true;
}

static bool read_link(struct build *b, const struct yaml *at, uint32_t framework,
                      struct lists *l)
{
    static const char *const keys[] = {"weakness", "control", "basis", "tier", NULL};
    struct link link = {.at = at};
    if (!yaml_check_keys(at, keys, b->err))
        return false;
    const char *weakness = yaml_text(at, "weakness", NULL, b->err);
    const char *control = yaml_text(at, "control", NULL, b->err);
    link.l.basis = yaml_text(at, "basis", NULL, b->err);
    if (!weakness || !control || !link.l.basis)
        return false;
    link.l.control = xw_data_control(b->d, framework, control);
    if (link.l.control == XW_NO_INDEX)
        return yaml_fail(at, b->err, "unknown control \"%s\"", control);
    const struct xw_control *c =
        &((struct xw_control *)l->controls.items)[link.l.control];
    if (c->group || c->withdrawn)
        return yaml_fail(at, b->err, "control \"%s\" is %s: nothing can map to it", c->id,
                         c->group ? "a group" : "withdrawn");
    link.l.weakness = xw_data_weakness(b->d, weakness);
    if (link.l.weakness == XW_NO_INDEX)
        return yaml_fail(at, b->err, "control \"%s\" maps from unknown weakness \"%s\"",
                         c->id, weakness);
    if (!find_tier(b, at, link.l.weakness, &link.l.tier))
        return false;
    *(struct link *)build_add(b, &l->links, sizeof link) = link;
    return true;
}

enum seen {
    SEEN_NOT,
    SEEN_LINK,
    SEEN_GAP,
};

/* Each weakness that the documents state has a control in each framework, or a reason why
 * not; so nothing is forgotten where a weakness or framework is added. */
static bool read_gaps(struct build *b, const struct entry *e, uint32_t first_link,
                      const struct lists *l)
{
    static const char *const keys[] = {"weakness", "reason", NULL};
    const struct link *links = l->links.items;
    uint8_t *seen = build_alloc(b, b->d->n_weaknesses, 1);
    const struct yaml *gaps = yaml_list(e->at, "gaps", b->err);
    for (uint32_t i = first_link; i < l->links.n; i++)
        seen[links[i].l.weakness] = SEEN_LINK;
    for (uint32_t i = 0; gaps && i < gaps->n; i++) {
        const struct yaml *at = gaps->entries[i].value;
        uint32_t w = XW_NO_INDEX;
        if (!yaml_check_keys(at, keys, b->err))
            return false;
        const char *id = yaml_text(at, "weakness", NULL, b->err);
        if (!id || !yaml_text(at, "reason", NULL, b->err) ||
            !build_weakness(b, at, id, &w))
            return false;
        if (seen[w])
            return yaml_fail(at, b->err, "\"%s\" %s", id,
                             seen[w] == SEEN_LINK ? "has a control: no gap"
                                                  : "occurs twice");
        seen[w] = SEEN_GAP;
    }
    for (uint32_t i = 0; gaps && i < b->d->n_weaknesses; i++)
        if (!seen[i] && !b->d->weaknesses[i].inferred)
            return yaml_fail(e->at, b->err, "\"%s\" has neither a control nor a gap",
                             b->d->weaknesses[i].id);
    return gaps;
}

static bool read_catalog(struct build *b, struct entry *e, uint32_t framework,
                         struct lists *l)
{
    const struct yaml *controls = yaml_list(e->at, "controls", b->err);
    e->f.first_control = l->controls.n;
    for (uint32_t i = 0; controls && i < controls->n; i++)
        if (!read_control(b, controls->entries[i].value, framework, l))
            return false;
    e->f.n_controls = l->controls.n - e->f.first_control;
    return controls && (e->f.n_controls || yaml_fail(e->at, b->err, "has no controls"));
}

static bool read_mappings(struct build *b, const struct entry *e, uint32_t framework,
                          struct lists *l)
{
    uint32_t first = l->links.n;
    const struct yaml *mappings = yaml_list(e->at, "mappings", b->err);
    for (uint32_t i = 0; mappings && i < mappings->n; i++)
        if (!read_link(b, mappings->entries[i].value, framework, l))
            return false;
    return mappings && read_gaps(b, e, first, l);
}

static int compare_link(const void *x, const void *y)
{
    const struct xw_weakness_control *a = &((const struct link *)x)->l;
    const struct xw_weakness_control *b = &((const struct link *)y)->l;
    if (a->weakness != b->weakness)
        return a->weakness < b->weakness ? -1 : 1;
    return a->control < b->control ? -1 : a->control > b->control;
}

static bool finish_links(struct build *b, struct lists *l)
{
    struct link *links = l->links.items;
    uint32_t n = l->links.n;
    struct xw_weakness_control *list = build_alloc(b, n, sizeof *list);
    uint32_t *first = build_alloc(b, b->d->n_weaknesses + 1, sizeof *first);
    if (n)
        qsort(links, n, sizeof *links, compare_link);
    for (uint32_t i = 0; i < n; i++) {
        if (i && !compare_link(&links[i - 1], &links[i]))
            return yaml_fail(links[i].at, b->err, "the same mapping occurs twice");
        list[i] = links[i].l;
        first[links[i].l.weakness + 1] = i + 1;
    }
    for (uint32_t i = 1; i <= b->d->n_weaknesses; i++)
        if (first[i] < first[i - 1])
            first[i] = first[i - 1];
    b->d->links = list;
    b->d->n_links = n;
    b->d->first_link = first;
    b->d->n_first_link = b->d->n_weaknesses + 1;
    return true;
}

/* Id, name, aliases; and the family, which means its first in the order of reports. */
static bool finish_framework_names(struct build *b, const struct entry *entries,
                                   uint32_t n)
{
    struct vec names = {0};
    for (uint32_t i = 0; i < n; i++) {
        const struct entry *e = &entries[i];
        const struct yaml *aliases = yaml_list(e->at, "aliases", b->err);
        build_name(b, &names, e->f.id, i);
        build_name(b, &names, e->f.name, i);
        for (uint32_t k = 0; aliases && k < aliases->n; k++)
            build_name(b, &names, aliases->entries[k].value->text, i);
        uint32_t newest = 0;
        while (strcmp(entries[newest].f.family, e->f.family) != 0)
            newest++;
        if (!aliases)
            return false;
        if (newest == i)
            build_name(b, &names, e->f.family, i);
    }
    b->d->framework_names = names.items;
    b->d->n_framework_names = names.n;
    return build_finish_names(b, names.items, names.n, "framework");
}

static void publish(struct build *b, const struct entry *entries, uint32_t n,
                    struct xw_framework *list)
{
    for (uint32_t i = 0; i < n; i++)
        list[i] = entries[i].f;
    b->d->frameworks = list;
    b->d->n_frameworks = n;
}

bool build_frameworks(struct build *b)
{
    struct vec paths = {0}, entries = {0};
    struct lists l = {0};
    if (!build_list(b, "frameworks", ".yaml", &paths))
        return false;
    for (uint32_t i = 0; i < paths.n; i++)
        if (!read_head(b, ((const char **)paths.items)[i], &entries))
            return false;
    struct entry *e = entries.items;
    if (entries.n)
        qsort(e, entries.n, sizeof *e, compare_entry);
    for (uint32_t i = 0; i < entries.n; i++)
        if (!read_catalog(b, &e[i], i, &l))
            return false;
    publish(b, e, entries.n, build_alloc(b, entries.n, sizeof(struct xw_framework)));
    uint32_t *order = build_alloc(b, l.controls.n, sizeof *order);
    b->d->controls = l.controls.items;
    b->d->n_controls = l.controls.n;
    b->d->control_order = order;
    for (uint32_t i = 0; i < entries.n; i++)
        if (!order_controls(b, &e[i].f, &l, order + e[i].f.first_control) ||
            !find_parents(b, i, &l) || !read_mappings(b, &e[i], i, &l))
            return false;
    return finish_links(b, &l) && finish_framework_names(b, e, entries.n);
}
