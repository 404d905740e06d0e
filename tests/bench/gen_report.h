/* SPDX-License-Identifier: Apache-2.0 */
#ifndef GEN_REPORT_H
#define GEN_REPORT_H

#include "gen_json.h"
#include "gen_text.h"

/* Reports of scanners in their own formats: invented contents in real shapes. A big scan
 * has many findings, few rules: texts recur with the rule, places don't. */

struct report {
    struct js *js;
    uint64_t bytes, seed;
    uint64_t n; /* findings written */
};

typedef void report_write_fn(struct report *r);
report_write_fn trivy_write, grype_write, asff_write, checkov_write;

/* XML, with which `js` serves as the buffer only. */
report_write_fn nessus_write, xccdf_write;

/* What is known of a vulnerability, which several packages have. */
struct advisory {
    struct text id, title, about, vector;
    int score; /* in tenths */
    int cwe;
};
void advisory_make(struct advisory *a, uint64_t seed, int number);
const char *severity_word(int tenths); /* "Critical" */

/* An RFC 3339 time in 2024. */
void time_make(struct text *t, struct rng *r);
void text_number(struct text *t, int number);
void text_upper(struct text *t);

#endif
