/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_SARIF_H
#define INGEST_SARIF_H

#include "base/arena.h"
#include "base/keymap.h"
#include "base/str.h"
#include "ingest/reading.h"

#include <string.h>

/* Reading SARIF 2.1.0 (OASIS standard, errata 01) in one pass. Section numbers are those
 * of the standard.
 *
 * Members come in any order: results may stand before the rules, artifacts and base ids
 * that they refer to. So a result enters the set as far as it is known, with the number
 * of its rule use where its run rule will be and SARIF_NO_LEVEL where no level is stated,
 * and what is rare waits in lists of the run; sarif_resolve.c settles all of it when the
 * run ends. */

enum { SARIF_NO_LEVEL = 0xff };
enum { SARIF_NOTHING = UINT32_MAX }; /* no index */

/* sarif_value.c: values of the types that the standard prescribes. null counts as absent,
 * silently; any other type is told as a warning. All return false for both. */
bool sarif_string(struct jp *jp, struct jp_str *out);
bool sarif_object(struct jp *jp);
bool sarif_element(struct jp *jp); /* an object in a list, where null is told, too */
bool sarif_array(struct jp *jp);
bool sarif_bool(struct jp *jp, bool *out);
bool sarif_index(struct jp *jp, uint32_t *out); /* -1 is absent (3.7.4) */
bool sarif_number(struct jp *jp, double *out);
bool sarif_time(struct jp *jp, int64_t *out);
/* A member that means nothing here; tells of U+0000 in its name, with which other readers
 * may take it for another. */
void sarif_unknown(struct jp *jp, struct jp_str key);
/* What a value is, for messages: "a string". */
const char *sarif_type_name(enum jp_type type);

/* Member names and what they mean to the reader; 0 is a name that isn't in the list. */
struct sarif_name {
    const char *name;
    uint8_t n;
    uint8_t id;
};

#define SARIF_NAME(text, number)                                                         \
    {                                                                                    \
        text, sizeof(text) - 1, number                                                   \
    }

static inline int sarif_find(const struct sarif_name *names, size_t n, struct jp_str key)
{
    for (size_t i = 0; i < n; i++)
        if (names[i].n == key.n && names[i].name[0] == key.s[0] &&
            memcmp(names[i].name, key.s, key.n) == 0)
            return names[i].id;
    return 0;
}

#define SARIF_FIND(names, key) sarif_find(names, sizeof(names) / sizeof *(names), key)

/* A growing list of numbers (refs, CWEs). */
struct sarif_numbers {
    uint32_t *v;
    uint32_t n, size;
};

void sarif_numbers_add(struct sarif_numbers *l, uint32_t number);
void sarif_numbers_unique(struct sarif_numbers *l); /* sorted, each once */
void sarif_numbers_free(struct sarif_numbers *l);

/* Room for one more record in a growing list. */
void *sarif_grow(void *list, uint32_t n, uint32_t *size, size_t record);

/* A reference to a rule, taxon or notification (reportingDescriptorReference, 3.52). */
struct sarif_reference {
    xw_ref id, guid;
    uint32_t index;
    xw_ref component_name, component_guid;
    uint32_t component; /* index; SARIF_NOTHING: none given */
};

struct sarif_text { /* of a component's messageStrings */
    xw_ref id, text, markdown;
};

struct sarif_rule { /* reportingDescriptor, 3.49 */
    xw_ref id, name, guid, title, help_uri;
    uint32_t first_text, n_texts;       /* in the run's texts */
    uint32_t first_taxon, n_taxa;       /* in the run's references */
    struct xw_list tags, cwes, aliases; /* aliases: ids of vulnerabilities */
    float security_severity;
    uint8_t severity; /* enum xw_severity, from a word */
    uint8_t level;
    uint8_t override_level;  /* settled: by the first invocation that overrides it */
    bool disabled, left_out; /* left_out: by an invocation */
    uint32_t run_rule;
};

struct sarif_component { /* toolComponent, 3.19 */
    xw_ref name, guid;
    uint32_t first_rule, n_rules; /* taxonomies: taxa */
    uint32_t first_text, n_texts; /* globalMessageStrings */
    bool has_rules;
};

struct sarif_artifact {
    xw_ref path, base;
};

