/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"

#include <stdint.h>
#include <string.h>

struct form { /* Unicode 15, table 3-7: well-formed UTF-8 byte sequences */
    unsigned char first, last, low, high;
    unsigned char length, bits;
};

static const struct form forms[] = {
    {0xc2, 0xdf, 0x80, 0xbf, 2, 0x1f}, {0xe0, 0xe0, 0xa0, 0xbf, 3, 0x0f},
    {0xe1, 0xec, 0x80, 0xbf, 3, 0x0f}, {0xed, 0xed, 0x80, 0x9f, 3, 0x0f},
    {0xee, 0xef, 0x80, 0xbf, 3, 0x0f}, {0xf0, 0xf0, 0x90, 0xbf, 4, 0x07},
    {0xf1, 0xf3, 0x80, 0xbf, 4, 0x07}, {0xf4, 0xf4, 0x80, 0x8f, 4, 0x07},
};

static const struct form *form_of(unsigned char c)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (c >= forms[i].first && c <= forms[i].last)
            return &forms[i];
    return NULL;
}

unsigned utf8_next(const char *s, size_t n, size_t *length)
{
    const unsigned char *p = (const unsigned char *)s;
    *length = 1;
    if (p[0] < 0x80)
        return p[0];
    const struct form *f = form_of(p[0]);
    if (!f)
        return 0xfffd;
    unsigned code = p[0] & f->bits;
    for (size_t i = 1; i < f->length; i++) {
        unsigned char low = i == 1 ? f->low : 0x80, high = i == 1 ? f->high : 0xbf;
        if (i >= n || p[i] < low || p[i] > high) {
            *length = i;
            return 0xfffd;
        }
        code = code << 6 | (p[i] & 0x3f);
    }
    *length = f->length;
    return code;
}

size_t utf8_put(char out[4], unsigned code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t n = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    for (size_t i = n; i-- > 1; code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3f));
    out[0] = (char)(lead[n] | code);
    return n;
}

size_t utf8_cut(const char *s, size_t n, size_t limit)
{
    if (n <= limit)
        return n;
    n = limit;
    while (n > 0 && ((unsigned char)s[n] & 0xc0) == 0x80)
        n--;
    return n;
}

static bool is_shown_escaped(unsigned c, bool lines)
{
    if (c < 0x20)
        return !(lines && (c == '\n' || c == '\t'));
    if (c < 0x7f)
        return false;
    if (c <= 0x9f)
        return true; /* DEL and C1 */
    if (c < 0x061c)
        return false;
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
           (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe ||
           (c >= 0xe0000 && c <= 0xe007f);
}

/* Whether the eight bytes at s are all printable ASCII. */
static bool all_plain(const char *s)
{
    uint64_t w;
    memcpy(&w, s, 8);
    uint64_t ones = UINT64_C(0x0101010101010101), tops = ones * 0x80;
    uint64_t below = (w - ones * 0x20) & ~w & tops;
    uint64_t del = w ^ ones * 0x7f;
    return !(w & tops) && !below && !((del - ones) & ~del & tops);
}

size_t str_clean_prefix(const char *bytes, size_t n, bool lines)
{
    size_t i = 0;
    while (i < n) {
        if (n - i >= 8 && all_plain(bytes + i)) {
            i += 8;
            continue;
        }
        size_t length;
        unsigned c = utf8_next(bytes + i, n - i, &length);
        bool bad = c == 0xfffd && !(length == 3 && (unsigned char)bytes[i] == 0xef &&
                                    (unsigned char)bytes[i + 1] == 0xbf);
        if (bad || is_shown_escaped(c, lines))
            return i;
        i += length;
    }
    return n;
}

bool str_clean(struct str *s, const char *bytes, size_t n, bool lines)
{
    bool changed = false;
    for (size_t i = 0; i < n;) {
        size_t good = str_clean_prefix(bytes + i, n - i, lines);
        str_add(s, bytes + i, good);
        i += good;
        if (i == n)
            break;
        changed = true;
        size_t length;
        unsigned c = utf8_next(bytes + i, n - i, &length);
        if (c == '\r' && lines && i + 1 < n && bytes[i + 1] == '\n')
            ; /* CR LF: the LF follows */
        else if (c == 0xfffd)
            str_puts(s, "\xef\xbf\xbd");
        else if (c <= 0xff)
            str_printf(s, "\\x%02x", c);
        else
            str_printf(s, "\\u{%x}", c);
        i += length;
    }
    return changed;
}
