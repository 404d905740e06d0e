/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* reportingDescriptor, 3.49, and what belongs to it. */

enum {
    ID = 1,
    NAME,
    GUID,
    SHORT,
    FULL,
    HELP_URI,
    CONFIGURATION,
    TEXTS,
    RELATIONSHIPS,
    PROPERTIES,
    DEPRECATED,
};

static const struct sarif_name members[] = {
    SARIF_NAME("id", ID),
    SARIF_NAME("name", NAME),
    SARIF_NAME("guid", GUID),
    SARIF_NAME("shortDescription", SHORT),
    SARIF_NAME("fullDescription", FULL),
    SARIF_NAME("helpUri", HELP_URI),
    SARIF_NAME("defaultConfiguration", CONFIGURATION),
    SARIF_NAME("messageStrings", TEXTS),
    SARIF_NAME("relationships", RELATIONSHIPS),
    SARIF_NAME("properties", PROPERTIES),
    SARIF_NAME("deprecatedIds", DEPRECATED),
};

uint8_t sarif_level_read(struct jp *jp)
{
    static const struct sarif_name levels[] = {
        SARIF_NAME("error", XW_LEVEL_ERROR + 1),
        SARIF_NAME("warning", XW_LEVEL_WARNING + 1),
        SARIF_NAME("note", XW_LEVEL_NOTE + 1),
        SARIF_NAME("none", XW_LEVEL_NONE + 1),
    };
    struct jp_str word;
    if (!sarif_string(jp, &word))
        return SARIF_NO_LEVEL;
    int level = SARIF_FIND(levels, word);
    if (level)
        return (uint8_t)(level - 1);
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        if (levels[i].n != word.n || str_ncasecmp(levels[i].name, word.s, word.n) != 0)
            continue;
        jp_warn(jp, "the level is written '%s' (3.27.10)", levels[i].name);
        return (uint8_t)(levels[i].id - 1);
    }
    jp_warn(jp,
            "unknown level '%.*s', taken as warning; error, warning, note or none was "
            "expected",
            (int)(word.n < 40 ? word.n : 40), word.s);
    return XW_LEVEL_WARNING;
}

static void read_configuration(struct sarif *s, struct sarif_rule *rule)
{
    struct jp_str key;
    bool enabled;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "level"))
            rule->level = sarif_level_read(s->jp);
        else if (jp_str_is(key, "enabled") && sarif_bool(s->jp, &enabled))
            rule->disabled = !enabled;
    }
}

/* multiformatMessageString, 3.12: `text`, else `markdown`. */
static void read_multiformat(struct sarif *s, xw_ref *text, xw_ref *markdown)
{
    struct jp_str key, value;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "text") && sarif_string(s->jp, &value))
            *text = sarif_intern(s, value);
        else if (jp_str_is(key, "markdown") && markdown && sarif_string(s->jp, &value))
            *markdown = sarif_intern(s, value);
    }
}

/* A title is one line: the first that says something; of a long one its first sentence.
 */
static void read_title(struct sarif *s, xw_ref *title)
{
    enum { LONG = 160 };
    xw_ref text = 0, markdown = 0;
    read_multiformat(s, &text, &markdown);
    const char *t = xw_text(s->set, text ? text : markdown);
    t += strspn(t, " \t\n");
    size_t n = strcspn(t, "\n");
    const char *stop = n > LONG ? memmem(t, n, ". ", 2) : NULL;
    *title = xw_intern(s->set, t, stop ? (size_t)(stop - t) : n);
}

void sarif_texts_read(struct sarif *s, uint32_t *first, uint32_t *n)
{
    struct sarif_run *run = &s->run;
    struct jp_str key;
    *first = run->n_texts;
    *n = 0;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        struct sarif_text text = {.id = sarif_intern(s, key)};
        read_multiformat(s, &text.text, &text.markdown);
        run->texts = sarif_grow(run->texts, run->n_texts, &run->texts_size, sizeof text);
        run->texts[run->n_texts++] = text;
        ++*n;
    }
}

static void read_relationship(struct sarif *s, struct sarif_rule *rule)
{
    struct sarif_reference target;
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "target") && sarif_reference_read(s, &target)) {
            sarif_reference_keep(s, &target);
            rule->n_taxa++;
        }
    }
}

static void read_relationships(struct sarif *s, struct sarif_rule *rule)
{
    rule->first_taxon = s->run.n_references;
    rule->n_taxa = 0;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL))
        read_relationship(s, rule);
}

