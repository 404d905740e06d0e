/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_DATA_H
#define CROSSWALK_DATA_H

#include <crosswalk/error.h>

#include <stddef.h>
#include <stdint.h>

/* The mapping set: weaknesses, frameworks with their controls, tool rules, CWEs, tools and
 * the priority policy, as written in mappings/. It is compiled into one read-only image at
 * build time; with --data DIR the same image is built in memory from the files. Everything
 * here lives as long as the xw_data; strings are terminated, valid UTF-8, never NULL (""
 * where a value is absent). Lists are sorted as said; indexes are positions in them. */
struct xw_data;

#define XW_NO_INDEX UINT32_MAX

enum xw_severity { /* worst first, so that the smaller value wins */
    XW_CRITICAL,
    XW_HIGH,
    XW_MEDIUM,
    XW_LOW,
    XW_INFO,
    XW_SEVERITY_UNKNOWN,
};

enum xw_priority {
    XW_IMMEDIATE,
    XW_PRIORITY_HIGH,
    XW_PRIORITY_MEDIUM,
    XW_PRIORITY_LOW,
    XW_PRIORITY_UNKNOWN,
};

enum xw_tier { /* strongest first (design section 5) */
    XW_STATED,
    XW_RULE,
    XW_CWE,
    XW_INFERRED,
};

struct xw_weakness { /* mappings/weaknesses, sorted by id */
    const char *id;
    const char *domain;
    const char *title;   /* what is wrong */
    const char *sources; /* sections of the requirement documents, "A1,B2"; "" when inferred */
    enum xw_severity stated;           /* by the documents; XW_SEVERITY_UNKNOWN: none */
    enum xw_severity suggested;        /* where no scanner says more */
    enum xw_priority stated_priority;  /* XW_PRIORITY_UNKNOWN: none */
    bool inferred;     /* proposed by pattern, not reviewed: links through it are tier inferred */
    uint32_t n_parents;
    const uint32_t *parents; /* weaknesses that take this one in when they are present in the
                                same place or scope (priority_notes section 5) */
    bool parent_same_place;  /* true: only where both are on one resource; false: anywhere in
                                the account or stack */
};

struct xw_framework { /* mappings/frameworks, in the order reports show them */
    const char *id;     /* "PCI-4.0.1" */
    const char *family; /* "PCI-DSS": the newest version of a family is in scope by default */
    const char *name;   /* "PCI DSS 4.0.1" */
    const char *version;
    bool by_default;
    uint32_t first_control, n_controls;
};

struct xw_control { /* by framework, then in the catalog's own order */
    const char *id;
    const char *title; /* our own short words; NIST's are public domain */
    uint32_t framework;
    uint32_t parent; /* XW_NO_INDEX: none */
    bool group;      /* a heading: nothing maps to it */
    bool withdrawn;
};

struct xw_weakness_control { /* weakness -> control, by weakness then control */
    uint32_t weakness, control;
    const char *basis; /* "source:Powerpipe+Prowler", "judged" */
    enum xw_tier tier; /* XW_RULE or XW_INFERRED */
};

struct xw_tool { /* mappings/tools.yaml, sorted by id */
    const char *id;   /* "trivy": names mappings/rules/trivy.tsv */
    const char *name; /* "Trivy" */
    bool whole_blocks; /* its ranges cover a whole block of infrastructure code */
    bool secrets;      /* its findings are secrets in files */
    bool infrastructure; /* reports on infrastructure (resources), not on source code */
    bool stable_fingerprints;
    bool loose_messages; /* its formats word the message of a result differently */
    uint32_t first_rule, n_rules;
};

struct xw_rule { /* mappings/rules, by tool: ids by key, then patterns in file order */
    const char *id;  /* as the table writes it */
    const char *key; /* normalised: what xw_data_rule compares */
    const uint32_t *weaknesses; /* the first is the merge key */
    const char *evidence;       /* where the tool says so: "bridgecrewio/checkov:path" */
    uint32_t n_weaknesses;
    uint32_t tool;
    enum xw_tier tier; /* XW_RULE or XW_INFERRED */
    bool glob;         /* id is a pattern or the tool's default ("*") */
};

struct xw_cwe { /* mappings/cwe.tsv, by number */
    uint32_t number;
    const char *name;
    uint32_t weakness; /* XW_NO_INDEX: none */
    uint32_t n_controls;
    const uint32_t *controls;  /* rising */
    const char *const *bases;  /* by control: "judged", "source:NAME" */
    const char *basis;         /* the strongest of them */
};

/* A duration as ISO 8601 writes it; one of the three is not 0. */
struct xw_window {
    const char *text; /* "PT24H", "P7D", "P1M"; "" = no deadline */
    uint32_t months, days, hours;
};

struct xw_policy { /* mappings/policy/NAME.yaml */
    const char *name;
    const char *title;
    struct xw_window windows[4];             /* by enum xw_priority */
    enum xw_priority by_severity[5];         /* by enum xw_severity */
    double due_soon_share;                   /* last share of the window: 0.2 */
    const enum xw_priority *overrides;       /* by weakness; XW_PRIORITY_UNKNOWN: none */
    const char *const *reasons;              /* by weakness: why the policy says so; "" */
    const enum xw_severity *severities;      /* by weakness: the profile's; UNKNOWN: none */
    const enum xw_severity *severity_caps;   /* by weakness: no worse than this; UNKNOWN */
    const bool *inactive;                    /* by weakness: the profile switches it off */
    uint32_t n_settings;
    const struct xw_setting *settings;       /* by name */
};

