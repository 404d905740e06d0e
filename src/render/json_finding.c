/* SPDX-License-Identifier: Apache-2.0 */
#include "render/json_part.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 256 }; /* numbers that a list of a finding holds */

struct numbers { /* each once */
    uint32_t v[MOST], n;
};

static void add_number(struct numbers *s, uint32_t number)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (s->v[i] == number)
            return;
    if (s->n < MOST)
        s->v[s->n++] = number;
}

static void add_numbers(struct numbers *s, struct xw_list list)
{
    for (uint32_t i = 0; i < list.n; i++)
        add_number(s, list.v[i]);
}

static int rising(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

struct kinds_of { /* what all sources of a finding say it is */
    struct numbers weaknesses, cwes, vulnerabilities; /* the last are refs */
};

static void collect(const struct facts *f, const struct xw_finding *x, struct kinds_of *k)
{
    const uint32_t *sources = xw_sources(f->set, x);
    const struct xw_descriptor *last = NULL;
    k->weaknesses.n = k->cwes.n = k->vulnerabilities.n = 0;
    if (x->weakness != XW_NO_INDEX)
        add_number(&k->weaknesses, x->weakness);
    for (uint32_t i = 0; i < x->n_sources; i++) {
        const struct xw_result *r = xw_result_at(f->set, sources[i]);
        const struct xw_descriptor *d = xw_result_rule(f->set, r);
        if (d != last) {
            add_numbers(&k->weaknesses, d->weaknesses);
            add_numbers(&k->cwes, d->cwes);
        }
        last = d;
        if (r->detail) {
            add_numbers(&k->cwes, xw_detail_at(f->set, r->detail)->cwes);
            add_numbers(&k->vulnerabilities,
                        xw_detail_at(f->set, r->detail)->vulnerabilities);
        }
    }
    qsort(k->cwes.v, k->cwes.n, sizeof *k->cwes.v, rising);
}

static void add_kinds(const struct facts *f, struct object *o, const struct kinds_of *k)
{
    for (uint32_t i = 0; i < k->weaknesses.n; i++) {
        if (i == 0)
            member(o, "weaknesses");
        str_puts(o->to, i ? ",\"" : "[\"");
        str_puts(o->to, f->weaknesses[k->weaknesses.v[i]].id);
        str_puts(o->to, i + 1 == k->weaknesses.n ? "\"]" : "\"");
    }
    for (uint32_t i = 0; i < k->cwes.n; i++) {
        if (i == 0)
            member(o, "cwes");
        str_printf(o->to, i ? ",\"CWE-%u\"" : "[\"CWE-%u\"", k->cwes.v[i]);
        str_puts(o->to, i + 1 == k->cwes.n ? "]" : "");
    }
    for (uint32_t i = 0; i < k->vulnerabilities.n; i++) {
        xw_ref ref = k->vulnerabilities.v[i];
        if (i == 0)
            member(o, "vulnerabilities");
        str_putc(o->to, i ? ',' : '[');
        json_string_add(o->to, xw_text(f->set, ref), xw_text_length(f->set, ref));
        str_puts(o->to, i + 1 == k->vulnerabilities.n ? "]" : "");
    }
}

static void add_place(const struct facts *f, struct object *o, const struct xw_finding *x,
                      const struct xw_result *r)
{
    const struct xw_detail *d = xw_detail_at(f->set, r->detail);
    member(o, "place");
    struct object p = object_open(o->to);
    member_ref(&p, "path", f->set, r->path);
    member_positive(&p, "line", r->line);
    member_positive(&p, "end_line", r->end_line);
    member_positive(&p, "column", r->column);
    member_ref(&p, "resource", f->set, place_resource(f->set, x));
    member_ref(&p, "component", f->set, d->component);
    member_ref(&p, "version", f->set, d->component_version);
    member_ref(&p, "address", f->set, d->address);
    member_ref(&p, "target", f->set, d->target);
    object_close(&p);
}

static void add_links(const struct facts *f, const struct xw_link_list *list,
                      struct str *to)
{
    char via[WORDS];
    str_putc(to, '[');
    for (uint32_t i = 0; i < list->n; i++) {
        const struct xw_link *l = &list->v[i];
        const struct xw_control *c = &f->controls[l->control];
        str_puts(to, i ? "," : "");
        struct object o = object_open(to);
        member_text(&o, "framework", f->frameworks[c->framework].id);
        member_text(&o, "id", c->id);
        member_text(&o, "tier", xw_tier_name(l->tier));
        member_text(&o, "via", via_words(f, l, via));
        object_close(&o);
    }
    str_putc(to, ']');
}

static const struct str *links_text(const struct facts *f, struct json_links *links,
                                    uint32_t list)
{
    struct str *text = &links->kept[list % LINKS_KEPT].text;
    if (links->kept[list % LINKS_KEPT].list != list + 1) {
        links->kept[list % LINKS_KEPT].list = list + 1;
        str_reset(text);
        add_links(f, xw_link_list_at(f->set, list), text);
    }
    return text;
}

static void add_source(const struct facts *f, const struct xw_result *r, xw_ref message,
                       struct str *to)
{
    const struct xw_run *run = xw_result_run(f->set, r);
    struct object s = object_open(to);
    member_number(&s, "input", run->input);
    member_ref(&s, "tool", f->set, run->tool);
    member_ref(&s, "rule", f->set, xw_result_rule(f->set, r)->id);
    member_text(&s, "kind", xw_kind_name((enum xw_kind)r->kind));
    member_ref(&s, "severity", f->set, r->severity_word);
    member_ref(&s, "path", f->set, r->path);
    member_positive(&s, "line", r->line);
    if (r->message != message)
        member_ref(&s, "message", f->set, r->message);
    if (r->suppressed) {
        member_bool(&s, "suppressed", true);
        member_ref(&s, "justification", f->set,
                   xw_detail_at(f->set, r->detail)->justification);
    }
    object_close(&s);
}

static void add_sources(const struct facts *f, struct object *o,
                        const struct xw_finding *x)
{
    const uint32_t *sources = xw_sources(f->set, x);
    xw_ref message = xw_finding_result(f->set, x)->message;
    member(o, "sources");
    for (uint32_t i = 0; i < x->n_sources; i++) {
        str_putc(o->to, i ? ',' : '[');
        add_source(f, xw_result_at(f->set, sources[i]), message, o->to);
    }
    str_putc(o->to, ']');
}

static void add_clock(struct object *o, const struct xw_finding *x)
{
    if (x->clock_start == XW_NO_TIME)
        return;
    member(o, "clock");
    struct object c = object_open(o->to);
    member_time(&c, "start", x->clock_start);
    member_text(&c, "source",
                xw_clock_source_name((enum xw_clock_source)x->clock_source));
    object_close(&c);
}

/* What the finding is called where other tools ran: --previous looks for these, too. */
static void add_aliases(const struct facts *f, struct object *o,
                        const struct xw_finding *x)
{
    const uint8_t(*aliases)[16] = xw_aliases(f->set, x);
    char id[WORDS];
    for (uint32_t i = 0; i < x->n_aliases; i++) {
        if (i == 0)
            member(o, "aliases");
        str_puts(o->to, i ? ",\"" : "[\"");
        str_puts(o->to, hex_words(aliases[i], id));
        str_puts(o->to, i + 1 == x->n_aliases ? "\"]" : "\"");
    }
}

void json_finding(const struct facts *f, struct json_links *links, uint32_t finding,
                  struct str *to)
{
    const struct xw_finding *x = xw_finding_at(f->set, finding);
    const struct xw_result *r = xw_finding_result(f->set, x);
    struct kinds_of kinds;
    char id[WORDS];
    struct object o = object_open(to);
    member_text(&o, "id", id_words(x, id));
    member_text(&o, "state", xw_state_name((enum xw_state)x->state));
    if (x->severity < XW_SEVERITY_UNKNOWN)
        member_text(&o, "severity", xw_severity_name((enum xw_severity)x->severity));
    if (x->priority < XW_PRIORITY_UNKNOWN)
        member_text(&o, "priority", xw_priority_name((enum xw_priority)x->priority));
    member_time(&o, "due", x->due);
    member_bool(&o, "overdue", x->overdue);
    add_clock(&o, x);
    member_text(&o, "title", xw_finding_title(f->set, x));
    member_ref(&o, "message", f->set, r->message);
    collect(f, x, &kinds);
    add_kinds(f, &o, &kinds);
    add_place(f, &o, x, r);
    member(&o, "controls");
    const struct str *text = links_text(f, links, x->links);
    str_add(to, text->s, text->n);
    add_sources(f, &o, x);
    if (x->n_sources > 1)
        member_text(&o, "joined", xw_join_text((enum xw_join)x->reason));
    add_aliases(f, &o, x);
    if (x->due_soon)
        member_bool(&o, "due_soon", true);
    if (x->change)
        member_text(&o, "change", x->change == XW_CHANGE_NEW ? "new" : "unchanged");
    object_close(&o);
}

void json_links_free(struct json_links *links)
{
    for (int i = 0; i < LINKS_KEPT; i++)
        str_free(&links->kept[i].text);
}
