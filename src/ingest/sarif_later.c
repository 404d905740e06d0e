/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* What few results have: references to artifacts and logical locations by index, messages
 * by id, taxa, a certain invocation. Runs before the results get their run rules:
 * run_rule is still the number of the rule use. */

static void settle_artifact(struct sarif *s, const struct sarif_later *l,
                            struct xw_result *r)
{
    if (l->artifact >= s->run.n_artifacts)
        return; /* told already */
    const struct sarif_artifact *a = &s->run.artifacts[l->artifact];
    r->path = a->path;
    r->finding = a->base ? a->base : r->finding;
}

static void settle_logical(struct sarif *s, const struct sarif_later *l,
                           struct xw_result *r)
{
    if (l->logical == SARIF_NOTHING)
        return;
    if (l->logical >= s->run.n_logicals) {
        reading_warn(
            s->reading,
            "the logical location's index is out of range, at /runs/%u/results/%u",
            s->run.index, l->ordinal);
        return;
    }
    if (!r || r->resource)
        return;
    r->resource = s->run.logicals[l->logical].name;
    r->resource_is_logical = s->run.logicals[l->logical].in_code;
}

/* 3.11.7: the rule's messageStrings, then the component's globalMessageStrings. */
static const struct sarif_text *message_of(struct sarif *s, uint32_t rule, xw_ref id)
{
    const struct sarif_run *run = &s->run;
    const struct sarif_text *text = NULL;
    if (rule != SARIF_NOTHING)
        text =
            sarif_text_find(s, run->rules[rule].first_text, run->rules[rule].n_texts, id);
    if (!text)
        text = sarif_text_find(s, run->driver.first_text, run->driver.n_texts, id);
    for (uint32_t i = 0; !text && i < run->n_extensions; i++)
        text = sarif_text_find(s, run->extensions[i].first_text,
                               run->extensions[i].n_texts, id);
    return text;
}

static xw_ref fill(struct sarif *s, const struct sarif_later *l, xw_ref template)
{
    if (!sarif_afford(s, 0))
        return template;
    struct jp_str text = {xw_text(s->set, template), xw_text_length(s->set, template)};
    struct jp_str *arguments = mem_alloc((l->arguments.n + 1) * sizeof *arguments);
    for (uint32_t i = 0; i < l->arguments.n; i++)
        arguments[i] = (struct jp_str){xw_text(s->set, l->arguments.v[i]),
                                       xw_text_length(s->set, l->arguments.v[i])};
    str_reset(&s->scratch2);
    s->scratch2.limit = 256 * 1024;
    int missing = sarif_message_fill(&s->scratch2, text, arguments, l->arguments.n);
    mem_free(arguments);
    if (missing >= 0)
        reading_warn(
            s->reading,
            "the message has a placeholder {%d} and no such argument (3.11.5), at "
            "/runs/%u/results/%u/message",
            missing, s->run.index, l->ordinal);
    if (s->count_only || !sarif_afford(s, s->scratch2.n))
        return template;
    str_reset(&s->scratch);
    sarif_message_links(&s->scratch,
                        (struct jp_str){str_get(&s->scratch2), s->scratch2.n});
    return xw_intern(s->set, str_get(&s->scratch), s->scratch.n);
}

static void settle_message(struct sarif *s, const struct sarif_later *l,
                           struct xw_result *r)
{
    if (!l->message_id)
        return;
    uint32_t rule = s->run.uses[l->use].found;
    const struct sarif_text *text = message_of(s, rule, l->message_id);
    if (text) {
        xw_ref message = fill(s, l, text->text ? text->text : text->markdown);
        if (r)
            r->message = message;
        return;
    }
    reading_warn(s->reading,
                 "no message string has the id '%.60s' (3.11.7), at "
                 "/runs/%u/results/%u/message/id",
                 xw_text(s->set, l->message_id), s->run.index, l->ordinal);
    if (r && (rule == SARIF_NOTHING || !s->run.rules[rule].title))
        r->message = l->message_id;
}

static void settle_taxa(struct sarif *s, const struct sarif_later *l, struct xw_result *r)
{
    struct sarif_numbers cwes = {0}, taxa = {0};
    if (!r || !l->n_taxa)
        return;
    r->detail = xw_detail_copy(s->set, r->detail);
    struct xw_detail *d = xw_detail_at(s->set, r->detail);
    for (uint32_t i = 0; i < d->cwes.n; i++)
        sarif_numbers_add(&cwes, d->cwes.v[i]);
    sarif_taxa_split(s, l->first_taxon, l->n_taxa, &cwes, &taxa);
    sarif_numbers_unique(&cwes);
    d->cwes = xw_list_add(s->set, cwes.v, cwes.n);
    d->taxa = xw_list_add(s->set, taxa.v, taxa.n);
    r->detail = xw_detail_share(s->set, r->detail);
    sarif_numbers_free(&cwes);
    sarif_numbers_free(&taxa);
}

static void settle_level(struct sarif *s, const struct sarif_later *l,
                         struct xw_result *r)
{
    if (l->invocation == SARIF_NOTHING)
        return;
    if (l->invocation >= s->run.n_invocations)
        reading_warn(s->reading,
                     "the invocation index is out of range, at "
                     "/runs/%u/results/%u/provenance",
                     s->run.index, l->ordinal);
    if (!r || r->level != SARIF_NO_LEVEL || r->kind != XW_FAIL)
        return;
    uint32_t rule = s->run.uses[l->use].found;
    r->level = sarif_override_level(&s->run, rule, l->invocation);
    if (r->level == SARIF_NO_LEVEL && rule != SARIF_NOTHING)
        r->level = s->run.rules[rule].level;
}

void sarif_laters_settle(struct sarif *s)
{
    for (uint32_t i = 0; i < s->run.n_laters; i++) {
        const struct sarif_later *l = &s->run.laters[i];
        struct xw_result *r =
            l->result == SARIF_NOTHING ? NULL : xw_result_at(s->set, l->result);
        if (r)
            settle_artifact(s, l, r);
        settle_logical(s, l, r);
        settle_message(s, l, r);
        settle_taxa(s, l, r);
        settle_level(s, l, r);
    }
}