struct sarif_base { /* of originalUriBaseIds, 3.14.14 */
    xw_ref name, uri, parent;
    xw_ref prefix; /* settled: what goes before relative paths */
    bool is_absolute, is_settled;
};

struct sarif_logical { /* logicalLocation, 3.33 */
    xw_ref name;
    bool in_code;
};

/* One way in which results name their rule, with their number by kind. Results that name
 * it alike share it. */
struct sarif_use {
    struct sarif_reference rule;
    uint32_t ordinal;      /* of the first such result */
    bool is_vulnerability; /* the id is a CVE or the like */
    uint32_t n_fail, n_pass, n_review, n_suppressed, n_other;
    uint32_t found; /* settled: index of the rule, or SARIF_NOTHING */
    uint32_t run_rule;
    xw_ref id;
    struct xw_list vulnerabilities;
};

/* What few results have and only the end of the run can settle. */
struct sarif_later {
    uint32_t result; /* SARIF_NOTHING where none is kept */
    uint32_t use;
    uint32_t ordinal;
    uint32_t artifact;   /* index; SARIF_NOTHING */
    uint32_t logical;    /* index into run.logicalLocations */
    uint32_t invocation; /* provenance.invocationIndex */
    xw_ref message_id;
    struct xw_list arguments; /* refs */
    uint32_t first_taxon, n_taxa;
};

enum sarif_answer { SARIF_NOT_SAID, SARIF_NO, SARIF_YES };

struct sarif_override { /* configurationOverride, 3.51 */
    struct sarif_reference rule;
    uint32_t invocation;
    uint8_t level;
    enum sarif_answer enabled;
};

struct sarif_taxon {
    xw_ref id, guid;
};

/* All of a run that must be known before its results are settled. */
struct sarif_run {
    uint32_t index;         /* among the log's runs */
    uint32_t run;           /* in the set */
    uint32_t first_result;  /* in the set */
    uint32_t n_results;     /* elements read */
    uint32_t first_ordinal; /* among the input's records */
    bool has_results, null_results, has_tool, has_repository;
    bool results_elsewhere; /* in an external property file */

    struct sarif_component driver;
    struct sarif_component *extensions, *taxonomies;
    uint32_t n_extensions, extensions_size, n_taxonomies, taxonomies_size;
    struct sarif_rule *rules;
    uint32_t n_rules, rules_size;
    struct sarif_taxon *taxa;
    uint32_t n_taxa, taxa_size;
    struct sarif_text *texts;
    uint32_t n_texts, texts_size;
    struct sarif_reference *references;
    uint32_t n_references, references_size;

    struct sarif_artifact *artifacts;
    uint32_t n_artifacts, artifacts_size;
    uint32_t artifact_max, artifact_max_ordinal; /* highest index used; +1 */
    struct sarif_base *bases;
    uint32_t n_bases, bases_size;
    struct sarif_logical *logicals;
    uint32_t n_logicals, logicals_size;

    struct sarif_use *uses;
    uint32_t n_uses, uses_size, last_use;
    struct keymap use_of;       /* reference -> use + 1 */
    struct keymap component_of; /* how results name components -> number + 1 */
    struct sarif_later *laters;
    uint32_t n_laters, laters_size;
    struct sarif_override *overrides;
    uint32_t n_overrides, overrides_size;
    uint32_t n_invocations;

    struct keymap override_of; /* rule, invocation -> level + 1 */
    struct keymap known;       /* sarif_lookup.c: what names, ids and guids stand for */
    xw_ref target;             /* the image the run is about */
};

/* A piece of the draft's text. */
struct span {
    size_t at, n;
    bool is_set;
};

/* One result while it is read: nothing enters the set before it is known to be kept. */
struct sarif_draft {
    struct str text; /* what the spans are in */
    struct sarif_reference rule;
    bool has_rule_object;
    xw_ref rule_object_id;
    uint8_t kind, level;
    bool has_kind;
    uint32_t n_suppressions;
    bool not_suppressed; /* one is under review or rejected */
    struct span justification;

    struct span message, markdown, message_id;
    struct span *arguments;
    uint32_t n_arguments, arguments_size;
    bool has_arguments, has_message;

