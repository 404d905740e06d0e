/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

#include <string.h>

/* The summary for a terminal or a build's log: plain text, 80 columns or so. */

enum { WORST = 10, FAILED = 20, TEXT_LIMIT = 100 };

/* Text of a report in a log: one line, nothing invisible, none of the marks that build
 * systems act on wherever they stand ("::error", "##vso["). */
static void add_text(struct str *to, const char *s)
{
    size_t n = strlen(s), length, room = TEXT_LIMIT;
    for (; n; s += length, n -= length) {
        unsigned c = utf8_next(s, n, &length);
        if (room-- == 0) {
            str_puts(to, "...");
            return;
        }
        if (c < ' ')
            str_putc(to, ' ');
        else if (c == 0x200b || c == 0x2060 || c == 0xfeff)
            str_printf(to, "\\u{%x}", c);
        else
            str_add(to, s, length);
        bool mark = n > 1 && (c == ':' || c == '#') && s[1] == s[0];
        if (mark)
            str_putc(to, ' ');
    }
}

static void add_headline(const struct facts *f, struct str *s)
{
    char at[WORDS];
    uint32_t open = f->by_state[XW_STATE_OPEN];
    if (f->options->title) {
        add_text(s, xw_text(f->set, f->options->title));
        str_puts(s, "\n");
    }
    if (f->options->scope) {
        str_puts(s, "scope: ");
        add_text(s, xw_text(f->set, f->options->scope));
        str_puts(s, "\n");
    }
    str_printf(s, "%u finding%s open, %u overdue, %u due soon", open, plural(open),
               f->overdue, f->due_soon);
    if (f->by_state[XW_STATE_REVIEW])
        str_printf(s, "; %u to review", f->by_state[XW_STATE_REVIEW]);
    if (f->by_state[XW_STATE_SUPPRESSED])
        str_printf(s, "; %u suppressed by the scanners",
                   f->by_state[XW_STATE_SUPPRESSED]);
    if (f->by_state[XW_STATE_ACCEPTED])
        str_printf(s, "; %u accepted", f->by_state[XW_STATE_ACCEPTED]);
    if (f->options->previous)
        str_printf(s, "; %u new, %u gone", f->n_new, xw_n_gone(f->set));
    str_printf(s, "\nfrom %u record%s of %u tool%s in %u input%s, as of %s UTC\n",
               f->n_records, plural(f->n_records), f->n_tools, plural(f->n_tools),
               f->n_read, plural(f->n_read), minute_words(f->options->as_of, at));
}

static void add_classes(const struct facts *f, struct str *s)
{
    char within[WORDS], due[WORDS];
    str_printf(s, "\n%-10s %-11s %6s %8s %8s  %s\n", "PRIORITY", "FIX WITHIN", "OPEN",
               "OVERDUE", "DUE SOON", "NEXT DUE (UTC)");
    for (int i = 0; i < XW_PRIORITY_UNKNOWN; i++) {
        const struct class_facts *c = &f->classes[i];
        str_printf(s, "%-10s %-11s %6u %8u %8u  %s\n",
                   xw_priority_name((enum xw_priority)i),
                   window_words(&f->policy->windows[i], within), c->open, c->overdue,
                   c->due_soon,
                   c->next_due == XW_NO_TIME ? "-" : minute_words(c->next_due, due));
    }
}

static void add_frameworks(const struct facts *f, struct str *s)
{
    str_printf(s, "\n%-30s %8s %8s %8s %8s %6s %13s\n", "FRAMEWORK", "CONTROLS",
               "FAILING", "PASSING", "ACCEPTED", "ERROR", "NOT ASSESSED");
    for (uint32_t i = 0; i < f->n_in_scope; i++) {
        const struct framework_facts *w = &f->in_scope[i];
        str_printf(s, "%-30.40s %8u %8u %8u %8u %6u %13u\n",
                   f->frameworks[w->framework].name, w->n_controls, w->status[XW_FAILING],
                   w->status[XW_PASSING] + w->status[XW_ATTESTED], w->status[XW_ACCEPTED],
                   w->status[XW_CONTROL_ERROR], w->status[XW_NOT_ASSESSED]);
    }
}

static void add_finding(const struct facts *f, const struct xw_finding *x, struct str *s)
{
    struct str where = {0};
    char left[WORDS];
    str_printf(s, "%-10s ", xw_priority_name((enum xw_priority)x->priority));
    add_text(s, xw_finding_title(f->set, x));
    str_puts(s, "\n           ");
    place_thing(f->set, x, &where);
    if (where.n)
        str_puts(&where, ", ");
    place_lines(f->set, xw_finding_result(f->set, x), &where);
    add_text(s, str_get(&where));
    str_printf(s, "%s%u source%s", where.n ? "; " : "", x->n_sources,
               plural(x->n_sources));
    if (x->due != XW_NO_TIME)
        str_printf(s, "; due %s", left_words(x, f->options->as_of, left));
    str_puts(s, "\n");
    str_free(&where);
}

static void add_worst(const struct facts *f, struct str *s)
{
    uint32_t open = f->by_state[XW_STATE_OPEN], n = open < WORST ? open : WORST;
    if (n)
        str_printf(s, "\nWORST FINDINGS (%u of %u)\n", n, open);
    for (uint32_t i = 0; i < n; i++)
        add_finding(f, xw_finding_at(f->set, f->order[i]), s);
}

static void add_failed(const struct facts *f, struct str *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < xw_n_inputs(f->set) && n < FAILED; i++) {
        const struct xw_input *in = xw_input_at(f->set, i);
        if (!input_failed(in))
            continue;
        if (n++ == 0)
            str_printf(s, "\nINPUTS THAT COULD NOT BE READ (%u)\n", f->n_failed);
        add_text(s, xw_text(f->set, in->path));
        str_puts(s, ": ");
        add_text(s, xw_text(f->set, in->message));
        str_puts(s, "\n");
    }
    if (n < f->n_failed)
        str_printf(s, "and %u more\n", f->n_failed - n);
}

void text_write(const struct facts *f, struct out *o)
{
    struct str s = {0};
    add_headline(f, &s);
    add_classes(f, &s);
    add_frameworks(f, &s);
    add_worst(f, &s);
    add_failed(f, &s);
    out_add(o, str_get(&s), s.n);
    str_free(&s);
}
