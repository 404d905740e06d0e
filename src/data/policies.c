/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include <stdlib.h>
#include <string.h>

/* mappings/policy/NAME.yaml. A profile `extends` another and replaces what it names: the
 * windows and matrix by key, overrides by weakness or domain, settings by name. */

enum {
    N_SEVERITIES = XW_SEVERITY_UNKNOWN,
    N_PRIORITIES = XW_PRIORITY_UNKNOWN,
    MAX_EXTENDS = 4,
};

struct draft { /* a policy whose arrays can still change */
    struct xw_policy p;
    enum xw_priority *overrides;
    const char **reasons;
    enum xw_severity *severities, *severity_caps;
    bool *inactive;
    struct vec settings; /* const struct yaml *, the nearest profile's first */
    const struct yaml *critical;
    const struct yaml *at;
};

static const struct yaml *find_policy(const struct vec *files, const char *name)
{
    const struct yaml *const *at = files->items;
    for (uint32_t i = 0; i < files->n; i++) {
        const struct yaml *other = yaml_get(at[i], "name");
        if (other && !strcmp(other->text, name))
            return at[i];
    }
    return NULL;
}

/* "PT24H", "P7D", "P1M": one unit, a whole number. "none" is no deadline. */
static bool read_window(struct build *b, const struct yaml *at, struct xw_window *w)
{
    const char *p = at->text;
    *w = (struct xw_window){.text = p};
    if (!strcmp(p, "none")) {
        w->text = "";
        return true;
    }
    bool hours = !strncmp(p, "PT", 2);
    char *end = NULL;
    p += hours ? 2 : 1;
    unsigned long n =
        at->text[0] == 'P' && *p >= '1' && *p <= '9' ? strtoul(p, &end, 10) : 0;
    if (!n || n > 10000 || !*end || end[1] || !strchr(hours ? "H" : "DM", *end))
        return yaml_fail(
            at, b->err,
            "\"%s\" is no window: expected hours PT24H, days P7D, months P1M or none",
            at->text);
    *(*end == 'H' ? &w->hours : *end == 'D' ? &w->days : &w->months) = (uint32_t)n;
    return true;
}

static bool read_windows(struct build *b, const struct yaml *map, struct draft *t)
{
    for (uint32_t i = 0; map && i < map->n; i++) {
        enum xw_priority p = XW_PRIORITY_UNKNOWN;
        if (!build_priority(map->entries[i].value, map->entries[i].key, &p, b->err) ||
            !read_window(b, map->entries[i].value, &t->p.windows[p]))
            return false;
    }
    return true;
}

static bool read_matrix(struct build *b, const struct yaml *map, struct draft *t)
{
    for (uint32_t i = 0; map && i < map->n; i++) {
        const struct yaml *value = map->entries[i].value;
        enum xw_severity s = XW_SEVERITY_UNKNOWN;
        if (!build_severity(value, map->entries[i].key, &s, b->err) ||
            !build_priority(value, value->text, &t->p.by_severity[s], b->err))
            return false;
    }
    return true;
}

/* A share like 0.2, whatever the locale's decimal point is. */
static bool read_share(struct build *b, const struct yaml *at, double *out)
{
    const char *p = at->text;
    double value = 0, unit = 0.1;
    if (p[0] != '0' || p[1] != '.' || !p[2] || strlen(p) > 8)
        return yaml_fail(at, b->err, "expected a share below 1, as in 0.2");
    for (p += 2; *p; p++, unit /= 10) {
        if (*p < '0' || *p > '9')
            return yaml_fail(at, b->err, "expected a share below 1, as in 0.2");
        value += (*p - '0') * unit;
    }
    *out = value;
    return true;
}

/* Calls for each weakness that an entry names, itself or by its domain. */
struct each {
    struct build *b;
    const struct yaml *at;
    uint32_t next;
    const char *weakness, *domain;
};

