/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Errors, warnings, and the JSON pointers in them. */

static void add_key(struct jp_buffer *b, const char *key, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (key[i] == '~')
            jp_buffer_add(b, "~0", 2);
        else if (key[i] == '/')
            jp_buffer_add(b, "~1", 2);
        else
            jp_buffer_add(b, key + i, 1);
    }
}

static void add_step(struct jp_buffer *b, const struct jp_frame *f)
{
    char number[24];
    jp_buffer_add(b, "/", 1);
    if (f->close == ']') {
        int n = snprintf(number, sizeof number, "%" PRIu64, f->child);
        jp_buffer_add(b, number, (size_t)n);
        return;
    }
    size_t n = f->key_len;
    if (f->key_cut) { /* not in the middle of a character */
        while (n > 0 && (f->key[n - 1] & 0xc0) == 0x80)
            n--;
        n -= n > 0 && (f->key[n - 1] & 0x80);
    }
    add_key(b, f->key, n);
    if (f->key_cut)
        jp_buffer_add(b, "...", 3);
}

static bool continues(char c)
{
    return (c & 0xc0) == 0x80;
}

/* Copies `b` into buf, without its middle if it is too long. */
static void shorten(const struct jp_buffer *b, char *buf, size_t size)
{
    static const char dots[] = "...";
    if (size == 0)
        return;
    if (b->n < size) {
        memcpy(buf, b->s, b->n);
        buf[b->n] = '\0';
        return;
    }
    size_t room = size > sizeof dots ? size - sizeof dots : 0;
    size_t head = room / 3, tail = b->n - (room - head);
    while (head > 0 && continues(b->s[head]))
        head--;
    while (tail < b->n && continues(b->s[tail]))
        tail++;
    snprintf(buf, size, "%.*s%s%.*s", (int)head, b->s, dots, (int)(b->n - tail),
             b->s + tail);
}

static const char *write_pointer(struct jp *jp, enum jp_place place, char *buf,
                                 size_t size)
{
    jp->pointer.n = 0;
    for (const struct jp_frame *f = jp->frames + 1; f <= jp->top; f++) {
        if (f->child == JP_NO_CHILD || (f == jp->top && place == JP_IN_CONTAINER))
            break;
        add_step(&jp->pointer, f);
    }
    jp_buffer_reserve(&jp->pointer, 1);
    shorten(&jp->pointer, buf, size);
    return buf;
}

const char *jp_pointer(struct jp *jp, char *buf, size_t size)
{
    if (jp->state == JP_AT_START)
        jp_start(jp);
    return write_pointer(jp, JP_IN_VALUE, buf, size);
}

static void compose(struct jp *jp, enum jp_place place, const char *format, va_list args,
                    char text[static 400], char pointer[static 200])
    __attribute__((format(printf, 3, 0)));
static void raise_args(struct jp *jp, const struct jp_where *at, enum jp_place place,
                       const char *format, va_list args)
    __attribute__((format(printf, 4, 0)));
static void tell_args(struct jp *jp, const struct jp_where *at, enum jp_place place,
                      const char *format, va_list args)
    __attribute__((format(printf, 4, 0)));

/* "TEXT at POINTER", cleaned like any error's text. */
static void compose(struct jp *jp, enum jp_place place, const char *format, va_list args,
                    char text[static 400], char pointer[static 200])
{
    int n = vsnprintf(text, 400, format, args);
    if (n >= 400)
        memcpy(text + 396, "...", 4);
    write_pointer(jp, place, pointer, 200);
}

