/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <stdlib.h>
#include <string.h>

/* A result's way from the draft into the set, or into the counts alone. */

static bool same_reference(const struct sarif_reference *a,
                           const struct sarif_reference *b)
{
    return a->id == b->id && a->index == b->index && a->guid == b->guid &&
           a->component == b->component && a->component_guid == b->component_guid &&
           a->component_name == b->component_name;
}

/* A number for the way in which a component is named; 0 for the driver, mostly. */
static uint32_t component_number(struct sarif_run *run, const struct sarif_reference *r)
{
    if (r->component == SARIF_NOTHING && !r->component_guid && !r->component_name)
        return 0;
    uint32_t next = run->component_of.n + 1;
    uint32_t *known = keymap_put(
        &run->component_of,
        (struct keymap_key){{r->component, r->component_guid, r->component_name, 0}});
    if (*known == KEYMAP_NONE)
        *known = next;
    return *known;
}

static struct sarif_use use_new(const struct sarif *s)
{
    const struct sarif_reference *r = &s->draft.rule;
    struct jp_str id = {xw_text(s->set, r->id), xw_text_length(s->set, r->id)};
    return (struct sarif_use){.rule = *r,
                              .ordinal = s->run.n_results,
                              .is_vulnerability = sarif_vulnerability(id) > 0};
}

/* Results name their rules in few different ways: each is resolved once. */
static uint32_t use_of(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    const struct sarif_reference *r = &s->draft.rule;
    if (run->last_use < run->n_uses && same_reference(&run->uses[run->last_use].rule, r))
        return run->last_use;
    uint32_t component = component_number(run, r);
    uint32_t *known = keymap_put(
        &run->use_of, (struct keymap_key){{r->id, r->index, component, r->guid}});
    if (*known == KEYMAP_NONE) {
        run->uses =
            sarif_grow(run->uses, run->n_uses, &run->uses_size, sizeof *run->uses);
        run->uses[run->n_uses] = use_new(s);
        *known = ++run->n_uses;
    }
    run->last_use = *known - 1;
    return run->last_use;
}

static enum xw_bucket count(struct sarif *s, struct sarif_use *use)
{
    const struct sarif_draft *d = &s->draft;
    bool suppressed = d->n_suppressions > 0 && !d->not_suppressed;
    switch (d->kind) {
    case XW_PASS:
        use->n_pass++;
        return XW_IN_EVIDENCE;
    case XW_NOT_APPLICABLE:
    case XW_INFORMATIONAL:
        use->n_other++;
        return XW_IN_EVIDENCE;
    default:
        break;
    }
    if (suppressed)
        use->n_suppressed++;
    else if (d->is_absent)
        use->n_other++;
    else if (d->kind == XW_FAIL)
        use->n_fail++;
    else
        use->n_review++;
    return suppressed ? XW_IN_SUPPRESSED : d->is_absent ? XW_IN_EVIDENCE : XW_IN_FINDINGS;
}

static xw_ref intern_span(struct sarif *s, struct span span)
{
    struct jp_str text = span_get(&s->draft.text, span);
    return span.n ? xw_intern(s->set, text.s, text.n) : 0;
}

/* The text with its arguments filled in. */
static struct jp_str filled(struct sarif *s, struct span span)
{
    struct sarif_draft *d = &s->draft;
    struct jp_str text = span_get(&d->text, span);
    if (!memchr(text.s, '{', text.n) || !sarif_afford(s, 0))
        return text;
    if (!d->has_arguments) { /* text with braces of its own, most likely: left alone */
        int number = sarif_message_placeholder(text);
        if (number >= 0)
            jp_warn(s->jp, "the message has a placeholder {%d} and no arguments (3.11.5)",
                    number);
        return text;
    }
    struct jp_str *arguments = mem_alloc((d->n_arguments + 1) * sizeof *arguments);
    for (uint32_t i = 0; i < d->n_arguments; i++)
        arguments[i] = span_get(&d->text, d->arguments[i]);
    str_reset(&s->scratch2);
    s->scratch2.limit = 256 * 1024;
    int missing = sarif_message_fill(&s->scratch2, text, arguments, d->n_arguments);
    mem_free(arguments);
    if (missing >= 0)
        jp_warn(s->jp, "the message has a placeholder {%d} and no such argument (3.11.5)",
                missing);
    if (!sarif_afford(s, s->scratch2.n))
        return text;
    return (struct jp_str){str_get(&s->scratch2), s->scratch2.n};
}

static xw_ref intern_message(struct sarif *s, struct span span)
{
    struct jp_str text = sarif_package_said(filled(s, span));
    if (!memchr(text.s, '[', text.n))
        return xw_intern(s->set, text.s, text.n);
    str_reset(&s->scratch);
    sarif_message_links(&s->scratch, text);
    return xw_intern(s->set, str_get(&s->scratch), s->scratch.n);
}

