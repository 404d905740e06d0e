/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* mappings/cwe.tsv: cwe, name, weakness, then a column for each framework and basis
 * ("PCI-4.0.1 judged"), and last who stands behind "source". */

struct column { /* of controls */
    uint32_t framework;
    bool judged;
};

struct control_basis {
    uint32_t control;
    const char *basis;
};

enum {
    CWE,
    NAME,
    WEAKNESS,
    FIRST,
};

static bool read_columns(struct tsv *t, struct column columns[TSV_COLUMNS])
{
    static const char *const fixed[] = {
        [CWE] = "cwe", [NAME] = "name", [WEAKNESS] = "weakness"};
    for (uint32_t i = 0; i < FIRST; i++)
        if (t->n_columns <= FIRST || strcmp(t->fields[i], fixed[i]) != 0)
            return tsv_fail(t, i, "expected the column \"%s\"", fixed[i]);
    if (strcmp(t->fields[t->n_columns - 1], "source") != 0)
        return tsv_fail(t, t->n_columns - 1, "expected the column \"source\"");
    for (uint32_t i = FIRST; i + 1 < t->n_columns; i++) {
        const char *space = strrchr(t->fields[i], ' ');
        const char *basis = space ? space + 1 : "";
        columns[i].judged = !strcmp(basis, "judged");
        if (!columns[i].judged && strcmp(basis, "source") != 0)
            return tsv_fail(t, i,
                            "expected a column \"FRAMEWORK judged\" or \"... source\"");
        columns[i].framework = xw_data_framework(
            t->b->d, build_text(t->b, t->fields[i], (size_t)(space - t->fields[i])));
        if (columns[i].framework == XW_NO_INDEX)
            return tsv_fail(t, i, "unknown framework");
    }
    return true;
}

static bool add_controls(struct tsv *t, uint32_t field, const struct column *column,
                         const char *basis, struct vec *out)
{
    const char *rest = t->fields[field], *id = NULL;
    while (tsv_part(t->b, &rest, &id)) {
        uint32_t control = xw_data_control(t->b->d, column->framework, id);
        if (control == XW_NO_INDEX)
            return tsv_fail(t, field, "unknown control \"%s\"", id);
        const struct xw_control *c = &t->b->d->controls[control];
        if (c->group || c->withdrawn)
            return tsv_fail(t, field, "control \"%s\" is %s: nothing can map to it", id,
                            c->group ? "a group" : "withdrawn");
        struct control_basis *cb = build_add(t->b, out, sizeof *cb);
        *cb = (struct control_basis){control, basis};
    }
    return true;
}

static int compare_control(const void *x, const void *y)
{
    const struct control_basis *a = x, *b = y;
    return a->control < b->control ? -1 : a->control > b->control;
}

static bool finish_controls(struct tsv *t, struct xw_cwe *cwe, const struct vec *found)
{
    struct control_basis *cb = found->items;
    uint32_t *controls = build_alloc(t->b, found->n, sizeof *controls);
    const char **bases = build_alloc(t->b, found->n, sizeof *bases);
    if (found->n)
        qsort(cb, found->n, sizeof *cb, compare_control);
    for (uint32_t i = 0; i < found->n; i++) {
        if (i && cb[i].control == cb[i - 1].control)
            return tsv_fail(t, CWE, "control \"%s\" occurs twice",
                            t->b->d->controls[cb[i].control].id);
        controls[i] = cb[i].control;
        bases[i] = cb[i].basis;
    }
    cwe->controls = controls;
    cwe->bases = bases;
    cwe->n_controls = found->n;
    return true;
}

static bool read_number(struct tsv *t, uint32_t *out)
{
    const char *text = t->fields[CWE];
    char *end = NULL;
    unsigned long number = strncmp(text, "CWE-", 4) ? 0 : strtoul(text + 4, &end, 10);
    if (!number || *end || number > 100000)
        return tsv_fail(t, CWE, "expected a number, as in CWE-79");
    *out = (uint32_t)number;
    return true;
}

static bool read_cwe(struct tsv *t, const struct column columns[TSV_COLUMNS],
                     struct vec *cwes)
{
    struct xw_cwe cwe = {.weakness = XW_NO_INDEX, .name = t->fields[NAME]};
    struct vec found = {0};
    const char *source = t->fields[t->n_columns - 1];
    char basis[200];
    snprintf(basis, sizeof basis, "source:%s", source);
    const char *sourced = build_text(t->b, basis, strlen(basis));
    if (!read_number(t, &cwe.number))
        return false;
    if (*t->fields[WEAKNESS]) {
        cwe.weakness = xw_data_weakness(t->b->d, t->fields[WEAKNESS]);
        if (cwe.weakness == XW_NO_INDEX)
            return tsv_fail(t, WEAKNESS, "unknown weakness \"%s\"", t->fields[WEAKNESS]);
    }
    for (uint32_t i = FIRST; i + 1 < t->n_columns; i++) {
        if (!columns[i].judged && *t->fields[i] && !*source)
            return tsv_fail(t, t->n_columns - 1, "\"source\" is missing");
        if (!add_controls(t, i, &columns[i], columns[i].judged ? "judged" : sourced,
                          &found))
            return false;
    }
    cwe.basis = *source ? sourced : "judged";
    if (!finish_controls(t, &cwe, &found))
        return false;
    *(struct xw_cwe *)build_add(t->b, cwes, sizeof cwe) = cwe;
    return true;
}

static int compare_cwe(const void *x, const void *y)
{
    const struct xw_cwe *a = x, *b = y;
    return a->number < b->number ? -1 : a->number > b->number;
}

bool build_cwes(struct build *b)
{
    struct column columns[TSV_COLUMNS] = {{0}};
    struct vec cwes = {0};
    struct tsv t;
    if (!tsv_open(&t, b, "cwe.tsv", NULL) || !read_columns(&t, columns))
        return false;
    while (tsv_next(&t))
        if (!read_cwe(&t, columns, &cwes))
            return false;
    const struct xw_cwe *list = cwes.items;
    if (cwes.n)
        qsort(cwes.items, cwes.n, sizeof *list, compare_cwe);
    for (uint32_t i = 1; i < cwes.n; i++)
        if (list[i].number == list[i - 1].number)
            return build_fail(b, t.source->file, 1, 1, "CWE-%u occurs twice",
                              list[i].number);
    b->d->cwes = list;
    b->d->n_cwes = cwes.n;
    return b->err->code == XW_OK;
}
