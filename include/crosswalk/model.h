/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_MODEL_H
#define CROSSWALK_MODEL_H

#include <crosswalk/data.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The one data structure of a run. A set owns everything in it until xw_set_free.
 *
 * Text is interned: a `xw_ref` names a string of the set, 0 is "" (absent). Text is valid
 * UTF-8; control characters other than LF and TAB, bidirectional overrides and line
 * separators were made visible escapes on entry, so no output needs to fear them; markup
 * is not escaped. Indexes are positions in the set's lists; XW_NO_INDEX is none.
 *
 *   input 1-n run 1-n run_rule n-1 descriptor      what the files say
 *   result n-1 run_rule, result n-1 finding        finding 1-n result ("sources") */
typedef uint32_t xw_ref;

#define XW_NO_TIME INT64_MIN

enum xw_kind { /* SARIF 2.1.0, 3.27.9 */
    XW_FAIL,
    XW_PASS,
    XW_NOT_APPLICABLE,
    XW_REVIEW,
    XW_OPEN,
    XW_INFORMATIONAL,
};

enum xw_level { /* SARIF 2.1.0, 3.27.10 */
    XW_LEVEL_NONE,
    XW_LEVEL_NOTE,
    XW_LEVEL_WARNING,
    XW_LEVEL_ERROR,
};

enum xw_state { XW_STATE_OPEN, XW_STATE_REVIEW, XW_STATE_SUPPRESSED, XW_STATE_ACCEPTED };

enum xw_place_type { /* what a result's place is (design section 4) */
    XW_PLACE_NONE,
    XW_PLACE_CODE,           /* a region of a file */
    XW_PLACE_INFRASTRUCTURE, /* a resource, or a region of infrastructure code */
    XW_PLACE_SECRET,
    XW_PLACE_DEPENDENCY, /* component and target */
    XW_PLACE_HOST,       /* address, port, URL */
};

enum xw_bucket { /* each record of an input is in one (design 8.1) */
    XW_IN_FINDINGS,
    XW_IN_DUPLICATES,
    XW_IN_SUPPRESSED,
    XW_IN_EVIDENCE,
    XW_IN_FILTERED,
    XW_IN_REJECTED,
    XW_N_BUCKETS,
};

enum xw_input_status { XW_INPUT_READ, XW_INPUT_PARTIAL, XW_INPUT_EMPTY, XW_INPUT_FAILED };

struct xw_list { /* of xw_ref or of indexes, as the field says; owned by the set */
    uint32_t n;
    const uint32_t *v;
};

struct xw_note { /* something tolerated while reading */
    xw_ref where; /* "LINE:COLUMN" or a JSON pointer */
    xw_ref text;
};

struct xw_input { /* ingest; the balance's findings and duplicates: merge */
    xw_ref path;   /* as given or as found below the folder given */
    char sha256[65];
    uint64_t bytes;
    xw_ref format;  /* "sarif", "" when unknown */
    enum xw_input_status status;
    xw_ref message; /* why it is partial, empty or failed: one line */
    uint32_t records;
    uint32_t balance[XW_N_BUCKETS];
    uint32_t n_notes;              /* all warnings, also those not kept */
    uint32_t n_notes_kept;         /* the first few */
    struct xw_note notes[8];
    uint32_t first_run, n_runs;
};

struct xw_skipped { /* a file in a folder that is no report */
    xw_ref path, reason;
};

enum xw_success { XW_SUCCESS_UNKNOWN, XW_SUCCESS_YES, XW_SUCCESS_NO };

struct xw_run { /* ingest */
    uint32_t input;
    xw_ref tool;         /* the name as written */
    xw_ref tool_version;
    uint32_t tool_index; /* classify: in the mapping set */
    enum xw_success success;
    xw_ref failure;           /* why it failed, as the run says */
    int64_t start, end;       /* seconds since 1970 UTC, XW_NO_TIME */
    xw_ref repository, revision, branch;
    xw_ref automation_id;     /* runAutomationDetails.id */
    uint32_t first_rule, n_rules; /* run_rules */
    bool rules_listed;        /* the run says which rules it has */
};

