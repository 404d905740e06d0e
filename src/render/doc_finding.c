/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

#include "base/date.h"

#include <string.h>

enum { MOST_SOURCES = 24 };

bool is_web_link(const char *s)
{
    bool web = str_ncasecmp(s, "https://", 8) == 0 || str_ncasecmp(s, "http://", 7) == 0;
    return web && !s[strcspn(s, " \n\t\"<>\\^`{|}")] && strlen(s) < 2048;
}

/* http and https only; anything else is no link (and no text: it says nothing). */
static void add_link(struct doc *d, xmlNode *node, const char *url)
{
    if (!d->view->markdown && is_web_link(url))
        doc_word(d, node, "href", url);
}

static void add_deadline(struct doc *d, xmlNode *node, const struct xw_finding *x)
{
    char left[WORDS];
    doc_time(d, node, "due", x->due);
    if (x->due == XW_NO_TIME || x->state != XW_STATE_OPEN)
        return;
    doc_word(d, node, "deadline",
             x->overdue    ? "overdue"
             : x->due_soon ? "due-soon"
                           : "on-track");
    doc_word(d, node, "left", left_words(x, d->view->f->options->as_of, left));
}

static void add_place(struct doc *d, xmlNode *node, const struct xw_finding *x)
{
    const struct facts *f = d->view->f;
    struct str text = {0};
    place_thing(f->set, x, &text);
    doc_code(d, node, "thing", str_get(&text));
    str_reset(&text);
    place_lines(f->set, xw_finding_result(f->set, x), &text);
    doc_code(d, node, "lines", str_get(&text));
    str_free(&text);
}

struct source { /* results of one rule */
    const struct xw_result *first;
    uint32_t descriptor, n;
};

/* "high, informational, 3 times" */
static void add_said(struct doc *d, xmlNode *source, const struct xw_result *r,
                     uint32_t times)
{
    const char *word = xw_text(d->view->f->set, r->severity_word);
    struct str text = {0};
    str_puts(&text, word);
    if (r->kind != XW_FAIL)
        str_printf(&text, ", %s", xw_kind_name((enum xw_kind)r->kind));
    if (r->suppressed)
        str_puts(&text, ", suppressed");
    if (times > 1)
        str_printf(&text, ", %u times", times);
    const char *said = str_get(&text);
    doc_attr(d, source, "said", *word ? said : said + 2 * (*said != 0));
    str_free(&text);
}

static void add_source(struct doc *d, xmlNode *node, const struct xw_finding *x,
                       const struct source *s)
{
    const struct facts *f = d->view->f;
    const struct xw_result *r = s->first, *main = xw_finding_result(f->set, x);
    const struct xw_descriptor *rule = xw_descriptor_at(f->set, s->descriptor);
    xmlNode *source = doc_add(d, node, "source");
    doc_attr(d, source, "tool", xw_text(f->set, xw_result_run(f->set, r)->tool));
    doc_attr_code(d, source, "rule", xw_text(f->set, rule->id));
    doc_attr(d, source, "severity", xw_text(f->set, r->severity_word));
    if (s->n > 1)
        doc_number(d, source, "times", s->n);
    if (r->kind != XW_FAIL)
        doc_word(d, source, "kind", xw_kind_name((enum xw_kind)r->kind));
    if (r->suppressed)
        doc_word(d, source, "suppressed", "yes");
    add_said(d, source, r, s->n);
    add_link(d, source, xw_text(f->set, rule->help_uri));
    if (r->path != main->path || r->line != main->line || r->end_line != main->end_line) {
        struct str at = {0};
        place_lines(f->set, r, &at);
        doc_attr_code(d, source, "at", str_get(&at));
        str_free(&at);
    }
    if (x->weakness != XW_NO_INDEX)
        doc_text(d, source, "title", xw_text(f->set, rule->title));
    if (r->suppressed)
        doc_text(d, source, "justification",
                 xw_text(f->set, xw_detail_at(f->set, r->detail)->justification));
}

/* The results of a finding by rule, in their order; returns how many rules. Results of
 * rules beyond MOST_SOURCES are counted in *left. */
static uint32_t group_sources(const struct facts *f, const struct xw_finding *x,
                              struct source *groups, uint32_t *left)
{
    const uint32_t *sources = xw_sources(f->set, x);
    uint32_t n = 0;
    *left = 0;
    for (uint32_t i = 0; i < x->n_sources; i++) {
        const struct xw_result *r = xw_result_at(f->set, sources[i]);
        uint32_t rule = xw_run_rule_at(f->set, r->run_rule)->descriptor, k = 0;
        while (k < n && groups[k].descriptor != rule)
            k++;
        if (k == MOST_SOURCES) {
            ++*left;
            continue;
        }
        if (k == n)
            groups[n++] = (struct source){r, rule, 0};
        groups[k].n++;
    }
    return n;
}

static void add_sources(struct doc *d, xmlNode *node, const struct xw_finding *x)
{
    struct source groups[MOST_SOURCES];
    uint32_t left;
    doc_number(d, node, "sources", x->n_sources);
    if (d->view->brief)
        return;
    if (x->n_sources > 1)
        doc_word(d, node, "joined", xw_join_text((enum xw_join)x->reason));
    uint32_t n = group_sources(d->view->f, x, groups, &left);
    if (left)
        doc_number(d, node, "sources-more", left);
    for (uint32_t i = 0; i < n; i++)
        add_source(d, node, x, &groups[i]);
}

