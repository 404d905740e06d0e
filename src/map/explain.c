/* SPDX-License-Identifier: Apache-2.0 */
#include "map/links.h"

#include "base/str.h"

#include <crosswalk/explain.h>

#include <stdlib.h>
#include <string.h>

struct telling {
    const struct xw_data *data;
    const struct xw_policy *policy;
    const struct xw_weakness *weaknesses;
    const struct xw_control *controls;
    const struct xw_framework *frameworks;
    const struct xw_tool *tools;
    const struct xw_rule *rules;
    uint32_t n_weaknesses, n_controls, n_frameworks, n_tools, n_rules;
    struct linker l; /* over everything */
    void (*line)(void *ctx, const char *text);
    void *ctx;
    bool found;
};

static void tell(struct telling *t, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void tell(struct telling *t, const char *format, ...)
{
    struct str text = {0};
    va_list args;
    va_start(args, format);
    str_vprintf(&text, format, args);
    va_end(args);
    t->line(t->ctx, str_get(&text));
    str_free(&text);
    t->found = true;
}

static const char *framework_id(const struct telling *t, uint32_t control)
{
    return t->frameworks[t->controls[control].framework].id;
}

static enum xw_tier weaker(enum xw_tier a, enum xw_tier b)
{
    return a > b ? a : b;
}

/* The controls of a weakness through a row of the tables, or through any (XW_NO_INDEX).
 */
static void tell_controls(struct telling *t, uint32_t rule, uint32_t weakness,
                          enum xw_tier tier)
{
    struct reach r = reach_open(&t->l, rule, weakness);
    struct reached c;
    while (reach_next(&r, &c)) {
        tell(t, "    %s %s: %s", framework_id(t, c.control), t->controls[c.control].id,
             t->controls[c.control].title);
        tell(t, "        %s, %s%s", xw_tier_name(weaker(tier, c.tier)),
             c.narrowed ? "narrowed by the rule: " : "", c.basis);
    }
}

static void tell_class(struct telling *t, uint32_t weakness)
{
    const struct xw_weakness *w = &t->weaknesses[weakness];
    bool stated = w->stated != XW_SEVERITY_UNKNOWN;
    tell(t, "  severity: %s, %s", xw_severity_name(stated ? w->stated : w->suggested),
         stated ? "stated by the requirement documents"
                : "suggested where no scanner says more");
    if (!stated && t->policy && t->policy->severities[weakness] != XW_SEVERITY_UNKNOWN)
        tell(t, "  severity: %s in the policy %s (%s)",
             xw_severity_name(t->policy->severities[weakness]), t->policy->name,
             t->policy->reasons[weakness]);
    if (w->stated_priority != XW_PRIORITY_UNKNOWN)
        tell(t, "  priority: %s, stated by the requirement documents",
             xw_priority_name(w->stated_priority));
    if (t->policy && t->policy->overrides[weakness] != XW_PRIORITY_UNKNOWN)
        tell(t, "  priority: %s in the policy %s (%s)",
             xw_priority_name(t->policy->overrides[weakness]), t->policy->name,
             t->policy->reasons[weakness]);
    if (t->policy && t->policy->inactive[weakness])
        tell(t, "  switched off by the policy %s (%s)", t->policy->name,
             t->policy->reasons[weakness]);
}

static bool rule_has(const struct xw_rule *r, uint32_t weakness)
{
    for (uint32_t i = 0; i < r->n_weaknesses; i++)
        if (r->weaknesses[i] == weakness)
            return true;
    return false;
}

/* One line a tool. */
static void tell_rules(struct telling *t, uint32_t weakness)
{
    for (uint32_t i = 0; i < t->n_tools; i++) {
        struct str ids = {0};
        for (uint32_t k = 0; k < t->tools[i].n_rules; k++) {
            const struct xw_rule *r = &t->rules[t->tools[i].first_rule + k];
            if (rule_has(r, weakness))
                str_printf(&ids, "%s %s%s", ids.n ? "," : "", r->id,
                           r->tier == XW_INFERRED ? " (inferred)" : "");
        }
        if (ids.n)
            tell(t, "    %s:%s", t->tools[i].id, str_get(&ids));
        str_free(&ids);
    }
}

static void tell_weakness(struct telling *t, uint32_t weakness)
{
    const struct xw_weakness *w = &t->weaknesses[weakness];
    tell(t, "weakness %s: %s", w->id, w->title);
    if (w->inferred)
        tell(
            t,
            "  proposed by pattern, not reviewed: counts for failing, never for passing");
    if (*w->sources)
        tell(t, "  requirement documents: %s", w->sources);
    tell_class(t, weakness);
    for (uint32_t i = 0; i < w->n_parents; i++)
        tell(t, "  taken in by %s %s", t->weaknesses[w->parents[i]].id,
             w->parent_same_place ? "on the same resource"
                                  : "anywhere in the account or stack");
    tell(t, "  breaks the controls");
    tell_controls(t, XW_NO_INDEX, weakness, XW_RULE);
    tell(t, "  is reported by the rules");
    tell_rules(t, weakness);
}

static void tell_rule(struct telling *t, uint32_t rule)
{
    const struct xw_rule *r = &t->rules[rule];
    tell(t, "rule %s %s%s", t->tools[r->tool].id, r->id,
         r->glob ? " (a pattern of the table)" : "");
    tell(t, "  tier %s, evidence: %s", xw_tier_name(r->tier), r->evidence);
    for (uint32_t i = 0; i < r->n_weaknesses; i++) {
        const struct xw_weakness *w = &t->weaknesses[r->weaknesses[i]];
        tell(t, "  weakness %s: %s%s", w->id, w->title,
             i == 0 && r->n_weaknesses > 1 ? " (the one that findings are merged by)"
                                           : "");
        tell_controls(t, rule, r->weaknesses[i], r->tier);
    }
}

static void tell_control(struct telling *t, uint32_t control)
{
    const struct xw_control *c = &t->controls[control];
    bool any = false;
    tell(t, "control %s %s: %s%s", framework_id(t, control), c->id, c->title,
         c->withdrawn ? " (withdrawn)" : "");
    for (uint32_t w = 0; w < t->n_weaknesses; w++) {
        uint32_t n;
        const struct xw_weakness_control *v = xw_data_weakness_controls(t->data, w, &n);
        for (uint32_t i = 0; i < n; i++) {
            if (v[i].control != control)
                continue;
            any = true;
            tell(t, "  %s: %s", t->weaknesses[w].id, t->weaknesses[w].title);
            tell(t, "      %s, %s",
                 xw_tier_name(t->weaknesses[w].inferred ? XW_INFERRED : v[i].tier),
                 v[i].basis);
        }
    }
    if (!any)
        tell(t, "  %s",
             c->group ? "a group of controls: nothing maps to it itself"
                      : "no weakness maps to it; scanners may state it themselves");
}

static void tell_cwe(struct telling *t, const struct xw_cwe *cwe)
{
    tell(t, "CWE-%u: %s", cwe->number, cwe->name);
    tell(t,
         "  used for rules that are in no table; counts for failing, never for passing");
    if (cwe->weakness != XW_NO_INDEX)
        tell(t, "  weakness %s: %s", t->weaknesses[cwe->weakness].id,
             t->weaknesses[cwe->weakness].title);
    for (uint32_t i = 0; i < cwe->n_controls; i++) {
        uint32_t c = cwe->controls[i];
        tell(t, "    %s %s: %s", framework_id(t, c), t->controls[c].id,
             t->controls[c].title);
        tell(t, "        cwe, %s", cwe->bases[i]);
    }
}

/* "checkov/CKV_AWS_19", or an id in every table that has exactly this one. */
static void find_rules(struct telling *t, const char *id)
{
    char name[64];
    const char *slash = strpbrk(id, "/:");
    size_t n = slash ? (size_t)(slash - id) : 0;
    if (n && n < sizeof name) {
        memcpy(name, id, n);
        name[n] = 0;
        uint32_t tool = xw_data_tool(t->data, name);
        uint32_t rule = XW_NO_INDEX;
        if (tool != XW_NO_INDEX)
            rule = xw_data_rule(t->data, tool, slash + 1);
        if (rule != XW_NO_INDEX)
            tell_rule(t, rule);
    }
    for (uint32_t i = 0; i < t->n_tools; i++) {
        uint32_t rule = xw_data_rule(t->data, i, id);
        if (rule != XW_NO_INDEX && t->rules[rule].tool == i && !t->rules[rule].glob)
            tell_rule(t, rule);
    }
}

static void find_controls(struct telling *t, const char *id)
{
    uint32_t control;
    const char *note;
    for (uint32_t f = 0; f < t->n_frameworks; f++) {
        size_t n = strlen(t->frameworks[f].id);
        bool named =
            !str_ncasecmp(id, t->frameworks[f].id, n) && id[n] && strchr("/: ", id[n]);
        control = xw_data_control(t->data, f, named ? id + n + 1 : id);
        if (control != XW_NO_INDEX)
            tell_control(t, control);
    }
    if (t->found || !xw_data_stated(t->data, id, &control, &note))
        return;
    if (control != XW_NO_INDEX)
        tell_control(t, control);
    else
        tell(t, "\"%s\", where a scanner states it, is not counted: %s", id, note);
}

static void find_cwe(struct telling *t, const char *id)
{
    if (str_ncasecmp(id, "CWE-", 4) != 0)
        return;
    char *end;
    unsigned long number = strtoul(id + 4, &end, 10);
    const struct xw_cwe *cwe =
        !*end && number <= UINT32_MAX ? xw_data_cwe(t->data, (uint32_t)number) : NULL;
    if (cwe)
        tell_cwe(t, cwe);
}

bool xw_explain(const struct xw_data *data, const struct xw_policy *policy,
                const char *id, void (*line)(void *ctx, const char *text), void *ctx)
{
    struct telling t = {.data = data,
                        .policy = policy,
                        .l = {.data = data, .everything = true},
                        .line = line,
                        .ctx = ctx};
    t.weaknesses = xw_data_weaknesses(data, &t.n_weaknesses);
    t.controls = xw_data_controls(data, &t.n_controls);
    t.frameworks = xw_data_frameworks(data, &t.n_frameworks);
    t.tools = xw_data_tools(data, &t.n_tools);
    t.rules = xw_data_rules(data, &t.n_rules);
    uint32_t weakness = xw_data_weakness(data, id);
    if (weakness != XW_NO_INDEX)
        tell_weakness(&t, weakness);
    find_cwe(&t, id);
    find_rules(&t, id);
    find_controls(&t, id);
    return t.found;
}