static uint16_t saturated(int64_t n)
{
    return n > UINT16_MAX ? UINT16_MAX : (uint16_t)n;
}

/* Everything before "?" and "#": queries hold secrets and change from run to run. */
static struct jp_str without_query(struct jp_str uri)
{
    size_t n = 0;
    while (n < uri.n && uri.s[n] != '?' && uri.s[n] != '#')
        n++;
    return (struct jp_str){uri.s, n};
}

static struct xw_detail *detail_of(struct sarif *s, struct xw_result *r)
{
    if (!r->detail)
        r->detail = xw_detail_add(s->set);
    return xw_detail_at(s->set, r->detail);
}

static void keep_place(struct sarif *s, struct xw_result *r)
{
    const struct sarif_draft *d = &s->draft;
    struct jp_str uri = span_get(&d->text, d->uri);
    bool absolute;
    if (d->uri.n && sarif_is_address(uri)) {
        uri = without_query(uri);
        detail_of(s, r)->address = xw_intern(s->set, uri.s, uri.n);
    } else if (d->uri.n) {
        r->path = sarif_path(s, uri, &absolute);
        r->finding = absolute ? 0 : intern_span(s, d->base);
    }
    r->line = (uint32_t)d->line;
    r->end_line = (uint32_t)(d->end_line ? d->end_line : d->line);
    r->column = saturated(d->column);
    r->end_column = saturated(d->end_column);
    r->line_hash = d->line_hash;
}

static void keep_resource(struct sarif *s, struct xw_result *r)
{
    const struct sarif_draft *d = &s->draft;
    if (d->resource.n) {
        r->resource = intern_span(s, d->resource);
        return;
    }
    struct jp_str name = span_get(&d->text, d->logical);
    if (!d->logical.n || (name.n > 4 && memcmp(name.s, "pkg:", 4) == 0))
        return;
    str_reset(&s->scratch);
    r->resource_is_logical = sarif_logical_name(&s->scratch, name, d->logical_is_full,
                                                span_get(&d->text, d->logical_kind));
    r->resource = xw_intern(s->set, str_get(&s->scratch), s->scratch.n);
}

static void keep_fingerprint(struct sarif *s, struct xw_result *r)
{
    const struct sarif_draft *d = &s->draft;
    if (!d->fingerprint.n)
        return;
    struct jp_str name = span_get(&d->text, d->fingerprint_name);
    struct jp_str value = span_get(&d->text, d->fingerprint);
    str_reset(&s->scratch);
    str_add(&s->scratch, name.s, name.n);
    str_putc(&s->scratch, '/');
    str_add(&s->scratch, value.s, value.n);
    r->fingerprint = xw_intern(s->set, str_get(&s->scratch), s->scratch.n);
}

/* Package and version: from a package URL, properties, the messages, or (Snyk) a logical
 * name "package@version". */
static void find_package(const struct sarif_draft *d, struct jp_str *package,
                         struct jp_str *version)
{
    *package = span_get(&d->text, d->package);
    *version = span_get(&d->text, d->package_version);
    if (d->purl.n)
        sarif_purl_split(span_get(&d->text, d->purl), package, version);
    else if (!d->package.n &&
             !sarif_package_find(span_get(&d->text, d->message), package, version) &&
             !sarif_package_find(span_get(&d->text, d->location_message), package,
                                 version))
        sarif_package_name(span_get(&d->text, d->logical), package, version);
}

static void keep_package(struct sarif *s, struct xw_result *r)
{
    const struct sarif_draft *d = &s->draft;
    struct jp_str package, version;
    if (!s->run.uses[r->run_rule].is_vulnerability && !d->purl.n)
        return;
    find_package(d, &package, &version);
    if (package.n) {
        struct xw_detail *detail = detail_of(s, r);
        detail->component = xw_intern(s->set, package.s, package.n);
        detail->component_version = xw_intern(s->set, version.s, version.n);
    }
}

static int by_text(const void *a, const void *b, void *set)
{
    const xw_ref *x = a, *y = b;
    return strcmp(xw_text(set, *x), xw_text(set, *y));
}

