/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* One table for all kinds of names, so that no log can make looking up slow. */
enum what {
    RULE_ID = 1, /* id */
    RULE_GUID,   /* the component's first rule, guid */
    RUN_RULE,    /* id */
    EXTENSION,   /* name or guid */
    TAXONOMY,    /* name or guid */
    TAXON_GUID,  /* the taxonomy's first taxon, guid */
    TEXT,        /* the list's first text, id */
    BASE,        /* name */
};

/* Of several with one name the first counts. */
static void learn(struct sarif_run *run, enum what what, uint32_t a, uint32_t b,
                  uint32_t value)
{
    uint32_t *known = keymap_put(&run->known, (struct keymap_key){{what, a, b, 0}});
    if (*known == KEYMAP_NONE)
        *known = value + 1;
}

static uint32_t look(const struct sarif_run *run, enum what what, uint32_t a, uint32_t b)
{
    uint32_t known = keymap_get(&run->known, (struct keymap_key){{what, a, b, 0}});
    return known == KEYMAP_NONE ? SARIF_NOTHING : known - 1;
}

static void learn_texts(struct sarif_run *run, uint32_t first, uint32_t n)
{
    for (uint32_t i = first; i < first + n; i++)
        learn(run, TEXT, first, run->texts[i].id, i);
}

static void learn_component(struct sarif_run *run, const struct sarif_component *c)
{
    learn_texts(run, c->first_text, c->n_texts);
    for (uint32_t i = c->first_rule; i < c->first_rule + c->n_rules; i++) {
        const struct sarif_rule *rule = &run->rules[i];
        if (rule->id)
            learn(run, RULE_ID, rule->id, 0, i);
        if (rule->guid)
            learn(run, RULE_GUID, c->first_rule, rule->guid, i);
        learn_texts(run, rule->first_text, rule->n_texts);
    }
}

static void learn_name(struct sarif_run *run, enum what what,
                       const struct sarif_component *c, uint32_t index)
{
    if (c->name)
        learn(run, what, c->name, 0, index);
    if (c->guid)
        learn(run, what, c->guid, 0, index);
}

void sarif_lookup_prepare(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    learn_component(run, &run->driver);
    for (uint32_t i = 0; i < run->n_extensions; i++) {
        learn_name(run, EXTENSION, &run->extensions[i], i);
        learn_component(run, &run->extensions[i]);
    }
    for (uint32_t i = 0; i < run->n_taxonomies; i++) {
        const struct sarif_component *c = &run->taxonomies[i];
        learn_name(run, TAXONOMY, c, i);
        for (uint32_t k = c->first_rule; k < c->first_rule + c->n_rules; k++)
            if (run->taxa[k].guid)
                learn(run, TAXON_GUID, c->first_rule, run->taxa[k].guid, k);
    }
    for (uint32_t i = 0; i < run->n_bases; i++)
        learn(run, BASE, run->bases[i].name, 0, i);
}

uint32_t sarif_run_rule_find(const struct sarif_run *run, xw_ref id)
{
    return look(run, RUN_RULE, id, 0);
}

void sarif_run_rule_learn(struct sarif_run *run, xw_ref id, uint32_t run_rule)
{
    learn(run, RUN_RULE, id, 0, run_rule);
}

struct sarif_base *sarif_base_find(const struct sarif_run *run, xw_ref name)
{
    uint32_t i = name ? look(run, BASE, name, 0) : SARIF_NOTHING;
    return i == SARIF_NOTHING ? NULL : &run->bases[i];
}

/* The same but for case and a full stop at its end: a slip of the pen. */
static bool nearly(struct sarif *s, xw_ref id, xw_ref other)
{
    const char *a = xw_text(s->set, id), *b = xw_text(s->set, other);
    size_t n = strlen(a), m = strlen(b);
    n -= n > 0 && a[n - 1] == '.';
    m -= m > 0 && b[m - 1] == '.';
    return n == m && str_ncasecmp(a, b, n) == 0;
}

const struct sarif_text *sarif_text_find(struct sarif *s, uint32_t first, uint32_t n,
                                         xw_ref id)
{
    enum { NEARLY_AMONG = 32 };
    const struct sarif_run *run = &s->run;
    uint32_t exact = n ? look(run, TEXT, first, id) : SARIF_NOTHING;
    if (exact != SARIF_NOTHING)
        return &run->texts[exact];
    for (uint32_t i = first; i < first + n && i < first + NEARLY_AMONG; i++)
        if (nearly(s, id, run->texts[i].id))
            return &run->texts[i];
    return NULL;
}

/* Hierarchical ids (3.52.4): "CA1000/1" is a detail of rule "CA1000". */
uint32_t sarif_rule_by_id(struct sarif *s, xw_ref id)
{
    const char *text = xw_text(s->set, id);
    size_t n = xw_text_length(s->set, id);
    for (int parts = 0; id && parts < 16; parts++) {
        uint32_t rule = look(&s->run, RULE_ID, id, 0);
        if (rule != SARIF_NOTHING)
            return rule;
        while (n > 0 && text[n - 1] != '/')
            n--;
        if (n < 2)
            break;
        id = xw_intern(s->set, text, --n);
    }
    return SARIF_NOTHING;
}

/* 3.54: by index, guid or name; the driver where none is given or known. */
static const struct sarif_component *component_of(const struct sarif_run *run,
                                                  const struct sarif_reference *r)
{
    xw_ref name = r->component_guid ? r->component_guid : r->component_name;
    uint32_t i = r->component;
    if (i == SARIF_NOTHING && name)
        i = look(run, EXTENSION, name, 0);
    if (i == SARIF_NOTHING)
        return &run->driver;
    return i < run->n_extensions ? &run->extensions[i] : NULL;
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
    uint32_t rule =
        c && r->guid ? look(run, RULE_GUID, c->first_rule, r->guid) : SARIF_NOTHING;
    return rule == SARIF_NOTHING && r->id ? sarif_rule_by_id(s, r->id) : rule;
}

static const struct sarif_component *taxonomy_of(const struct sarif_run *run,
                                                 const struct sarif_reference *r)
{
    xw_ref name = r->component_guid ? r->component_guid : r->component_name;
    uint32_t i = name ? look(run, TAXONOMY, name, 0) : SARIF_NOTHING;
    if (i == SARIF_NOTHING)
        i = r->component;
    return i < run->n_taxonomies ? &run->taxonomies[i] : NULL;
}

/* The taxonomy's name and the taxon's id, 0 where unknown. */
static void find_taxon(const struct sarif_run *run, const struct sarif_reference *r,
                       xw_ref *taxonomy, xw_ref *id)
{
    const struct sarif_component *c = taxonomy_of(run, r);
    uint32_t taxon = SARIF_NOTHING;
    *taxonomy = r->component_name ? r->component_name : c ? c->name : 0;
    *id = r->id;
    if (*id || !c)
        return;
    if (r->index < c->n_rules)
        taxon = c->first_rule + r->index;
    else if (r->guid)
        taxon = look(run, TAXON_GUID, c->first_rule, r->guid);
    *id = taxon == SARIF_NOTHING ? 0 : run->taxa[taxon].id;
}

void sarif_taxa_split(struct sarif *s, uint32_t first, uint32_t n,
                      struct sarif_numbers *cwes, struct sarif_numbers *taxa)
{
    for (uint32_t i = first; i < first + n; i++) {
        xw_ref taxonomy, id;
        find_taxon(&s->run, &s->run.references[i], &taxonomy, &id);
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