static bool each_start(struct each *e, struct build *b, const struct yaml *at)
{
    *e = (struct each){.b = b, .at = at};
    e->weakness = yaml_text(at, "weakness", "", b->err);
    e->domain = yaml_text(at, "domain", "", b->err);
    if (!e->weakness || !e->domain)
        return false;
    if (!*e->weakness == !*e->domain)
        return yaml_fail(at, b->err, "expected \"weakness\" or \"domain\"");
    uint32_t w = XW_NO_INDEX;
    return !*e->weakness || build_weakness(b, at, e->weakness, &w);
}

static bool each_next(struct each *e, uint32_t *w)
{
    for (; e->next < e->b->d->n_weaknesses; e->next++) {
        const struct xw_weakness *at = &e->b->d->weaknesses[e->next];
        if (strcmp(*e->weakness ? at->id : at->domain,
                   *e->weakness ? e->weakness : e->domain))
            continue;
        *w = e->next++;
        return true;
    }
    return false;
}

static bool read_overrides(struct build *b, const struct yaml *map, struct draft *t)
{
    static const char *const keys[] = {"weakness", "domain", "priority", "reason", NULL};
    const struct yaml *list = yaml_list(map, "overrides", b->err);
    for (uint32_t i = 0; list && i < list->n; i++) {
        const struct yaml *at = list->entries[i].value;
        struct each e;
        enum xw_priority p = XW_PRIORITY_UNKNOWN;
        if (!yaml_check_keys(at, keys, b->err) || !each_start(&e, b, at))
            return false;
        const char *priority = yaml_text(at, "priority", NULL, b->err);
        const char *reason = yaml_text(at, "reason", NULL, b->err);
        if (!priority || !reason || !build_priority(at, priority, &p, b->err))
            return false;
        for (uint32_t w; each_next(&e, &w);) {
            t->overrides[w] = p;
            t->reasons[w] = reason;
        }
    }
    return list;
}

static bool read_caps(struct build *b, const struct yaml *map, struct draft *t)
{
    static const char *const keys[] = {"weakness", "domain", "severity", "reason", NULL};
    const struct yaml *list = yaml_list(map, "severity_caps", b->err);
    for (uint32_t i = 0; list && i < list->n; i++) {
        const struct yaml *at = list->entries[i].value;
        struct each e;
        enum xw_severity s = XW_SEVERITY_UNKNOWN;
        if (!yaml_check_keys(at, keys, b->err) || !each_start(&e, b, at))
            return false;
        const char *severity = yaml_text(at, "severity", NULL, b->err);
        if (!severity || !yaml_text(at, "reason", NULL, b->err) ||
            !build_severity(at, severity, &s, b->err))
            return false;
        for (uint32_t w; each_next(&e, &w);)
            t->severity_caps[w] = s;
    }
    return list;
}

/* Keeps a setting unless a nearer profile has one of its name. */
static bool add_settings(struct build *b, const struct yaml *map, struct draft *t)
{
    const struct yaml *list = yaml_list(map, "settings", b->err);
    for (uint32_t i = 0; list && i < list->n; i++) {
        const struct yaml *at = list->entries[i].value, *const *have = t->settings.items;
        const char *name = yaml_text(at, "name", NULL, b->err);
        bool replaced = false;
        for (uint32_t k = 0; name && k < t->settings.n && !replaced; k++)
            replaced = !strcmp(yaml_get(have[k], "name")->text, name);
        if (!name)
            return false;
        if (!replaced)
            *(const struct yaml **)build_add(b, &t->settings, sizeof at) = at;
    }
    return list;
}

