/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include "ingest/reader.h"

#include <errno.h>
#include <string.h>

/* sarifLog, 3.13 */

enum { VERSION = 1, SCHEMA, RUNS, INLINE };

static const struct sarif_name members[] = {
    SARIF_NAME("version", VERSION),
    SARIF_NAME("$schema", SCHEMA),
    SARIF_NAME("runs", RUNS),
    SARIF_NAME("inlineExternalProperties", INLINE),
};

static bool starts(struct jp_str text, const char *prefix)
{
    size_t n = strlen(prefix);
    return text.n >= n && memcmp(text.s, prefix, n) == 0;
}

/* Only 2.1.0 is a standard (with 2.2 in the making, whose drafts change nothing read
 * here). What came before has other members for rules, files and locations: reading it
 * as 2.1.0 would give wrong results, so it is refused by name. */
static void read_version(struct sarif *s)
{
    struct jp_str version;
    if (!jp_string(s->jp, &version)) {
        jp_fail(s->jp, "the version '2.1.0' was expected, this is %s",
                sarif_type_name(jp_type(s->jp)));
        return;
    }
    s->version_seen = true;
    if (jp_str_is(version, "2.1.0"))
        return;
    if (jp_str_is(version, "2.2") || starts(version, "2.2."))
        jp_warn(s->jp, "SARIF 2.2 is a draft; it is read like 2.1.0");
    else
        jp_fail(s->jp, "SARIF version '%.*s' can't be read, 2.1.0 was expected%s",
                (int)(version.n < 60 ? version.n : 60), version.s,
                starts(version, "1.") || starts(version, "2.0") || starts(version, "2.1")
                    ? " (the SARIF Multitool converts: sarif transform)"
                    : "");
}

/* The last drafts' schemas (rtm.5, rtm.6) are that of the standard. */
static void read_schema(struct sarif *s)
{
    static const char *const drafts[] = {"-rtm.0", "-rtm.1",    "-rtm.2",
                                         "-rtm.3", "-rtm.4",    "-csd",
                                         "-beta",  "sarif-2.0", "sarif-1."};
    struct jp_str uri;
    if (!sarif_string(s->jp, &uri))
        return;
    if (sarif_bad_scheme(uri))
        jp_warn(s->jp, "$schema is no URI");
    for (size_t i = 0; i < sizeof drafts / sizeof *drafts; i++)
        if (memmem(uri.s, uri.n, drafts[i], strlen(drafts[i]))) {
            jp_warn(s->jp, "$schema names a draft of the standard");
            return;
        }
}

static void read_runs(struct sarif *s)
{
    struct xw_input *in = reading_input(s->reading);
    s->runs_seen = true;
    if (!jp_enter(s->jp, JP_ARRAY)) {
        jp_fail(s->jp, "an array of runs was expected, this is %s",
                sarif_type_name(jp_type(s->jp)));
        return;
    }
    while (jp_next(s->jp, NULL)) {
        if (jp_enter(s->jp, JP_OBJECT)) {
            sarif_run_read(s);
        } else if (jp_ok(s->jp)) {
            jp_warn(s->jp, "a run was expected, this is %s; left out",
                    sarif_type_name(jp_type(s->jp)));
            in->status = XW_INPUT_PARTIAL;
            in->message = xw_intern_z(s->set, "a run that is no object was left out");
        }
    }
    if (s->n_runs == 0 && jp_ok(s->jp))
        reading_warn(s->reading, "the log has no runs: nothing was scanned, at /runs");
}

static void read_log(struct sarif *s)
{
    struct jp_str key;
    if (!jp_enter(s->jp, JP_OBJECT)) {
        if (jp_ok(s->jp))
            jp_fail(s->jp, "a SARIF log (an object) was expected, this is %s",
                    sarif_type_name(jp_type(s->jp)));
        return;
    }
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(members, key)) {
        case VERSION:
            read_version(s);
            break;
        case SCHEMA:
            read_schema(s);
            break;
        case RUNS:
            read_runs(s);
            break;
        case INLINE:
            if (jp_type(s->jp) == JP_ARRAY)
                jp_warn(s->jp, "inlineExternalProperties are left out");
            break;
        }
    }
}

static void check_within(struct sarif *s)
{
    for (uint32_t i = 0; i < s->n_within; i++) {
        const struct sarif_within *w = &s->within[i];
        if (w->run >= s->n_runs ||
            (w->result != SARIF_NOTHING && w->result >= s->results_of[w->run]))
            reading_warn_at(s->reading, &w->at,
                            "the log has no such part as this reference names (3.10.3)");
    }
}

static bool finish(struct sarif *s, struct xw_error *err)
{
    struct xw_input *in = reading_input(s->reading);
    struct source *source = s->reading->source;
    if (jp_ok(s->jp) && !s->runs_seen)
        jp_fail(s->jp, "no SARIF log: it has no 'runs'");
    if (!jp_finish(s->jp, err))
        return false;
    if (source && source->problem)
        return xw_fail(err, XW_E_READ, s->reading->name, "%s", strerror(source->problem));
    if (!s->version_seen)
        reading_warn(s->reading, "the log has no version (3.13.2); read as 2.1.0");
    check_within(s);
    if (in->balance[XW_IN_REJECTED]) {
        in->status = XW_INPUT_PARTIAL;
        in->message = xw_intern_f(s->set, "%u of %u records rejected",
                                  in->balance[XW_IN_REJECTED], in->records);
    }
    return true;
}

static void sarif_free(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    str_free(&d->text);
    mem_free(d->arguments);
    sarif_numbers_free(&d->cwes);
    sarif_numbers_free(&d->vulnerabilities);
    str_free(&s->scratch);
    str_free(&s->scratch2);
    mem_free(s->results_of);
}

static bool read_with(struct reading *r, struct jp *jp, struct xw_error *err)
{
    struct sarif s = {
        .reading = r, .set = r->set, .jp = jp, .count_only = r->options->count_only};
    read_log(&s);
    bool ok = finish(&s, err);
    sarif_free(&s);
    return ok;
}

static struct jp_options options_of(struct reading *r)
{
    return (struct jp_options){
        .name = r->name, .warn = reading_warn_at, .warn_ctx = r, .text_around = true};
}

static bool sarif_read(struct reading *r, struct xw_error *err)
{
    struct jp_options options = options_of(r);
    struct jp *jp = jp_open(source_read, r->source, &options);
    bool ok = read_with(r, jp, err);
    jp_close(jp);
    return ok;
}

bool sarif_read_memory(struct xw_set *set, const void *bytes, size_t n, bool count_only,
                       struct xw_error *err)
{
    struct xw_ingest_options quiet = {.count_only = count_only};
    struct reading r = {.set = set, .options = &quiet, .name = "memory"};
    struct jp_options options = options_of(&r);
    struct xw_set_mark mark = xw_set_mark(set);
    r.input = xw_input_add(set);
    struct jp *jp = jp_open_memory(bytes, n, &options);
    bool ok = read_with(&r, jp, err);
    jp_close(jp);
    if (ok)
        reading_fill_all(&r);
    reading_close(&r);
    reading_tell(&r);
    if (!ok)
        xw_set_undo(set, &mark);
    return ok;
}

static bool recognise(const struct head *h)
{
    return h->json && (h->has_runs || h->sarif_schema);
}

const struct reader sarif_reader = {
    .name = "sarif", .recognise = recognise, .read = sarif_read};
