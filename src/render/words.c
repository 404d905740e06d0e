/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

#include "base/date.h"

#include <endian.h>
#include <stdio.h>
#include <string.h>

enum { LOOKED_AT = 64 }; /* sources of a finding */

const char *const bucket_names[XW_N_BUCKETS] = {"findings", "duplicates", "suppressed",
                                                "evidence", "filtered",   "rejected"};

const char *plural(uint64_t n)
{
    return n == 1 ? "" : "s";
}

const char *window_words(const struct xw_window *w, char out[WORDS])
{
    if (w->months)
        snprintf(out, WORDS, "%u month%s", w->months, plural(w->months));
    else if (w->days && w->days % 7 == 0)
        snprintf(out, WORDS, "%u week%s", w->days / 7, plural(w->days / 7));
    else if (w->days)
        snprintf(out, WORDS, "%u day%s", w->days, plural(w->days));
    else if (w->hours)
        snprintf(out, WORDS, "%u hour%s", w->hours, plural(w->hours));
    else
        snprintf(out, WORDS, "no deadline");
    return out;
}

/* Hours below three days, then days; rounded so that less than a unit still shows. */
static void span_words(int64_t seconds, char out[WORDS])
{
    int64_t hours = (seconds + 3599) / 3600;
    if (hours < 72)
        snprintf(out, WORDS, "%d hour%s", (int)hours, plural((uint64_t)hours));
    else
        snprintf(out, WORDS, "%lld days", (long long)(seconds / 86400));
}

const char *left_words(const struct xw_finding *f, int64_t as_of, char out[WORDS])
{
    char span[WORDS];
    *out = '\0';
    if (f->due == XW_NO_TIME)
        return out;
    int64_t left = f->due - as_of;
    span_words(left < 0 ? -left : left, span);
    if (left < 0)
        snprintf(out, WORDS, "%.40s over%s", span, f->overdue ? "" : " (assumed)");
    else if (left == 0)
        snprintf(out, WORDS, "now");
    else
        snprintf(out, WORDS, "in %.40s", span);
    return out;
}

const char *deadline_words(const struct xw_finding *f)
{
    if (f->due == XW_NO_TIME)
        return "no deadline";
    return f->overdue ? "overdue" : f->due_soon ? "due soon" : "on track";
}

const char *number_words(uint64_t n, char out[WORDS])
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)n), at = 0;
    for (int i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0)
            out[at++] = ',';
        out[at++] = digits[i];
    }
    out[at] = '\0';
    return out;
}

const char *minute_words(int64_t t, char out[WORDS])
{
    char iso[DATE_TEXT];
    *out = '\0';
    if (t != XW_NO_TIME)
        snprintf(out, WORDS, "%.10s %.5s", date_text(t, iso), iso + 11);
    return out;
}

/* Eight digits at once, in the bytes of a word: a report of JSON has many identities. */
static uint64_t digits_of(uint32_t n)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t x = n;
    x = (x | x << 16) & UINT64_C(0x0000ffff0000ffff);
    x = (x | x << 8) & UINT64_C(0x00ff00ff00ff00ff);
    x = (x | x << 4) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    uint64_t letters = (x + 6 * ones) >> 4 & ones;
    return htobe64(x + '0' * ones + letters * ('a' - '0' - 10));
}

const char *hex_words(const uint8_t id[16], char out[WORDS])
{
    for (size_t i = 0; i < 4; i++) {
        uint32_t n;
        memcpy(&n, id + 4 * i, sizeof n);
        uint64_t digits = digits_of(be32toh(n));
        memcpy(out + 8 * i, &digits, sizeof digits);
    }
    out[32] = '\0';
    return out;
}

const char *id_words(const struct xw_finding *f, char out[WORDS])
{
    return hex_words(f->id, out);
}

void place_lines(const struct xw_set *set, const struct xw_result *r, struct str *to)
{
    if (!r->path)
        return;
    str_add(to, xw_text(set, r->path), xw_text_length(set, r->path));
    if (r->line)
        str_printf(to, ":%u", r->line);
    if (r->line && r->end_line > r->line)
        str_printf(to, "-%u", r->end_line);
}

xw_ref place_resource(const struct xw_set *set, const struct xw_finding *f)
{
    const uint32_t *sources = xw_sources(set, f);
    for (uint32_t i = 0; i < f->n_sources && i < LOOKED_AT; i++) {
        const struct xw_result *r = xw_result_at(set, sources[i]);
        if (r->resource && (i == 0 || !r->resource_is_logical))
            return r->resource;
    }
    return 0;
}

void place_thing(const struct xw_set *set, const struct xw_finding *f, struct str *to)
{
    const struct xw_result *r = xw_finding_result(set, f);
    const struct xw_detail *d = xw_detail_at(set, r->detail);
    xw_ref resource = place_resource(set, f);
    xw_ref thing = resource ? resource : d->component ? d->component : d->address;
    str_puts(to, xw_text(set, thing));
    if (thing && thing == d->component && d->component_version)
        str_printf(to, " %s", xw_text(set, d->component_version));
    if (d->target && thing != d->target)
        str_printf(to, "%s%s", to->n ? " in " : "", xw_text(set, d->target));
}

const char *via_words(const struct facts *f, const struct xw_link *l, char out[WORDS])
{
    if (l->tier == XW_STATED)
        return "stated";
    if (l->weakness != XW_NO_INDEX)
        return f->weaknesses[l->weakness].id;
    if (!l->cwe)
        return "stated";
    snprintf(out, WORDS, "CWE-%u", l->cwe);
    return out;
}
