/* SPDX-License-Identifier: Apache-2.0 */
#include "map/links.h"

#include "base/arena.h"
#include "base/str.h"

#include <stdlib.h>

void links_add(struct links *l, struct xw_link link)
{
    if (l->n == l->capacity) {
        l->capacity = l->capacity ? l->capacity * 2 : 64;
        l->v = mem_grow(l->v, l->capacity, sizeof *l->v);
    }
    l->v[l->n++] = link;
}

void links_free(struct links *l)
{
    mem_free(l->v);
    *l = (struct links){0};
}

static bool wanted(const struct linker *l, uint32_t control)
{
    uint32_t n;
    return l->everything || l->in_scope[xw_data_controls(l->data, &n)[control].framework];
}

static enum xw_tier weaker(enum xw_tier a, enum xw_tier b)
{
    return a > b ? a : b;
}

static void collect_stated(const struct linker *l, const struct way *w, struct links *out)
{
    const struct xw_descriptor *d = xw_descriptor_at(l->set, w->descriptor);
    struct xw_link link = {.weakness = XW_NO_INDEX,
                           .descriptor = w->descriptor,
                           .tier = XW_STATED,
                           .basis = "stated by the scanner"};
    struct str text = {0};
    for (uint32_t i = 0; i < d->stated.n; i++) {
        link.control = d->stated.v[i];
        if (wanted(l, link.control))
            links_add(out, link);
    }
    for (uint32_t i = 0; i + 1 < w->taxa.n; i += 2) {
        const char *note;
        str_reset(&text);
        str_printf(&text, "%s %s", xw_text(l->set, w->taxa.v[i]),
                   xw_text(l->set, w->taxa.v[i + 1]));
        if (xw_data_stated(l->data, str_get(&text), &link.control, &note) &&
            link.control != XW_NO_INDEX && wanted(l, link.control))
            links_add(out, link);
    }
    str_free(&text);
}

static const char *narrowed_basis(const struct linker *l, const char *basis)
{
    return xw_text(l->set, xw_intern_f(l->set, "narrowed by the rule: %s", basis));
}

static void collect_weaknesses(const struct linker *l, const struct way *w,
                               struct links *out)
{
    const struct xw_descriptor *d = xw_descriptor_at(l->set, w->descriptor);
    for (uint32_t i = 0; i < d->weaknesses.n; i++) {
        struct reach r = reach_open(l, d->table_rule, d->weaknesses.v[i]);
        struct reached c;
        while (reach_next(&r, &c))
            links_add(out,
                      (struct xw_link){.control = c.control,
                                       .weakness = d->weaknesses.v[i],
                                       .descriptor = w->descriptor,
                                       .tier = weaker(d->tier, c.tier),
                                       .basis = c.narrowed ? narrowed_basis(l, c.basis)
                                                           : c.basis});
    }
}

static void collect_cwes(const struct linker *l, const struct way *w, struct xw_list cwes,
                         struct links *out)
{
    for (uint32_t i = 0; i < cwes.n; i++) {
        const struct xw_cwe *cwe = xw_data_cwe(l->data, cwes.v[i]);
        for (uint32_t k = 0; cwe && k < cwe->n_controls; k++)
            if (wanted(l, cwe->controls[k]))
                links_add(out, (struct xw_link){.control = cwe->controls[k],
                                                .weakness = XW_NO_INDEX,
                                                .descriptor = w->descriptor,
                                                .cwe = cwe->number,
                                                .tier = XW_CWE,
                                                .basis = cwe->bases[k]});
    }
}

void links_collect(const struct linker *l, const struct way *w, struct links *out)
{
    const struct xw_descriptor *d = xw_descriptor_at(l->set, w->descriptor);
    collect_stated(l, w, out);
    collect_weaknesses(l, w, out);
    if (d->table_rule != XW_NO_INDEX)
        return;
    collect_cwes(l, w, d->cwes, out);
    collect_cwes(l, w, w->cwes, out);
}

static int by_number(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

/* All but the rule: two rules with one weakness are one way to a control. */
static int compare_way(const struct xw_link *a, const struct xw_link *b)
{
    int order = by_number(a->control, b->control);
    if (!order)
        order = by_number(a->tier, b->tier);
    if (!order)
        order = by_number(a->weakness, b->weakness);
    return order ? order : by_number(a->cwe, b->cwe);
}

static int compare_link(const void *x, const void *y)
{
    const struct xw_link *a = x, *b = y;
    int order = compare_way(a, b);
    return order ? order : by_number(a->descriptor, b->descriptor);
}

void links_order(struct links *l)
{
    uint32_t n = 0;
    if (l->n)
        qsort(l->v, l->n, sizeof *l->v, compare_link);
    for (uint32_t i = 0; i < l->n; i++)
        if (n == 0 || compare_way(&l->v[n - 1], &l->v[i]))
            l->v[n++] = l->v[i];
    l->n = n;
}
