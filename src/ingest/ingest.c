/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/ingest.h>

#include "base/arena.h"
#include "ingest/formats.h"
#include "ingest/inputs.h"
#include "ingest/jobs.h"
#include "ingest/one.h"

#include <string.h>

static const char *shown_name(const struct candidate *c)
{
    return strcmp(c->path, "-") == 0 ? "standard input" : c->path;
}

struct reading ingest_reading(struct xw_set *set, const struct xw_ingest_options *options,
                              const struct candidate *c)
{
    return (struct reading){.set = set, .options = options, .name = shown_name(c)};
}

static bool is_below(const char *path, const char *folder)
{
    size_t n = strlen(folder);
    if (strcmp(folder, "/") == 0)
        return true;
    if (strcmp(folder, ".") == 0) /* what is in it is named without it (inputs.c) */
        return path[0] != '/' && strncmp(path, "../", 3) != 0;
    return strncmp(path, folder, n) == 0 && path[n] == '/';
}

static bool folder_has_input(struct xw_set *set, const char *path)
{
    const char *folder = xw_text(set, xw_intern_z(set, path)); /* as paths are shown */
    for (uint32_t i = 0; i < xw_n_inputs(set); i++)
        if (is_below(xw_text(set, xw_input_at(set, i)->path), folder))
            return true;
    return false;
}

/* A folder that was named and holds no report is an input that could not be read. */
static void fail_folders(struct xw_set *set, const struct candidates *c,
                         const struct xw_ingest_options *options)
{
    for (uint32_t i = 0; i < c->n; i++) {
        if (!c->v[i].is_folder || c->v[i].problem || c->v[i].shared ||
            folder_has_input(set, c->v[i].path))
            continue;
        char why[] = "no report in this folder, at least one was expected";
        struct candidate folder = c->v[i];
        folder.problem = why;
        struct reading r = ingest_reading(set, options, &folder);
        one_read(&r, &folder, NULL, NULL);
        reading_tell(&r);
    }
}

static bool check_format(const struct xw_ingest_options *o, struct xw_error *err)
{
    if (!o->format || strcmp(o->format, "sarif") == 0 ||
        formats_find(o->formats, o->format))
        return true;
    return xw_fail(err, XW_E_USAGE, NULL,
                   "unknown format \"%s\"; crosswalk list formats shows all", o->format);
}

bool xw_ingest(struct xw_set *set, const char *const *inputs, int n,
               const struct xw_ingest_options *options, struct xw_error *err)
{
    struct candidates c = {0};
    struct xw_ingest_options o = *options;
    struct xw_formats *own = NULL;
    if (!o.formats)
        o.formats = own = xw_formats_open(xw_set_data(set), NULL, 0, NULL, err);
    bool ok = check_format(&o, err) && candidates_collect(&c, inputs, n, err);
    if (ok) {
        jobs_run(set, &c, &o);
        fail_folders(set, &c, &o);
    }
    candidates_free(&c);
    xw_formats_free(own);
    return ok;
}