/* Each tool once, in the order of the sources: "checkov, trivy". */
static void add_tools(struct doc *d, xmlNode *node, const struct xw_finding *x)
{
    const struct facts *f = d->view->f;
    const uint32_t *sources = xw_sources(f->set, x);
    xw_ref seen[MOST_SOURCES];
    uint32_t n = 0;
    struct str names = {0};
    for (uint32_t i = 0; i < x->n_sources && n < MOST_SOURCES; i++) {
        xw_ref tool = xw_result_run(f->set, xw_result_at(f->set, sources[i]))->tool;
        uint32_t k = 0;
        while (k < n && seen[k] != tool)
            k++;
        if (k < n)
            continue;
        seen[n++] = tool;
        str_printf(&names, "%s%s", names.n ? ", " : "", xw_text(f->set, tool));
    }
    doc_attr(d, node, "tools", str_get(&names));
    str_free(&names);
}

/* Why it has its priority, where the policy and not the severity says so. */
static const char *policy_reason(const struct facts *f, const struct xw_finding *x)
{
    const struct xw_policy *p = f->policy;
    return x->weakness != XW_NO_INDEX && p && p->reasons ? p->reasons[x->weakness] : "";
}

static void add_clock(struct doc *d, xmlNode *node, const struct xw_finding *x)
{
    if (x->due == XW_NO_TIME)
        return;
    doc_time(d, node, "clock", x->clock_start);
    doc_word(d, node, "clock-source",
             xw_clock_source_name((enum xw_clock_source)x->clock_source));
}

static void add_kind(struct doc *d, xmlNode *node, const struct xw_finding *x)
{
    const struct facts *f = d->view->f;
    const struct xw_result *r = xw_finding_result(f->set, x);
    if (x->weakness != XW_NO_INDEX)
        doc_word(d, node, "weakness", f->weaknesses[x->weakness].id);
    else
        doc_attr_code(d, node, "rule", xw_text(f->set, xw_result_rule(f->set, r)->id));
    uint32_t number = d->view->mappings->number[x->links];
    if (number) {
        doc_number(d, node, "mapping", number);
        doc_word(d, node, "breaks", str_get(&d->view->mappings->breaks[number - 1]));
    }
}

void finding_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct facts *f = d->view->f;
    const struct xw_finding *x = xw_finding_at(f->set, f->order[i]);
    char id[WORDS];
    xmlNode *node = doc_add(d, list, "finding");
    doc_number(d, node, "n", i + 1);
    doc_word(d, node, "id", id_words(x, id));
    doc_word(d, node, "state", xw_state_name((enum xw_state)x->state));
    doc_word(d, node, "priority", xw_priority_name((enum xw_priority)x->priority));
    doc_word(d, node, "severity", xw_severity_name((enum xw_severity)x->severity));
    add_deadline(d, node, x);
    if (x->change)
        doc_word(d, node, "change", x->change == XW_CHANGE_NEW ? "new" : "unchanged");
    add_tools(d, node, x);
    if (!d->view->brief) {
        add_clock(d, node, x);
        add_kind(d, node, x);
        doc_word(d, node, "policy", policy_reason(f, x));
    }
    doc_text(d, node, "title", xw_finding_title(f->set, x));
    add_place(d, node, x);
    if (!d->view->brief) {
        message_add(d, node, xw_finding_result(f->set, x));
        about_add(d, node, x);
    }
    add_sources(d, node, x);
}

/* " | high due 2026-11-25T00:00:00Z OVERDUE | 52decdae..." */
static void put_deadline(struct str *line, const struct xw_finding *x)
{
    char due[DATE_TEXT], id[WORDS];
    str_printf(line, " | %s", xw_priority_name((enum xw_priority)x->priority));
    if (x->due != XW_NO_TIME)
        str_printf(line, " due %s", date_text(x->due, due));
    if (x->state == XW_STATE_OPEN && x->overdue)
        str_puts(line, " OVERDUE");
    str_printf(line, " | %s", id_words(x, id));
}

/* "main.tf:18: [Checkov CKV_AWS_8] EBS volume not encrypted | high ..." */
static void add_line(struct doc *d, xmlNode *node, const struct xw_finding *x)
{
    const struct facts *f = d->view->f;
    const struct xw_result *r = xw_finding_result(f->set, x);
    struct str line = {0};
    place_lines(f->set, r, &line);
    if (!line.n)
        place_thing(f->set, x, &line);
    str_puts(&line, line.n ? ": [" : "[");
    str_puts(&line, xw_text(f->set, xw_result_run(f->set, r)->tool));
    str_puts(&line, " ");
    str_puts(&line, xw_text(f->set, xw_result_rule(f->set, r)->id));
    str_puts(&line, "] ");
    str_puts(&line, xw_finding_title(f->set, x));
    put_deadline(&line, x);
    doc_attr(d, node, "line", str_get(&line));
    str_free(&line);
}

xmlNode *ref_add(struct doc *d, xmlNode *parent, uint32_t finding, int kind)
{
    const struct facts *f = d->view->f;
    const struct xw_finding *x = xw_finding_at(f->set, finding);
    xmlNode *node = doc_add(d, parent, "ref");
    doc_number(d, node, "n", f->rank[finding] + (uint64_t)1);
    if (d->view->max_findings && f->rank[finding] >= d->view->max_findings)
        doc_word(d, node, "listed", "no");
    doc_word(d, node, "priority", xw_priority_name((enum xw_priority)x->priority));
    if (kind & REF_DEADLINE)
        add_deadline(d, node, x);
    if (kind & REF_LINE)
        add_line(d, node, x);
    if (kind & REF_PLACE) {
        doc_text(d, node, "title", xw_finding_title(f->set, x));
        add_place(d, node, x);
    }
    return node;
}
