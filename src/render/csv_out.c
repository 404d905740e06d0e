/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

#include "base/date.h"

#include <string.h>

/* RFC 4180, one row a finding, every cell quoted, UTF-8. No cell is a formula in whatever
 * opens it: behind white space, a spreadsheet's formula characters get an apostrophe. */

static bool starts_formula(unsigned code)
{
    /* What Unicode's compatibility forms (NFKC) make = + - @ | of, too. */
    static const unsigned formula[] = {'=',    '+',    '-',    '@',    '|',    0x207a,
                                       0x207b, 0x207c, 0x208a, 0x208b, 0x208c, 0x2212,
                                       0x2a75, 0x2a76, 0xfb29, 0xfe62, 0xfe63, 0xfe66,
                                       0xfe6b, 0xff0b, 0xff0d, 0xff1d, 0xff20, 0xff5c};
    for (size_t i = 0; i < sizeof formula / sizeof *formula; i++)
        if (code == formula[i])
            return true;
    return false;
}

static bool is_formula(const char *s)
{
    size_t n = strlen(s), length;
    while (n) {
        unsigned code = utf8_next(s, n, &length);
        bool blank = code <= ' ' || code == 0xa0 || code == 0xfeff || code == 0x200b ||
                     code == 0x3000 || (code >= 0x2000 && code <= 0x200a);
        if (code == '\t' || code == '\r')
            return true;
        if (!blank)
            return starts_formula(code);
        s += length;
        n -= length;
    }
    return false;
}

void csv_cell(struct str *row, const char *text)
{
    str_putc(row, '"');
    if (is_formula(text))
        str_putc(row, '\'');
    for (;; text++) {
        size_t plain = 0;
        while ((unsigned char)text[plain] >= ' ' && text[plain] != '"')
            plain++;
        str_add(row, text, plain);
        text += plain;
        if (!*text)
            break;
        str_puts(row, *text == '"' ? "\"\"" : " ");
    }
    str_putc(row, '"');
}

static void cell(struct str *row, const char *text)
{
    if (row->n)
        str_putc(row, ',');
    csv_cell(row, text);
}

static void cell_time(struct str *row, int64_t t)
{
    char text[DATE_TEXT];
    cell(row, t == XW_NO_TIME ? "" : date_text(t, text));
}

static void cell_number(struct str *row, uint32_t n)
{
    str_printf(row, ",\"%.0u\"", n); /* 0 is empty */
}

static void list_sources(const struct facts *f, const struct xw_finding *x,
                         struct str *rules)
{
    const uint32_t *sources = xw_sources(f->set, x);
    const struct xw_descriptor *last = NULL;
    for (uint32_t i = 0; i < x->n_sources; i++) {
        const struct xw_descriptor *d =
            xw_result_rule(f->set, xw_result_at(f->set, sources[i]));
        if (d != last)
            str_printf(rules, "%s%s %s", rules->n ? "; " : "", xw_text(f->set, d->tool),
                       xw_text(f->set, d->id));
        last = d;
    }
}

static void list_controls(const struct facts *f, const struct xw_finding *x,
                          struct str *controls)
{
    const struct xw_link_list *links = xw_link_list_at(f->set, x->links);
    uint32_t last = XW_NO_INDEX;
    for (uint32_t i = 0; i < links->n; i++) {
        const struct xw_control *c = &f->controls[links->v[i].control];
        if (c->framework != last)
            str_printf(controls, "%s%s:", controls->n ? "; " : "",
                       f->frameworks[c->framework].id);
        str_printf(controls, " %s", c->id);
        last = c->framework;
    }
}

static void place_cells(const struct facts *f, const struct xw_finding *x,
                        struct str *row)
{
    const struct xw_result *r = xw_finding_result(f->set, x);
    const struct xw_detail *d = xw_detail_at(f->set, r->detail);
    cell(row, xw_text(f->set, r->path));
    cell_number(row, r->line);
    cell_number(row, r->end_line);
    cell(row, xw_text(f->set, place_resource(f->set, x)));
    cell(row, xw_text(f->set, d->component));
    cell(row, xw_text(f->set, d->component_version));
    cell(row, xw_text(f->set, d->address));
    cell(row, xw_text(f->set, d->target));
}

static const char *const columns[] = {
    "number",   "id",          "state",        "priority",  "severity", "due",
    "deadline", "clock_start", "clock_source", "title",     "weakness", "path",
    "line",     "end_line",    "resource",     "component", "version",  "address",
    "target",   "sources",     "rules",        "controls",  "change",   "message"};

static void add_finding(const struct facts *f, uint32_t i, struct str *row,
                        struct str *list)
{
    const struct xw_finding *x = xw_finding_at(f->set, f->order[i]);
    const struct xw_result *r = xw_finding_result(f->set, x);
    char id[WORDS];
    str_printf(row, "\"%u\"", i + 1);
    cell(row, id_words(x, id));
    cell(row, xw_state_name((enum xw_state)x->state));
    cell(row, xw_priority_name((enum xw_priority)x->priority));
    cell(row, xw_severity_name((enum xw_severity)x->severity));
    cell_time(row, x->due);
    cell(row, deadline_words(x));
    cell_time(row, x->clock_start);
    cell(row, xw_clock_source_name((enum xw_clock_source)x->clock_source));
    cell(row, xw_finding_title(f->set, x));
    cell(row, x->weakness == XW_NO_INDEX ? "" : f->weaknesses[x->weakness].id);
    place_cells(f, x, row);
    str_printf(row, ",\"%u\"", x->n_sources);
    str_reset(list);
    list_sources(f, x, list);
    cell(row, str_get(list));
    str_reset(list);
    list_controls(f, x, list);
    cell(row, str_get(list));
    cell(row, x->change == XW_CHANGE_NEW         ? "new"
              : x->change == XW_CHANGE_UNCHANGED ? "unchanged"
                                                 : "");
    cell(row, xw_text(f->set, r->message));
    str_puts(row, "\r\n");
}

void csv_write(const struct facts *f, struct out *o)
{
    struct str row = {0}, list = {.limit = 32000}; /* a spreadsheet's cell holds 32,767 */
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        cell(&row, columns[i]);
    str_puts(&row, "\r\n");
    out_add(o, str_get(&row), row.n);
    for (uint32_t i = 0; i < f->n && !out_failed(o); i++) {
        str_reset(&row);
        list.cut = false;
        add_finding(f, i, &row, &list);
        out_add(o, str_get(&row), row.n);
    }
    str_free(&row);
    str_free(&list);
}
