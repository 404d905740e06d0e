/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Days since 1970-01-01 of a day in the proleptic Gregorian calendar. */
static int64_t days_of(int64_t year, int64_t month, int64_t day)
{
    year -= month <= 2;
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t in_era = year - era * 400;
    int64_t in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t day_of_era = in_era * 365 + in_era / 4 - in_era / 100 + in_year;
    return era * 146097 + day_of_era - 719468;
}

static void civil_of(int64_t days, int64_t *year, int64_t *month, int64_t *day)
{
    days += 719468;
    int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    int64_t doe = days - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t mp = (5 * doy + 2) / 153;
    *day = doy - (153 * mp + 2) / 5 + 1;
    *month = mp + (mp < 10 ? 3 : -9);
    *year = yoe + era * 400 + (*month <= 2);
}

static int64_t month_days(int64_t year, int64_t month)
{
    int64_t next = month == 12 ? days_of(year + 1, 1, 1) : days_of(year, month + 1, 1);
    return next - days_of(year, month, 1);
}

/* Exactly `n` digits at *p; moves past them. */
static bool number(const char **p, int n, int64_t *out)
{
    int64_t v = 0;
    for (int i = 0; i < n; i++, (*p)++) {
        if (**p < '0' || **p > '9')
            return false;
        v = v * 10 + (**p - '0');
    }
    *out = v;
    return true;
}

static bool literal(const char **p, char c)
{
    if (**p != c)
        return false;
    (*p)++;
    return true;
}

static bool parse_zone(const char **p, int64_t *offset)
{
    *offset = 0;
    if (**p == '\0' || literal(p, 'Z') || literal(p, 'z'))
        return true;
    int64_t sign = **p == '-' ? -1 : 1, hours, minutes = 0;
    if (!literal(p, '+') && !literal(p, '-'))
        return false;
    if (!number(p, 2, &hours) || hours > 23)
        return false;
    literal(p, ':');
    if (**p && (!number(p, 2, &minutes) || minutes > 59))
        return false;
    *offset = sign * (hours * 3600 + minutes * 60);
    return true;
}

static bool parse_time(const char **p, int64_t *seconds)
{
    int64_t h, m, s = 0, offset;
    if (!number(p, 2, &h) || !literal(p, ':') || !number(p, 2, &m))
        return false;
    if (literal(p, ':') && !number(p, 2, &s))
        return false;
    if (literal(p, '.') || literal(p, ','))
        *p += strspn(*p, "0123456789");
    if (**p == ' ')
        (*p)++;
    if (h > 24 || (h == 24 && (m || s))) /* ISO 8601: 24:00:00 is the day's end */
        return false;
    if (m > 59 || s > 60 || !parse_zone(p, &offset))
        return false;
    *seconds = h * 3600 + m * 60 + s - offset;
    return true;
}

bool date_parse(const char *text, int64_t *out)
{
    const char *p = text;
    int64_t year, month, day, seconds = 0;
    if (!number(&p, 4, &year) || !literal(&p, '-') || !number(&p, 2, &month) ||
        !literal(&p, '-') || !number(&p, 2, &day))
        return false;
    if (month < 1 || month > 12 || day < 1 || day > month_days(year, month))
        return false;
    if (*p) {
        if (!literal(&p, 'T') && !literal(&p, 't') && !literal(&p, ' '))
            return false;
        if (!parse_time(&p, &seconds))
            return false;
    }
    *out = days_of(year, month, day) * 86400 + seconds;
    return *p == '\0';
}

static int64_t floor_days(int64_t t)
{
    return (t >= 0 ? t : t - 86399) / 86400;
}

static void put_digits(char *out, int64_t n, int width)
{
    while (width-- > 0) {
        out[width] = (char)('0' + n % 10);
        n /= 10;
    }
}

const char *date_text(int64_t t, char out[DATE_TEXT])
{
    const int64_t first = days_of(0, 1, 1) * 86400,
                  last = days_of(10000, 1, 1) * 86400 - 1;
    t = t < first ? first : t > last ? last : t;
    int64_t days = floor_days(t), s = t - days * 86400, year, month, day;
    civil_of(days, &year, &month, &day);
    memcpy(out, "0000-00-00T00:00:00Z", sizeof "0000-00-00T00:00:00Z");
    put_digits(out, year, 4);
    put_digits(out + 5, month, 2);
    put_digits(out + 8, day, 2);
    put_digits(out + 11, s / 3600, 2);
    put_digits(out + 14, s / 60 % 60, 2);
    put_digits(out + 17, s % 60, 2);
    return out;
}

int64_t date_add(int64_t t, uint32_t months, uint32_t days, uint32_t hours)
{
    int64_t day_number = floor_days(t), s = t - day_number * 86400, year, month, day;
    civil_of(day_number, &year, &month, &day);
    int64_t m = month - 1 + months;
    year += m / 12;
    month = m % 12 + 1;
    int64_t last = month_days(year, month);
    day = day < last ? day : last;
    return (days_of(year, month, day) + days) * 86400 + s + (int64_t)hours * 3600;
}

bool date_now(int64_t *out)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    if (!epoch) {
        *out = (int64_t)time(NULL);
        return true;
    }
    const char *p = epoch;
    int64_t v = 0;
    for (; *p >= '0' && *p <= '9' && v < INT64_C(100000000000); p++)
        v = v * 10 + (*p - '0');
    *out = v;
    return p != epoch && *p == '\0';
}
