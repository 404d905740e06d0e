/* SPDX-License-Identifier: Apache-2.0 */
#include "render/json_part.h"

#include <crosswalk/version.h>

#include <string.h>

/* The document of design 8.1, one record a line, streamed: no list is ever held whole. */

enum { LARGE = 256 * 1024 };

struct writer {
    const struct facts *f;
    struct out *o;
    struct str line;
    struct json_links links;
    struct json_mappings mappings;
};

static void flush(struct writer *w)
{
    out_add(w->o, str_get(&w->line), w->line.n);
    str_reset(&w->line);
}

/* Large pieces go to the file as they are, without a copy. */
static void flush_large(struct writer *w)
{
    if (w->line.n >= LARGE)
        flush(w);
}

typedef void add_record(struct writer *w, uint32_t i);

static void add_list(struct writer *w, const char *name, uint32_t n, add_record *add)
{
    str_printf(&w->line, ",\n\"%s\":[", name);
    for (uint32_t i = 0; i < n && !out_failed(w->o); i++) {
        str_puts(&w->line, i ? ",\n" : "\n");
        add(w, i);
        flush_large(w);
    }
    str_puts(&w->line, "]");
}

static void add_head(struct writer *w)
{
    const struct facts *f = w->f;
    struct object o = object_open(&w->line);
    member_text(&o, "schema", "crosswalk-report/1");
    member(&o, "producer");
    struct object p = object_open(&w->line);
    member_text(&p, "name", "crosswalk");
    member_text(&p, "version", CROSSWALK_VERSION);
    object_close(&p);
    member(&o, "mapping");
    struct object m = object_open(&w->line);
    member_text(&m, "version", xw_data_version(f->data));
    member_text(&m, "sha256", xw_data_sha256(f->data));
    object_close(&m);
    member_time(&o, "as_of", f->options->as_of);
}

static void add_tools(struct writer *w, struct object *o, const struct xw_input *in)
{
    member(o, "tools");
    str_putc(o->to, '[');
    for (uint32_t i = 0; i < in->n_runs; i++) {
        const struct xw_run *run = xw_run_at(w->f->set, in->first_run + i);
        str_puts(o->to, i ? "," : "");
        struct object t = object_open(o->to);
        member_ref(&t, "name", w->f->set, run->tool);
        member_ref(&t, "version", w->f->set, run->tool_version);
        if (run->success != XW_SUCCESS_UNKNOWN)
            member_bool(&t, "successful", run->success == XW_SUCCESS_YES);
        member_ref(&t, "failure", w->f->set, run->failure);
        member_time(&t, "start", run->start);
        member_time(&t, "end", run->end);
        member_ref(&t, "repository", w->f->set, run->repository);
        member_ref(&t, "revision", w->f->set, run->revision);
        object_close(&t);
    }
    str_putc(o->to, ']');
}

static void add_input(struct writer *w, uint32_t i)
{
    const struct xw_input *in = xw_input_at(w->f->set, i);
    struct object o = object_open(&w->line);
    member_ref(&o, "path", w->f->set, in->path);
    member_text(&o, "sha256", in->sha256);
    member_number(&o, "bytes", in->bytes);
    member_ref(&o, "format", w->f->set, in->format);
    member_text(&o, "status", xw_input_status_name(in->status));
    member_ref(&o, "message", w->f->set, in->message);
    add_tools(w, &o, in);
    member_number(&o, "records", in->records);
    member(&o, "balance");
    struct object b = object_open(&w->line);
    for (int k = 0; k < XW_N_BUCKETS; k++)
        member_number(&b, bucket_names[k], in->balance[k]);
    object_close(&b);
    member_positive(&o, "warnings", in->n_notes);
    object_close(&o);
}

/* Findings stand in memory in another order than in reports: what the next ones need is
 * fetched early, a step deeper each time. That halves the time here. */
static void look_ahead(const struct facts *f, uint32_t i)
{
    enum { FINDING = 18, SOURCES = 12, RESULT = 6, TEXTS = 3 };
    const struct xw_set *set = f->set;
    if (i + FINDING >= f->n)
        return;
    __builtin_prefetch(xw_finding_at(set, f->order[i + FINDING]));
    const struct xw_finding *x = xw_finding_at(set, f->order[i + SOURCES]);
    __builtin_prefetch(xw_sources(set, x));
    const struct xw_result *r =
        xw_finding_result(set, xw_finding_at(set, f->order[i + RESULT]));
    __builtin_prefetch(r);
    __builtin_prefetch((const char *)(r + 1) - 1);
    r = xw_finding_result(set, xw_finding_at(set, f->order[i + TEXTS]));
    __builtin_prefetch(xw_detail_at(set, r->detail));
    __builtin_prefetch(xw_text(set, r->message));
    __builtin_prefetch(xw_text(set, r->path));
}

