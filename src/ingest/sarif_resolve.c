/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <stdlib.h>
#include <string.h>

/* The end of a run: its rules enter the set, and its results get their rule, level and
 * severity. */

static const uint8_t severity_of_level[] = {
    [XW_LEVEL_NONE] = XW_INFO,
    [XW_LEVEL_NOTE] = XW_LOW,
    [XW_LEVEL_WARNING] = XW_MEDIUM,
    [XW_LEVEL_ERROR] = XW_HIGH,
};

static void fill_descriptor(struct sarif *s, uint32_t descriptor,
                            const struct sarif_rule *rule)
{
    struct sarif_numbers cwes = {0}, taxa = {0};
    for (uint32_t i = 0; i < rule->cwes.n; i++)
        sarif_numbers_add(&cwes, rule->cwes.v[i]);
    sarif_taxa_split(s, rule->first_taxon, rule->n_taxa, &cwes, &taxa);
    sarif_numbers_unique(&cwes);
    struct xw_descriptor more = {
        .name = rule->name,
        .title = rule->title,
        .help_uri = rule->help_uri,
        .tags = rule->tags,
        .cwes = xw_list_add(s->set, cwes.v, cwes.n),
        .taxa = xw_list_add(s->set, taxa.v, taxa.n),
    };
    sarif_numbers_free(&cwes);
    sarif_numbers_free(&taxa);
    reading_fill(s->reading, descriptor, &more);
}

/* The run rule of an id; made with what `rule` (or nobody) says of it. */
static uint32_t run_rule_get(struct sarif *s, xw_ref id, uint32_t rule_index)
{
    struct sarif_run *run = &s->run;
    const struct sarif_rule *rule =
        rule_index == SARIF_NOTHING ? NULL : &run->rules[rule_index];
    uint32_t known = sarif_run_rule_find(run, id);
    if (known != SARIF_NOTHING)
        return known;
    bool is_new;
    xw_ref tool = xw_run_at(s->set, run->run)->tool;
    uint32_t descriptor = xw_descriptor_get(s->set, tool, id, &is_new);
    uint32_t index = xw_run_rule_add(s->set, run->run, descriptor);
    struct xw_run_rule *rr = xw_run_rule_at(s->set, index);
    sarif_run_rule_learn(run, id, index);
    rr->level = XW_LEVEL_WARNING; /* 3.50.3 */
    rr->security_severity = -1;
    rr->severity = XW_SEVERITY_UNKNOWN;
    if (!rule)
        return index;
    if (rule->override_level != SARIF_NO_LEVEL)
        rr->level = (enum xw_level)rule->override_level;
    else if (rule->level != SARIF_NO_LEVEL)
        rr->level = (enum xw_level)rule->level;
    rr->security_severity = rule->security_severity;
    rr->severity = (enum xw_severity)rule->severity;
    rr->disabled = rule->disabled;
    fill_descriptor(s, descriptor, rule);
    return index;
}

static void list_component(struct sarif *s, const struct sarif_component *c)
{
    struct sarif_run *run = &s->run;
    for (uint32_t i = c->first_rule; i < c->first_rule + c->n_rules; i++) {
        struct sarif_rule *rule = &run->rules[i];
        if (!rule->id)
            continue;
        rule->run_rule = run_rule_get(s, rule->id, i);
        xw_run_rule_at(s->set, rule->run_rule)->listed = true;
    }
}

/* A run that has no results array did not look for anything: its rules say nothing. */
static void list_rules(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    struct xw_run *r = xw_run_at(s->set, run->run);
    r->first_rule = xw_n_run_rules(s->set);
    r->rules_listed = run->driver.has_rules && run->has_results;
    list_component(s, &run->driver);
    for (uint32_t i = 0; i < run->n_extensions; i++) {
        r->rules_listed |= run->extensions[i].has_rules && run->has_results;
        list_component(s, &run->extensions[i]);
    }
    if (!run->has_results)
        for (uint32_t i = r->first_rule; i < xw_n_run_rules(s->set); i++)
            xw_run_rule_at(s->set, i)->listed = false;
}

