/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/* How many bytes need no escaping. */
static size_t plain_length(const char *s, size_t n)
{
    size_t i = 0;
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\'),
                  control = _mm_set1_epi8(0x1f);
    for (; i + 16 <= n; i += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s + i));
        __m128i hit = _mm_or_si128(
            _mm_cmpeq_epi8(_mm_min_epu8(v, control), v),
            _mm_or_si128(_mm_cmpeq_epi8(v, quote), _mm_cmpeq_epi8(v, slash)));
        int bits = _mm_movemask_epi8(hit);
        if (bits)
            return i + (size_t)__builtin_ctz((unsigned)bits);
    }
#endif
    while (i < n && is_plain((unsigned char)s[i]))
        i++;
    return i;
}

void json_string_add(struct str *to, const char *s, size_t n)
{
    str_putc(to, '"');
    for (;;) {
        size_t plain = plain_length(s, n);
        str_add(to, s, plain);
        if (plain == n)
            break;
        escape(to, (unsigned char)s[plain]);
        s += plain + 1;
        n -= plain + 1;
    }
    str_putc(to, '"');
}
