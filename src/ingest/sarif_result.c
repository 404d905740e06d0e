/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* result, 3.27, read into the draft. */

enum {
    RULE_ID = 1,
    RULE_INDEX,
    RULE,
    KIND,
    LEVEL,
    MESSAGE,
    LOCATIONS,
    RELATED,
    FINGERPRINTS,
    PARTIAL_FINGERPRINTS,
    SUPPRESSIONS,
    BASELINE,
    RANK,
    TAXA,
    PROVENANCE,
    PROPERTIES,
};

static const struct sarif_name members[] = {
    SARIF_NAME("ruleId", RULE_ID),
    SARIF_NAME("ruleIndex", RULE_INDEX),
    SARIF_NAME("level", LEVEL),
    SARIF_NAME("message", MESSAGE),
    SARIF_NAME("locations", LOCATIONS),
    SARIF_NAME("partialFingerprints", PARTIAL_FINGERPRINTS),
    SARIF_NAME("properties", PROPERTIES),
    SARIF_NAME("kind", KIND),
    SARIF_NAME("rule", RULE),
    SARIF_NAME("fingerprints", FINGERPRINTS),
    SARIF_NAME("relatedLocations", RELATED),
    SARIF_NAME("suppressions", SUPPRESSIONS),
    SARIF_NAME("baselineState", BASELINE),
    SARIF_NAME("rank", RANK),
    SARIF_NAME("taxa", TAXA),
    SARIF_NAME("provenance", PROVENANCE),
};

static void draft_reset(struct sarif_draft *d)
{
    struct sarif_draft empty = {
        .text = d->text,
        .arguments = d->arguments,
        .arguments_size = d->arguments_size,
        .cwes = d->cwes,
        .vulnerabilities = d->vulnerabilities,
        .rule = {.index = SARIF_NOTHING, .component = SARIF_NOTHING},
        .kind = XW_FAIL,
        .level = SARIF_NO_LEVEL,
        .artifact = SARIF_NOTHING,
        .logical_index = SARIF_NOTHING,
        .invocation = SARIF_NOTHING,
        .first_detection = XW_NO_TIME,
        .security_severity = -1,
        .severity = XW_SEVERITY_UNKNOWN,
    };
    str_reset(&empty.text);
    empty.cwes.n = empty.vulnerabilities.n = 0;
    *d = empty;
}

static void read_kind(struct sarif *s)
{
    static const struct sarif_name kinds[] = {
        SARIF_NAME("fail", XW_FAIL + 1),
        SARIF_NAME("pass", XW_PASS + 1),
        SARIF_NAME("notApplicable", XW_NOT_APPLICABLE + 1),
        SARIF_NAME("review", XW_REVIEW + 1),
        SARIF_NAME("open", XW_OPEN + 1),
        SARIF_NAME("informational", XW_INFORMATIONAL + 1),
    };
    struct jp_str word;
    if (!sarif_string(s->jp, &word))
        return;
    int kind = SARIF_FIND(kinds, word);
    if (!kind)
        jp_warn(s->jp, "unknown kind '%.*s', taken as fail (3.27.9)",
                (int)(word.n < 40 ? word.n : 40), word.s);
    s->draft.kind = kind ? (uint8_t)(kind - 1) : XW_FAIL;
    s->draft.has_kind = kind != 0;
}

static void read_baseline(struct sarif *s)
{
    static const struct sarif_name states[] = {
        SARIF_NAME("new", 1),
        SARIF_NAME("unchanged", 1),
        SARIF_NAME("updated", 1),
        SARIF_NAME("absent", 2),
    };
    struct jp_str word;
    if (!sarif_string(s->jp, &word))
        return;
    int state = SARIF_FIND(states, word);
    if (!state)
        jp_warn(s->jp, "unknown baselineState '%.*s' (3.27.24)",
                (int)(word.n < 40 ? word.n : 40), word.s);
    s->draft.is_absent = state == 2;
    s->draft.baseline = span_keep(&s->draft.text, word);
}

/* Names under which no identity of a finding stands. */
static const char *const no_fingerprints[] = {
    "commitSha", "email", "author", "date", "commitMessage", "commitUrl",
};

static bool is_identity(struct jp_str name, struct jp_str value)
{
    static const char login[] = "requires login"; /* Semgrep, on every result */
    if (value.n == 0 ||
        (value.n == sizeof login - 1 && memcmp(value.s, login, value.n) == 0))
        return false;
    for (size_t i = 0; i < sizeof no_fingerprints / sizeof *no_fingerprints; i++)
        if (jp_str_is(name, no_fingerprints[i]))
            return false;
    return true;
}

static int compare(struct jp_str a, struct jp_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.s, b.s, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

/* fingerprints (3.27.16) before partialFingerprints (3.27.17); of those GitHub's
 * primaryLocationLineHash; else the name that is first in byte order. */
static void read_fingerprints(struct sarif *s, int rank)
{
    struct sarif_draft *d = &s->draft;
    struct jp_str key, value;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        size_t before = d->text.n;
        struct span name = span_keep(&d->text, key);
        if (!sarif_string(s->jp, &value) ||
            !is_identity(span_get(&d->text, name), value)) {
            d->text.n = before;
            continue;
        }
        struct jp_str kept = span_get(&d->text, name);
        int this_rank = rank + !(rank && jp_str_is(kept, "primaryLocationLineHash"));
        bool better = !d->fingerprint.is_set || this_rank < d->fingerprint_rank ||
                      (this_rank == d->fingerprint_rank &&
                       compare(kept, span_get(&d->text, d->fingerprint_name)) < 0);
        if (!better) {
            d->text.n = before;
            continue;
        }
        d->fingerprint_name = name;
        d->fingerprint = span_keep(&d->text, value);
        d->fingerprint_rank = this_rank;
    }
}