/* 3.27.5 to 3.27.7: ruleId names the rule; the index helps to find it. */
static void check_use(struct sarif *s, const struct sarif_use *use, bool bad_index)
{
    const struct sarif_run *run = &s->run;
    xw_ref id = use->rule.id;
    if (bad_index)
        reading_warn(
            s->reading, "the rule index is out of range, at /runs/%u/results/%u/%s",
            run->index, use->ordinal,
            use->rule.component != SARIF_NOTHING || use->rule.guid ? "rule"
                                                                   : "ruleIndex");
    if (use->found == SARIF_NOTHING || use->rule.index == SARIF_NOTHING || !id)
        return;
    const char *text = xw_text(s->set, id);
    const char *other = xw_text(s->set, run->rules[use->found].id);
    size_t n = strlen(other);
    if (strncmp(text, other, n) != 0 || (text[n] && text[n] != '/'))
        reading_warn(
            s->reading,
            "ruleId and ruleIndex name different rules ('%.60s', '%.60s'); ruleId "
            "is taken, at /runs/%u/results/%u",
            text, other, run->index, use->ordinal);
}

/* ids of vulnerabilities: the rule's own, and the aliases that the rule lists */
static struct xw_list vulnerabilities_of(struct sarif *s, const struct sarif_use *use);

static void resolve_use(struct sarif *s, struct sarif_use *use)
{
    struct sarif_run *run = &s->run;
    bool bad_index = false;
    use->found = sarif_rule_find(s, &use->rule, &bad_index);
    check_use(s, use, bad_index);
    uint32_t by_index = use->found;
    if (use->rule.id) { /* wins */
        uint32_t by_id = sarif_rule_by_id(s, use->rule.id);
        const char *text = xw_text(s->set, use->rule.id);
        if (by_id != SARIF_NOTHING)
            use->found = by_id;
        if (by_index != SARIF_NOTHING && run->rules[by_index].id) {
            size_t n = xw_text_length(s->set, run->rules[by_index].id);
            bool fits = strncmp(text, xw_text(s->set, run->rules[by_index].id), n) == 0 &&
                        (!text[n] || text[n] == '/');
            use->found = fits ? by_index : by_id;
        }
        use->id = use->rule.id;
    } else if (use->found != SARIF_NOTHING) {
        use->id = run->rules[use->found].id ? run->rules[use->found].id
                                            : run->rules[use->found].name;
    }
    use->run_rule = run_rule_get(s, use->id, use->found);
    use->vulnerabilities = vulnerabilities_of(s, use);
}

static int by_text(const void *a, const void *b, void *set)
{
    const xw_ref *x = a, *y = b;
    return strcmp(xw_text(set, *x), xw_text(set, *y));
}

static struct xw_list vulnerabilities_of(struct sarif *s, const struct sarif_use *use)
{
    const struct sarif_rule *rule =
        use->found == SARIF_NOTHING ? NULL : &s->run.rules[use->found];
    struct sarif_numbers ids = {0};
    struct jp_str id = {xw_text(s->set, use->id), xw_text_length(s->set, use->id)};
    size_t n = sarif_vulnerability(id);
    if (n == 0 && rule) {
        id = (struct jp_str){xw_text(s->set, rule->name),
                             xw_text_length(s->set, rule->name)};
        n = sarif_vulnerability(id);
    }
    if (n == 0)
        return (struct xw_list){0};
    sarif_numbers_add(&ids, xw_intern(s->set, id.s, n));
    for (uint32_t i = 0; rule && i < rule->aliases.n; i++)
        sarif_numbers_add(&ids, rule->aliases.v[i]);
    sarif_numbers_unique(&ids);
    qsort_r(ids.v, ids.n, sizeof *ids.v, by_text, s->set);
    struct xw_list list = xw_list_add(s->set, ids.v, ids.n);
    sarif_numbers_free(&ids);
    return list;
}

