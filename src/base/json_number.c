/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

/* A number by its notation (RFC 8259, section 6). */
struct notation {
    const uint8_t *s, *end;
    const uint8_t *fraction; /* its first digit, or NULL */
    const uint8_t *exponent; /* its sign or first digit, or NULL */
    bool negative;
};

static bool in_number(uint8_t c)
{
    return jp_is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

static const uint8_t *too_long(struct jp *jp, const uint8_t *p)
{
    struct jp_where at = jp_where_at(jp, jp_offset(jp, p));
    return jp_raise(jp, &at, JP_IN_VALUE, "a number of more than %zu characters",
                    jp->max_number);
}

/* Finds the end of the characters that numbers are made of, all of them in the window. */
static bool span(struct jp *jp, const uint8_t *p, struct notation *n)
{
    size_t length = 0;
    for (;;) {
        while (in_number(p[length]))
            length++;
        if (length > jp->max_number)
            return too_long(jp, p);
        if (p + length < jp->end || !jp_more(jp, &p))
            break;
    }
    n->s = p;
    n->end = p + length;
    return true;
}

static const uint8_t *digits(struct jp *jp, const uint8_t *p, const char *what)
{
    if (!jp_is_digit(*p)) {
        jp_expected(jp, p, JP_IN_VALUE, what);
        return NULL;
    }
    while (jp_is_digit(*p))
        p++;
    return p;
}

static bool check(struct jp *jp, struct notation *n)
{
    const uint8_t *p = n->s;
    n->negative = *p == '-';
    p += n->negative;
    const uint8_t *first = p;
    p = digits(jp, p, n->negative ? "a digit expected after '-'" : "a digit expected");
    if (p && *first == '0' && p > first + 1) {
        jp_expected(jp, first + 1, JP_IN_VALUE, "no digit expected after a leading 0");
        return false;
    }
    if (p && *p == '.') {
        n->fraction = p + 1;
        p = digits(jp, p + 1, "a digit expected after the decimal point");
    }
    if (p && (*p | 0x20) == 'e') {
        n->exponent = p + 1;
        p += 1 + (p[1] == '+' || p[1] == '-');
        p = digits(jp, p, "a digit expected in the exponent");
    }
    if (p)
        n->end = p;
    return p != NULL;
}

/* An integer's value; false beyond 64 bits. */
static bool whole(const uint8_t *p, const uint8_t *end, bool negative, int64_t *out)
{
    uint64_t v = 0, limit = (uint64_t)INT64_MAX + negative;
    for (; p < end; p++) {
        uint64_t d = (uint64_t)(*p - '0');
        if (v > (limit - d) / 10)
            return false;
        v = v * 10 + d;
    }
    *out = negative ? (int64_t)(0 - v) : (int64_t)v;
    return true;
}

/* Decimal digits and power of ten, without leading and trailing zeros. The exponent stays
 * below what a number's length and int64_t allow. */
struct decimal {
    size_t n; /* significant digits */
    int64_t power;
    uint64_t digits; /* the first 19 */
};

static int64_t exponent_value(const struct notation *n)
{
    const uint8_t *p = n->exponent;
    int64_t v = 0;
    if (!p)
        return 0;
    bool negative = *p == '-';
    for (p += *p == '-' || *p == '+'; p < n->end; p++) {
        if (v < INT64_C(1000000000000))
            v = v * 10 + (*p - '0');
    }
    return negative ? -v : v;
}

static struct decimal decimal(const struct notation *n)
{
    struct decimal d = {.power = exponent_value(n)};
    int64_t zeros = 0; /* not yet known to be trailing */
    bool fraction = false;
    const uint8_t *end = n->exponent ? n->exponent - 1 : n->end;
    for (const uint8_t *p = n->s + n->negative; p < end; p++) {
        if (*p == '.') {
            fraction = true;
            continue;
        }
        d.power -= fraction;
        if (*p == '0') {
            zeros += d.n > 0;
            continue;
        }
        for (d.n++; zeros > 0; zeros--, d.n++)
            d.digits = d.n < 20 ? d.digits * 10 : d.digits;
        d.digits = d.n < 20 ? d.digits * 10 + (uint64_t)(*p - '0') : d.digits;
    }
    d.power += zeros;
    return d;
}

/* The exact value of a decimal that is whole and fits 64 bits. */
static bool exact(const struct decimal *d, bool negative, int64_t *out)
{
    uint64_t limit = (uint64_t)INT64_MAX + negative, v = d->digits;
    *out = 0;
    if (d->n == 0)
        return true;
    if (d->power < 0 || d->n > 19)
        return false;
    for (int64_t i = d->power; i > 0; i--) {
        if (v > limit / 10)
            return false;
        v *= 10;
    }
    if (v > limit)
        return false;
    *out = negative ? (int64_t)(0 - v) : (int64_t)v;
    return true;
}

/* Up to 15 digits and a power of ten up to 22 are exact in a double, so that one rounding
 * gives the nearest; all else goes to strtod, in the C locale whatever the program's. */
static double real(struct jp *jp, const struct notation *n, const struct decimal *d)
{
    static const double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                  1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (d->n <= 15 && d->power >= -22 && d->power <= 22) {
        double v = (double)d->digits;
        v = d->power < 0 ? v / tens[-d->power] : v * tens[d->power];
        return n->negative ? -v : v;
    }
    if (!jp->strtod_locale)
        jp->strtod_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    struct jp_buffer *copy = &jp->pointer; /* holds nothing between calls */
    copy->n = 0;
    jp_buffer_add(copy, n->s, (size_t)(n->end - n->s));
    copy->s[copy->n] = '\0';
    return jp->strtod_locale ? strtod_l(copy->s, NULL, jp->strtod_locale)
                             : strtod(copy->s, NULL);
}

/* Whether it can be told without a conversion that nothing need be said about a number.
 */
static bool in_range(const struct notation *n)
{
    if (!n->exponent && n->end - n->s < 19)
        return true;
    if (!n->exponent && !n->fraction)
        return false;
    struct decimal d = decimal(n);
    return d.power < 308 && d.power + (int64_t)d.n <= 308;
}

const uint8_t *jp_scan_number(struct jp *jp, const uint8_t *p, struct jp_number *out,
                              bool *plain)
{
    struct notation n = {0};
    struct jp_number v = {0};
    if (!span(jp, p, &n) || !check(jp, &n))
        return NULL;
    bool integer = !n.fraction && !n.exponent;
    if (!out && in_range(&n))
        return n.end;
    if (integer) {
        v.is_int = whole(n.s + n.negative, n.end, n.negative, &v.integer);
        v.real = n.negative && v.integer == 0 ? -0.0 : (double)v.integer;
    }
    if (!v.is_int) {
        struct decimal d = decimal(&n);
        v.is_int = exact(&d, n.negative, &v.integer);
        v.real = real(jp, &n, &d);
    }
    const char *range = isinf(v.real)          ? "is beyond the range of reals"
                        : integer && !v.is_int ? "is beyond 64 bits; taken as a real"
                                               : NULL;
    if (range &&
        jp->told != jp_offset(jp, n.s) + 1) { /* once, however often it is tried */
        struct jp_where at = jp_where_at(jp, jp_offset(jp, n.s));
        jp->told = at.offset + 1;
        size_t length = (size_t)(n.end - n.s);
        jp_tell(jp, &at, JP_IN_VALUE, "the number %.*s%s %s",
                length < 40 ? (int)length : 40, (const char *)n.s,
                length < 40 ? "" : "...", range);
    }
    v.text = (struct jp_str){(const char *)n.s, (size_t)(n.end - n.s)};
    if (out)
        *out = v;
    if (plain)
        *plain = integer;
    return n.end;
}