/* How a report is recognised: all tests of one alternative must hold (mappings/README.md). */
struct xw_recognise {
    /* "Results[].Target"; csv: names of columns; line: patterns (base/pattern.h) that
     * lines of the head must fit, one line each */
    const char *const *paths;
    const char *const *tests; /* by path: "any", "array|null", "=Prowler"; else "" */
    uint32_t n;
    bool csv, line;
};

/* How the reports of one format are read: mappings/formats/NAME.jq or NAME.xsl. */
struct xw_input_format {
    const char *name, *title;
    const char *tool;   /* default name of the tool */
    const char *engine; /* "jq", "xslt" */
    const char *file;   /* as messages name it */
    const char *text;   /* the whole file */
    const char *carries; /* "passes, controls, dates" */
    const char *warning; /* said of every report in it; "" */
    const struct xw_recognise *recognise; /* alternatives */
    const char *const *elements;          /* lists to cut: "Results[].Vulnerabilities[]" */
    const char *const *keep;              /* tables that elements refer to */
    const char *const *over;              /* formats that this one beats */
    /* Reports that are lines of text: patterns of the lines that are records, and of
     * those whose fields the records after them have too, outer ones first. */
    const char *const *lines, *const *headings;
    uint32_t n_recognise, n_elements, n_keep, n_over, n_lines, n_headings;
    bool whole; /* the filter needs every member of what it gets */
};

struct xw_setting { /* what the policy decided where the documents contradict each other */
    const char *name;  /* "tf.prevent_destroy" */
    const char *value; /* "require" */
    const char *reason;
};

/* The built-in set; never NULL. */
const struct xw_data *xw_data_builtin(void);

/* Builds the set from the files below `dir` (the layout of mappings/). NULL on error. */
const struct xw_data *xw_data_load(const char *dir, struct xw_error *err);
void xw_data_free(const struct xw_data *data); /* accepts NULL and the built-in set */

const char *xw_data_version(const struct xw_data *data); /* mappings/VERSION */
/* Hex SHA-256 of what `sha256sum` prints for the set's files, sorted by path: the same for
 * the built-in set and for the files that it was made from (mappings/README.md). */
const char *xw_data_sha256(const struct xw_data *data);

const struct xw_weakness *xw_data_weaknesses(const struct xw_data *data, uint32_t *n);
const struct xw_framework *xw_data_frameworks(const struct xw_data *data, uint32_t *n);
const struct xw_control *xw_data_controls(const struct xw_data *data, uint32_t *n);
const struct xw_tool *xw_data_tools(const struct xw_data *data, uint32_t *n);
const struct xw_rule *xw_data_rules(const struct xw_data *data, uint32_t *n);
const struct xw_policy *xw_data_policies(const struct xw_data *data, uint32_t *n);

/* Finds by id; XW_NO_INDEX when there is none. Frameworks are found by id, name, alias or
 * family (then the newest), controls by id, without regard to case. */
uint32_t xw_data_weakness(const struct xw_data *data, const char *id);
uint32_t xw_data_framework(const struct xw_data *data, const char *id);
uint32_t xw_data_control(const struct xw_data *data, uint32_t framework, const char *id);

/* The tool behind a name as reports write it ("Semgrep OSS", "checkov"): names and aliases
 * of tools.yaml, without regard to case and punctuation. XW_NO_INDEX: unknown. */
uint32_t xw_data_tool(const struct xw_data *data, const char *name);

/* The table's row for a rule as a report of that tool writes it: normalises what producers
 * do to ids (prefixes, hierarchical ids, case, dotted paths before the id), then tries the
 * exact id, then the tool's patterns in file order. The row may be another tool's, where
 * tools.yaml says that its ids occur too. XW_NO_INDEX: not in the table. */
uint32_t xw_data_rule(const struct xw_data *data, uint32_t tool, const char *rule_id);

/* Controls of a weakness: a run of n records. */
const struct xw_weakness_control *xw_data_weakness_controls(const struct xw_data *data,
                                                            uint32_t weakness, uint32_t *n);

/* Whether the rule narrows the weakness in that framework: true fills the controls that
 * stay (n may be 0) and the reason. False: the weakness's own stay. */
bool xw_data_narrowing(const struct xw_data *data, uint32_t rule, uint32_t weakness,
                       uint32_t framework, const uint32_t **controls, uint32_t *n,
                       const char **basis);

/* The control that a tool states in `text`: a name of mappings/stated.tsv and an id
 * ("NIST-800-53-AC-2", "CIS AWS Foundations Benchmark v5.0.0 2.1.1", "pci-dss-4.0.1/6.2.4").
 * False: it names no framework. *control is XW_NO_INDEX where it can't be counted, and *note
 * says why (the version isn't named, no such control in the catalog). */
bool xw_data_stated(const struct xw_data *data, const char *text, uint32_t *control,
                    const char **note);

const struct xw_cwe *xw_data_cwe(const struct xw_data *data, uint32_t number); /* or NULL */

/* The formats that come with the set, by name. */
const struct xw_input_format *xw_data_input_formats(const struct xw_data *data, uint32_t *n);

/* Reads a format file of the user's. NULL on error. */
const struct xw_input_format *xw_input_format_load(const char *path, struct xw_error *err);
void xw_input_format_free(const struct xw_input_format *format); /* accepts NULL */

/* The policy `name` ("default"), or NULL; its arrays have one entry per weakness. */
const struct xw_policy *xw_data_policy(const struct xw_data *data, const char *name);

/* Words of the enums, as reports show them; and back (without regard to case, with the
 * usual synonyms: "moderate", "warn"...); UNKNOWN where there is none. */
const char *xw_severity_name(enum xw_severity s);
const char *xw_priority_name(enum xw_priority p);
const char *xw_tier_name(enum xw_tier t);
enum xw_severity xw_severity_find(const char *word);
enum xw_priority xw_priority_find(const char *word);

#endif
