/* SPDX-License-Identifier: Apache-2.0 */
#include "gen_report.h"

#include <ctype.h>
#include <stdio.h>

void text_number(struct text *t, int number)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", number);
    text_add(t, digits);
}

void text_upper(struct text *t)
{
    for (size_t i = 0; i < t->n; i++)
        t->s[i] = (char)toupper((unsigned char)t->s[i]);
}

void time_make(struct text *t, struct rng *r)
{
    char text[40];
    snprintf(text, sizeof text, "2024-%02d-%02dT%02d:%02d:%02d.%03dZ",
             rng_between(r, 1, 12), rng_between(r, 1, 28), rng_below(r, 24),
             rng_below(r, 60), rng_below(r, 60), rng_below(r, 1000));
    text_clear(t);
    text_add(t, text);
}

const char *severity_word(int tenths)
{
    return tenths >= 90   ? "Critical"
           : tenths >= 70 ? "High"
           : tenths >= 40 ? "Medium"
                          : "Low";
}

void advisory_make(struct advisory *a, uint64_t seed, int number)
{
    static const int weaknesses[] = {20, 22, 79, 89, 119, 125, 190, 400, 416, 476, 787};
    static const char *const ways[] = {
        "N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
        "N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:N", "L/AC:L/PR:L/UI:N/S:C/C:H/I:N/A:L"};
    static const int scores[] = {98, 75, 42, 31};
    struct rng r = {mix(seed, 4000 + (uint64_t)number)};
    int way = rng_below(&r, 4);
    text_clear(&a->id);
    text_clear(&a->title);
    text_clear(&a->about);
    text_clear(&a->vector);
    text_add(&a->id, "CVE-20");
    text_number(&a->id, rng_between(&r, 15, 24));
    text_add(&a->id, "-");
    text_number(&a->id, 10000 + number);
    text_fill(&a->title, &r, "lib$w: $w of the $w in $w.c leaves the $w open");
    text_sentences(&a->about, &r, rng_between(&r, 2, 7));
    text_add(&a->vector, "CVSS:3.1/AV:");
    text_add(&a->vector, ways[way]);
    a->score = scores[way];
    a->cwe = weaknesses[rng_below(&r, (int)countof(weaknesses))];
}