static void add_finding(struct writer *w, uint32_t i)
{
    look_ahead(w->f, i);
    json_finding(w->f, &w->links, w->f->order[i], &w->line);
}

static void add_control(struct writer *w, uint32_t i)
{
    const struct facts *f = w->f;
    const struct xw_control_result *r = xw_control_result_at(f->set, i);
    const struct xw_control *c = &f->controls[r->control];
    char id[WORDS];
    struct object o = object_open(&w->line);
    member_text(&o, "framework", f->frameworks[c->framework].id);
    member_text(&o, "id", c->id);
    member_text(&o, "title", c->title);
    member_text(&o, "status", xw_status_name(r->status));
    member_ref(&o, "reason", f->set, r->reason);
    member_number(&o, "open", r->n_open);
    member(&o, "findings");
    str_putc(o.to, '[');
    for (uint32_t k = 0; k < r->worst.n; k++)
        str_printf(o.to, "%s\"%s\"", k ? "," : "",
                   id_words(xw_finding_at(f->set, r->worst.v[k]), id));
    str_putc(o.to, ']');
    member_number(&o, "weaknesses", r->n_weaknesses);
    member_number(&o, "evaluated", r->n_evaluated);
    if (r->n_evaluated)
        member_text(&o, "evidence", r->listed_only ? "listed" : "stated");
    member_number(&o, "covered", r->n_covered);
    object_close(&o);
}

static void add_unmapped(struct writer *w, uint32_t i)
{
    const struct xw_unmapped *u = xw_unmapped_at(w->f->set, i);
    const struct xw_descriptor *d = xw_descriptor_at(w->f->set, u->descriptor);
    struct object o = object_open(&w->line);
    member_ref(&o, "tool", w->f->set, d->tool);
    member_ref(&o, "rule", w->f->set, d->id);
    member_ref(&o, "title", w->f->set, d->title ? d->title : d->name);
    member_number(&o, "count", u->count);
    object_close(&o);
}

static void add_unclear(struct writer *w, uint32_t i)
{
    const struct xw_unclear *u = xw_unclear_at(w->f->set, i);
    struct object o = object_open(&w->line);
    member_ref(&o, "tool", w->f->set, u->tool);
    member_ref(&o, "example", w->f->set, u->example);
    member_ref(&o, "reason", w->f->set, u->reason);
    member_number(&o, "count", u->count);
    object_close(&o);
}

static void add_possible(struct writer *w, uint32_t i)
{
    const struct xw_possible *p = xw_possible_at(w->f->set, i);
    char a[WORDS], b[WORDS];
    str_printf(&w->line, "{\"findings\":[\"%s\",\"%s\"]",
               id_words(xw_finding_at(w->f->set, p->a), a),
               id_words(xw_finding_at(w->f->set, p->b), b));
    struct object o = {&w->line, true};
    member_ref(&o, "reason", w->f->set, p->reason);
    object_close(&o);
}

static void add_refs(struct writer *w, struct object *o, const char *name,
                     struct xw_list refs)
{
    for (uint32_t i = 0; i < refs.n; i++) {
        if (i == 0)
            member(o, name);
        str_putc(o->to, i ? ',' : '[');
        json_string_add(o->to, xw_text(w->f->set, refs.v[i]),
                        xw_text_length(w->f->set, refs.v[i]));
        str_puts(o->to, i + 1 == refs.n ? "]" : "");
    }
}

static void add_gone(struct writer *w, uint32_t i)
{
    const struct xw_gone *g = xw_gone_at(w->f->set, i);
    struct object o = object_open(&w->line);
    member_ref(&o, "id", w->f->set, g->id);
    member_ref(&o, "title", w->f->set, g->title);
    member_ref(&o, "path", w->f->set, g->path);
    member_positive(&o, "line", g->line);
    if (g->priority < XW_PRIORITY_UNKNOWN)
        member_text(&o, "priority", xw_priority_name(g->priority));
    member_time(&o, "first_seen", g->first_seen);
    member_time(&o, "due", g->due);
    member_ref(&o, "note", w->f->set, g->note);
    add_refs(w, &o, "tools", g->tools);
    add_refs(w, &o, "aliases", g->aliases);
    object_close(&o);
}

