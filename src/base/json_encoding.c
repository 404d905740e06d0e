/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_impl.h"

#include <string.h>

static const struct encoding {
    const char *name;
    uint8_t bom[4];
    uint8_t bom_n;
    bool utf16, big_endian;
} encodings[] = {
    {"UTF-32", {0xff, 0xfe, 0, 0}, 4, false, false},
    {"UTF-32", {0, 0, 0xfe, 0xff}, 4, false, true},
    {"UTF-16", {0xff, 0xfe}, 2, true, false},
    {"UTF-16", {0xfe, 0xff}, 2, true, true},
};

static bool ascii(uint8_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0x7f);
}

/* Without a byte order mark: two ASCII characters in a row tell (RFC 4627, section 3). */
static const struct encoding *guess(const uint8_t *b, size_t n)
{
    if (n < 4)
        return NULL;
    if (ascii(b[0]) && !b[1] && !b[2] && !b[3])
        return &encodings[0];
    if (!b[0] && !b[1] && !b[2] && ascii(b[3]))
        return &encodings[1];
    if (ascii(b[0]) && !b[1] && ascii(b[2]) && !b[3])
        return &encodings[2];
    if (!b[0] && ascii(b[1]) && !b[2] && ascii(b[3]))
        return &encodings[3];
    return NULL;
}

static const struct encoding *find(const uint8_t *b, size_t n)
{
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        const struct encoding *e = &encodings[i];
        if (n >= e->bom_n && memcmp(b, e->bom, e->bom_n) == 0)
            return e;
    }
    return guess(b, n);
}

/* What is in the window already goes back to the bytes to be decoded. */
static void switch_to_utf16(struct jp *jp, bool big_endian)
{
    size_t n = (size_t)(jp->end - jp->p), used;
    jp->raw_capacity = n > 64 * 1024 ? n : 64 * 1024;
    jp->raw = jp_realloc(NULL, jp->raw_capacity);
    memcpy(jp->raw, jp->p, n);
    jp->raw_n = n;
    jp->utf16 = true;
    jp->big_endian = big_endian;

    size_t written = 0;
    uint8_t *out = jp->window;
    used = jp_decode_utf16(jp, jp->raw, n, out, jp->capacity, &written);
    memmove(jp->raw, jp->raw + used, n - used);
    jp->raw_n = n - used;
    jp->p = out;
    jp->end = out + written;
    memset(out + written, 0, JP_PAD);
}

void jp_detect_encoding(struct jp *jp)
{
    jp->p = jp_need(jp, jp->p, 4);
    const struct encoding *e = find(jp->p, (size_t)(jp->end - jp->p));
    if (e && !e->utf16) {
        jp_raise(jp, &jp->passed, JP_IN_VALUE, "the input is %s; UTF-8 expected",
                 e->name);
        return;
    }
    if (e)
        switch_to_utf16(jp, e->big_endian);
    jp->p = jp_need(jp, jp->p, 3);
    bool bom = jp->end - jp->p >= 3 && memcmp(jp->p, "\xef\xbb\xbf", 3) == 0;
    struct jp_where at = jp->passed;
    if (bom) { /* no character of the text: it takes no column */
        jp->p += 3;
        jp->passed.offset += 3;
    }
    if (e)
        jp_tell(jp, &at, JP_IN_VALUE, "the input is %s, %s-endian; converted to UTF-8",
                e->name, e->big_endian ? "big" : "little");
    else if (bom)
        jp_tell(jp, &at, JP_IN_VALUE,
                "the input begins with a byte order mark; left out");
}

static size_t put_utf8(uint8_t *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (uint8_t)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (uint8_t)(0xc0 | c >> 6);
        out[1] = (uint8_t)(0x80 | (c & 0x3f));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (uint8_t)(0xe0 | c >> 12);
        out[1] = (uint8_t)(0x80 | (c >> 6 & 0x3f));
        out[2] = (uint8_t)(0x80 | (c & 0x3f));
        return 3;
    }
    out[0] = (uint8_t)(0xf0 | c >> 18);
    out[1] = (uint8_t)(0x80 | (c >> 12 & 0x3f));
    out[2] = (uint8_t)(0x80 | (c >> 6 & 0x3f));
    out[3] = (uint8_t)(0x80 | (c & 0x3f));
    return 4;
}

static uint32_t unit(const uint8_t *b, bool big_endian)
{
    return big_endian ? (uint32_t)b[0] << 8 | b[1] : (uint32_t)b[1] << 8 | b[0];
}

size_t jp_decode_utf16(struct jp *jp, const uint8_t *in, size_t n, uint8_t *out,
                       size_t room, size_t *written)
{
    size_t i = 0, w = 0;
    while (i + 2 <= n && w + 4 <= room) {
        uint32_t c = unit(in + i, jp->big_endian);
        size_t used = 2;
        if (c >= 0xd800 && c < 0xdc00) {
            if (i + 4 > n && !jp->eof)
                break;
            uint32_t low = i + 4 <= n ? unit(in + i + 2, jp->big_endian) : 0;
            if (low >= 0xdc00 && low < 0xe000) {
                c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
                used = 4;
            }
        }
        i += used;
        w += put_utf8(out + w, c);
    }
    if (i + 1 == n && jp->eof && w < room) { /* half a unit: a byte that is no UTF-8 */
        out[w++] = 0xff;
        i++;
    }
    *written = w;
    return i;
}
