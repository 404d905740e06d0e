/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_scan.h"

/* Lines and columns are counted when somebody asks, and for bytes that leave the window.
 * Counting only goes forward; a position that may be asked for later is a mark. */

struct tally {
    int64_t lines, points;
};

static struct tally tally_plain(const uint8_t *s, const uint8_t *e)
{
    struct tally t = {0, 0};
    for (; s < e; s++) {
        t.points += (*s & 0xc0) != 0x80;
        t.lines += *s == '\n' || (*s == '\r' && (s + 1 == e || s[1] != '\n'));
    }
    return t;
}

#ifdef JP_SSE2
static int64_t sum(__m128i bytes)
{
    __m128i s = _mm_sad_epu8(bytes, _mm_setzero_si128());
    return _mm_cvtsi128_si64(s) + _mm_cvtsi128_si64(_mm_srli_si128(s, 8));
}

/* `blocks` (at most 255) times 16 bytes; one more byte is readable. */
static struct tally tally_blocks(const uint8_t *s, size_t blocks)
{
    const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
    const __m128i last_continuation = _mm_set1_epi8(-65);
    __m128i lines = _mm_setzero_si128(), points = lines;
    for (size_t i = 0; i < blocks; i++, s += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)s);
        __m128i next = _mm_loadu_si128((const __m128i *)(const void *)(s + 1));
        __m128i lone = _mm_andnot_si128(_mm_cmpeq_epi8(next, lf), _mm_cmpeq_epi8(v, cr));
        lines = _mm_sub_epi8(lines, _mm_or_si128(_mm_cmpeq_epi8(v, lf), lone));
        points = _mm_sub_epi8(points, _mm_cmpgt_epi8(v, last_continuation));
    }
    return (struct tally){sum(lines), sum(points)};
}

static struct tally tally(const uint8_t *s, const uint8_t *e)
{
    struct tally all = {0, 0};
    while (e - s > 16) {
        size_t blocks = (size_t)(e - s - 1) / 16;
        if (blocks > 255)
            blocks = 255;
        struct tally t = tally_blocks(s, blocks);
        all.lines += t.lines;
        all.points += t.points;
        s += blocks * 16;
    }
    struct tally rest = tally_plain(s, e);
    return (struct tally){all.lines + rest.lines, all.points + rest.points};
}
#else
static struct tally tally(const uint8_t *s, const uint8_t *e)
{
    return tally_plain(s, e);
}
#endif

/* Behind the last line end in s to e, or NULL. */
static const uint8_t *last_line(const uint8_t *s, const uint8_t *e)
{
    const uint8_t *lf = memrchr(s, '\n', (size_t)(e - s));
    const uint8_t *from = lf ? lf + 1 : s;
    const uint8_t *cr = memrchr(from, '\r', (size_t)(e - from));
    if (cr)
        return cr + 1;
    return lf ? lf + 1 : NULL;
}

static void pass(struct jp *jp, uint64_t offset)
{
    if (offset <= jp->passed.offset)
        return;
    const uint8_t *s = jp->window + (jp->passed.offset - jp->base);
    const uint8_t *e = jp->window + (offset - jp->base);
    bool after_cr = jp->after_cr;
    jp->passed.offset = offset;
    jp->after_cr = e[-1] == '\r';
    if (after_cr && *s == '\n' && ++s == e)
        return;
    struct tally t = tally(s, e);
    jp->passed.line += t.lines;
    if (t.lines > 0) {
        s = last_line(s, e);
        jp->passed.column = 1;
        t = tally(s, e);
    }
    jp->passed.column += t.points;
}

static void settle(struct jp *jp, struct jp_mark *mark, uint64_t offset)
{
    if (mark->counted || mark->at.offset > offset)
        return;
    pass(jp, mark->at.offset);
    mark->at = jp->passed;
    mark->counted = true;
}

struct jp_where jp_where_at(struct jp *jp, uint64_t offset)
{
    bool value_first = jp->value.at.offset <= jp->token.at.offset;
    settle(jp, value_first ? &jp->value : &jp->token, offset);
    settle(jp, value_first ? &jp->token : &jp->value, offset);
    pass(jp, offset);
    return jp->passed;
}

struct jp_where jp_where_mark(struct jp *jp, const struct jp_mark *mark)
{
    if (!mark->counted)
        jp_where_at(jp, mark->at.offset);
    return mark->at;
}
