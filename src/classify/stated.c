/* SPDX-License-Identifier: Apache-2.0 */
#include "classify/stage.h"

#include "base/arena.h"
#include "base/str.h"

#include <stdlib.h>

/* Tools state controls as tags ("NIST-800-53-AC-2") and as taxa (SARIF 2.1.0, 3.19.3: the
 * taxonomy is a framework, the taxon a control). Which names are frameworks is data. */

struct numbers {
    uint32_t *v;
    uint32_t n, capacity;
};

static void numbers_add(struct numbers *l, uint32_t x)
{
    if (l->n == l->capacity) {
        l->capacity = l->capacity ? l->capacity * 2 : 16;
        l->v = mem_grow(l->v, l->capacity, sizeof *l->v);
    }
    l->v[l->n++] = x;
}

static int compare_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static struct xw_list distinct(struct xw_set *set, struct numbers *l)
{
    uint32_t n = 0;
    if (l->n)
        qsort(l->v, l->n, sizeof *l->v, compare_number);
    for (uint32_t i = 0; i < l->n; i++)
        if (n == 0 || l->v[i] != l->v[n - 1])
            l->v[n++] = l->v[i];
    return xw_list_add(set, l->v, n);
}

static void read_text(struct xw_set *set, const char *text, struct numbers *controls,
                      struct numbers *unclear)
{
    uint32_t control;
    const char *note;
    if (!xw_data_stated(xw_set_data(set), text, &control, &note))
        return;
    if (control != XW_NO_INDEX) {
        numbers_add(controls, control);
        return;
    }
    numbers_add(unclear, xw_intern_z(set, text));
    numbers_add(unclear, xw_intern_z(set, note));
}

void stated_find(struct xw_set *set, struct xw_descriptor *d)
{
    struct numbers controls = {0}, unclear = {0};
    struct str text = {0};
    for (uint32_t i = 0; i < d->tags.n; i++)
        read_text(set, xw_text(set, d->tags.v[i]), &controls, &unclear);
    for (uint32_t i = 0; i + 1 < d->taxa.n; i += 2) {
        str_reset(&text);
        str_printf(&text, "%s %s", xw_text(set, d->taxa.v[i]),
                   xw_text(set, d->taxa.v[i + 1]));
        read_text(set, str_get(&text), &controls, &unclear);
    }
    d->stated = distinct(set, &controls);
    d->unclear = xw_list_add(set, unclear.v, unclear.n);
    str_free(&text);
    mem_free(controls.v);
    mem_free(unclear.v);
}
