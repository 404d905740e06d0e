/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

/* Model text is valid UTF-8 without control characters but LF and TAB, so that little has
 * to be escaped; everything that RFC 8259 asks for is. */
static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\';
}

static void escape(struct str *to, unsigned char c)
{
    switch (c) {
    case '"':
        str_add(to, "\\\"", 2);
        break;
    case '\\':
        str_add(to, "\\\\", 2);
        break;
    case '\n':
        str_add(to, "\\n", 2);
        break;
    case '\t':
        str_add(to, "\\t", 2);
        break;
    default:
        str_printf(to, "\\u%04x", c);
    }
}

void json_string_add(struct str *to, const char *s, size_t n)
{
    size_t start = 0;
    str_putc(to, '"');
    for (size_t i = 0; i < n; i++) {
        if (is_plain((unsigned char)s[i]))
            continue;
        str_add(to, s + start, i - start);
        escape(to, (unsigned char)s[i]);
        start = i + 1;
    }
    str_add(to, s + start, n - start);
    str_putc(to, '"');
}