struct xw_descriptor { /* one rule of one tool, over all runs (SARIF reportingDescriptor) */
    /* ingest */
    xw_ref tool, id, name, title, help_uri;
    struct xw_list cwes; /* numbers, ascending */
    struct xw_list tags; /* refs, as written, in order */
    struct xw_list taxa; /* pairs of refs: taxonomy's name, taxon's id */
    /* classify */
    uint32_t tool_index;  /* in the mapping set */
    uint32_t table_rule;  /* row of the mapping set's rules */
    struct xw_list weaknesses; /* indexes; the first is the merge key */
    enum xw_tier tier;    /* how it got them */
    struct xw_list stated; /* controls that the tool itself names */
    struct xw_list unclear; /* pairs of refs: what else it states, and why that is no control
                               of a catalog here ("CIS 1.4": which benchmark?) */
    enum xw_place_type place_type;
};

struct xw_run_rule { /* a rule in a run: listed there, or used by a result */
    uint32_t run, descriptor;
    bool listed;   /* in the run's rule list */
    bool disabled; /* by configuration */
    enum xw_level level;       /* default, after invocation overrides */
    float security_severity;   /* 0..10; negative: none */
    enum xw_severity severity; /* when the rule states it as a word; else UNKNOWN */
    uint32_t n_fail, n_pass, n_review, n_suppressed, n_other; /* results; n_other: evidence
                                                                 that is no pass */
};

struct xw_detail { /* what few results have; ingest */
    struct xw_list cwes;            /* numbers beyond the descriptor's */
    struct xw_list vulnerabilities; /* refs: CVE, GHSA, ... ids, sorted by text */
    struct xw_list taxa;            /* pairs of refs, as in xw_descriptor */
    xw_ref component;               /* package URL without qualifiers and version, or a name */
    xw_ref component_version;
    xw_ref target;  /* image, account, lock file: where the component or resource is */
    xw_ref address; /* host, port, URL without query values */
    xw_ref justification;      /* of the suppression */
    xw_ref markdown;           /* the message as Markdown */
    xw_ref baseline;           /* SARIF baselineState as written */
    int64_t first_detection;   /* XW_NO_TIME */
    float security_severity;   /* the result's own; negative: none */
    /* from normalised records only */
    xw_ref title;              /* where it says more than the rule's */
    xw_ref resource_type;
    xw_ref fixed_version;      /* of the component */
    xw_ref fix;                /* what to do */
    struct xw_list references; /* refs: URLs */
    xw_ref cvss_vector;
    float epss;                /* 0..1; negative: not said */
    int64_t last_seen;         /* XW_NO_TIME */
    int8_t kev;                /* known exploited: 1 yes, 0 no, -1 not said */
    bool secret;               /* it is about a secret in a file */
};

/* What one tool reported about one thing in one place: a source of a finding. Evidence
 * (passes and the like) is counted in its run_rule and not kept. Kept small on purpose:
 * there are millions. */
struct xw_result {
    /* ingest */
    uint32_t run_rule;
    uint32_t ordinal; /* position among the input's records, from 0 */
    xw_ref message;
    xw_ref path;      /* normalised, "/" between parts, percent-decoded; merge may lengthen
                         it to the path it is a suffix of */
    uint32_t line, end_line; /* 1-based, 0 = unknown */
    uint16_t column, end_column; /* 1-based, 0 = unknown, saturated */
    xw_ref resource;    /* "aws_s3_bucket.data", an ARN, a logical location's full name */
    xw_ref severity_word; /* the tool's own word; SARIF: the resolved level */
    xw_ref fingerprint; /* "name/value" of the tool's own, "" when none is usable */
    uint32_t line_hash; /* of the text of its lines, white space folded; 0 = no text */
    uint32_t detail;    /* 0 = none */
    uint32_t finding;   /* merge */
    uint8_t kind;       /* enum xw_kind */
    uint8_t severity;   /* enum xw_severity, as the source's words resolve to */
    uint8_t level;      /* enum xw_level, resolved */
    bool suppressed : 1;
    bool resource_is_logical : 1; /* `resource` is a name in code (function), no resource */
    bool line_from_checkout : 1;  /* merge: no scanner gave the text of `line_hash` */
};

enum xw_clock_source { /* where a deadline starts (design section 6) */
    XW_CLOCK_PREVIOUS,   /* an earlier report's first seen */
    XW_CLOCK_DETECTION,  /* the tool's own first detection */
    XW_CLOCK_RUN,        /* the run's time: assumed */
    XW_CLOCK_NOW,        /* as-of: assumed */
};