static void keep_details(struct sarif *s, struct xw_result *r)
{
    struct sarif_draft *d = &s->draft;
    if (d->cwes.n) {
        sarif_numbers_unique(&d->cwes);
        detail_of(s, r)->cwes = xw_list_add(s->set, d->cwes.v, d->cwes.n);
    }
    if (d->vulnerabilities.n && (d->purl.n || d->package.n)) {
        sarif_numbers_unique(&d->vulnerabilities);
        qsort_r(d->vulnerabilities.v, d->vulnerabilities.n, sizeof(xw_ref), by_text,
                s->set);
        detail_of(s, r)->vulnerabilities =
            xw_list_add(s->set, d->vulnerabilities.v, d->vulnerabilities.n);
    }
    if (r->suppressed && d->justification.n)
        detail_of(s, r)->justification = intern_span(s, d->justification);
    if (d->baseline.n)
        detail_of(s, r)->baseline = intern_span(s, d->baseline);
    if (d->first_detection != XW_NO_TIME)
        detail_of(s, r)->first_detection = d->first_detection;
    if (d->security_severity >= 0)
        detail_of(s, r)->security_severity = d->security_severity;
    if (d->markdown.n) {
        xw_ref markdown = intern_message(s, d->markdown);
        if (!d->message.n)
            r->message = markdown;
        else if (markdown != r->message)
            detail_of(s, r)->markdown = markdown;
    }
}

static void keep_later(struct sarif *s, uint32_t result, uint32_t use)
{
    struct sarif_run *run = &s->run;
    struct sarif_draft *d = &s->draft;
    bool has_message = d->message.n || d->markdown.n;
    bool by_id = d->message_id.n && !has_message;
    bool by_index = d->artifact != SARIF_NOTHING && !d->uri.n;
    if (d->artifact != SARIF_NOTHING && d->artifact >= run->artifact_max) {
        run->artifact_max = d->artifact + 1;
        run->artifact_max_ordinal = run->n_results;
    }
    if (!by_id && !by_index && d->logical_index == SARIF_NOTHING && !d->n_taxa &&
        d->invocation == SARIF_NOTHING)
        return;
    struct sarif_later later = {.result = result,
                                .use = use,
                                .ordinal = run->n_results,
                                .artifact = by_index ? d->artifact : SARIF_NOTHING,
                                .logical = d->logical_index,
                                .invocation = d->invocation,
                                .first_taxon = d->first_taxon,
                                .n_taxa = d->n_taxa};
    if (by_id) {
        struct sarif_numbers arguments = {0};
        later.message_id = intern_span(s, d->message_id);
        for (uint32_t i = 0; i < d->n_arguments; i++)
            sarif_numbers_add(&arguments, intern_span(s, d->arguments[i]));
        later.arguments = xw_list_add(s->set, arguments.v, arguments.n);
        sarif_numbers_free(&arguments);
    }
    run->laters = sarif_grow(run->laters, run->n_laters, &run->laters_size, sizeof later);
    run->laters[run->n_laters++] = later;
}

/* Without keeping results only what may be told as wrong is looked at. */
static void look_only(struct sarif *s, uint32_t use)
{
    struct sarif_draft *d = &s->draft;
    struct sarif_run *run = &s->run;
    enum { ENOUGH = 4096 };
    if (run->n_laters < ENOUGH)
        keep_later(s, SARIF_NOTHING, use);
    else if (d->artifact != SARIF_NOTHING && d->artifact >= run->artifact_max) {
        run->artifact_max = d->artifact + 1;
        run->artifact_max_ordinal = run->n_results;
    }
    if (d->n_taxa && run->n_laters >= ENOUGH)
        run->n_references = d->first_taxon;
    if (d->message.n)
        filled(s, d->message);
}

void sarif_keep(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    uint32_t use = use_of(s);
    enum xw_bucket bucket = count(s, &s->run.uses[use]);
    struct xw_input *in = reading_input(s->reading);
    if (bucket != XW_IN_FINDINGS)
        in->balance[bucket]++;
    if (s->count_only) {
        look_only(s, use);
        return;
    }
    /* Informational results are kept: merge may make them further sources. */
    bool corroborates = d->kind == XW_INFORMATIONAL && !d->is_absent;
    if (bucket == XW_IN_EVIDENCE && !corroborates) {
        s->run.n_references = d->n_taxa ? d->first_taxon : s->run.n_references;
        return;
    }
    uint32_t index = xw_result_add(s->set);
    struct xw_result *r = xw_result_at(s->set, index);
    r->run_rule = use;
    r->ordinal = s->ordinal;
    r->kind = d->kind;
    r->level = d->level;
    r->severity =
        d->security_severity >= 0 ? sarif_band(d->security_severity) : d->severity;
    r->suppressed = bucket == XW_IN_SUPPRESSED;
    keep_place(s, r);
    if (d->message.n)
        r->message = intern_message(s, d->message);
    keep_resource(s, r);
    keep_fingerprint(s, r);
    keep_package(s, r);
    keep_details(s, r);
    if (r->detail)
        r->detail = xw_detail_share(s->set, r->detail);
    keep_later(s, index, use);
}
