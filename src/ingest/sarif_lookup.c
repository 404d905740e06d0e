/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* What the references of a run lead to, once all of the run has been read. */

static void index_rules(struct sarif_run *run, const struct sarif_component *c)
{
    for (uint32_t i = c->first_rule; i < c->first_rule + c->n_rules; i++) {
        if (!run->rules[i].id)
            continue;
        uint32_t *known =
            keymap_put(&run->rule_of, (struct keymap_key){{run->rules[i].id, 0, 0, 0}});
        if (*known == KEYMAP_NONE) /* of several with one id the first counts */
            *known = i + 1;
    }
}

void sarif_lookup_prepare(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    index_rules(run, &run->driver);
    for (uint32_t i = 0; i < run->n_extensions; i++)
        index_rules(run, &run->extensions[i]);
    for (uint32_t i = 0; i < run->n_overrides; i++) {
        bool bad = false;
        run->overrides[i].found = sarif_rule_find(s, &run->overrides[i].rule, &bad);
        if (bad)
            reading_warn(s->reading,
                         "the index is out of range at "
                         "/runs/%u/invocations/%u/ruleConfigurationOverrides",
                         run->index, run->overrides[i].invocation);
    }
}

/* Hierarchical ids (3.52.4): "CA1000/1" is a detail of rule "CA1000". */
uint32_t sarif_rule_by_id(struct sarif *s, xw_ref id)
{
    struct sarif_run *run = &s->run;
    const char *text = xw_text(s->set, id);
    size_t n = xw_text_length(s->set, id);
    for (int parts = 0; id && parts < 16; parts++) {
        uint32_t known = keymap_get(&run->rule_of, (struct keymap_key){{id, 0, 0, 0}});
        if (known)
            return known - 1;
        while (n > 0 && text[n - 1] != '/')
            n--;
        if (n < 2)
            break;
        id = xw_intern(s->set, text, --n);
    }
    return SARIF_NOTHING;
}

static const struct sarif_component *component_of(const struct sarif_run *run,
                                                  const struct sarif_reference *r)
{
    if (r->component < run->n_extensions)
        return &run->extensions[r->component];
    if (r->component != SARIF_NOTHING)
        return NULL;
    if (!r->component_guid && !r->component_name)
        return &run->driver;
    for (uint32_t i = 0; i < run->n_extensions; i++) {
        const struct sarif_component *c = &run->extensions[i];
        if (r->component_guid ? c->guid == r->component_guid
                              : c->name == r->component_name)
            return c;
    }
    return &run->driver;
}

uint32_t sarif_rule_find(struct sarif *s, const struct sarif_reference *r,
                         bool *bad_index)
{
    struct sarif_run *run = &s->run;
    const struct sarif_component *c = component_of(run, r);
    *bad_index = (!c && run->n_extensions > 0) || /* else: extensions aren't in the log */
                 (c && r->index != SARIF_NOTHING && r->index >= c->n_rules);
    if (c && r->index != SARIF_NOTHING && r->index < c->n_rules)
        return c->first_rule + r->index;
    for (uint32_t i = 0; c && r->guid && i < c->n_rules; i++)
        if (run->rules[c->first_rule + i].guid == r->guid)
            return c->first_rule + i;
    return r->id ? sarif_rule_by_id(s, r->id) : SARIF_NOTHING;
}

uint8_t sarif_override_level(const struct sarif_run *run, uint32_t rule,
                             uint32_t invocation)
{
    for (uint32_t i = 0; rule != SARIF_NOTHING && i < run->n_overrides; i++) {
        const struct sarif_override *o = &run->overrides[i];
        if (o->found == rule && o->level != SARIF_NO_LEVEL &&
            (invocation == SARIF_NOTHING || invocation == o->invocation))
            return o->level;
    }
    return SARIF_NO_LEVEL;
}

/* A rule that one invocation left out was not evaluated in all of the run. */
bool sarif_override_disables(const struct sarif_run *run, uint32_t rule, bool *disabled)
{
    bool found = false;
    for (uint32_t i = 0; i < run->n_overrides; i++) {
        const struct sarif_override *o = &run->overrides[i];
        if (o->found != rule)
            continue;
        *disabled = (found && *disabled) || o->disabled;
        found = true;
    }
    return found;
}

static const struct sarif_component *taxonomy_of(const struct sarif_run *run,
                                                 const struct sarif_reference *r)
{
    for (uint32_t i = 0; i < run->n_taxonomies; i++) {
        const struct sarif_component *c = &run->taxonomies[i];
        if (r->component_guid ? c->guid == r->component_guid
                              : r->component_name && c->name == r->component_name)
            return c;
    }
    if (r->component < run->n_taxonomies)
        return &run->taxonomies[r->component];
    return NULL;
}

void sarif_taxon_find(const struct sarif_run *run, const struct sarif_reference *r,
                      xw_ref *taxonomy, xw_ref *id)
{
    const struct sarif_component *c = taxonomy_of(run, r);
    *taxonomy = r->component_name ? r->component_name : c ? c->name : 0;
    *id = r->id;
    if (!*id && c && r->index < c->n_rules)
        *id = run->taxa[c->first_rule + r->index].id;
    for (uint32_t i = 0; !*id && c && r->guid && i < c->n_rules; i++)
        if (run->taxa[c->first_rule + i].guid == r->guid)
            *id = run->taxa[c->first_rule + i].id;
}

void sarif_taxa_split(struct sarif *s, uint32_t first, uint32_t n,
                      struct sarif_numbers *cwes, struct sarif_numbers *taxa)
{
    for (uint32_t i = first; i < first + n; i++) {
        xw_ref taxonomy, id;
        sarif_taxon_find(&s->run, &s->run.references[i], &taxonomy, &id);
        if (!id || !taxonomy)
            continue;
        struct jp_str text = {xw_text(s->set, id), xw_text_length(s->set, id)};
        bool is_cwe = str_casecmp(xw_text(s->set, taxonomy), "CWE") == 0;
        uint32_t number = sarif_cwe(text, is_cwe);
        if (number) {
            sarif_numbers_add(cwes, number);
        } else if (!is_cwe) {
            sarif_numbers_add(taxa, taxonomy);
            sarif_numbers_add(taxa, id);
        }
    }
}
