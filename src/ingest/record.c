/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/record_impl.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The normalised records of one input: tools, rules, counts. */

void record_result_clear(struct record_result *r)
{
    r->cwes.n = r->vulnerabilities.n = r->controls.n = r->tags.n = r->references.n = 0;
    struct jp_str *texts[] = {
        &r->tool,
        &r->tool_version,
        &r->rule,
        &r->rule_name,
        &r->rule_title,
        &r->help_uri,
        &r->title,
        &r->message,
        &r->markdown,
        &r->kind,
        &r->severity,
        &r->level,
        &r->cvss_vector,
        &r->path,
        &r->snippet,
        &r->resource,
        &r->resource_type,
        &r->logical,
        &r->target,
        &r->address,
        &r->port,
        &r->protocol,
        &r->purl,
        &r->package,
        &r->package_version,
        &r->fixed_version,
        &r->fingerprint,
        &r->suppression,
        &r->first_seen,
        &r->last_seen,
        &r->fix,
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *texts[i] = (struct jp_str){"", 0};
    r->cvss_score = r->epss = -1;
    r->kev = -1;
    r->line = r->end_line = r->column = r->end_column = 0;
    r->suppressed = r->secret = false;
}

void record_rule_clear(struct record_rule *r)
{
    r->cwes.n = r->tags.n = r->controls.n = 0;
    r->tool = r->rule = r->rule_name = r->rule_title = r->help_uri = r->severity =
        r->level = (struct jp_str){"", 0};
    r->passed = 0;
    r->disabled = false;
}

void record_run_clear(struct record_run *r)
{
    struct jp_str none = {"", 0};
    *r = (struct record_run){none, none, none, none, -1,   none,
                             none, none, none, none, false};
}

struct records *records_open(struct reading *r)
{
    struct records *rs = mem_alloc(sizeof *rs);
    rs->reading = r;
    rs->set = r->set;
    rs->paths.reading = r;
    rs->paths.set = r->set;
    rs->current = SARIF_NOTHING;
    rs->first_result = xw_n_results(r->set);
    return rs;
}

struct reading *records_reading(const struct records *rs)
{
    return rs->reading;
}

void records_show(const struct records *rs, const char *line)
{
    const struct xw_ingest_options *o = rs->reading->options;
    o->on_record(o->on_record_ctx, line);
}

void records_default_tool(struct records *rs, const char *tool)
{
    rs->default_tool = xw_intern_z(rs->set, tool);
}

bool record_bad(struct records *rs, const char *where, const char *format, ...)
{
    char text[400];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    records_reject(rs, where, text);
    return false;
}

void records_reject(struct records *rs, const char *where, const char *why)
{
    struct xw_input *in = reading_input(rs->reading);
    in->records++;
    in->balance[XW_IN_REJECTED]++;
    reading_warn(rs->reading, "%s; the record is left out, at %s", why, where);
}

/* The run of a tool. An input has few tools. */
static uint32_t tool_get(struct records *rs, xw_ref name)
{
    for (uint32_t i = 0; i < rs->n_tools; i++)
        if (rs->tools[i].name == name)
            return i;
    rs->tools = sarif_grow(rs->tools, rs->n_tools, &rs->tools_size, sizeof *rs->tools);
    uint32_t run = xw_run_add(rs->set, rs->reading->input);
    struct xw_run *x = xw_run_at(rs->set, run);
    x->tool = name;
    x->start = x->end = XW_NO_TIME;
    rs->tools[rs->n_tools] = (struct record_tool){name, run};
    return rs->n_tools++;
}

uint32_t record_tool(struct records *rs, struct jp_str tool, struct jp_str version)
{
    uint32_t i = tool.n                         ? tool_get(rs, record_intern(rs, tool))
                 : rs->current != SARIF_NOTHING ? rs->current
                                                : tool_get(rs, rs->default_tool);
    struct xw_run *run = xw_run_at(rs->set, rs->tools[i].run);
    if (version.n && !run->tool_version)
        run->tool_version = record_intern(rs, version);
    return i;
}

uint32_t record_use(struct records *rs, uint32_t tool, struct jp_str rule)
{
    xw_ref id = record_intern(rs, rule);
    uint32_t *known = keymap_put(&rs->use_of, (struct keymap_key){{tool, id, 0, 0}});
    if (*known != KEYMAP_NONE)
        return *known - 1;
    rs->uses = sarif_grow(rs->uses, rs->n_uses, &rs->uses_size, sizeof *rs->uses);
    rs->uses[rs->n_uses] =
        (struct record_use){.tool = tool, .rule = id, .severity = XW_SEVERITY_UNKNOWN};
    *known = ++rs->n_uses;
    return *known - 1;
}

struct xw_list record_cwes(struct records *rs, const struct record_list *l)
{
    rs->numbers.n = 0;
    for (int i = 0; i < l->n; i++) {
        uint32_t cwe = sarif_cwe(l->v[i], true);
        if (cwe)
            sarif_numbers_add(&rs->numbers, cwe);
    }
    if (!rs->numbers.n)
        return (struct xw_list){0};
    sarif_numbers_unique(&rs->numbers);
    return xw_list_add(rs->set, rs->numbers.v, rs->numbers.n);
}

struct xw_list record_refs(struct records *rs, const struct record_list *l)
{
    rs->numbers.n = 0;
    for (int i = 0; i < l->n; i++)
        if (l->v[i].n)
            sarif_numbers_add(&rs->numbers, record_intern(rs, l->v[i]));
    return xw_list_add(rs->set, rs->numbers.v, rs->numbers.n);
}

/* "FRAMEWORK|ID"; without a bar the text is the id. */
struct xw_list record_taxa(struct records *rs, const struct record_list *l)
{
    rs->numbers.n = 0;
    for (int i = 0; i < l->n; i++) {
        struct jp_str s = l->v[i];
        const char *bar = s.n ? memchr(s.s, '|', s.n) : NULL;
        size_t n = bar ? (size_t)(bar - s.s) : 0;
        size_t skip = bar ? n + 1 : 0;
        if (s.n == skip)
            continue;
        sarif_numbers_add(&rs->numbers, record_intern(rs, (struct jp_str){s.s, n}));
        sarif_numbers_add(&rs->numbers,
                          record_intern(rs, (struct jp_str){s.s + skip, s.n - skip}));
    }
    return xw_list_add(rs->set, rs->numbers.v, rs->numbers.n);
}

bool records_run(struct records *rs, const struct record_run *r, const char *where)
{
    int64_t time;
    uint32_t tool = record_tool(rs, r->tool, r->tool_version);
    struct xw_run *run = xw_run_at(rs->set, rs->tools[tool].run);
    rs->current = tool;
    if (record_time(r->start, &time) && (run->start == XW_NO_TIME || time < run->start))
        run->start = time;
    else if (r->start.n && time == XW_NO_TIME)
        reading_warn(rs->reading, "'%.*s' is no time, at %s",
                     (int)(r->start.n < 60 ? r->start.n : 60), r->start.s, where);
    if (record_time(r->end, &time) && (run->end == XW_NO_TIME || time > run->end))
        run->end = time;
    if (r->success == 0)
        run->success = XW_SUCCESS_NO;
    else if (r->success == 1 && run->success == XW_SUCCESS_UNKNOWN)
        run->success = XW_SUCCESS_YES;
    if (r->failure.n && !run->failure)
        run->failure = record_intern(rs, r->failure);
    if (r->repository.n && !run->repository)
        run->repository = record_intern(rs, r->repository);
    if (r->revision.n && !run->revision)
        run->revision = record_intern(rs, r->revision);
    if (r->branch.n && !run->branch)
        run->branch = record_intern(rs, r->branch);
    if (r->target.n && !run->automation_id)
        run->automation_id = record_intern(rs, r->target);
    run->rules_listed |= r->rules_listed;
    return true;
}

bool records_rule(struct records *rs, const struct record_rule *r, const char *where)
{
    if (!r->rule.n)
        return record_bad(rs, where, "a rule record has no rule");
    uint32_t tool = record_tool(rs, r->tool, (struct jp_str){"", 0});
    uint32_t index = record_use(rs, tool, r->rule);
    struct record_use *use = &rs->uses[index];
    uint8_t severity = record_severity(r->level, -1, r->severity);
    bool is_new;
    use->listed = true;
    use->disabled |= r->disabled;
    if (severity != XW_SEVERITY_UNKNOWN)
        use->severity = severity;
    if (r->passed > 0)
        use->n_pass += r->passed < 1000000 ? (uint32_t)r->passed : 1000000;
    uint32_t descriptor =
        xw_descriptor_get(rs->set, rs->tools[tool].name, use->rule, &is_new);
    struct xw_descriptor more = {.name = record_intern(rs, r->rule_name),
                                 .title = record_intern(rs, r->rule_title),
                                 .help_uri = record_intern(rs, r->help_uri)};
    more.cwes = record_cwes(rs, &r->cwes);
    more.tags = record_refs(rs, &r->tags);
    more.taxa = record_taxa(rs, &r->controls);
    reading_fill(rs->reading, descriptor, &more);
    return true;
}

static enum xw_level level_of(uint8_t severity)
{
    static const uint8_t levels[] = {
        [XW_CRITICAL] = XW_LEVEL_ERROR, [XW_HIGH] = XW_LEVEL_ERROR,
        [XW_MEDIUM] = XW_LEVEL_WARNING, [XW_LOW] = XW_LEVEL_NOTE,
        [XW_INFO] = XW_LEVEL_NONE,      [XW_SEVERITY_UNKNOWN] = XW_LEVEL_WARNING,
    };
    return (enum xw_level)levels[severity];
}

static void settle_use(struct records *rs, struct record_use *use)
{
    bool is_new;
    const struct record_tool *tool = &rs->tools[use->tool];
    uint32_t descriptor = xw_descriptor_get(rs->set, tool->name, use->rule, &is_new);
    use->run_rule = xw_run_rule_add(rs->set, tool->run, descriptor);
    struct xw_run_rule *rr = xw_run_rule_at(rs->set, use->run_rule);
    rr->listed = use->listed;
    rr->disabled = use->disabled;
    rr->severity = (enum xw_severity)use->severity;
    rr->level = level_of(use->severity);
    rr->security_severity = -1;
    rr->n_fail = use->n_fail;
    rr->n_pass = use->n_pass;
    rr->n_review = use->n_review;
    rr->n_suppressed = use->n_suppressed;
    rr->n_other = use->n_other;
}

/* The rules of a run follow one another. */
static void settle(struct records *rs)
{
    for (uint32_t t = 0; t < rs->n_tools; t++) {
        uint32_t first = xw_n_run_rules(rs->set);
        for (uint32_t i = 0; i < rs->n_uses; i++)
            if (rs->uses[i].tool == t)
                settle_use(rs, &rs->uses[i]);
        struct xw_run *run = xw_run_at(rs->set, rs->tools[t].run);
        run->first_rule = first;
        run->n_rules = xw_n_run_rules(rs->set) - first;
    }
    for (uint32_t i = rs->first_result; i < xw_n_results(rs->set); i++) {
        struct xw_result *r = xw_result_at(rs->set, i);
        const struct record_use *use = &rs->uses[r->run_rule];
        if (r->severity == XW_SEVERITY_UNKNOWN)
            r->severity = use->severity;
        r->level = r->kind == XW_FAIL ? (uint8_t)level_of(r->severity) : XW_LEVEL_NONE;
        r->run_rule = use->run_rule;
    }
}

void records_close(struct records *rs)
{
    struct xw_input *in = reading_input(rs->reading);
    if (!rs->n_tools)
        tool_get(rs, rs->default_tool);
    settle(rs);
    if (in->balance[XW_IN_REJECTED]) {
        in->status = XW_INPUT_PARTIAL;
        in->message = xw_intern_f(rs->set, "%u of %u records rejected",
                                  in->balance[XW_IN_REJECTED], in->records);
    }
    keymap_free(&rs->use_of);
    keymap_free(&rs->filled);
    str_free(&rs->scratch);
    str_free(&rs->paths.scratch);
    str_free(&rs->paths.scratch2);
    sarif_numbers_free(&rs->numbers);
    sarif_numbers_free(&rs->numbers2);
    mem_free(rs->tools);
    mem_free(rs->uses);
    mem_free(rs);
}