static bool apply_setting(struct build *b, const struct yaml *at, struct draft *t,
                          struct xw_setting *s)
{
    static const char *const keys[] = {"name",     "value",      "reason",
                                       "inactive", "severities", NULL};
    if (!yaml_check_keys(at, keys, b->err))
        return false;
    const struct yaml *off = yaml_list(at, "inactive", b->err);
    const struct yaml *severities = yaml_get(at, "severities");
    s->name = yaml_text(at, "name", NULL, b->err);
    s->value = yaml_text(at, "value", NULL, b->err);
    s->reason = yaml_text(at, "reason", NULL, b->err);
    if (!off || !s->name || !s->value || !s->reason)
        return false;
    uint32_t w = XW_NO_INDEX;
    for (uint32_t i = 0; i < off->n; i++) {
        if (!build_weakness(b, off->entries[i].value, off->entries[i].value->text, &w))
            return false;
        t->inactive[w] = true;
        t->reasons[w] = s->reason;
    }
    for (uint32_t i = 0; severities && i < severities->n; i++) {
        const struct yaml *value = severities->entries[i].value;
        if (!build_weakness(b, value, severities->entries[i].key, &w) ||
            !build_severity(value, value->text, &t->severities[w], b->err))
            return false;
        if (!*t->reasons[w])
            t->reasons[w] = s->reason;
    }
    return true;
}

static int compare_setting(const void *a, const void *b)
{
    return strcmp(((const struct xw_setting *)a)->name,
                  ((const struct xw_setting *)b)->name);
}

static bool apply_settings(struct build *b, struct draft *t)
{
    const struct yaml *const *at = t->settings.items;
    struct xw_setting *settings = build_alloc(b, t->settings.n, sizeof *settings);
    for (uint32_t i = 0; i < t->settings.n; i++)
        if (!apply_setting(b, at[i], t, &settings[i]))
            return false;
    if (t->settings.n)
        qsort(settings, t->settings.n, sizeof *settings, compare_setting);
    t->p.settings = settings;
    t->p.n_settings = t->settings.n;
    return true;
}

/* Weaknesses on a list that counts as critical, where the documents state no severity. */
static bool apply_critical(struct build *b, struct draft *t)
{
    const struct critical *c = b->critical.items;
    for (uint32_t i = 0; t->critical && i < t->critical->n; i++) {
        const struct yaml *name = t->critical->entries[i].value;
        bool found = false;
        for (uint32_t k = 0; k < b->critical.n; k++) {
            if (strcmp(c[k].list, name->text) != 0)
                continue;
            found = true;
            if (b->d->weaknesses[c[k].weakness].stated == XW_SEVERITY_UNKNOWN)
                t->severities[c[k].weakness] = XW_CRITICAL;
        }
        if (!found)
            return yaml_fail(name, b->err, "no weakness is on a list \"%s\"", name->text);
    }
    return true;
}

/* What one file says, over what its `extends` said before. */
static bool apply_file(struct build *b, const struct yaml *at, struct draft *t)
{
    static const char *const keys[] = {
        "name",   "title",          "extends",   "windows",       "due_soon_share",
        "matrix", "critical_lists", "overrides", "severity_caps", "settings",
        NULL};
    const struct yaml *share = yaml_get(at, "due_soon_share");
    if (!yaml_check_keys(at, keys, b->err) ||
        !read_windows(b, yaml_get(at, "windows"), t) ||
        !read_matrix(b, yaml_get(at, "matrix"), t) || !read_overrides(b, at, t) ||
        !read_caps(b, at, t) || (share && !read_share(b, share, &t->p.due_soon_share)))
        return false;
    t->p.name = yaml_text(at, "name", NULL, b->err);
    t->p.title = yaml_text(at, "title", NULL, b->err);
    if (yaml_get(at, "critical_lists"))
        t->critical = yaml_list(at, "critical_lists", b->err);
    return t->p.name && t->p.title && b->err->code == XW_OK;
}