    bool has_place, has_region, has_context;
    struct span uri, base, location_message;
    uint32_t artifact;
    int64_t line, end_line, column, end_column;
    uint32_t line_hash;
    struct span logical, logical_kind;
    struct span purl;
    bool logical_is_full;
    uint32_t logical_index;

    struct span baseline;
    bool is_absent;
    struct span fingerprint_name, fingerprint;
    int fingerprint_rank;
    int64_t first_detection;
    uint32_t invocation;

    float security_severity;
    uint8_t severity;
    struct span resource, package, package_version;
    struct sarif_numbers cwes, vulnerabilities;
    uint32_t first_taxon, n_taxa;
};

/* A reader of one log. */
struct sarif {
    struct reading *reading;
    struct xw_set *set;
    struct jp *jp;
    bool count_only;
    struct sarif_run run;
    struct sarif_draft draft;
    struct str scratch, scratch2;
    xw_ref level_words[4];
    uint64_t spent; /* see sarif_afford */
    uint32_t n_runs;
    uint32_t ordinal;     /* records read before */
    uint32_t *results_of; /* by run: how many */
    uint32_t results_of_size;
    uint32_t n_within; /* "sarif:" references seen (3.10.3) */
    struct sarif_within {
        uint32_t run, result;
        struct jp_where at;
    } within[16];
    bool version_seen, runs_seen;
};

/* sarif_run.c */
bool sarif_run_read(struct sarif *s);

/* sarif_tool.c */
void sarif_tool_read(struct sarif *s);
void sarif_taxonomies_read(struct sarif *s);
bool sarif_reference_read(struct sarif *s, struct sarif_reference *out);
uint32_t sarif_reference_keep(struct sarif *s, const struct sarif_reference *r);
void sarif_tool_free(struct sarif_run *run);

/* sarif_rule.c */
void sarif_rule_read(struct sarif *s, struct sarif_rule *rule);
void sarif_texts_read(struct sarif *s, uint32_t *first, uint32_t *n);
uint8_t sarif_level_read(struct jp *jp); /* SARIF_NO_LEVEL: none */

/* sarif_invocation.c */
void sarif_invocations_read(struct sarif *s);

/* sarif_artifact.c */
void sarif_artifacts_read(struct sarif *s);
void sarif_logicals_read(struct sarif *s);
void sarif_bases_read(struct sarif *s);
void sarif_bases_settle(struct sarif *s);
xw_ref sarif_base_prefix(const struct sarif_run *run, xw_ref base);

/* sarif_result.c */
void sarif_results_read(struct sarif *s);

/* sarif_suppression.c */
void sarif_suppressions_read(struct sarif *s);

/* sarif_location.c */
void sarif_locations_read(struct sarif *s);
void sarif_related_read(struct sarif *s);
/* "name" and "kind" as the name of a thing; tells whether it is a name in code. */
bool sarif_logical_name(struct str *out, struct jp_str name, bool is_full,
                        struct jp_str kind);

/* sarif_keep.c: enters the draft into the set, or counts it. */
void sarif_keep(struct sarif *s);

/* sarif_message.c */
void sarif_message_read(struct sarif *s);
/* Fills in arguments ({0}, {{, 3.11.5) and shows embedded links as their text (3.11.6).
 * Returns the highest placeholder without argument, or -1. */
int sarif_message_fill(struct str *out, struct jp_str text,
                       const struct jp_str *arguments, uint32_t n);
/* The first placeholder in the text, or -1. */
int sarif_message_placeholder(struct jp_str text);
void sarif_message_links(struct str *out, struct jp_str text);

/* sarif_property.c: the property bags that have meaning here (3.8). */
struct sarif_properties {
    float security_severity; /* negative: none */
    uint8_t severity;        /* enum xw_severity from a word */
    struct sarif_numbers *cwes;
    struct sarif_numbers *tags;    /* refs; NULL: only looked at for CWEs and ids */
    struct sarif_numbers *aliases; /* refs of vulnerability ids */
    struct str *text;              /* the spans are in it; NULL: none are wanted */
    struct span *resource, *package, *package_version, *purl;
};
void sarif_properties_read(struct sarif *s, struct sarif_properties *p);
bool sarif_severity_word(struct jp_str word, uint8_t *severity);
float sarif_security_severity(struct sarif *s, uint8_t *severity);
uint8_t sarif_band(float security_severity); /* of a number from 0 to 10 */