static void read_rank(struct sarif *s)
{
    double rank;
    if (sarif_number(s->jp, &rank) && rank != -1 && !(rank >= 0 && rank <= 100))
        jp_warn(s->jp, "a rank from 0 to 100 was expected (3.27.25); left out");
}

static void read_provenance(struct sarif *s)
{
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "firstDetectionTimeUtc"))
            sarif_time(s->jp, &s->draft.first_detection);
        else if (jp_str_is(key, "invocationIndex"))
            sarif_index(s->jp, &s->draft.invocation);
    }
}

static void read_taxa(struct sarif *s)
{
    struct sarif_reference r;
    s->draft.first_taxon = s->run.n_references;
    s->draft.n_taxa = 0;
    if (!sarif_array(s->jp))
        return;
    while (jp_next(s->jp, NULL)) {
        if (sarif_reference_read(s, &r)) {
            sarif_reference_keep(s, &r);
            s->draft.n_taxa++;
        }
    }
}

static void read_rule(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    struct sarif_reference r;
    if (!sarif_reference_read(s, &r))
        return;
    d->has_rule_object = true;
    d->rule_object_id = r.id;
    r.id = d->rule.id ? d->rule.id : r.id;
    if (r.index == SARIF_NOTHING)
        r.index = d->rule.index;
    d->rule = r;
}

static void read_rule_id(struct sarif *s)
{
    struct jp_str id;
    if (sarif_string(s->jp, &id) && id.n)
        s->draft.rule.id = sarif_intern(s, id);
}

static void read_properties(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    struct sarif_properties p = {.security_severity = d->security_severity,
                                 .severity = d->severity,
                                 .cwes = &d->cwes,
                                 .aliases = &d->vulnerabilities,
                                 .text = &d->text,
                                 .resource = &d->resource,
                                 .package = &d->package,
                                 .package_version = &d->package_version,
                                 .purl = &d->purl};
    sarif_properties_read(s, &p);
    d->security_severity = p.security_severity;
    d->severity = p.severity;
}

static void read_member(struct sarif *s, int member)
{
    struct sarif_draft *d = &s->draft;
    switch (member) {
    case RULE_ID:
        read_rule_id(s);
        break;
    case RULE_INDEX:
        sarif_index(s->jp, &d->rule.index);
        break;
    case RULE:
        read_rule(s);
        break;
    case KIND:
        read_kind(s);
        break;
    case LEVEL:
        d->level = sarif_level_read(s->jp);
        break;
    case MESSAGE:
        sarif_message_read(s);
        break;
    case LOCATIONS:
        sarif_locations_read(s);
        break;
    case RELATED:
        sarif_related_read(s);
        break;
    case FINGERPRINTS:
        read_fingerprints(s, 0);
        break;
    case PARTIAL_FINGERPRINTS:
        read_fingerprints(s, 2);
        break;
    case SUPPRESSIONS:
        sarif_suppressions_read(s);
        break;
    case BASELINE:
        read_baseline(s);
        break;
    case RANK:
        read_rank(s);
        break;
    case TAXA:
        read_taxa(s);
        break;
    case PROVENANCE:
        read_provenance(s);
        break;
    case PROPERTIES:
        read_properties(s);
        break;
    }
}

/* What can be said of a result while the reader is still at it. */
static void check(struct sarif *s)
{
    const struct sarif_draft *d = &s->draft;
    bool is_failure = d->kind == XW_FAIL;
    bool has_text = d->message.n || d->markdown.n || d->message_id.n;
    if (!d->has_message)
        jp_warn(s->jp, "the result has no message (3.27.11)");
    else if (!has_text && !d->message.is_set)
        jp_warn(s->jp, "the message has neither text nor id (3.11.8)");
    if (!is_failure && d->level != SARIF_NO_LEVEL && d->level != XW_LEVEL_NONE)
        jp_warn(s->jp, "a result that is no failure has a level (3.27.10)");
    if (is_failure && d->has_kind && d->level == XW_LEVEL_NONE)
        jp_warn(s->jp, "a failure has the level none (3.27.10)");
    if (d->has_rule_object && d->rule_object_id && d->rule.id != d->rule_object_id)
        jp_warn(s->jp, "ruleId and rule.id differ (3.27.5); ruleId is taken");
}

static void read_result(struct sarif *s)
{
    struct jp_str key;
    draft_reset(&s->draft);
    while (jp_next(s->jp, &key)) {
        int member = SARIF_FIND(members, key);
        if (member)
            read_member(s, member);
        else
            sarif_unknown(s->jp, key);
    }
    if (!jp_ok(s->jp))
        return;
    check(s);
    sarif_keep(s);
}

void sarif_results_read(struct sarif *s)
{
    struct xw_input *in = reading_input(s->reading);
    while (jp_next(s->jp, NULL)) {
        if (in->records == UINT32_MAX) {
            jp_fail(s->jp, "more than 4294967295 results");
            return;
        }
        in->records++;
        if (jp_enter(s->jp, JP_OBJECT)) {
            read_result(s);
        } else {
            jp_warn(s->jp, "a result was expected, this is %s; rejected",
                    sarif_type_name(jp_type(s->jp)));
            in->balance[XW_IN_REJECTED]++;
        }
        s->ordinal++;
        s->run.n_results++;
    }
}