static void start(struct build *b, struct draft *t)
{
    uint32_t n = b->d->n_weaknesses;
    t->p.overrides = t->overrides = build_alloc(b, n, sizeof *t->overrides);
    t->p.reasons = t->reasons = build_alloc(b, n, sizeof *t->reasons);
    t->p.severities = t->severities = build_alloc(b, n, sizeof *t->severities);
    t->p.severity_caps = t->severity_caps = build_alloc(b, n, sizeof *t->severity_caps);
    t->p.inactive = t->inactive = build_alloc(b, n, sizeof *t->inactive);
    for (uint32_t i = 0; i < n; i++) {
        t->overrides[i] = XW_PRIORITY_UNKNOWN;
        t->reasons[i] = "";
        t->severities[i] = t->severity_caps[i] = XW_SEVERITY_UNKNOWN;
    }
    for (int i = 0; i < N_SEVERITIES; i++)
        t->p.by_severity[i] = XW_PRIORITY_UNKNOWN;
}

static bool check_whole(struct build *b, const struct draft *t)
{
    for (int i = 0; i < N_SEVERITIES; i++)
        if (t->p.by_severity[i] == XW_PRIORITY_UNKNOWN)
            return yaml_fail(t->at, b->err, "\"matrix\" has no class for %s",
                             xw_severity_name((enum xw_severity)i));
    for (int i = 0; i < N_PRIORITIES; i++)
        if (!t->p.windows[i].text)
            return yaml_fail(t->at, b->err, "\"windows\" has none for %s",
                             xw_priority_name((enum xw_priority)i));
    return t->p.due_soon_share > 0 ||
           yaml_fail(t->at, b->err, "\"due_soon_share\" is missing");
}

static bool read_policy(struct build *b, const struct vec *files, const struct yaml *at,
                        struct xw_policy *out)
{
    const struct yaml *chain[MAX_EXTENDS];
    struct draft t = {.at = at};
    int n = 0;
    for (const char *parent; at; at = *parent ? find_policy(files, parent) : NULL) {
        if (n == MAX_EXTENDS)
            return yaml_fail(at, b->err, "extends more than %d profiles",
                             MAX_EXTENDS - 1);
        chain[n++] = at;
        parent = yaml_text(at, "extends", "", b->err);
        if (!parent)
            return false;
        if (*parent && !find_policy(files, parent))
            return yaml_fail(at, b->err, "extends unknown profile \"%s\"", parent);
        if (!add_settings(b, at, &t))
            return false;
    }
    start(b, &t);
    while (n--)
        if (!apply_file(b, chain[n], &t))
            return false;
    if (!apply_critical(b, &t) || !apply_settings(b, &t) || !check_whole(b, &t))
        return false;
    *out = t.p;
    return true;
}

static int compare_policy(const void *a, const void *b)
{
    return strcmp(((const struct xw_policy *)a)->name,
                  ((const struct xw_policy *)b)->name);
}

bool build_policies(struct build *b)
{
    struct vec paths = {0}, files = {0};
    if (!build_list(b, "policy", ".yaml", &paths))
        return false;
    for (uint32_t i = 0; i < paths.n; i++) {
        const struct yaml *at = build_yaml(b, ((const char **)paths.items)[i]);
        const char *name = at ? yaml_text(at, "name", NULL, b->err) : NULL;
        if (!name)
            return false;
        if (find_policy(&files, name))
            return yaml_fail(at, b->err, "the profile \"%s\" exists already", name);
        *(const struct yaml **)build_add(b, &files, sizeof at) = at;
    }
    if (!find_policy(&files, "default"))
        return xw_fail(b->err, XW_E_USAGE, b->dir, "policy/default.yaml is missing");
    struct xw_policy *list = build_alloc(b, files.n, sizeof *list);
    for (uint32_t i = 0; i < files.n; i++)
        if (!read_policy(b, &files, ((const struct yaml **)files.items)[i], &list[i]))
            return false;
    qsort(list, files.n, sizeof *list, compare_policy);
    b->d->policies = list;
    b->d->n_policies = files.n;
    return true;
}
