/* SPDX-License-Identifier: Apache-2.0 */
#include "gen_json.h"

#include <string.h>

static void flush(struct js *js)
{
    if (js->file)
        fwrite(js->buffer, 1, js->n, js->file);
    js->n = 0;
}

static void raw(struct js *js, const char *bytes, size_t n)
{
    if (js->n + n > sizeof js->buffer)
        flush(js);
    memcpy(js->buffer + js->n, bytes, n);
    js->n += n;
    js->bytes += n;
}

static void new_line(struct js *js)
{
    static const char blanks[] = "\n                                                "
                                 "                                                ";
    if (js->pretty)
        raw(js, blanks, 1 + (js->wide ? 4 : 2) * (size_t)js->depth);
}

static void item(struct js *js, const char *key)
{
    if (js->filled[js->depth])
        raw(js, ",", 1);
    js->filled[js->depth] = true;
    if (js->depth)
        new_line(js);
    if (!key)
        return;
    raw(js, "\"", 1);
    raw(js, key, strlen(key));
    raw(js, "\": ", js->pretty ? 3 : 2);
}

void js_open(struct js *js, const char *key, char bracket)
{
    item(js, key);
    raw(js, &bracket, 1);
    js->filled[++js->depth] = false;
}

void js_close(struct js *js, char bracket)
{
    bool filled = js->filled[js->depth--];
    if (filled)
        new_line(js);
    raw(js, &bracket, 1);
}

static void unicode(struct js *js, unsigned value)
{
    char escape[8];
    raw(js, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", value));
}

/* One character of well-formed UTF-8 beyond ASCII; returns its length. */
static size_t beyond_ascii(struct js *js, const char *text)
{
    unsigned first = (unsigned char)*text;
    size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (!js->ascii) {
        raw(js, text, length);
        return length;
    }
    unsigned value = first & (0xffu >> (length + 1));
    for (size_t i = 1; i < length; i++)
        value = value << 6 | ((unsigned char)text[i] & 0x3f);
    if (value < 0x10000) {
        unicode(js, value);
    } else {
        unicode(js, 0xd800 + ((value - 0x10000) >> 10));
        unicode(js, 0xdc00 + (value & 0x3ff));
    }
    return length;
}

static size_t special(struct js *js, const char *text)
{
    static const char plain[] = "\"\\\n\t\r", letters[] = "\"\\ntr";
    const char *at = strchr(plain, *text);
    if ((unsigned char)*text >= 0x80)
        return beyond_ascii(js, text);
    if (at)
        raw(js, (char[]){'\\', letters[at - plain]}, 2);
    else
        unicode(js, (unsigned char)*text);
    return 1;
}

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

void js_str(struct js *js, const char *key, const char *text)
{
    item(js, key);
    raw(js, "\"", 1);
    while (*text) {
        size_t n = 0;
        while (is_plain((unsigned char)text[n]))
            n++;
        raw(js, text, n);
        text += n;
        if (*text)
            text += special(js, text);
    }
    raw(js, "\"", 1);
}

void js_int(struct js *js, const char *key, int value)
{
    char digits[16];
    item(js, key);
    raw(js, digits, (size_t)snprintf(digits, sizeof digits, "%d", value));
}

void js_tenths(struct js *js, const char *key, int tenths)
{
    char digits[24];
    item(js, key);
    raw(js, digits,
        (size_t)snprintf(digits, sizeof digits, "%d.%d", tenths / 10, tenths % 10));
}

void js_bool(struct js *js, const char *key, bool value)
{
    item(js, key);
    raw(js, value ? "true" : "false", value ? 4 : 5);
}

void js_null(struct js *js, const char *key)
{
    item(js, key);
    raw(js, "null", 4);
}

bool js_finish(struct js *js)
{
    raw(js, "\n", 1);
    flush(js);
    return !js->file || !ferror(js->file);
}
