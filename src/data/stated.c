/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

/* mappings/stated.tsv: how tools name the frameworks whose controls they state. */

enum {
    MAX_STATED = 200, /* bytes of a text that may state a control */
    MAX_NAME = 100,   /* ... and of the name in it */
    MAX_STARTS = 4,   /* parts that may stand before the name: "external/cis/1.4" */
};

static int compare_stated(const void *a, const void *b)
{
    return strcmp(((const struct data_stated *)a)->folded,
                  ((const struct data_stated *)b)->folded);
}

static bool read_stated(struct build *b, const struct tsv *t, struct data_stated *out)
{
    char folded[DATA_NAME];
    data_fold_name(t->fields[0], folded);
    *out = (struct data_stated){.framework = XW_NO_INDEX, .note = t->fields[2]};
    if (!*folded)
        return tsv_fail(t, 0, "expected a name");
    if (strcmp(t->fields[1], "-") != 0) {
        for (uint32_t i = 0; i < b->d->n_frameworks; i++)
            if (!strcmp(b->d->frameworks[i].id, t->fields[1]))
                out->framework = i;
        if (out->framework == XW_NO_INDEX)
            return tsv_fail(t, 1, "unknown framework \"%s\"", t->fields[1]);
    } else if (!*out->note) {
        return tsv_fail(t, 2, "expected the reason why \"%s\" doesn't count",
                        t->fields[0]);
    }
    out->folded = build_text(b, folded, strlen(folded));
    return true;
}

bool build_stated(struct build *b)
{
    static const char *const columns[] = {"name", "framework", "note", NULL};
    struct vec names = {0};
    struct tsv t;
    if (!tsv_open(&t, b, "stated.tsv", columns))
        return false;
    while (tsv_next(&t))
        if (!read_stated(b, &t, build_add(b, &names, sizeof(struct data_stated))))
            return false;
    if (b->err->code != XW_OK)
        return false;
    struct data_stated *v = names.items;
    if (names.n)
        qsort(v, names.n, sizeof *v, compare_stated);
    for (uint32_t i = 1; i < names.n; i++)
        if (!compare_stated(&v[i - 1], &v[i]))
            return xw_fail(b->err, XW_E_USAGE, t.source->file,
                           "the name \"%s\" stands there twice", v[i].folded);
    b->d->stated = v;
    b->d->n_stated = names.n;
    return true;
}

/* By the first n bytes of `folded`. */
static const struct data_stated *find_name(const struct xw_data *d, const char *folded,
                                           size_t n)
{
    uint32_t low = 0, high = d->n_stated;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const struct data_stated *s = &d->stated[middle];
        int order = strncmp(s->folded, folded, n);
        if (!order && !s->folded[n])
            return s;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* SP 800-53 ids as file names and OSCAL have them: ac_2_1 and ac-2.1 are AC-2(1). False:
 * `id` is nothing of the kind. */
static bool enhancement_id(const char *id, char out[MAX_STATED + 4])
{
    size_t n = 0, i = 0;
    while (is_letter(id[i]))
        out[n++] = id[i++];
    if (!n || !id[i] || !strchr("-_", id[i]) || !is_digit(id[i + 1]))
        return false;
    out[n++] = '-';
    for (i++; is_digit(id[i]);)
        out[n++] = id[i++];
    if (id[i]) {
        if (!strchr("-_. ", id[i]) || !is_digit(id[i + 1]))
            return false;
        out[n++] = '(';
        for (i++; is_digit(id[i]);)
            out[n++] = id[i++];
        out[n++] = ')';
    }
    out[n] = 0;
    return !id[i];
}

static uint32_t find_control(const struct xw_data *d, uint32_t framework, const char *id)
{
    char other[MAX_STATED + 4];
    uint32_t c = xw_data_control(d, framework, id);
    if (c == XW_NO_INDEX && enhancement_id(id, other))
        c = xw_data_control(d, framework, other);
    return c;
}

/* `id` may have the control's title behind it. */
static uint32_t control_in(const struct xw_data *d, uint32_t framework, const char *id)
{
    char first[MAX_STATED + 1];
    uint32_t c = find_control(d, framework, id);
    size_t n = strcspn(id, " :");
    if (c == XW_NO_INDEX && id[n]) {
        memcpy(first, id, n);
        first[n] = 0;
        c = find_control(d, framework, first);
    }
    if (c != XW_NO_INDEX && (d->controls[c].group || d->controls[c].withdrawn))
        return XW_NO_INDEX;
    return c;
}

/* Whether the name may end before text[at]: "4.0.1" must not be read as 4.0 and 1. */
static bool ends_name(const char *text, size_t at)
{
    bool number = is_digit(text[at - 1]) && text[at] == '.' && is_digit(text[at + 1]);
    return !is_letter(text[at]) && !is_digit(text[at]) && !number;
}

/* What follows the name, if that looks like an id: short, with a digit. */
static const char *id_after(const char *rest)
{
    while (*rest && !is_letter(*rest) && !is_digit(*rest))
        rest++;
    size_t n = strcspn(rest, " :");
    return n && n <= 40 && strcspn(rest, "0123456789") < n ? rest : NULL;
}

/* The longest name at the start of `text`, with an id behind it. */
static bool stated_at(const struct xw_data *d, const char *text, uint32_t *control,
                      const char **note)
{
    char folded[DATA_NAME];
    size_t at = strnlen(text, MAX_NAME), n;
    memcpy(folded, text, at);
    folded[at] = 0;
    data_fold_name(folded, folded);
    n = strlen(folded);
    for (; at > 1; n -= is_letter(text[at]) || is_digit(text[at])) {
        const struct data_stated *s =
            ends_name(text, at) ? find_name(d, folded, n) : NULL;
        if (s && !text[at])
            return false; /* the framework alone */
        const char *id = s ? id_after(text + at) : NULL;
        at--;
        if (!id)
            continue;
        *control = XW_NO_INDEX;
        *note = s->note;
        if (s->framework == XW_NO_INDEX)
            return true;
        *control = control_in(d, s->framework, id);
        if (*control == XW_NO_INDEX)
            *note = "the catalog has no such control";
        return true;
    }
    return false;
}

bool xw_data_stated(const struct xw_data *data, const char *text, uint32_t *control,
                    const char **note)
{
    if (strlen(text) > MAX_STATED)
        return false;
    for (int i = 0; i < MAX_STARTS; i++) {
        if (stated_at(data, text, control, note))
            return true;
        const char *next = strpbrk(text, "/:");
        if (!next)
            return false;
        text = next + 1;
    }
    return false;
}
