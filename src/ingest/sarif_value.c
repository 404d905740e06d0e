/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include "base/date.h"

#include <stdlib.h>
#include <string.h>

const char *sarif_type_name(enum jp_type type)
{
    static const char *const names[] = {
        [JP_NONE] = "nothing",   [JP_NULL] = "null",        [JP_FALSE] = "a boolean",
        [JP_TRUE] = "a boolean", [JP_NUMBER] = "a number",  [JP_STRING] = "a string",
        [JP_ARRAY] = "an array", [JP_OBJECT] = "an object",
    };
    return names[type];
}

static bool wrong(struct jp *jp, const char *expected)
{
    enum jp_type type = jp_type(jp);
    if (type != JP_NULL && type != JP_NONE)
        jp_warn(jp, "%s was expected, this is %s; left out", expected,
                sarif_type_name(type));
    return false;
}

bool sarif_string(struct jp *jp, struct jp_str *out)
{
    if (!jp_string(jp, out))
        return wrong(jp, "a string");
    if (memchr(out->s, '\0', out->n))
        jp_warn(jp, "the text holds U+0000, shown as \\x00");
    return true;
}

void sarif_unknown(struct jp *jp, struct jp_str key)
{
    if (memchr(key.s, '\0', key.n))
        jp_warn(jp, "the member's name holds U+0000");
}

bool sarif_object(struct jp *jp)
{
    return jp_enter(jp, JP_OBJECT) || wrong(jp, "an object");
}

bool sarif_element(struct jp *jp)
{
    if (jp_type(jp) != JP_NULL)
        return sarif_object(jp);
    jp_warn(jp, "an object was expected, this is null; left out");
    return false;
}

bool sarif_array(struct jp *jp)
{
    return jp_enter(jp, JP_ARRAY) || wrong(jp, "an array");
}

bool sarif_bool(struct jp *jp, bool *out)
{
    return jp_bool(jp, out) || wrong(jp, "a boolean");
}

bool sarif_number(struct jp *jp, double *out)
{
    struct jp_number n;
    if (!jp_number(jp, &n))
        return wrong(jp, "a number");
    *out = n.real;
    return true;
}

bool sarif_index(struct jp *jp, uint32_t *out)
{
    int64_t n;
    if (!jp_int(jp, &n))
        return wrong(jp, "a whole number");
    if (n == -1)
        return false;
    if (n < 0 || n >= SARIF_NOTHING) {
        jp_warn(jp, "an index of 0 or more was expected, this is %lld; left out",
                (long long)n);
        return false;
    }
    *out = (uint32_t)n;
    return true;
}

bool sarif_time(struct jp *jp, int64_t *out)
{
    struct jp_str text;
    char copy[64];
    if (!sarif_string(jp, &text))
        return false;
    if (text.n < sizeof copy) {
        memcpy(copy, text.s, text.n);
        copy[text.n] = '\0';
        if (date_parse(copy, out))
            return true;
    }
    jp_warn(jp, "a date and time was expected; left out");
    return false;
}

bool sarif_afford(struct sarif *s, size_t n)
{
    enum { TIMES = 8, FREE = 1 << 20 };
    uint64_t read = s->reading->source ? s->reading->source->bytes : 0;
    bool before = s->spent <= FREE + TIMES * read;
    s->spent += n;
    bool now = s->spent <= FREE + TIMES * read;
    if (before && !now)
        reading_warn(s->reading,
                     "messages and paths grow out of proportion when they are put "
                     "together; the others stay as they are");
    return now;
}

void *sarif_grow(void *list, uint32_t n, uint32_t *size, size_t record)
{
    if (n < *size)
        return list;
    *size = *size ? *size * 2 : 8;
    return mem_grow(list, *size, record);
}

void sarif_numbers_add(struct sarif_numbers *l, uint32_t number)
{
    l->v = sarif_grow(l->v, l->n, &l->size, sizeof *l->v);
    l->v[l->n++] = number;
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

void sarif_numbers_unique(struct sarif_numbers *l)
{
    uint32_t kept = 0;
    if (l->n < 2)
        return;
    qsort(l->v, l->n, sizeof *l->v, by_number);
    for (uint32_t i = 0; i < l->n; i++)
        if (kept == 0 || l->v[kept - 1] != l->v[i])
            l->v[kept++] = l->v[i];
    l->n = kept;
}

void sarif_numbers_free(struct sarif_numbers *l)
{
    mem_free(l->v);
    *l = (struct sarif_numbers){0};
}