/* Results of a detail ("CA1000/1") keep the rule itself from being clean. */
static void add_counts(struct sarif *s, const struct sarif_use *use)
{
    struct xw_run_rule *rr = xw_run_rule_at(s->set, use->run_rule);
    rr->n_fail += use->n_fail;
    rr->n_pass += use->n_pass;
    rr->n_review += use->n_review;
    rr->n_suppressed += use->n_suppressed;
    rr->n_other += use->n_other;
    if (use->found == SARIF_NOTHING || s->run.rules[use->found].run_rule == SARIF_NOTHING)
        return;
    struct xw_run_rule *parent =
        xw_run_rule_at(s->set, s->run.rules[use->found].run_rule);
    if (parent != rr)
        parent->n_other += use->n_fail + use->n_review + use->n_suppressed + use->n_other;
}

/* 3.27.10. A kind other than fail, without a level, has the level none. */
static uint8_t level_of(const struct xw_result *r, const struct xw_run_rule *rr)
{
    if (r->level != SARIF_NO_LEVEL)
        return r->level;
    return r->kind == XW_FAIL ? (uint8_t)rr->level : XW_LEVEL_NONE;
}

static uint8_t severity_of(const struct xw_result *r, const struct xw_run_rule *rr)
{
    if (r->severity != XW_SEVERITY_UNKNOWN)
        return r->severity;
    if (rr->security_severity >= 0)
        return sarif_band(rr->security_severity);
    if (rr->severity != XW_SEVERITY_UNKNOWN)
        return (uint8_t)rr->severity;
    return severity_of_level[r->level];
}

static void settle_result(struct sarif *s, struct xw_result *r, xw_ref target)
{
    struct sarif_run *run = &s->run;
    const struct sarif_use *use = &run->uses[r->run_rule];
    const struct xw_run_rule *rr = xw_run_rule_at(s->set, use->run_rule);
    r->run_rule = use->run_rule;
    r->level = level_of(r, rr);
    r->severity = severity_of(r, rr);
    r->severity_word = s->level_words[r->level];
    xw_ref prefix = r->finding ? sarif_base_prefix(run, r->finding) : 0;
    r->finding = 0;
    if (prefix && sarif_afford(s, xw_text_length(s->set, prefix)))
        r->path = sarif_path_below(s, prefix, r->path);
    if (!r->message && use->found != SARIF_NOTHING)
        r->message = run->rules[use->found].title;
    if (use->vulnerabilities.n && !xw_detail_at(s->set, r->detail)->address) {
        r->detail = xw_detail_copy(s->set, r->detail);
        struct xw_detail *d = xw_detail_at(s->set, r->detail);
        d->vulnerabilities =
            d->vulnerabilities.n ? d->vulnerabilities : use->vulnerabilities;
        d->target = target;
        r->detail = xw_detail_share(s->set, r->detail);
    }
}

static void check_artifacts(struct sarif *s)
{
    const struct sarif_run *run = &s->run;
    if (run->artifact_max > run->n_artifacts)
        reading_warn(s->reading,
                     "the artifact index %u is out of range, at /runs/%u/results/%u",
                     run->artifact_max - 1, run->index, run->artifact_max_ordinal);
}

void sarif_resolve(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    struct xw_run *r = xw_run_at(s->set, run->run);
    for (int level = 0; level < 4; level++)
        s->level_words[level] = xw_intern_z(s->set, xw_level_name((enum xw_level)level));
    sarif_lookup_prepare(s);
    sarif_overrides_apply(s);
    sarif_bases_settle(s);
    list_rules(s);
    for (uint32_t i = 0; i < run->n_uses; i++)
        resolve_use(s, &run->uses[i]);
    for (uint32_t i = 0; i < run->n_uses; i++)
        add_counts(s, &run->uses[i]);
    r->n_rules = xw_n_run_rules(s->set) - r->first_rule;
    check_artifacts(s);
    sarif_laters_settle(s);
    uint32_t n = xw_n_results(s->set);
    for (uint32_t i = run->first_result; i < n; i++)
        settle_result(s, xw_result_at(s->set, i), run->target);
}