static void add_mapping(struct writer *w, uint32_t i)
{
    json_mapping(w->f, &w->mappings.v[i], &w->line);
}

static void add_skipped(struct writer *w, uint32_t i)
{
    const struct xw_skipped *s = xw_skipped_at(w->f->set, i);
    struct object o = object_open(&w->line);
    member_ref(&o, "path", w->f->set, s->path);
    member_ref(&o, "reason", w->f->set, s->reason);
    object_close(&o);
}

static void add_frameworks(struct writer *w, struct object *o)
{
    member(o, "by_framework");
    struct object all = object_open(o->to);
    for (uint32_t i = 0; i < w->f->n_in_scope; i++) {
        const struct framework_facts *x = &w->f->in_scope[i];
        member(&all, w->f->frameworks[x->framework].id);
        struct object one = object_open(o->to);
        static const enum xw_control_status order[] = {XW_FAILING,      XW_ACCEPTED,
                                                       XW_PASSING,      XW_ATTESTED,
                                                       XW_NOT_ASSESSED, XW_CONTROL_ERROR};
        for (size_t k = 0; k < sizeof order / sizeof *order; k++)
            member_number(&one, xw_status_key(order[k]), x->status[order[k]]);
        object_close(&one);
    }
    object_close(&all);
}

static void add_summary(struct writer *w)
{
    const struct facts *f = w->f;
    str_puts(&w->line, ",\n\"summary\":");
    struct object o = object_open(&w->line);
    member_number(&o, "findings", f->n);
    member_number(&o, "open", f->by_state[XW_STATE_OPEN]);
    member_number(&o, "overdue", f->overdue);
    member_number(&o, "due_soon", f->due_soon);
    member(&o, "by_priority");
    struct object p = object_open(&w->line);
    for (int i = 0; i < XW_PRIORITY_UNKNOWN; i++)
        member_number(&p, xw_priority_name((enum xw_priority)i), f->classes[i].open);
    object_close(&p);
    member(&o, "by_severity");
    struct object s = object_open(&w->line);
    for (int i = 0; i < XW_SEVERITY_UNKNOWN; i++)
        member_number(&s, xw_severity_name((enum xw_severity)i), f->by_severity[i]);
    object_close(&s);
    add_frameworks(w, &o);
    member_number(&o, "suppressed", f->by_state[XW_STATE_SUPPRESSED]);
    member_number(&o, "review", f->by_state[XW_STATE_REVIEW]);
    member_number(&o, "accepted", f->by_state[XW_STATE_ACCEPTED]);
    if (f->options->previous) {
        member_number(&o, "new", f->n_new);
        member_number(&o, "gone", xw_n_gone(f->set));
    }
    object_close(&o);
}

static void add_run(struct writer *w)
{
    const struct facts *f = w->f;
    struct object o = {&w->line, true};
    member_ref(&o, "title", f->set, f->options->title);
    member_ref(&o, "scope", f->set, f->options->scope);
    if (f->policy)
        member_text(&o, "policy", f->policy->name);
    object_close(&o);
    str_putc(&w->line, '\n');
}

void json_write(const struct facts *f, struct out *o)
{
    struct writer w = {.f = f, .o = o};
    add_head(&w);
    add_list(&w, "inputs", xw_n_inputs(f->set), add_input);
    add_list(&w, "findings", f->n, add_finding);
    add_list(&w, "controls", xw_n_control_results(f->set), add_control);
    add_list(&w, "unmapped", xw_n_unmapped(f->set), add_unmapped);
    add_summary(&w);
    add_list(&w, "possibly_same", xw_n_possible(f->set), add_possible);
    if (f->options->previous)
        add_list(&w, "gone", xw_n_gone(f->set), add_gone);
    add_list(&w, "skipped", xw_n_skipped(f->set), add_skipped);
    json_mappings_make(&w.mappings, f);
    add_list(&w, "mappings", w.mappings.n, add_mapping);
    json_mappings_free(&w.mappings);
    add_list(&w, "unclear", xw_n_unclear(f->set), add_unclear);
    add_run(&w);
    flush(&w);
    str_free(&w.line);
    json_links_free(&w.links);
}
