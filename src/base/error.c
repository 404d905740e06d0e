/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/error.h>

#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Characters that would act on a terminal or hide what a line really says. */
static bool invisible(unsigned c)
{
    static const struct {
        unsigned first, last;
    } ranges[] = {
        {0x00, 0x1f},       /* C0 */
        {0x7f, 0x9f},       /* DEL, C1 */
        {0x061c, 0x061c},   /* Arabic letter mark */
        {0x200b, 0x200f},   /* zero width, direction marks */
        {0x2028, 0x202e},   /* line ends, bidirectional overrides */
        {0x2060, 0x206f},   /* invisible operators, bidirectional isolates */
        {0xfeff, 0xfeff},   /* byte order mark */
        {0xfff9, 0xfffb},   /* interlinear annotation */
        {0xe0000, 0xe007f}, /* tags */
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    }
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef); /* noncharacters */
}

/* Writes what stands for the character at s into out; returns how much of s that was. */
static size_t show(const char *s, size_t n, char out[16])
{
    size_t length;
    unsigned c = utf8_next(s, n, &length);
    bool bad = c == 0xfffd && (length != 3 || memcmp(s, "\xef\xbf\xbd", 3) != 0);
    if (c == '\n' || c == '\r' || c == '\t') {
        snprintf(out, 16, "\\%c", c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
    } else if (bad || c < 0x20 || c == 0x7f) {
        snprintf(out, 16, "\\x%02X", (unsigned char)*s);
        length = 1;
    } else if (invisible(c)) {
        snprintf(out, 16, c > 0xffff ? "\\U%08X" : "\\u%04X", c);
    } else {
        memcpy(out, s, length);
        out[length] = '\0';
    }
    return length;
}

/* Copies `s` with the invisible made visible; "..." stands for what doesn't fit. */
static void copy_visible(char *to, size_t size, const char *s)
{
    size_t n = strlen(s), used = 0, fits = 0;
    while (n > 0) {
        char shown[16];
        size_t length = show(s, n, shown), add = strlen(shown);
        if (used + add >= size) {
            memcpy(to + fits, "...", 4);
            return;
        }
        memcpy(to + used, shown, add);
        used += add;
        if (used + 4 <= size)
            fits = used;
        s += length;
        n -= length;
    }
    to[used] = '\0';
}

bool xw_fail(struct xw_error *err, enum xw_code code, const char *where,
             const char *format, ...)
{
    char text[2048];
    va_list args;
    if (!err || err->code != XW_OK)
        return false;
    va_start(args, format);
    if (vsnprintf(text, sizeof text, format, args) < 0)
        text[0] = '\0';
    va_end(args);
    err->code = code;
    copy_visible(err->where, sizeof err->where, where ? where : "");
    copy_visible(err->text, sizeof err->text, text);
    return false;
}
