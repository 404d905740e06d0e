/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/record_impl.h"

#include "base/arena.h"
#include "base/date.h"
#include "ingest/format_xslt.h"

#include <string.h>

/* Words of records and what they mean. */

bool record_is(struct jp_str s, const char *word)
{
    return strlen(word) == s.n && str_ncasecmp(s.s, word, s.n) == 0;
}

static bool copy(struct jp_str s, char *out, size_t size)
{
    if (s.n >= size || memchr(s.s, '\0', s.n))
        return false;
    memcpy(out, s.s, s.n);
    out[s.n] = '\0';
    return true;
}

uint8_t record_severity(struct jp_str level, double score, struct jp_str word)
{
    char text[64];
    for (int s = XW_CRITICAL; level.n && s <= XW_INFO; s++)
        if (record_is(level, xw_severity_name((enum xw_severity)s)))
            return (uint8_t)s;
    if (score >= 0)
        return sarif_band((float)score);
    if (word.n && copy(word, text, sizeof text))
        return (uint8_t)xw_severity_find(text);
    return XW_SEVERITY_UNKNOWN;
}

bool record_kind(struct jp_str word, uint8_t *kind)
{
    *kind = XW_FAIL;
    if (!word.n)
        return true;
    for (int k = XW_FAIL; k <= XW_INFORMATIONAL; k++)
        if (record_is(word, xw_kind_name((enum xw_kind)k))) {
            *kind = (uint8_t)k;
            return true;
        }
    return false;
}

/* RFC 3339 or a date; else what scanners write instead. */
bool record_time(struct jp_str text, int64_t *out)
{
    char buf[80];
    struct arena a = {0};
    *out = XW_NO_TIME;
    if (!text.n || !copy(text, buf, sizeof buf))
        return false;
    if (date_parse(buf, out))
        return true;
    bool ok = copy(time_text(text, &a), buf, sizeof buf) && date_parse(buf, out);
    arena_free(&a);
    *out = ok ? *out : XW_NO_TIME;
    return ok;
}
