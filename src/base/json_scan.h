/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_JSON_SCAN_H
#define BASE_JSON_SCAN_H

#include "base/json_impl.h"

#include <string.h>

#if defined(__SSE2__) && !defined(JP_NO_SSE2)
#define JP_SSE2 1
#include <emmintrin.h>
#endif

/* The loops over bytes that the pull reader's time goes into. */

extern const uint8_t jp_types[256];   /* enum jp_type by a value's first byte */
extern const uint8_t jp_escapes[256]; /* what a one-letter escape stands for, or 0 */

static inline bool jp_is_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}

static inline bool jp_is_space(uint8_t c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* The first quote, backslash, control character or non-ASCII byte from p on. */
static inline const uint8_t *jp_find_special(const uint8_t *p)
{
#ifdef JP_SSE2
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i slash = _mm_set1_epi8('\\');
    const __m128i space = _mm_set1_epi8(' ');
    for (;; p += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
        /* Signed: bytes from 0x80 on are below the space, too. */
        __m128i hit = _mm_or_si128(
            _mm_cmplt_epi8(v, space),
            _mm_or_si128(_mm_cmpeq_epi8(v, quote), _mm_cmpeq_epi8(v, slash)));
        int bits = _mm_movemask_epi8(hit);
        if (bits)
            return p + __builtin_ctz((unsigned)bits);
    }
#else
    while (*p >= ' ' && *p < 0x80 && *p != '"' && *p != '\\')
        p++;
    return p;
#endif
}

/* The first byte from p on that is no white space, perhaps the window's end. */
static inline const uint8_t *jp_find_text(const uint8_t *p)
{
#ifdef JP_SSE2
    const __m128i space = _mm_set1_epi8(' '), lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r'), tab = _mm_set1_epi8('\t');
    for (;; p += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
        __m128i blank =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, space), _mm_cmpeq_epi8(v, lf)),
                         _mm_or_si128(_mm_cmpeq_epi8(v, cr), _mm_cmpeq_epi8(v, tab)));
        unsigned bits = (unsigned)_mm_movemask_epi8(blank) ^ 0xffffU;
        if (bits)
            return p + __builtin_ctz(bits);
    }
#else
    while (jp_is_space(*p))
        p++;
    return p;
#endif
}

/* Skips white space. Where this ends at a zero byte, that is a NUL of the input or, with
 * p at jp->end, the end of the input. */
static inline const uint8_t *jp_space(struct jp *jp, const uint8_t *p)
{
    if (*p > ' ')
        return p;
    p = jp_find_text(p);
    return *p ? p : jp_space_more(jp, p);
}

/* Length of the valid UTF-8 sequence at p (Unicode 15, table 3-7), or 0; then *bad is the
 * length of the maximal subpart to be replaced. Zero bytes behind the window's end make a
 * sequence that is cut there invalid. */
static inline size_t jp_utf8(const uint8_t *p, size_t *bad)
{
    uint8_t c = p[0], low = 0x80, high = 0xbf;
    size_t n = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    *bad = 1;
    if (c < 0xc2 || c > 0xf4)
        return 0;
    if (c == 0xe0)
        low = 0xa0;
    else if (c == 0xed)
        high = 0x9f;
    else if (c == 0xf0)
        low = 0x90;
    else if (c == 0xf4)
        high = 0x8f;
    if (p[1] < low || p[1] > high)
        return 0;
    for (*bad = 2; *bad < n; (*bad)++) {
        if ((p[*bad] & 0xc0) != 0x80)
            return 0;
    }
    return n;
}

