/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_RENDER_H
#define CROSSWALK_RENDER_H

#include <crosswalk/error.h>
#include <crosswalk/model.h>

struct xw_render_options {
    const char *templates;   /* a folder that overrides the built-in templates; NULL */
    uint32_t html_max;       /* findings listed in HTML; 0: 2000 */
    uint32_t markdown_bytes; /* budget of Markdown, at least 2048; 0: 1,000,000 */
};

/* The formats by name: "html", "markdown", "junit", "json", "csv", "text", and "xml", the
 * report document that templates are given (templates/report.rng). */
struct xw_format {
    const char *name;
    const char *summary; /* one line for help */
};
const struct xw_format *xw_formats(int *n);
const struct xw_format *xw_format_find(const char *name); /* "md" is markdown; or NULL */

/* Writes the set as `format` to `path` ("-" is standard output; see base/out.h for how
 * files are replaced). False: err says why, and what was at `path` is as it was. Threads
 * may write one set in several formats at once after xw_order_findings. */
bool xw_render(struct xw_set *set, const struct xw_format *format, const char *path,
               const struct xw_render_options *options, struct xw_error *err);

#endif