static void add_aliases(struct sarif *s, struct sarif_rule *rule,
                        struct sarif_numbers *more)
{
    for (uint32_t i = 0; i < rule->aliases.n; i++)
        sarif_numbers_add(more, rule->aliases.v[i]);
    sarif_numbers_unique(more);
    rule->aliases = xw_list_add(s->set, more->v, more->n);
}

/* osv-scanner puts the other ids of a vulnerability here. */
static void read_deprecated(struct sarif *s, struct sarif_rule *rule)
{
    struct sarif_numbers aliases = {0};
    struct jp_str id;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        size_t n = sarif_string(s->jp, &id) ? sarif_vulnerability(id) : 0;
        if (n)
            sarif_numbers_add(&aliases, xw_intern(s->set, id.s, n));
    }
    add_aliases(s, rule, &aliases);
    sarif_numbers_free(&aliases);
}

static void read_properties(struct sarif *s, struct sarif_rule *rule)
{
    struct sarif_numbers cwes = {0}, tags = {0}, aliases = {0};
    struct sarif_properties p = {.security_severity = -1,
                                 .severity = XW_SEVERITY_UNKNOWN,
                                 .cwes = &cwes,
                                 .tags = &tags,
                                 .aliases = &aliases};
    sarif_properties_read(s, &p);
    rule->security_severity = p.security_severity;
    rule->severity = p.severity;
    sarif_numbers_unique(&cwes);
    rule->cwes = xw_list_add(s->set, cwes.v, cwes.n);
    rule->tags = xw_list_add(s->set, tags.v, tags.n);
    add_aliases(s, rule, &aliases);
    sarif_numbers_free(&cwes);
    sarif_numbers_free(&tags);
    sarif_numbers_free(&aliases);
}

static void read_ref(struct sarif *s, xw_ref *out)
{
    struct jp_str text;
    if (sarif_string(s->jp, &text))
        *out = sarif_intern(s, text);
}

static void read_help_uri(struct sarif *s, struct sarif_rule *rule)
{
    struct jp_str uri;
    if (!sarif_string(s->jp, &uri))
        return;
    if (uri.n && (!memchr(uri.s, ':', uri.n < 32 ? uri.n : 32) || sarif_bad_scheme(uri)))
        jp_warn(s->jp, "helpUri is not an absolute URI (3.49.12)");
    rule->help_uri = sarif_intern(s, uri);
}

static void read_member(struct sarif *s, struct sarif_rule *rule, int member)
{
    xw_ref full = 0;
    switch (member) {
    case ID:
        read_ref(s, &rule->id);
        break;
    case NAME:
        read_ref(s, &rule->name);
        break;
    case GUID:
        read_ref(s, &rule->guid);
        break;
    case SHORT:
        read_title(s, &rule->title);
        break;
    case FULL: /* the short one is better, whichever comes first */
        read_title(s, &full);
        rule->title = rule->title ? rule->title : full;
        break;
    case HELP_URI:
        read_help_uri(s, rule);
        break;
    case CONFIGURATION:
        read_configuration(s, rule);
        break;
    case TEXTS:
        sarif_texts_read(s, &rule->first_text, &rule->n_texts);
        break;
    case RELATIONSHIPS:
        read_relationships(s, rule);
        break;
    case PROPERTIES:
        read_properties(s, rule);
        break;
    case DEPRECATED:
        read_deprecated(s, rule);
        break;
    }
}

/* A name that merely repeats an opaque id is told (3.49.7: a name is for people to read).
 */
static void check_name(struct sarif *s, const struct sarif_rule *rule)
{
    if (!rule->name || rule->name != rule->id)
        return;
    for (const char *c = xw_text(s->set, rule->id); *c; c++)
        if (*c != '_' && !(*c >= '0' && *c <= '9') && !(*c >= 'A' && *c <= 'Z'))
            return;
    jp_warn(s->jp, "the rule's name only repeats its id (3.49.7)");
}

void sarif_rule_read(struct sarif *s, struct sarif_rule *rule)
{
    struct jp_str key;
    *rule = (struct sarif_rule){.security_severity = -1,
                                .severity = XW_SEVERITY_UNKNOWN,
                                .level = SARIF_NO_LEVEL,
                                .override_level = SARIF_NO_LEVEL,
                                .run_rule = SARIF_NOTHING};
    if (!jp_enter(s->jp, JP_OBJECT)) {
        jp_warn(s->jp, "a rule was expected, this is %s; left out",
                sarif_type_name(jp_type(s->jp)));
        return;
    }
    while (jp_next(s->jp, &key))
        read_member(s, rule, SARIF_FIND(members, key));
    if (!rule->id && jp_ok(s->jp))
        jp_warn(s->jp, "the rule has no id (3.49.3)");
    check_name(s, rule);
}
