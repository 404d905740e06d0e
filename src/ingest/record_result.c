/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/record_impl.h"

#include "base/line_hash.h"

#include <stdlib.h>
#include <string.h>

/* One result record: checked, counted, kept. */

static bool known(struct jp_str text)
{
    return text.n > 0;
}

/* Texts of secret results are kept without the secret. */
static xw_ref intern_text(struct records *rs, const struct record_result *r,
                          struct jp_str text)
{
    if (!text.n)
        return 0;
    if (!r->secret)
        return xw_intern(rs->set, text.s, text.n);
    str_reset(&rs->scratch);
    record_mask(&rs->scratch, text);
    return xw_intern(rs->set, str_get(&rs->scratch), rs->scratch.n);
}

static struct xw_detail *detail_of(struct records *rs, struct xw_result *x)
{
    if (!x->detail)
        x->detail = xw_detail_add(rs->set);
    return xw_detail_at(rs->set, x->detail);
}

static uint16_t saturated(int64_t n)
{
    return n <= 0 ? 0 : n > UINT16_MAX ? UINT16_MAX : (uint16_t)n;
}

static uint32_t line(int64_t n)
{
    return n <= 0 || n > INT32_MAX ? 0 : (uint32_t)n;
}

/* Everything before "?" and "#": queries hold secrets and change from run to run. */
static struct jp_str without_query(struct jp_str uri)
{
    size_t n = 0;
    while (n < uri.n && uri.s[n] != '?' && uri.s[n] != '#')
        n++;
    return (struct jp_str){uri.s, n};
}

static bool ends_with_port(struct jp_str address, struct jp_str port)
{
    return address.n > port.n && address.s[address.n - port.n - 1] == ':' &&
           memcmp(address.s + address.n - port.n, port.s, port.n) == 0;
}

/* "host:443/udp"; a URL holds its port already. */
static xw_ref address_of(struct records *rs, const struct record_result *r)
{
    struct jp_str address = without_query(r->address);
    struct str *out = &rs->scratch;
    str_reset(out);
    str_add(out, address.s, address.n);
    if (known(r->port) && !record_is(r->port, "0") && !sarif_is_address(address) &&
        !ends_with_port(address, r->port)) {
        str_putc(out, ':');
        str_add(out, r->port.s, r->port.n);
        if (known(r->protocol) && !record_is(r->protocol, "tcp")) {
            str_putc(out, '/');
            str_add(out, r->protocol.s, r->protocol.n);
        }
    }
    return xw_intern(rs->set, str_get(out), out->n);
}

static void keep_place(struct records *rs, const struct record_result *r,
                       struct xw_result *x)
{
    bool ignored;
    if (known(r->path) && sarif_is_address(r->path)) {
        struct jp_str uri = without_query(r->path);
        detail_of(rs, x)->address = record_intern(rs, uri);
    } else if (known(r->path)) {
        x->path = sarif_path(&rs->paths, r->path, &ignored);
    }
    if (known(r->address)) {
        xw_ref address = address_of(rs, r);
        detail_of(rs, x)->address = address;
    }
    x->line = line(r->line);
    x->end_line = line(r->end_line) > x->line ? line(r->end_line) : x->line;
    if (!x->line && line(r->end_line))
        x->line = x->end_line = line(r->end_line);
    x->column = saturated(r->column);
    x->end_column = saturated(r->end_column);
    if (known(r->snippet))
        x->line_hash = line_hash(r->snippet.s, r->snippet.n);
    if (known(r->resource)) {
        x->resource = record_intern(rs, r->resource);
    } else if (known(r->logical)) {
        x->resource = record_intern(rs, r->logical);
        x->resource_is_logical = true;
    }
    if (known(r->resource_type))
        detail_of(rs, x)->resource_type = record_intern(rs, r->resource_type);
    if (known(r->target))
        detail_of(rs, x)->target = record_intern(rs, r->target);
}

