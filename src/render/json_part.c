/* SPDX-License-Identifier: Apache-2.0 */
#include "render/json_part.h"

#include "base/date.h"

#include <string.h>

struct object object_open(struct str *to)
{
    str_putc(to, '{');
    return (struct object){to, false};
}

void object_close(struct object *o)
{
    str_putc(o->to, '}');
}

void member_text(struct object *o, const char *name, const char *text)
{
    if (!*text)
        return;
    member(o, name);
    json_string_add(o->to, text, strlen(text));
}

void member_ref(struct object *o, const char *name, const struct xw_set *set, xw_ref ref)
{
    if (!ref)
        return;
    member(o, name);
    json_string_add(o->to, xw_text(set, ref), xw_text_length(set, ref));
}

static void add_digits(struct str *to, uint64_t n)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    str_add(to, digits + at, sizeof digits - at);
}

void member_number(struct object *o, const char *name, uint64_t n)
{
    member(o, name);
    add_digits(o->to, n);
}

void member_positive(struct object *o, const char *name, uint64_t n)
{
    if (n)
        member_number(o, name, n);
}

void member_bool(struct object *o, const char *name, bool value)
{
    member(o, name);
    str_puts(o->to, value ? "true" : "false");
}

void member_time(struct object *o, const char *name, int64_t t)
{
    char text[DATE_TEXT];
    if (t != XW_NO_TIME)
        member_text(o, name, date_text(t, text));
}
