/* SPDX-License-Identifier: Apache-2.0 */
#ifndef GEN_H
#define GEN_H

#include "gen_json.h"
#include "gen_text.h"

enum { N_TOOLS = 8, MAX_RULES = 160 };

enum area { AREA_INFRASTRUCTURE, AREA_CODE, AREA_DEPENDENCIES };

struct rule {
    char id[112], name[80], title[96];
    int cwe;      /* 0: none */
    int severity; /* CVSS in tenths */
};

struct tool {
    const char *name, *organization, *prefix;
    enum area area;
    int span;           /* infrastructure: percent of results that give the whole block */
    bool results_first; /* the run has its results before its rules */
    bool ascii;         /* writes \uXXXX */
    bool base;          /* paths are relative to a base id */
    int n_series;       /* rules beside those of the fault table */
    int first_series;   /* the number of the first of them */
};

extern const struct tool tools[N_TOOLS];
extern struct rule rules[N_TOOLS][MAX_RULES];

/* gen_rules.c */
void rules_make(void);
void rules_write(struct js *js, int tool);
const char *level_of(const struct rule *rule);
void tags_write(struct js *js, int tool, const struct rule *rule);
/* The resource type that a row of the fault table is about; rows are rules 0.. of each
 * infrastructure tool, and so what several tools report of one block. */
const char *fault_resource(int row);
int n_faults(void);
int n_rules(int tool);

/* What all results of a run share. */
struct scan {
    int tool;
    uint64_t seed;    /* of results that occur only here */
    uint64_t project; /* several tools scan one project */
    int n_files;
    double duplicates;
};

/* gen_result.c */
void result_write(struct js *js, const struct scan *scan, struct rng *r);
/* Path of a file of a project, as the tool writes it. */
void file_path(struct text *t, uint64_t project, enum area area, int file);

#endif