static void keep_package(struct records *rs, const struct record_result *r,
                         struct xw_result *x)
{
    struct jp_str package = r->package, version = r->package_version;
    if (known(r->purl)) {
        struct jp_str own_version;
        sarif_purl_split(r->purl, &package, &own_version);
        version = own_version.n ? own_version : version;
    }
    if (!known(package))
        return;
    struct xw_detail *d = detail_of(rs, x);
    d->component = record_intern(rs, package);
    d->component_version = record_intern(rs, version);
    d->fixed_version = record_intern(rs, r->fixed_version);
}

static int by_text(const void *a, const void *b, void *set)
{
    const xw_ref *x = a, *y = b;
    return strcmp(xw_text(set, *x), xw_text(set, *y));
}

/* Ids with their usual shape; others (a tool's own) too, if they have no blank. */
static struct xw_list vulnerabilities_of(struct records *rs, const struct record_list *l)
{
    struct sarif_numbers *ids = &rs->numbers2;
    ids->n = 0;
    for (int i = 0; i < l->n; i++) {
        struct jp_str s = l->v[i];
        size_t n = sarif_vulnerability(s);
        if (n == 0)
            n = s.n && s.n < 100 && !memchr(s.s, ' ', s.n) ? s.n : 0;
        if (n)
            sarif_numbers_add(ids, xw_intern(rs->set, s.s, n));
    }
    if (!ids->n)
        return (struct xw_list){0};
    sarif_numbers_unique(ids);
    qsort_r(ids->v, ids->n, sizeof *ids->v, by_text, rs->set);
    return xw_list_add(rs->set, ids->v, ids->n);
}

static void keep_vulnerability(struct records *rs, const struct record_result *r,
                               struct xw_result *x)
{
    if (r->vulnerabilities.n) {
        struct xw_list ids = vulnerabilities_of(rs, &r->vulnerabilities);
        detail_of(rs, x)->vulnerabilities = ids;
    }
    if (r->cvss_score >= 0)
        detail_of(rs, x)->security_severity = (float)r->cvss_score;
    if (known(r->cvss_vector))
        detail_of(rs, x)->cvss_vector = record_intern(rs, r->cvss_vector);
    if (r->epss >= 0)
        detail_of(rs, x)->epss = (float)r->epss;
    if (r->kev >= 0)
        detail_of(rs, x)->kev = (int8_t)r->kev;
}

static void keep_more(struct records *rs, const struct record_result *r,
                      struct xw_result *x)
{
    int64_t time;
    if (r->cwes.n) {
        struct xw_list cwes = record_cwes(rs, &r->cwes);
        detail_of(rs, x)->cwes = cwes;
    }
    if (r->controls.n) { /* what the rule says too needs no room */
        struct xw_list taxa = record_taxa(rs, &r->controls);
        if (taxa.v != rs->uses[x->run_rule].taxa.v)
            detail_of(rs, x)->taxa = taxa;
    }
    if (r->references.n) {
        struct xw_list references = record_refs(rs, &r->references);
        detail_of(rs, x)->references = references;
    }
    if (known(r->title))
        detail_of(rs, x)->title = intern_text(rs, r, r->title);
    if (known(r->fix))
        detail_of(rs, x)->fix = intern_text(rs, r, r->fix);
    if (x->suppressed && known(r->suppression))
        detail_of(rs, x)->justification = intern_text(rs, r, r->suppression);
    if (record_time(r->first_seen, &time))
        detail_of(rs, x)->first_detection = time;
    if (record_time(r->last_seen, &time))
        detail_of(rs, x)->last_seen = time;
    if (r->secret)
        detail_of(rs, x)->secret = true;
}

static void keep_message(struct records *rs, const struct record_result *r,
                         struct xw_result *x)
{
    struct jp_str text = known(r->message) ? r->message
                         : known(r->title) ? r->title
                                           : r->rule_title;
    x->message = intern_text(rs, r, text);
    if (known(r->markdown) && known(r->message)) {
        xw_ref markdown = intern_text(rs, r, r->markdown);
        if (markdown != x->message)
            detail_of(rs, x)->markdown = markdown;
    } else if (known(r->markdown)) {
        x->message = intern_text(rs, r, r->markdown);
    }
}

