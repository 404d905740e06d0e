/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_xslt.h"

#include "base/date.h"

#include <stdio.h>
#include <string.h>

enum { PARTS = 8, PART = 16 };

struct parts { /* of a text, between blanks, commas, slashes, dashes and colons */
    char v[PARTS][PART];
    int n;
};

static bool split(struct parts *p, struct jp_str text)
{
    size_t i = 0;
    p->n = 0;
    while (i < text.n) {
        size_t m = 0;
        while (i < text.n && strchr(" ,/-:", text.s[i]) && text.s[i])
            i++;
        if (i == text.n)
            break;
        if (p->n == PARTS)
            return false;
        for (; i < text.n && (!strchr(" ,/-:", text.s[i]) || !text.s[i]); i++) {
            if (m == PART - 1 || !text.s[i])
                return false;
            p->v[p->n][m++] = text.s[i];
        }
        p->v[p->n++][m] = '\0';
    }
    return true;
}

static int number(const char *s)
{
    int n = 0;
    for (; *s; s++) {
        if (*s < '0' || *s > '9' || n > 99999)
            return -1;
        n = n * 10 + (*s - '0');
    }
    return n;
}

static int month(const char *s)
{
    static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    for (int i = 0; i < 12; i++)
        if (strlen(s) >= 3 && str_ncasecmp(s, names + i * 3, 3) == 0)
            return i + 1;
    return -1;
}

static struct jp_str made(struct arena *a, struct jp_str otherwise, const int v[6])
{
    char text[40];
    int64_t ignored;
    for (int i = 0; i < 6; i++)
        if (v[i] < 0)
            return otherwise;
    snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", v[0], v[1], v[2], v[3],
             v[4], v[5]);
    if (!date_parse(text, &ignored))
        return otherwise;
    return (struct jp_str){arena_copy(a, text, strlen(text)), strlen(text)};
}

static struct jp_str of_epoch(struct jp_str text, struct arena *a)
{
    char out[DATE_TEXT];
    int64_t t = 0;
    for (size_t i = 0; i < text.n; i++)
        t = t * 10 + (text.s[i] - '0');
    const char *made_text = date_text(text.n > 11 ? t / 1000 : t, out);
    return (struct jp_str){arena_copy(a, made_text, strlen(made_text)),
                           strlen(made_text)};
}

static bool is_epoch(struct jp_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] < '0' || text.s[i] > '9')
            return false;
    return text.n >= 9 && text.n <= 13 && text.n != 12;
}

struct jp_str time_text(struct jp_str text, struct arena *a)
{
    struct parts p;
    int64_t ignored;
    char plain[64];
    if (is_epoch(text))
        return of_epoch(text, a);
    if (text.n >= sizeof plain || memchr(text.s, '\0', text.n))
        return text;
    memcpy(plain, text.s, text.n);
    plain[text.n] = '\0';
    if (date_parse(plain, &ignored) || !split(&p, text) || p.n < 3)
        return text;
    if (p.n >= 7 && month(p.v[1]) > 0 && number(p.v[2]) > 0) /* ctime(3) */
        return made(a, text,
                    (int[]){number(p.v[6]), month(p.v[1]), number(p.v[2]), number(p.v[3]),
                            number(p.v[4]), number(p.v[5])});
    if (p.n >= 7 && month(p.v[2]) > 0 && number(p.v[1]) > 0) /* RFC 5322, 3.3 */
        return made(a, text,
                    (int[]){number(p.v[3]), month(p.v[2]), number(p.v[1]), number(p.v[4]),
                            number(p.v[5]), number(p.v[6])});
    if (strlen(p.v[0]) == 4 && p.n >= 6)
        return made(a, text,
                    (int[]){number(p.v[0]), number(p.v[1]), number(p.v[2]),
                            number(p.v[3]), number(p.v[4]), number(p.v[5])});
    if (strlen(p.v[0]) == 4 && p.n == 3)
        return made(a, text,
                    (int[]){number(p.v[0]), number(p.v[1]), number(p.v[2]), 0, 0, 0});
    return text;
}
