/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/pipeline.h"

#include "base/arena.h"
#include "base/date.h"

#include <stdlib.h>
#include <string.h>

static bool set_time(const struct pipeline *p, struct xw_options *o, struct xw_error *err)
{
    if (p->as_of && !date_parse(p->as_of, &o->as_of))
        return xw_fail(err, XW_E_USAGE, NULL,
                       "--as-of takes a time like 2026-11-25T00:00:00Z, got \"%s\"",
                       p->as_of);
    if (!p->as_of && !date_now(&o->as_of))
        return xw_fail(err, XW_E_USAGE, NULL,
                       "SOURCE_DATE_EPOCH must be a number of seconds since 1970");
    return true;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static bool add_framework(const struct xw_data *data, const char *id, uint32_t *list,
                          uint32_t *n, struct xw_error *err)
{
    uint32_t count, found = xw_data_framework(data, id);
    const struct xw_framework *all = xw_data_frameworks(data, &count);
    if (found == XW_NO_INDEX) {
        const char **names = mem_alloc(count * sizeof *names);
        for (uint32_t i = 0; i < count; i++)
            names[i] = all[i].id;
        const char *near = opt_nearest(id, names, (int)count);
        mem_free(names);
        return xw_fail(
            err, XW_E_USAGE, NULL,
            "unknown framework \"%s\"%s%s; crosswalk list frameworks shows all", id,
            near ? ", did you mean " : "", near ? near : "");
    }
    for (uint32_t i = 0; i < *n; i++)
        if (list[i] == found)
            return true;
    list[(*n)++] = found;
    return true;
}

/* "--framework A,B --framework C", else the default scope. */
static bool set_frameworks(const struct pipeline *p, struct xw_set *set,
                           struct xw_error *err)
{
    const struct xw_data *data = xw_set_data(set);
    uint32_t count, n = 0;
    const struct xw_framework *all = xw_data_frameworks(data, &count);
    uint32_t *list = mem_alloc(count * sizeof *list);
    bool ok = true;
    for (int i = 0; ok && i < p->frameworks.n; i++) {
        const char *s = p->frameworks.v[i];
        while (ok && *s) {
            size_t length = strcspn(s, ",");
            char *id = mem_copy(s, length);
            ok = add_framework(data, id, list, &n, err);
            mem_free(id);
            s += length + (s[length] == ',');
        }
    }
    if (ok && n == 0 && p->frameworks.n > 0)
        ok = xw_fail(err, XW_E_USAGE, NULL,
                     "--framework names none; crosswalk list frameworks shows all");
    for (uint32_t i = 0; p->frameworks.n == 0 && i < count; i++)
        if (all[i].by_default)
            list[n++] = i;
    qsort(list, n, sizeof *list, by_number);
    xw_set_options(set)->frameworks = xw_list_add(set, list, n);
    mem_free(list);
    return ok;
}

static bool set_options(const struct pipeline *p, struct xw_set *set,
                        struct xw_error *err)
{
    struct xw_options *o = xw_set_options(set);
    const char *profile = p->profile ? p->profile : "default";
    o->title = xw_intern_z(set, p->title);
    o->scope = xw_intern_z(set, p->scope);
    o->root = xw_intern_z(set, p->root);
    o->previous = p->previous != NULL;
    o->policy = xw_data_policy(xw_set_data(set), profile);
    if (!o->policy)
        return xw_fail(err, XW_E_USAGE, NULL,
                       "unknown profile \"%s\"; crosswalk list profiles shows all",
                       profile);
    return set_time(p, o, err) && set_frameworks(p, set, err);
}

static bool ingest(const struct pipeline *p, const struct opt_list *inputs,
                   struct xw_set *set, struct xw_error *err)
{
    struct xw_formats *formats = formats_of(xw_set_data(set), &p->filters, err);
    struct xw_ingest_options options = {.root = p->root,
                                        .jobs = (int)p->jobs,
                                        .formats = formats,
                                        .format = p->format,
                                        .listener = listener_of(p->quiet)};
    bool ok = formats && xw_ingest(set, inputs->v, inputs->n, &options, err);
    progress_end();
    xw_formats_free(formats);
    return ok;
}

static void tell_checkout(void *ctx, const char *where, const char *text)
{
    (void)ctx;
    say("warning: ", where, text);
}

static bool merge(const struct pipeline *p, struct xw_set *set, struct xw_error *err)
{
    struct xw_checkout checkout = {.folder = p->source, .tell = tell_checkout};
    if (p->source)
        return xw_merge_checkout(set, &checkout, err);
    xw_merge(set);
    return true;
}

bool pipeline_run(const struct pipeline *p, const struct opt_list *inputs,
                  struct xw_set *set, struct xw_error *err)
{
    struct xw_previous *previous = NULL;
    bool ok = set_options(p, set, err);
    if (ok && p->previous)
        ok = (previous = xw_previous_read(p->previous, err)) != NULL;
    ok = ok && ingest(p, inputs, set, err);
    if (ok)
        xw_classify(set);
    ok = ok && merge(p, set, err);
    if (ok) {
        xw_map(set);
        xw_prioritise(set, previous);
        xw_assess(set);
    }
    xw_previous_free(previous);
    return ok;
}