enum xw_change { XW_CHANGE_NONE, XW_CHANGE_NEW, XW_CHANGE_UNCHANGED };

enum xw_join { /* why the sources of a finding are one */
    XW_JOIN_SINGLE,    /* one source */
    XW_JOIN_SAME,      /* equal results: same rule, place and message */
    XW_JOIN_REGION,    /* same weakness, overlapping region of a file */
    XW_JOIN_RESOURCE,  /* same weakness, same named resource */
    XW_JOIN_BLOCK,     /* same weakness, inside one block of infrastructure code */
    XW_JOIN_COMPONENT, /* same vulnerability (by its aliases) in one component */
    XW_JOIN_ADDRESS,   /* same weakness at one address */
    XW_JOIN_PARENT,    /* details taken in by the weakness they follow from */
};

struct xw_finding { /* one weakness in one place */
    /* merge */
    uint32_t first_source, n_sources; /* in set->sources */
    uint32_t weakness;   /* merge key; XW_NO_INDEX: the rule stands in */
    uint8_t state;       /* enum xw_state */
    uint8_t place_type;  /* enum xw_place_type */
    uint8_t reason;      /* enum xw_join: why its sources were joined */
    uint8_t id[16];      /* identity: the same finding in another run has the same */
    uint32_t first_alias; /* xw_aliases: what it would be called had other tools run */
    uint8_t n_aliases;
    uint8_t n_sure;       /* of the aliases, the first ones: nothing else is called so */
    bool sure_id;
    /* map */
    uint32_t links;      /* in set->link_lists: its controls with tier and reason */
    /* priority */
    uint8_t severity;    /* enum xw_severity */
    uint8_t priority;    /* enum xw_priority */
    uint8_t clock_source;
    uint8_t change;      /* enum xw_change, with --previous */
    bool overdue : 1;
    bool due_soon : 1;
    int64_t clock_start; /* seconds UTC */
    int64_t due;         /* XW_NO_TIME: no deadline */
};

struct xw_link { /* finding -> control */
    uint32_t control;
    uint32_t weakness;   /* through which; XW_NO_INDEX: the tool states the control, or CWE */
    uint32_t descriptor; /* the rule that led here */
    uint32_t cwe;        /* 0: none */
    enum xw_tier tier;
    const char *basis;   /* the table's own words */
    uint32_t n_more;     /* weaker ways to the same control, strongest first: evidence too */
    const struct xw_link *more;
};

struct xw_link_list { /* shared by all findings with the same rules and weaknesses */
    uint32_t n;
    const struct xw_link *v; /* by control; the strongest tier of each */
};

enum xw_control_status {
    XW_FAILING,
    XW_CONTROL_ERROR,
    XW_ACCEPTED,
    XW_PASSING,
    XW_ATTESTED,
    XW_NOT_ASSESSED,
    XW_N_STATUS,
};

struct xw_control_result { /* map: one for each reachable control of a framework in scope */
    uint32_t control;
    enum xw_control_status status;
    xw_ref reason; /* one line */
    uint32_t n_open, n_suppressed, n_review;
    struct xw_list worst;      /* findings: the 20 worst open ones, worst first */
    uint32_t n_weaknesses;     /* mapped to it; rules that state the control without such a
                                  weakness count as one more */
    uint32_t n_covered;        /* ... for which a tool present has rules */
    uint32_t n_evaluated;      /* ... evaluated and clean */
    bool listed_only;          /* the evidence is `listed`, not `stated`, for at least one */
    bool overdue;
    enum xw_priority worst_priority;
    int64_t worst_due;         /* XW_NO_TIME */
};

struct xw_unclear { /* map: what a tool states that is no control of a catalog here */
    xw_ref tool, example, reason; /* why; one list entry for each tool and reason */
    uint32_t count;               /* names that its rules state, each once a rule */
};

struct xw_unmapped { /* classify: a rule that leads to no control */
    uint32_t descriptor;
    uint32_t count; /* results */
};

struct xw_possible { /* merge: stays apart, may be the same */
    uint32_t a, b;  /* findings, a < b */
    xw_ref reason;
};

