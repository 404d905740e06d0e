/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"

#include "base/arena.h"

#include <stdio.h>
#include <string.h>

static void reserve(struct str *s, size_t more)
{
    size_t need;
    if (__builtin_add_overflow(s->n, more + 1, &need))
        mem_exhausted();
    if (need <= s->capacity)
        return;
    size_t capacity = s->capacity ? s->capacity : 64;
    while (capacity < need)
        capacity *= 2;
    s->s = mem_grow(s->s, capacity, 1);
    s->capacity = capacity;
}

void str_add_slowly(struct str *s, const char *bytes, size_t n)
{
    if (s->limit && n > s->limit - s->n) {
        n = utf8_cut(bytes, n, s->limit - s->n);
        s->cut = true;
    }
    reserve(s, n);
    if (n)
        memcpy(s->s + s->n, bytes, n);
    s->n += n;
    s->s[s->n] = '\0';
}

void str_vprintf(struct str *s, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    char small[256];
    int n = vsnprintf(small, sizeof small, format, args);
    if (n >= 0 && (size_t)n < sizeof small) {
        str_add(s, small, (size_t)n);
    } else if (n > 0) {
        char *big = mem_alloc((size_t)n + 1);
        vsnprintf(big, (size_t)n + 1, format, again);
        str_add(s, big, (size_t)n);
        mem_free(big);
    }
    va_end(again);
}

void str_printf(struct str *s, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str_vprintf(s, format, args);
    va_end(args);
}

void str_reset(struct str *s)
{
    s->n = 0;
    s->cut = false;
    if (s->s)
        s->s[0] = '\0';
}

void str_free(struct str *s)
{
    mem_free(s->s);
    *s = (struct str){.limit = s->limit};
}

const char *str_get(const struct str *s)
{
    return s->s ? s->s : "";
}

bool str_starts(const char *s, const char *prefix)
{
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool str_ends(const char *s, const char *suffix)
{
    size_t n = strlen(s), m = strlen(suffix);
    return n >= m && memcmp(s + n - m, suffix, m) == 0;
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : (unsigned char)c;
}

int str_ncasecmp(const char *a, const char *b, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        int d = lower(a[i]) - lower(b[i]);
        if (d || !a[i])
            return d;
    }
    return 0;
}

int str_casecmp(const char *a, const char *b)
{
    return str_ncasecmp(a, b, (size_t)-1);
}

static size_t digits(const char *s)
{
    return strspn(s, "0123456789");
}

int str_natural(const char *a, const char *b)
{
    const char *p = a, *q = b;
    while (*p && *q) {
        size_t m = digits(p), n = digits(q);
        if (m && n) {
            size_t zp = strspn(p, "0"), zq = strspn(q, "0");
            zp = zp < m ? zp : m - 1;
            zq = zq < n ? zq : n - 1;
            if (m - zp != n - zq)
                return m - zp < n - zq ? -1 : 1;
            int d = memcmp(p + zp, q + zq, m - zp);
            if (d)
                return d;
            p += m;
            q += n;
        } else if (*p != *q) {
            return (unsigned char)*p - (unsigned char)*q;
        } else {
            p++;
            q++;
        }
    }
    if (*p || *q)
        return *p ? 1 : -1;
    return strcmp(a, b); /* "01" and "1" differ */
}
