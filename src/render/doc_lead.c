/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

/* What matters, in sentences that a manager can read out. */

static xmlNode *say(struct doc *d, xmlNode *lead, const struct str *text)
{
    xmlNode *node = doc_add(d, lead, "say");
    doc_words(d, node, str_get(text));
    return node;
}

static void say_strong(struct doc *d, xmlNode *node, enum xw_priority priority,
                       const struct str *text)
{
    doc_words(d, node, ", ");
    xmlNode *strong = doc_add(d, node, "strong");
    doc_word(d, strong, "priority", xw_priority_name(priority));
    doc_words(d, strong, str_get(text));
}

/* "23 are overdue, 21 of them immediate" */
static void say_overdue(struct doc *d, xmlNode *node)
{
    const struct facts *f = d->view->f;
    uint32_t worst = f->classes[XW_IMMEDIATE].overdue;
    struct str s = {0};
    char n[WORDS];
    if (!f->overdue)
        return;
    str_printf(&s, "%s %s overdue", number_words(f->overdue, n),
               f->overdue == 1 ? "is" : "are");
    if (worst && worst < f->overdue)
        str_printf(&s, ", %s of them immediate", number_words(worst, n));
    say_strong(d, node, XW_IMMEDIATE, &s);
    str_free(&s);
}

/* "23 are immediate, the first due in 24 hours": of the first class that holds any which
 * are not overdue. */
static void say_worst(struct doc *d, xmlNode *node)
{
    const struct facts *f = d->view->f;
    char n[WORDS], left[WORDS];
    int i = 0;
    while (i < XW_PRIORITY_UNKNOWN && f->classes[i].next_due == XW_NO_TIME)
        i++;
    if (i == XW_PRIORITY_UNKNOWN)
        return;
    const struct class_facts *c = &f->classes[i];
    uint32_t in_time = c->on_track + c->due_soon;
    const struct xw_finding first = {.due = c->next_due};
    struct str s = {0};
    str_printf(&s, "%s%s %s %s, %s", number_words(in_time, n), f->overdue ? " more" : "",
               in_time == 1 ? "is" : "are", xw_priority_name((enum xw_priority)i),
               in_time == 1 ? "due " : "the first due ");
    if (c->next_due < f->options->as_of)
        str_puts(&s, "already, by a clock whose start is assumed");
    else
        str_puts(&s, left_words(&first, f->options->as_of, left));
    say_strong(d, node, (enum xw_priority)i, &s);
    str_free(&s);
}

static void say_findings(struct doc *d, xmlNode *lead)
{
    const struct facts *f = d->view->f;
    uint32_t open = f->by_state[XW_STATE_OPEN];
    struct str s = {0};
    char n[WORDS];
    if (open)
        str_printf(&s, "%s finding%s open", number_words(open, n),
                   open == 1 ? " is" : "s are");
    else if (f->n_read)
        str_puts(&s, "No finding is open");
    else
        str_puts(&s, "Nothing was read, so nothing is known");
    xmlNode *node = say(d, lead, &s);
    if (open) {
        say_overdue(d, node);
        say_worst(d, node);
    }
    doc_words(d, node, ".");
    str_free(&s);
}

static void say_sources(struct doc *d, xmlNode *lead)
{
    const struct facts *f = d->view->f;
    struct str s = {0};
    char records[WORDS], tools[WORDS], read[WORDS], n[WORDS];
    if (!f->n_read)
        return;
    str_printf(&s,
               "%s scanner%s reported %s result%s in %s file%s; merged, they describe "
               "%s distinct finding%s.",
               number_words(f->n_tools, tools), plural(f->n_tools),
               number_words(f->n_records, records), plural(f->n_records),
               number_words(f->n_read, read), plural(f->n_read), number_words(f->n, n),
               plural(f->n));
    say(d, lead, &s);
    str_free(&s);
}

static void say_changes(struct doc *d, xmlNode *lead)
{
    const struct facts *f = d->view->f;
    struct str s = {0};
    char fresh[WORDS], gone[WORDS];
    if (!f->options->previous)
        return;
    uint32_t n_gone = xw_n_gone(f->set);
    str_printf(&s, "Since the previous report %s %s new and %s %s no longer reported.",
               number_words(f->n_new, fresh), f->n_new == 1 ? "is" : "are",
               number_words(n_gone, gone), n_gone == 1 ? "is" : "are");
    say(d, lead, &s);
    str_free(&s);
}

static void say_controls(struct doc *d, xmlNode *lead)
{
    const struct facts *f = d->view->f;
    struct str s = {0};
    uint32_t blind = f->status[XW_NOT_ASSESSED] + f->status[XW_CONTROL_ERROR];
    char all[WORDS], failing[WORDS], unknown[WORDS];
    if (!f->n_controls)
        return;
    str_printf(&s,
               "Of %s control%s in %u framework%s, %s %s failing; %s could not be "
               "assessed, which is not a pass.",
               number_words(f->n_controls, all), plural(f->n_controls), f->n_in_scope,
               plural(f->n_in_scope), number_words(f->status[XW_FAILING], failing),
               f->status[XW_FAILING] == 1 ? "is" : "are", number_words(blind, unknown));
    say(d, lead, &s);
    str_free(&s);
}

static void say_failures(struct doc *d, xmlNode *lead)
{
    const struct facts *f = d->view->f;
    struct str s = {0};
    if (!f->n_failed)
        return;
    str_printf(&s, "%u input%s could not be read: what %s held is unknown.", f->n_failed,
               plural(f->n_failed), f->n_failed == 1 ? "it" : "they");
    xmlNode *node = doc_add(d, lead, "say");
    xmlNode *strong = doc_add(d, node, "strong");
    doc_word(d, strong, "priority", "immediate");
    doc_words(d, strong, str_get(&s));
    str_free(&s);
}

static void say_unknown(struct doc *d, xmlNode *lead)
{
    const struct facts *f = d->view->f;
    struct str s = {0};
    if (!f->n_unknown_tools)
        return;
    str_printf(&s,
               "%u report%s of a tool that the mapping does not know: what it "
               "evaluated counts for no control.",
               f->n_unknown_tools, f->n_unknown_tools == 1 ? " is" : "s are");
    say(d, lead, &s);
    str_free(&s);
}

void lead_add(struct doc *d, xmlNode *report)
{
    xmlNode *lead = doc_add(d, report, "lead");
    say_findings(d, lead);
    say_failures(d, lead);
    say_sources(d, lead);
    say_unknown(d, lead);
    say_changes(d, lead);
    say_controls(d, lead);
}
