/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_REPORTS_H
#define CLI_REPORTS_H

#include <crosswalk/render.h>

struct output { /* one -o */
    const struct xw_format *format;
    const char *path; /* "-": standard output */
};

struct reports {
    struct xw_set *set;
    const struct output *outputs;
    int n;
    int jobs; /* threads at most; 0: one for each core */
    struct xw_render_options options;
};

/* Writes all, several at once. The caller frees the result, an error for each output. */
struct xw_error *reports_write(const struct reports *r);

#endif
