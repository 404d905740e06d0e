/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/record_field.h"

#include <inttypes.h>
#include <math.h>

/* Records as JSON, for people who write filters and for tests. */

static void add_string(struct str *out, struct jp_str s)
{
    str_putc(out, '"');
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (c == '"' || c == '\\')
            str_printf(out, "\\%c", c);
        else if (c < ' ' || c == 0x7f)
            str_printf(out, "\\u%04x", c);
        else
            str_putc(out, (char)c);
    }
    str_putc(out, '"');
}

static void add_list(struct str *out, const struct record_list *l)
{
    for (int i = 0; i < l->n; i++) {
        str_putc(out, i ? ',' : '[');
        add_string(out, l->v[i]);
    }
    str_putc(out, ']');
}

bool record_has(const void *at, uint8_t type)
{
    switch ((enum record_field_type)type) {
    case FIELD_TEXT:
        return ((const struct jp_str *)at)->n > 0;
    case FIELD_INT:
        return *(const int64_t *)at != 0;
    case FIELD_REAL:
        return *(const double *)at >= 0;
    case FIELD_YES_NO:
        return *(const int *)at >= 0;
    case FIELD_BOOL:
        return *(const bool *)at;
    case FIELD_LIST:
        return ((const struct record_list *)at)->n > 0;
    }
    return false;
}

static void add_value(struct str *out, const void *at, uint8_t type)
{
    switch ((enum record_field_type)type) {
    case FIELD_TEXT:
        add_string(out, *(const struct jp_str *)at);
        break;
    case FIELD_INT:
        str_printf(out, "%" PRId64, *(const int64_t *)at);
        break;
    case FIELD_REAL:
        str_printf(out, "%.15g", *(const double *)at);
        break;
    case FIELD_YES_NO:
        str_puts(out, *(const int *)at ? "true" : "false");
        break;
    case FIELD_BOOL:
        str_puts(out, *(const bool *)at ? "true" : "false");
        break;
    case FIELD_LIST:
        add_list(out, at);
        break;
    }
}

void record_print(const struct record *r, struct str *out)
{
    static const char *const types[] = {"result", "rule", "run"};
    size_t n;
    const struct record_field *fields = record_fields(r->type, &n);
    str_printf(out, "{\"record\":\"%s\"", types[r->type]);
    for (size_t i = 0; i < n; i++) {
        const void *at = (const char *)r + fields[i].offset;
        if (!record_has(at, fields[i].type))
            continue;
        str_printf(out, ",\"%s\":", fields[i].name);
        add_value(out, at, fields[i].type);
    }
    str_putc(out, '}');
}
