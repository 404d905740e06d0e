/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include "cli/command.h"

/* What a run needs to know, as the command line says it. */
struct pipeline {
    const char *as_of, *previous, *profile, *title, *scope, *root, *source, *format;
    struct opt_list frameworks, filters;
    long jobs;
    bool quiet;
};

/* All stages in order, into `set`. False: err says why; what an input holds is no reason.
 */
bool pipeline_run(const struct pipeline *p, const struct opt_list *inputs,
                  struct xw_set *set, struct xw_error *err);

#endif
