/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_RECORD_H
#define INGEST_RECORD_H

#include "base/json_pull.h" /* struct jp_str */
#include "base/str.h"
#include "ingest/reading.h"

/* The normalised record: what every filter (jq, XSLT) delivers, whatever the format. The
 * engines fill these structs from their filters' output; record.c checks them and adds
 * them to the set. Text is borrowed for the call; n == 0 is absent. The same members, by
 * the same names, are documented for filter writers in mappings/README.md, with
 * mappings/record.schema.json and mappings/record.rng. */

enum { RECORD_LIST = 64 }; /* longest list; what is beyond is dropped with a warning */

struct record_list {
    struct jp_str v[RECORD_LIST];
    int n;
};

struct record_result {                /* "record": "result", the default */
    struct jp_str tool, tool_version; /* absent: those of the run record before it */
    struct jp_str rule, rule_name, rule_title, help_uri;
    struct jp_str title; /* of this result, where it says more than the rule */
    struct jp_str message, markdown; /* message: plain text */
    struct jp_str kind; /* "fail" (default), "pass", "notApplicable", "review", "open",
                           "informational": SARIF 3.27.9 */
    struct jp_str severity; /* the tool's own word or number, as it stands */
    struct jp_str level;    /* normalised: critical, high, medium, low, info; absent: from
                               cvss_score, else from the word */
    struct jp_str cvss_vector;
    double cvss_score, epss; /* negative: absent */
    int kev;                 /* known exploited: 1 yes, 0 no, -1 not said */
    struct jp_str path;
    int64_t line, end_line, column, end_column; /* 0: absent */
    struct jp_str snippet;  /* text of the lines: hashed, never kept */
    struct jp_str resource; /* "aws_s3_bucket.data", an ARN, "Deployment/default/web" */
    struct jp_str resource_type;
    struct jp_str logical; /* a name in code: function, class */
    struct jp_str target;  /* image, account, lock file, benchmark: what was looked at */
    struct jp_str address; /* host, IP address, URL */
    struct jp_str port, protocol;
    struct jp_str purl, package, package_version, fixed_version;
    struct record_list cwes;            /* "CWE-79", "79" */
    struct record_list vulnerabilities; /* CVE, GHSA, ... with all aliases */
    struct record_list controls; /* "FRAMEWORK|ID": controls that the tool states */
    struct record_list tags, references;
    struct jp_str fingerprint; /* the tool's own, stable between runs */
    bool suppressed;
    struct jp_str suppression;           /* the reason */
    struct jp_str first_seen, last_seen; /* times as text, RFC 3339 or a date */
    struct jp_str fix;
    bool secret; /* it is about a secret: the place is the text in the file */
};

struct record_rule { /* "record": "rule": a rule of the run, with or without results */
    struct jp_str tool, rule, rule_name, rule_title, help_uri, severity, level;
    struct record_list cwes, tags, controls;
    int64_t passed; /* times it was evaluated and clean; 0: not said */
    bool disabled;
};

struct record_run { /* "record": "run": said once, or again with the same words */
    struct jp_str tool, tool_version;
    struct jp_str start, end;
    int success;           /* 1 yes, 0 no, -1 not said */
    struct jp_str failure; /* why not */
    struct jp_str target, repository, revision, branch;
    bool rules_listed; /* its rule records are all rules that it evaluated */
};

/* record_secret.c: the text without what looks like a secret. */
void record_mask(struct str *out, struct jp_str text);

void record_result_clear(struct record_result *r); /* all absent */
void record_rule_clear(struct record_rule *r);
void record_run_clear(struct record_run *r);

/* The records of one input. */
struct records;
struct records *records_open(struct reading *r);

struct reading *records_reading(const struct records *rs);
void records_show(const struct records *rs, const char *line); /* to on_record */

/* The tool of records that name none, before any run record; not copied. */
void records_default_tool(struct records *rs, const char *tool);

/* Each checks the record and adds it; `where` tells its place in the input (a JSON
 * pointer, "line 12"). A bad one is rejected: counted, warned about, false. */
bool records_result(struct records *rs, const struct record_result *r, const char *where);
bool records_rule(struct records *rs, const struct record_rule *r, const char *where);
bool records_run(struct records *rs, const struct record_run *r, const char *where);
void records_reject(struct records *rs, const char *where, const char *why);

/* Ends the input: balances, status, rule statistics. Frees `rs`. */
void records_close(struct records *rs);

#endif