struct xw_gone { /* priority, with --previous: was open there, is not reported now */
    xw_ref id, title, path;
    uint32_t line;
    enum xw_priority priority;
    int64_t first_seen, due;
    xw_ref note; /* "not re-tested: ..." when its tool did not run */
    struct xw_list tools, aliases; /* refs, with a note: what a later report needs to know
                                      it again */
};

struct xw_options { /* what the command line says about the whole run */
    int64_t as_of;
    xw_ref title, scope, root;
    struct xw_list frameworks; /* in scope, indexes in the mapping set, ascending */
    const struct xw_policy *policy;
    bool previous; /* --previous was given */
};

struct xw_set;

struct xw_set *xw_set_new(const struct xw_data *data);
void xw_set_free(struct xw_set *set); /* accepts NULL */
const struct xw_data *xw_set_data(const struct xw_set *set);
struct xw_options *xw_set_options(struct xw_set *set);

/* Text. xw_intern cleans (see above) and cuts at 64 KiB, with "..." at the cut; the same
 * text gets the same ref. xw_intern_raw takes text that is known to be clean. */
xw_ref xw_intern(struct xw_set *set, const char *s, size_t n);
xw_ref xw_intern_z(struct xw_set *set, const char *s); /* NULL gives 0 */
xw_ref xw_intern_raw(struct xw_set *set, const char *s, size_t n);
xw_ref xw_intern_f(struct xw_set *set, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
const char *xw_text(const struct xw_set *set, xw_ref ref);
size_t xw_text_length(const struct xw_set *set, xw_ref ref);
uint32_t xw_text_count(const struct xw_set *set); /* refs are below this */

/* Memory that lives as long as the set, zeroed, aligned for any type. */
void *xw_set_alloc(struct xw_set *set, size_t size);
/* Copies a list into the set; the same list is stored once. */
struct xw_list xw_list_add(struct xw_set *set, const uint32_t *v, uint32_t n);

/* Each adds a zeroed record and returns its index; the pointers from the *_at functions
 * stay valid while the set lives (records never move). */
uint32_t xw_input_add(struct xw_set *set);
uint32_t xw_run_add(struct xw_set *set, uint32_t input);
uint32_t xw_run_rule_add(struct xw_set *set, uint32_t run, uint32_t descriptor);
uint32_t xw_result_add(struct xw_set *set);
uint32_t xw_detail_add(struct xw_set *set); /* times XW_NO_TIME, severity -1; never 0 */
/* Many results have equal details (the CWE of their rule). Takes the detail that was added
 * last, once it is filled: returns an equal one that is there already, where one is known,
 * and takes the last back; else the index itself. From then on it is not to be changed;
 * xw_detail_copy makes one that is (of 0: an empty one). */
uint32_t xw_detail_share(struct xw_set *set, uint32_t last);
uint32_t xw_detail_copy(struct xw_set *set, uint32_t index);
uint32_t xw_finding_add(struct xw_set *set);
void xw_skipped_add(struct xw_set *set, xw_ref path, xw_ref reason);
void xw_possible_add(struct xw_set *set, struct xw_possible p);
void xw_gone_add(struct xw_set *set, struct xw_gone g);
void xw_unclear_add(struct xw_set *set, struct xw_unclear u);
void xw_unmapped_add(struct xw_set *set, struct xw_unmapped u);
uint32_t xw_link_list_add(struct xw_set *set, const struct xw_link *v, uint32_t n);
void xw_control_result_add(struct xw_set *set, struct xw_control_result r);
/* The descriptor of a tool's rule, added when new (*is_new tells). */
uint32_t xw_descriptor_get(struct xw_set *set, xw_ref tool, xw_ref id, bool *is_new);
/* Gives a descriptor what it lacks: each ingest field of `more` (refs and lists of this set)
 * is taken where the descriptor has none yet. The one way to fill descriptors: of several
 * runs the first that says something wins, however the runs were read. */
void xw_descriptor_fill(struct xw_set *set, uint32_t descriptor,
                        const struct xw_descriptor *more);

struct xw_input *xw_input_at(const struct xw_set *set, uint32_t i);
struct xw_run *xw_run_at(const struct xw_set *set, uint32_t i);
struct xw_run_rule *xw_run_rule_at(const struct xw_set *set, uint32_t i);
struct xw_descriptor *xw_descriptor_at(const struct xw_set *set, uint32_t i);
struct xw_result *xw_result_at(const struct xw_set *set, uint32_t i);
struct xw_detail *xw_detail_at(const struct xw_set *set, uint32_t i); /* 0: all absent */
struct xw_finding *xw_finding_at(const struct xw_set *set, uint32_t i);
struct xw_skipped *xw_skipped_at(const struct xw_set *set, uint32_t i);
struct xw_possible *xw_possible_at(const struct xw_set *set, uint32_t i);
struct xw_gone *xw_gone_at(const struct xw_set *set, uint32_t i);
struct xw_unclear *xw_unclear_at(const struct xw_set *set, uint32_t i);
struct xw_unmapped *xw_unmapped_at(const struct xw_set *set, uint32_t i);
const struct xw_link_list *xw_link_list_at(const struct xw_set *set, uint32_t i);
struct xw_control_result *xw_control_result_at(const struct xw_set *set, uint32_t i);

uint32_t xw_n_inputs(const struct xw_set *set);
uint32_t xw_n_runs(const struct xw_set *set);
uint32_t xw_n_run_rules(const struct xw_set *set);
uint32_t xw_n_descriptors(const struct xw_set *set);
uint32_t xw_n_results(const struct xw_set *set);
uint32_t xw_n_findings(const struct xw_set *set);
uint32_t xw_n_skipped(const struct xw_set *set);
uint32_t xw_n_possible(const struct xw_set *set);
uint32_t xw_n_gone(const struct xw_set *set);
uint32_t xw_n_unclear(const struct xw_set *set);
uint32_t xw_n_unmapped(const struct xw_set *set);
uint32_t xw_n_control_results(const struct xw_set *set);

/* The results of a finding, the representative first: indexes of results. */
const uint32_t *xw_sources(const struct xw_set *set, const struct xw_finding *f);
uint32_t *xw_sources_edit(struct xw_set *set); /* all of them; for merge */
void xw_sources_set(struct xw_set *set, uint32_t *results, uint32_t n); /* n results; takes
                                                                           over `results` */

/* The aliases of a finding, in their order; xw_aliases_set takes over those of all. */
const uint8_t (*xw_aliases(const struct xw_set *set, const struct xw_finding *f))[16];
void xw_aliases_set(struct xw_set *set, uint8_t (*aliases)[16]);

/* Appends all that reading put into `from` (inputs, runs, rules, results, skipped) to `to`,
 * as if it had been read into it; `from` stays as it is. Both share one mapping set. */
void xw_set_append(struct xw_set *to, const struct xw_set *from);

/* For a reader that finds out late that its input is broken: xw_set_undo takes back the
 * records of reading that were added since xw_set_mark. Texts stay, and so does what
 * xw_descriptor_fill gave to descriptors that were there before. */
struct xw_set_mark {
    uint32_t inputs, runs, run_rules, descriptors, results, details, skipped;
};
struct xw_set_mark xw_set_mark(const struct xw_set *set);
void xw_set_undo(struct xw_set *set, const struct xw_set_mark *mark);

/* The order of every output: findings worst first (state, priority, severity, due, weakness
 * or rule, path, line, column, id). Returns indexes. Made once, by the first call, which must
 * come after priority; later calls return the same. */
const uint32_t *xw_order_findings(struct xw_set *set);

/* Steps along the model. */
const struct xw_run *xw_result_run(const struct xw_set *set, const struct xw_result *r);
struct xw_descriptor *xw_result_rule(const struct xw_set *set, const struct xw_result *r);
const struct xw_result *xw_finding_result(const struct xw_set *set,
                                          const struct xw_finding *f); /* representative */
/* A short title of the finding: the weakness's, else the rule's, else its id. */
const char *xw_finding_title(const struct xw_set *set, const struct xw_finding *f);

/* Words, as SARIF and design 8.1 write them. */
const char *xw_kind_name(enum xw_kind k);
const char *xw_level_name(enum xw_level l);
const char *xw_state_name(enum xw_state s);
const char *xw_join_text(enum xw_join j); /* a sentence's worth, for reports */
const char *xw_status_name(enum xw_control_status s);      /* "not assessed" */
const char *xw_status_key(enum xw_control_status s);       /* "not_assessed" */
const char *xw_input_status_name(enum xw_input_status s);
const char *xw_clock_source_name(enum xw_clock_source s);  /* "previous report" ... */
bool xw_clock_assumed(enum xw_clock_source s);

#endif