/* What a result says of its rule: told once, by the first result of the rule. */
static void fill_rule(struct records *rs, const struct record_result *r, uint32_t use)
{
    struct record_use *u = &rs->uses[use];
    bool is_new;
    uint32_t descriptor =
        xw_descriptor_get(rs->set, rs->tools[u->tool].name, u->rule, &is_new);
    uint32_t *done = keymap_put(&rs->filled, (struct keymap_key){{descriptor, 1, 0, 0}});
    if (*done != KEYMAP_NONE)
        return;
    *done = 1;
    struct xw_descriptor more = {.name = record_intern(rs, r->rule_name),
                                 .title = intern_text(rs, r, r->rule_title),
                                 .help_uri = record_intern(rs, r->help_uri)};
    struct record_list tags = r->tags;
    if (r->secret && tags.n < RECORD_LIST)
        tags.v[tags.n++] = (struct jp_str){"secret", 6};
    more.tags = record_refs(rs, &tags);
    more.taxa = u->taxa = record_taxa(rs, &r->controls);
    reading_fill(rs->reading, descriptor, &more);
}

static enum xw_bucket count(struct record_use *use, uint8_t kind, bool suppressed)
{
    switch (kind) {
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
    else if (kind == XW_FAIL)
        use->n_fail++;
    else
        use->n_review++;
    return suppressed ? XW_IN_SUPPRESSED : XW_IN_FINDINGS;
}

static void check_time(struct records *rs, struct jp_str time, const char *where)
{
    int64_t ignored;
    if (time.n && !record_time(time, &ignored))
        reading_warn(rs->reading, "'%.*s' is no time; left out, at %s",
                     (int)(time.n < 60 ? time.n : 60), time.s, where);
}

static bool check(struct records *rs, const struct record_result *r, const char *where,
                  uint8_t *kind)
{
    if (!known(r->rule))
        return record_bad(rs, where, "a result record has no rule");
    if (!record_kind(r->kind, kind))
        return record_bad(rs, where, "'%.*s' is no kind of result",
                          (int)(r->kind.n < 60 ? r->kind.n : 60), r->kind.s);
    if (known(r->level) &&
        record_severity(r->level, -1, (struct jp_str){"", 0}) == XW_SEVERITY_UNKNOWN)
        return record_bad(rs, where, "'%.*s' is no level",
                          (int)(r->level.n < 60 ? r->level.n : 60), r->level.s);
    if (r->cvss_score > 10 || r->epss > 1)
        return record_bad(rs, where, "a CVSS score goes to 10, EPSS to 1");
    return true;
}

static void keep(struct records *rs, const struct record_result *r, uint32_t use,
                 uint8_t kind, bool suppressed)
{
    struct xw_result *x = xw_result_at(rs->set, xw_result_add(rs->set));
    x->run_rule = use;
    x->ordinal = reading_input(rs->reading)->records - 1;
    x->kind = kind;
    x->severity = record_severity(r->level, r->cvss_score, r->severity);
    x->severity_word = record_intern(rs, r->severity);
    x->suppressed = suppressed;
    x->fingerprint = record_intern(rs, r->fingerprint);
    keep_message(rs, r, x);
    keep_place(rs, r, x);
    keep_package(rs, r, x);
    keep_vulnerability(rs, r, x);
    keep_more(rs, r, x);
}

bool records_result(struct records *rs, const struct record_result *r, const char *where)
{
    uint8_t kind = XW_FAIL;
    struct xw_input *in = reading_input(rs->reading);
    if (!check(rs, r, where, &kind))
        return false;
    check_time(rs, r->first_seen, where);
    check_time(rs, r->last_seen, where);
    uint32_t tool = record_tool(rs, r->tool, r->tool_version);
    uint32_t use = record_use(rs, tool, r->rule);
    enum xw_bucket bucket = count(&rs->uses[use], kind, r->suppressed);
    in->records++;
    if (bucket != XW_IN_FINDINGS)
        in->balance[bucket]++;
    if (rs->reading->options->count_only)
        return true;
    fill_rule(rs, r, use);
    /* Informational results are kept: merge may make them further sources. */
    if (bucket != XW_IN_EVIDENCE || kind == XW_INFORMATIONAL)
        keep(rs, r, use, kind, bucket == XW_IN_SUPPRESSED);
    return true;
}
