/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A growing string. {0} is empty; `s` is NULL until the first byte is added, then always
 * terminated. With `limit` set, what goes beyond it is dropped and `cut` becomes true. */
struct str {
    char *s;
    size_t n, capacity;
    size_t limit; /* 0: none */
    bool cut;
};

void str_add_slowly(struct str *s, const char *bytes, size_t n);

/* Reports are made of very many short pieces: where there is room, no call is made. */
static inline void str_add(struct str *s, const char *bytes, size_t n)
{
    if (s->limit || n >= s->capacity - s->n) {
        str_add_slowly(s, bytes, n);
        return;
    }
    if (n)
        memcpy(s->s + s->n, bytes, n);
    s->n += n;
    s->s[s->n] = '\0';
}

static inline void str_puts(struct str *s, const char *text)
{
    str_add(s, text, strlen(text));
}

static inline void str_putc(struct str *s, char c)
{
    str_add(s, &c, 1);
}

void str_printf(struct str *s, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void str_vprintf(struct str *s, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
void str_reset(struct str *s); /* empties, keeps the memory */
void str_free(struct str *s);
const char *str_get(const struct str *s); /* never NULL */

/* Appends text made safe to show anywhere: bytes that are not UTF-8 become U+FFFD;
 * control characters (C0 but for LF and TAB where `lines`, DEL, C1), U+2028/9,
 * bidirectional controls and noncharacters become visible escapes (\x1b, \u{202e}). CR LF
 * becomes LF. Returns false if nothing had to be changed. */
bool str_clean(struct str *s, const char *bytes, size_t n, bool lines);

/* Length of the prefix of `bytes` that str_clean would leave unchanged. */
size_t str_clean_prefix(const char *bytes, size_t n, bool lines);

/* The code point at s (n > 0 bytes left) and its length in *length; bad UTF-8 gives
 * 0xfffd with the length of the maximal bad part. */
unsigned utf8_next(const char *s, size_t n, size_t *length);
size_t utf8_put(char out[4], unsigned code);

/* The longest prefix of s, at most `limit` bytes, that doesn't end inside a character. */
size_t utf8_cut(const char *s, size_t n, size_t limit);

bool str_starts(const char *s, const char *prefix);
bool str_ends(const char *s, const char *suffix);
int str_casecmp(const char *a, const char *b);            /* ASCII only */
int str_ncasecmp(const char *a, const char *b, size_t n); /* ASCII only */

/* Natural order: digits compare as numbers ("1.2" before "1.10"). Total: equal only when
 * the strings are. */
int str_natural(const char *a, const char *b);

#endif