/* sarif_id.c */
uint32_t sarif_cwe(struct jp_str text,
                   bool bare); /* its number or 0; `bare`: "79" will do */
/* Length of the vulnerability id (CVE, GHSA, ...) that the text begins with, or 0. */
size_t sarif_vulnerability(struct jp_str text);

/* sarif_package.c: package and version out of a message by known wordings. */
bool sarif_package_find(struct jp_str message, struct jp_str *package,
                        struct jp_str *version);
/* What a message says that is a form ("Artifact: ... Message: ..."); else all of it. */
struct jp_str sarif_package_said(struct jp_str message);
/* "package@version", and nothing else. */
void sarif_package_name(struct jp_str name, struct jp_str *package,
                        struct jp_str *version);
/* A package URL without version, qualifiers and subpath; the version apart. */
void sarif_purl_split(struct jp_str purl, struct jp_str *plain, struct jp_str *version);

/* sarif_path.c: a URI or path as tools write it, as a path (design section 4). */
xw_ref sarif_path(struct sarif *s, struct jp_str uri, bool *is_absolute);
/* RFC 3986: what stands before a ":" in its first part is no scheme ("ht%tp://x"). */
bool sarif_bad_scheme(struct jp_str uri);
/* It has a scheme, or is a path from a root. */
bool sarif_is_absolute(struct jp_str uri);
/* An address (http and the like) and not a file. */
bool sarif_is_address(struct jp_str uri);
xw_ref sarif_path_below(struct sarif *s, xw_ref prefix, xw_ref path);

/* sarif_resolve.c */
void sarif_resolve(struct sarif *s);
void sarif_laters_settle(struct sarif *s); /* sarif_later.c */

/* sarif_lookup.c: what the names, ids and references of a run lead to, in constant time
 * whatever their number. Rules by their index in run->rules; SARIF_NOTHING: none. */
void sarif_lookup_prepare(struct sarif *s);
uint32_t sarif_rule_find(struct sarif *s, const struct sarif_reference *r,
                         bool *bad_index);
uint32_t sarif_rule_by_id(struct sarif *s, xw_ref id);
/* The text of a list (first, n) of message strings that has this id, or NULL. */
const struct sarif_text *sarif_text_find(struct sarif *s, uint32_t first, uint32_t n,
                                         xw_ref id);
struct sarif_base *sarif_base_find(const struct sarif_run *run, xw_ref name);
/* Taxa of CWE as numbers, the others as pairs of refs: the taxonomy's name, the taxon's
 * id. */
void sarif_taxa_split(struct sarif *s, uint32_t first, uint32_t n,
                      struct sarif_numbers *cwes, struct sarif_numbers *taxa);
/* The run rule of an id, or SARIF_NOTHING. */
uint32_t sarif_run_rule_find(const struct sarif_run *run, xw_ref id);
void sarif_run_rule_learn(struct sarif_run *run, xw_ref id, uint32_t run_rule);

/* sarif_override.c: what the invocations' configuration overrides say (3.20.5). */
void sarif_overrides_apply(struct sarif *s);
uint8_t sarif_override_level(const struct sarif_run *run, uint32_t rule,
                             uint32_t invocation);

/* For the fuzzer: a log in memory. */
bool sarif_read_memory(struct xw_set *set, const void *bytes, size_t n, bool count_only,
                       struct xw_error *err);

/* Texts put together from parts (placeholders filled in, bases before paths) may be much
 * longer than what the log says. True while all of them stay in proportion to the log. */
bool sarif_afford(struct sarif *s, size_t n);

static inline struct span span_keep(struct str *text, struct jp_str s)
{
    struct span span = {text->n, s.n, true};
    str_add(text, s.s, s.n);
    return span;
}

static inline struct jp_str span_get(const struct str *text, struct span s)
{
    return (struct jp_str){str_get(text) + s.at, s.n};
}

static inline xw_ref sarif_intern(struct sarif *s, struct jp_str text)
{
    return xw_intern(s->set, text.s, text.n);
}

#endif
