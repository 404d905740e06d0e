/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <crosswalk.h>

#include "cli/opt.h"

/* Exit codes (design section 9). The worst that applies, in this order. */
enum {
    EXIT_DONE = 0,
    EXIT_GATE = 1,
    EXIT_USAGE = 2,
    EXIT_INPUT = 3,
    EXIT_OUTPUT = 4,
    EXIT_BUG = 70,
};

struct command {
    const char *name;
    const char *summary;
    const char *usage; /* what follows the name */
    const struct opt *options;
    const int *n_options;              /* NULL: none */
    int (*run)(int argc, char **argv); /* after the name; returns the exit code */
};

const struct command *command_list(int *n);
void command_help(const struct command *c);

int cmd_report(int argc, char **argv);
int cmd_validate(int argc, char **argv);
int cmd_list(int argc, char **argv);
int cmd_records(int argc, char **argv);
int cmd_explain(int argc, char **argv);
int cmd_new_format(int argc, char **argv);
int cmd_version(int argc, char **argv);
int cmd_help(int argc, char **argv);
extern const struct opt report_options[], validate_options[], records_options[],
    data_options[], new_format_options[];
extern const int n_report_options, n_validate_options, n_records_options, n_data_options,
    n_new_format_options;

/* Messages on standard error, each one line: "crosswalk: WHERE: TEXT". Control characters
 * and what a build system would take for a command are made visible. */
void say(const char *kind, const char *where, const char *text);
int say_error(const struct xw_error *err); /* returns its exit code */

/* A listener that prints warnings and errors, and progress on a terminal. */
struct xw_listener listener_of(bool quiet);
void progress_end(void);

/* The formats of the set, of `filters` and of the user's folder. NULL: err says why. */
struct xw_formats *formats_of(const struct xw_data *data, const struct opt_list *filters,
                              struct xw_error *err);

/* The mapping set: built in, or from a folder; NULL: err says why. */
const struct xw_data *data_of(const char *folder, struct xw_error *err);

#endif
