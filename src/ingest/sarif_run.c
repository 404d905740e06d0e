/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* run, 3.14 */

enum {
    TOOL = 1,
    RESULTS,
    ARTIFACTS,
    LOGICALS,
    BASES,
    INVOCATIONS,
    TAXONOMIES,
    VERSION_CONTROL,
    AUTOMATION,
    EXTERNAL,
    PROPERTIES,
};

static const struct sarif_name members[] = {
    SARIF_NAME("tool", TOOL),
    SARIF_NAME("results", RESULTS),
    SARIF_NAME("artifacts", ARTIFACTS),
    SARIF_NAME("logicalLocations", LOGICALS),
    SARIF_NAME("originalUriBaseIds", BASES),
    SARIF_NAME("invocations", INVOCATIONS),
    SARIF_NAME("taxonomies", TAXONOMIES),
    SARIF_NAME("versionControlProvenance", VERSION_CONTROL),
    SARIF_NAME("automationDetails", AUTOMATION),
    SARIF_NAME("externalPropertyFileReferences", EXTERNAL),
    SARIF_NAME("properties", PROPERTIES),
};

static void read_ref(struct sarif *s, xw_ref *out)
{
    struct jp_str text;
    if (sarif_string(s->jp, &text) && !*out)
        *out = sarif_intern(s, text);
}

/* versionControlDetails, 3.23; the first repository is the run's */
static void read_version_control(struct sarif *s)
{
    struct xw_run *run = xw_run_at(s->set, s->run.run);
    struct jp_str key, uri;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "repositoryUri") && sarif_string(s->jp, &uri)) {
            if (!memchr(uri.s, ':', uri.n) && uri.n)
                jp_warn(s->jp, "repositoryUri is not an absolute URI (3.23.3)");
            run->repository = run->repository ? run->repository : sarif_intern(s, uri);
        } else if (jp_str_is(key, "revisionId")) {
            read_ref(s, &run->revision);
        } else if (jp_str_is(key, "branch")) {
            read_ref(s, &run->branch);
        }
    }
}

static void read_automation(struct sarif *s)
{
    struct xw_run *run = xw_run_at(s->set, s->run.run);
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key))
        if (jp_str_is(key, "id"))
            read_ref(s, &run->automation_id);
}

/* externalPropertyFileReferences, 3.15.3: files that the log names are never opened; what
 * may be read is for the user to say. */
static void read_external(struct sarif *s)
{
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_type(s->jp) == JP_NULL || jp_str_is(key, "guid"))
            continue;
        s->run.results_elsewhere |= jp_str_is(key, "results");
        jp_warn(s->jp,
                "'%.*s' of the run are in an external property file, which is not "
                "opened",
                (int)(key.n < 60 ? key.n : 60), key.s);
    }
}

/* Trivy: the image that the run is about */
static void read_properties(struct sarif *s)
{
    struct jp_str key, text;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key))
        if (jp_str_is(key, "imageName") && jp_string(s->jp, &text))
            s->run.target = sarif_intern(s, text);
}

static void read_results(struct sarif *s)
{
    if (jp_type(s->jp) == JP_NULL) {
        s->run.null_results = true;
    } else if (jp_enter(s->jp, JP_ARRAY)) {
        s->run.has_results = true;
        sarif_results_read(s);
    } else {
        jp_fail(s->jp, "an array of results was expected, this is %s",
                sarif_type_name(jp_type(s->jp)));
    }
}

static void read_list(struct sarif *s, void (*read)(struct sarif *))
{
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL))
        read(s);
}

static void read_member(struct sarif *s, int member)
{
    switch (member) {
    case TOOL:
        sarif_tool_read(s);
        break;
    case RESULTS:
        read_results(s);
        break;
    case ARTIFACTS:
        sarif_artifacts_read(s);
        break;
    case LOGICALS:
        sarif_logicals_read(s);
        break;
    case BASES:
        sarif_bases_read(s);
        break;
    case INVOCATIONS:
        sarif_invocations_read(s);
        break;
    case TAXONOMIES:
        sarif_taxonomies_read(s);
        break;
    case VERSION_CONTROL:
        s->run.has_repository = true;
        read_list(s, read_version_control);
        break;
    case AUTOMATION:
        read_automation(s);
        break;
    case EXTERNAL:
        read_external(s);
        break;
    case PROPERTIES:
        read_properties(s);
        break;
    }
}

static void fail_run(struct sarif *s, const char *why)
{
    struct xw_run *run = xw_run_at(s->set, s->run.run);
    run->success = XW_SUCCESS_NO;
    run->failure = run->failure ? run->failure : xw_intern_z(s->set, why);
}

/* 3.14.23: an empty array is a scan that found nothing; null is one that could not begin;
 * without the member the log holds no scan at all. The last is no cause for alarm in a
 * log that describes a repository; its rules count for nothing all the same. */
static void check_results(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    if (run->results_elsewhere) {
        fail_run(s, "its results are in an external property file, which is not read");
        return;
    }
    if (run->has_results)
        return;
    if (run->null_results)
        fail_run(s, "its results are null: the scan did not begin");
    if (!run->has_repository || run->null_results)
        reading_warn(s->reading, "results are %s: nothing was scanned, at /runs/%u",
                     run->null_results ? "null" : "absent", run->index);
}

/* A scan that was cut short may have written what it had. */
static void check_times(struct sarif *s)
{
    const struct xw_run *run = xw_run_at(s->set, s->run.run);
    if (run->start != XW_NO_TIME && run->end == XW_NO_TIME)
        reading_warn(
            s->reading,
            "the run says when it began and not that it ended (3.20.8), at /runs/%u",
            s->run.index);
}

static void run_begin(struct sarif *s)
{
    s->run = (struct sarif_run){.index = s->n_runs};
    s->run.run = xw_run_add(s->set, s->reading->input);
    s->run.first_result = xw_n_results(s->set);
    struct xw_run *run = xw_run_at(s->set, s->run.run);
    run->start = run->end = XW_NO_TIME;
}

static void run_free(struct sarif_run *run)
{
    sarif_tool_free(run);
    mem_free(run->artifacts);
    mem_free(run->bases);
    mem_free(run->logicals);
    mem_free(run->uses);
    mem_free(run->laters);
    mem_free(run->overrides);
    keymap_free(&run->use_of);
    keymap_free(&run->component_of);
    keymap_free(&run->override_of);
    keymap_free(&run->known);
    *run = (struct sarif_run){0};
}

bool sarif_run_read(struct sarif *s)
{
    struct jp_str key;
    run_begin(s);
    while (jp_next(s->jp, &key)) {
        int member = SARIF_FIND(members, key);
        if (member)
            read_member(s, member);
        else
            sarif_unknown(s->jp, key);
    }
    bool ok = jp_ok(s->jp);
    if (ok) {
        if (!s->run.has_tool)
            reading_warn(s->reading, "the run has no tool (3.14.6), at /runs/%u",
                         s->run.index);
        check_results(s);
        check_times(s);
        sarif_resolve(s);
    }
    s->results_of =
        sarif_grow(s->results_of, s->n_runs, &s->results_of_size, sizeof *s->results_of);
    s->results_of[s->n_runs++] = s->run.n_results;
    run_free(&s->run);
    return ok;
}