static void raise_args(struct jp *jp, const struct jp_where *at, enum jp_place place,
                       const char *format, va_list args)
{
    char text[400], pointer[200], where[sizeof jp->err.where];
    struct jp_where began;
    if (jp->state == JP_FAILED)
        return;
    compose(jp, place, format, args, text, pointer);
    /* Comes before any error behind the limit, however much was read at once. */
    if (jp->cut && at->offset - jp->value.at.offset > jp->max_value) {
        began = jp_where_mark(jp, &jp->value);
        at = &began;
        snprintf(text, sizeof text, "a value of more than %zu bytes", jp->max_value);
        *pointer = '\0';
    }
    snprintf(where, sizeof where, "%.900s:%" PRId64 ":%" PRId64,
             jp->options.name ? jp->options.name : "-", at->line, at->column);
    xw_fail(&jp->err, XW_E_FORMAT, where, "%s%s%s", text, *pointer ? " at " : "",
            pointer);
    jp->err_where = *at;
    jp->state = JP_FAILED;
}

const uint8_t *jp_raise(struct jp *jp, const struct jp_where *at, enum jp_place place,
                        const char *format, ...)
{
    va_list args;
    va_start(args, format);
    raise_args(jp, at, place, format, args);
    va_end(args);
    return NULL;
}

static void tell_args(struct jp *jp, const struct jp_where *at, enum jp_place place,
                      const char *format, va_list args)
{
    char text[400], pointer[200];
    struct xw_error clean = {0};
    if (!jp->options.warn)
        return;
    compose(jp, place, format, args, text, pointer);
    xw_fail(&clean, XW_E_FORMAT, NULL, "%s%s%s", text, *pointer ? " at " : "", pointer);
    jp->options.warn(jp->options.warn_ctx, at, clean.text);
}

void jp_tell(struct jp *jp, const struct jp_where *at, enum jp_place place,
             const char *format, ...)
{
    va_list args;
    va_start(args, format);
    tell_args(jp, at, place, format, args);
    va_end(args);
}

bool jp_fail(struct jp *jp, const char *format, ...)
{
    struct jp_where at = jp_where(jp);
    va_list args;
    va_start(args, format);
    raise_args(jp, &at, JP_IN_VALUE, format, args);
    va_end(args);
    return false;
}

/* After an error what the caller saw is cut short: nothing follows from it. */
void jp_warn(struct jp *jp, const char *format, ...)
{
    struct jp_where at = jp_where(jp);
    va_list args;
    if (jp->state == JP_FAILED)
        return;
    va_start(args, format);
    tell_args(jp, &at, JP_IN_VALUE, format, args);
    va_end(args);
}

void jp_describe(const uint8_t *p, char *buf, size_t size)
{
    size_t bad, n = *p >= 0x80 ? jp_utf8(p, &bad) : 0;
    if (*p == 0)
        snprintf(buf, size, "a NUL byte");
    else if (*p == '\n' || *p == '\r')
        snprintf(buf, size, "the end of the line");
    else if (*p == '\'')
        snprintf(buf, size, "an apostrophe");
    else if (*p >= ' ' && *p < 0x7f)
        snprintf(buf, size, "'%c'", *p);
    else if (*p < 0x80)
        snprintf(buf, size, "the control character U+%04X", *p);
    else if (n > 0)
        snprintf(buf, size, "'%.*s'", (int)n, (const char *)p);
    else
        snprintf(buf, size, "the byte 0x%02X, which is not UTF-8", *p);
}

static const char *inside(const struct jp *jp)
{
    switch (jp->top->close) {
    case '}':
        return "an object";
    case ']':
        return "an array";
    default:
        return "the document";
    }
}

const uint8_t *jp_expected(struct jp *jp, const uint8_t *p, enum jp_place place,
                           const char *what)
{
    char found[64];
    p = jp_need(jp, p, 4); /* a whole character to show */
    struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
    if (p < jp->end) {
        jp_describe(p, found, sizeof found);
        return jp_raise(jp, &at, place, "%s, found %s", what, found);
    }
    if (jp->top == jp->frames)
        return jp_raise(jp, &at, place, "the input ends; %s", what);
    return jp_raise(jp, &at, place, "the input ends inside %s; %s", inside(jp), what);
}
