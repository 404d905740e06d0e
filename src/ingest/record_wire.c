/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/record_wire.h"

#include <string.h>

static void add_u32(struct str *out, size_t n)
{
    uint32_t v = (uint32_t)n;
    str_add(out, (const char *)&v, sizeof v);
}

static void add_text(struct str *out, const char *s, size_t n)
{
    add_u32(out, n);
    str_add(out, s, n);
}

/* Starts a message; wire_end fills its length in. */
static size_t start(struct str *out, int letter, const char *where)
{
    size_t at = out->n;
    add_u32(out, 0);
    str_putc(out, (char)letter);
    str_add(out, where, strlen(where) + 1);
    return at;
}

static void end(struct str *out, size_t at)
{
    uint32_t n = (uint32_t)(out->n - at);
    memcpy(out->s + at, &n, sizeof n);
}

void wire_add_text(struct str *out, int letter, const char *where, const char *text,
                   size_t n)
{
    size_t at = start(out, letter, where);
    add_text(out, text, n);
    end(out, at);
}

static void add_list(struct str *out, const struct record_list *l)
{
    str_putc(out, (char)l->n);
    for (int i = 0; i < l->n; i++)
        add_text(out, l->v[i].s, l->v[i].n);
}

static void add_value(struct str *out, const void *value, uint8_t type)
{
    const struct jp_str *text = value;
    switch ((enum record_field_type)type) {
    case FIELD_TEXT:
        add_text(out, text->s, text->n);
        break;
    case FIELD_INT:
        str_add(out, value, sizeof(int64_t));
        break;
    case FIELD_REAL:
        str_add(out, value, sizeof(double));
        break;
    case FIELD_YES_NO:
        str_putc(out, (char)(*(const int *)value));
        break;
    case FIELD_BOOL:
        str_putc(out, *(const bool *)value);
        break;
    case FIELD_LIST:
        add_list(out, value);
        break;
    }
}

void wire_add_record(struct str *out, const struct record *r, const char *where)
{
    size_t n, at = start(out, WIRE_RECORD, where);
    const struct record_field *fields = record_fields(r->type, &n);
    str_putc(out, (char)r->type);
    for (size_t i = 0; i < n; i++) {
        const void *value = (const char *)r + fields[i].offset;
        if (!record_has(value, fields[i].type))
            continue;
        str_putc(out, (char)(i + 1));
        add_value(out, value, fields[i].type);
    }
    str_putc(out, '\0');
    end(out, at);
}

struct cursor {
    const char *p, *end;
};

static bool take(struct cursor *c, void *out, size_t n)
{
    if ((size_t)(c->end - c->p) < n)
        return false;
    memcpy(out, c->p, n);
    c->p += n;
    return true;
}

static bool take_text(struct cursor *c, struct jp_str *out)
{
    uint32_t n;
    if (!take(c, &n, sizeof n) || (size_t)(c->end - c->p) < n)
        return false;
    *out = (struct jp_str){c->p, n};
    c->p += n;
    return true;
}

static bool take_list(struct cursor *c, struct record_list *l)
{
    unsigned char n;
    if (!take(c, &n, 1) || n > RECORD_LIST)
        return false;
    for (l->n = 0; l->n < n; l->n++)
        if (!take_text(c, &l->v[l->n]))
            return false;
    return true;
}

static bool take_bool(struct cursor *c, bool *out)
{
    char byte;
    if (!take(c, &byte, 1))
        return false;
    *out = byte != 0;
    return true;
}

static bool take_yes_no(struct cursor *c, int *out)
{
    bool yes = false;
    if (!take_bool(c, &yes))
        return false;
    *out = yes;
    return true;
}

static bool take_value(struct cursor *c, void *value, uint8_t type)
{
    switch ((enum record_field_type)type) {
    case FIELD_TEXT:
        return take_text(c, value);
    case FIELD_INT:
        return take(c, value, sizeof(int64_t));
    case FIELD_REAL:
        return take(c, value, sizeof(double)) && *(double *)value >= 0;
    case FIELD_YES_NO:
        return take_yes_no(c, value);
    case FIELD_BOOL:
        return take_bool(c, value);
    case FIELD_LIST:
        return take_list(c, value);
    }
    return false;
}

static bool take_record(struct cursor *c, struct record *r)
{
    static const char *const types[] = {"result", "rule", "run"};
    unsigned char type, index;
    size_t n;
    if (!take(c, &type, 1) || type > RECORD_RUN)
        return false;
    record_start(r, (struct jp_str){types[type], strlen(types[type])});
    const struct record_field *fields = record_fields(r->type, &n);
    while (take(c, &index, 1)) {
        if (index == 0)
            return c->p == c->end;
        if (index > n ||
            !take_value(c, (char *)r + fields[index - 1].offset, fields[index - 1].type))
            return false;
    }
    return false;
}

bool wire_read(const char *bytes, size_t n, struct wire_message *m, size_t *used)
{
    uint32_t length;
    *used = 0;
    if (n < sizeof length)
        return true;
    memcpy(&length, bytes, sizeof length);
    if (length < sizeof length + 2 || length > WIRE_LONGEST)
        return false;
    if (n < length)
        return true;
    struct cursor c = {bytes + sizeof length, bytes + length};
    m->letter = *c.p++;
    m->where = c.p;
    const char *stop = memchr(c.p, '\0', (size_t)(c.end - c.p));
    if (!stop)
        return false;
    c.p = stop + 1;
    *used = length;
    if (m->letter == WIRE_RECORD)
        return take_record(&c, &m->record);
    return m->letter && strchr("xwenf", m->letter) && take_text(&c, &m->text) &&
           c.p == c.end;
}
