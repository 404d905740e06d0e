/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_OPT_H
#define CLI_OPT_H

#include <crosswalk/error.h>

#include <stdbool.h>
#include <stddef.h>

/* One table per command gives parsing and usage text. */
enum opt_kind { OPT_FLAG, OPT_TEXT, OPT_LIST, OPT_NUMBER };

struct opt_list { /* texts given, in order; points into argv */
    const char **v;
    int n;
};

struct opt {
    const char *name; /* "as-of": given as --as-of VALUE or --as-of=VALUE */
    char letter;      /* 'o' for -o, or 0 */
    enum opt_kind kind;
    size_t offset; /* of a bool, const char *, struct opt_list or long in the command's
                      struct */
    const char *value; /* what stands for the value in the usage: "TIME" */
    const char *help;
};

/* Puts options into `target` and the rest into *arguments. "--" ends options, "-" is an
 * argument. False: unknown option (the nearest known is suggested), missing or bad value.
 */
bool opt_parse(const struct opt *table, int n, void *target, int argc, char **argv,
               struct opt_list *arguments, struct xw_error *err);

void opt_usage(const struct opt *table, int n); /* to standard output */
void opt_free(const struct opt *table, int n, void *target, struct opt_list *arguments);

/* The candidate nearest to `word` by edits; NULL when none is near. */
const char *opt_nearest(const char *word, const char *const *candidates, int n);

#endif
