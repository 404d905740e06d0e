/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* tool, 3.18: its driver and extensions; taxonomies, which are toolComponents, too. */

enum { NAME = 1, FULL_NAME, GUID, VERSION, SEMANTIC_VERSION, RULES, TAXA, TEXTS };

static const struct sarif_name members[] = {
    SARIF_NAME("name", NAME),
    SARIF_NAME("fullName", FULL_NAME),
    SARIF_NAME("guid", GUID),
    SARIF_NAME("version", VERSION),
    SARIF_NAME("semanticVersion", SEMANTIC_VERSION),
    SARIF_NAME("rules", RULES),
    SARIF_NAME("taxa", TAXA),
    SARIF_NAME("globalMessageStrings", TEXTS),
};

enum { R_ID = 1, R_GUID, R_INDEX, R_COMPONENT };

static const struct sarif_name reference_members[] = {
    SARIF_NAME("id", R_ID),
    SARIF_NAME("guid", R_GUID),
    SARIF_NAME("index", R_INDEX),
    SARIF_NAME("toolComponent", R_COMPONENT),
};

static void read_ref(struct sarif *s, xw_ref *out)
{
    struct jp_str text;
    if (sarif_string(s->jp, &text))
        *out = sarif_intern(s, text);
}

/* toolComponentReference, 3.54 */
static void read_component_reference(struct sarif *s, struct sarif_reference *out)
{
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "name"))
            read_ref(s, &out->component_name);
        else if (jp_str_is(key, "guid"))
            read_ref(s, &out->component_guid);
        else if (jp_str_is(key, "index"))
            sarif_index(s->jp, &out->component);
    }
}

bool sarif_reference_read(struct sarif *s, struct sarif_reference *out)
{
    struct jp_str key;
    *out = (struct sarif_reference){.index = SARIF_NOTHING, .component = SARIF_NOTHING};
    if (!sarif_object(s->jp))
        return false;
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(reference_members, key)) {
        case R_ID:
            read_ref(s, &out->id);
            break;
        case R_GUID:
            read_ref(s, &out->guid);
            break;
        case R_INDEX:
            sarif_index(s->jp, &out->index);
            break;
        case R_COMPONENT:
            read_component_reference(s, out);
            break;
        }
    }
    return true;
}

uint32_t sarif_reference_keep(struct sarif *s, const struct sarif_reference *r)
{
    struct sarif_run *run = &s->run;
    run->references = sarif_grow(run->references, run->n_references,
                                 &run->references_size, sizeof *run->references);
    run->references[run->n_references] = *r;
    return run->n_references++;
}

static void read_rules(struct sarif *s, struct sarif_component *c)
{
    struct sarif_run *run = &s->run;
    c->first_rule = run->n_rules;
    c->n_rules = 0;
    if (!sarif_array(s->jp))
        return;
    c->has_rules = true;
    while (jp_next(s->jp, NULL)) {
        struct sarif_rule rule;
        sarif_rule_read(s, &rule);
        run->rules = sarif_grow(run->rules, run->n_rules, &run->rules_size, sizeof rule);
        run->rules[run->n_rules++] = rule;
        c->n_rules++;
    }
}

static void read_taxon(struct sarif *s, struct sarif_taxon *taxon)
{
    struct jp_str key;
    *taxon = (struct sarif_taxon){0};
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "id"))
            read_ref(s, &taxon->id);
        else if (jp_str_is(key, "guid"))
            read_ref(s, &taxon->guid);
    }
}

/* Of a taxonomy the fields of the rules count its taxa. */
static void read_taxa(struct sarif *s, struct sarif_component *c)
{
    struct sarif_run *run = &s->run;
    c->first_rule = run->n_taxa;
    c->n_rules = 0;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        struct sarif_taxon taxon;
        read_taxon(s, &taxon);
        run->taxa = sarif_grow(run->taxa, run->n_taxa, &run->taxa_size, sizeof taxon);
        run->taxa[run->n_taxa++] = taxon;
        c->n_rules++;
    }
}

struct versions {
    xw_ref full_name, version, semantic;
};

static void read_component(struct sarif *s, struct sarif_component *c, struct versions *v,
                           bool is_taxonomy)
{
    struct jp_str key;
    *c = (struct sarif_component){0};
    *v = (struct versions){0};
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        int member = SARIF_FIND(members, key);
        if (member == NAME)
            read_ref(s, &c->name);
        else if (member == FULL_NAME)
            read_ref(s, &v->full_name);
        else if (member == GUID)
            read_ref(s, &c->guid);
        else if (member == VERSION)
            read_ref(s, &v->version);
        else if (member == SEMANTIC_VERSION)
            read_ref(s, &v->semantic);
        else if (member == RULES && !is_taxonomy)
            read_rules(s, c);
        else if (member == TAXA && is_taxonomy)
            read_taxa(s, c);
        else if (member == TEXTS)
            sarif_texts_read(s, &c->first_text, &c->n_texts);
    }
}

static void read_driver(struct sarif *s)
{
    struct versions v;
    struct xw_run *run = xw_run_at(s->set, s->run.run);
    bool is_object = jp_type(s->jp) == JP_OBJECT;
    read_component(s, &s->run.driver, &v, false);
    if (!s->run.driver.name && is_object && jp_ok(s->jp))
        jp_warn(s->jp, "the tool has no name (3.19.8)");
    run->tool = s->run.driver.name ? s->run.driver.name : v.full_name;
    run->tool_version = v.version ? v.version : v.semantic;
    s->run.has_tool = is_object;
}

static void read_components(struct sarif *s, struct sarif_component **list, uint32_t *n,
                            uint32_t *size, bool is_taxonomy)
{
    struct versions ignored;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        struct sarif_component c;
        read_component(s, &c, &ignored, is_taxonomy);
        *list = sarif_grow(*list, *n, size, sizeof c);
        (*list)[(*n)++] = c;
    }
}

void sarif_tool_read(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "driver"))
            read_driver(s);
        else if (jp_str_is(key, "extensions"))
            read_components(s, &run->extensions, &run->n_extensions,
                            &run->extensions_size, false);
    }
}

void sarif_taxonomies_read(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    read_components(s, &run->taxonomies, &run->n_taxonomies, &run->taxonomies_size, true);
}

void sarif_tool_free(struct sarif_run *run)
{
    mem_free(run->extensions);
    mem_free(run->taxonomies);
    mem_free(run->rules);
    mem_free(run->taxa);
    mem_free(run->texts);
    mem_free(run->references);
}