static inline uint64_t jp_load64(const uint8_t *p)
{
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static inline uint64_t jp_load32(const uint8_t *p)
{
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

/* Both halves of a product, folded: each bit of the result depends on all bits. */
static inline uint64_t jp_fold(uint64_t a, uint64_t b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Seeded per process, so that no input can aim at collisions. */
static inline uint64_t jp_hash(const struct jp *jp, const uint8_t *s, size_t n)
{
    uint64_t a = 0, b = 0, h = jp->seed[1];
    if (n > 16) {
        for (size_t i = 0; i + 16 < n; i += 16)
            h = jp_fold(jp_load64(s + i) ^ jp->seed[0], jp_load64(s + i + 8) ^ h);
        a = jp_load64(s + n - 16);
        b = jp_load64(s + n - 8);
    } else if (n >= 8) {
        a = jp_load64(s);
        b = jp_load64(s + n - 8);
    } else if (n >= 4) {
        a = jp_load32(s);
        b = jp_load32(s + n - 4);
    } else if (n > 0) {
        a = (uint64_t)s[0] << 16 | (uint64_t)s[n / 2] << 8 | s[n - 1];
    }
    /* The length on its own: next to the bytes it could cancel their difference. */
    return jp_fold(jp_fold(a ^ jp->seed[0], b ^ h) ^ n, UINT64_C(0x9e3779b97f4a7c15));
}

/* Makes `key` the member that the reader is at; reports it if it occurred before. */
static inline void jp_note_key(struct jp *jp, const struct jp_str *key,
                               const uint8_t *start)
{
    struct jp_frame *f = jp->top;
    const uint8_t *s = (const uint8_t *)key->s;
    if (key->n <= 32) { /* 32 bytes are readable: window or text, both padded */
        memcpy(f->key, s, 32);
        f->key_len = (uint8_t)key->n;
        f->key_cut = false;
    } else {
        f->key_cut = key->n > JP_KEY_KEPT;
        f->key_len = (uint8_t)(f->key_cut ? JP_KEY_KEPT : key->n);
        memcpy(f->key, s, f->key_len);
    }
    f->child = 0;
    uint64_t hash = jp_hash(jp, s, key->n);
    uint64_t bit = UINT64_C(1) << (hash >> 58);
    size_t n = jp->n_seen;
    if (f->bloom & bit || n == jp->seen_capacity || n - f->seen >= JP_FEW_KEYS) {
        jp_keys_add(jp, hash, key, start);
        return;
    }
    f->bloom |= bit;
    jp->seen[n] = hash;
    jp->n_seen = n + 1;
}

/* Goes from behind a member's name to its value. */
static inline const uint8_t *jp_colon(struct jp *jp, const uint8_t *p)
{
    if (p[0] == ':') {
        p += 1 + (p[1] == ' ');
        if (*p > ' ')
            return p;
        return jp_space(jp, p);
    }
    return jp_colon_slow(jp, p);
}

/* Reads the member's name at p; returns the place behind it. */
static inline const uint8_t *jp_key(struct jp *jp, const uint8_t *p, struct jp_str *key)
{
    if (*p == '"') {
        const uint8_t *q = jp_find_special(p + 1);
        key->s = (const char *)p + 1;
        key->n = (size_t)(q - p - 1);
        if (*q == '"' && key->n <= jp->max_string) {
            jp_note_key(jp, key, p);
            return q + 1;
        }
    }
    return jp_key_slow(jp, p, key);
}

static inline const uint8_t *jp_skip_string(struct jp *jp, const uint8_t *p)
{
    const uint8_t *q = p + 1;
    size_t n, bad;
    for (;;) {
        q = jp_find_special(q);
        if (*q == '"')
            break;
        if (*q == '\\' && jp_escapes[q[1]])
            q += 2;
        else if (*q >= 0x80 && (n = jp_utf8(q, &bad)) > 0)
            q += n;
        else
            break;
    }
    if (*q == '"' && (size_t)(q - p - 1) <= jp->max_string)
        return q + 1;
    jp_mark(jp, &jp->token, p);
    return jp_string_rest(jp, q, false);
}

/* Plain integers of up to 18 digits end here; all else is checked at length. */
static inline const uint8_t *jp_skip_number(struct jp *jp, const uint8_t *p)
{
    const uint8_t *first = p + (*p == '-'), *q = first;
    while (jp_is_digit(*q))
        q++;
    size_t n = (size_t)(q - first);
    bool delimited = *q == ',' || *q == '\n' || *q == '}' || *q == ']' || *q == '\r';
    if (delimited && n - 1 < 18 && (*first != '0' || n == 1) && n < jp->max_number)
        return q;
    return jp_scan_number(jp, p, NULL, NULL);
}

#endif
