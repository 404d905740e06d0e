/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml_cut.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Two things happen to bytes before libxml2 sees them. They become UTF-8, so that only
 * known encodings are read and all that follows has one alphabet. And what it can't be
 * trusted with is taken out or refused: document types (entities, an endless loop over
 * nested parameter entities, a use after free), tags with so many attributes that
 * comparing all pairs takes minutes. Lines and columns stay what they were. */

enum { ATTRIBUTES = XML_TAG_ATTRIBUTES, TYPE_BYTES = 64 * 1024 };

enum state { TEXT, TAG, DOUBLE, SINGLE, COMMENT, CDATA, INSTRUCTION, TYPE, DECLARATION };

/* The number of bytes that are `\n`, eight at a time. */
static int64_t line_ends(const uint8_t *p, size_t n)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    int64_t lines = 0;
    size_t i = 0;
    for (uint64_t eight; i + 8 <= n; i += 8) {
        memcpy(&eight, p + i, 8);
        eight ^= ones * '\n';
        eight = (((eight & ~high) + ~high) | eight) & high; /* set where it isn't */
        lines += 8 - (int64_t)(((eight >> 7) * ones) >> 56);
    }
    for (; i < n; i++)
        lines += p[i] == '\n';
    return lines;
}

/* Lines are counted when somebody asks, and before the bytes go. */
static int64_t line_at(struct xml_gate *g, size_t at)
{
    if (at > g->lined)
        g->line += line_ends(g->out + g->lined, at - g->lined);
    g->lined = at > g->lined ? at : g->lined;
    return g->line;
}

static void refuse(struct xml_gate *g, const char *why)
{
    if (g->refused)
        return;
    g->refused = why;
    g->refused_line = line_at(g, g->at);
}

/* Encodings */

static const uint16_t cp1252[32] = {
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
    0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

static const struct {
    const char *name;
    enum gate_encoding encoding;
} encodings[] = {
    {"utf-8", GATE_UTF8},          {"utf8", GATE_UTF8},
    {"us-ascii", GATE_UTF8},       {"ascii", GATE_UTF8},
    {"ansi_x3.4-1968", GATE_UTF8}, {"utf-16", GATE_UTF16LE},
    {"utf-16le", GATE_UTF16LE},    {"utf-16be", GATE_UTF16BE},
    {"iso-8859-1", GATE_LATIN1},   {"iso8859-1", GATE_LATIN1},
    {"latin1", GATE_LATIN1},       {"windows-1252", GATE_CP1252},
    {"cp1252", GATE_CP1252},
};

/* What the XML declaration at the start says; GATE_UTF8 without one. */
static enum gate_encoding declared(const char *s, size_t n)
{
    const char *start = memmem(s, n < 256 ? n : 256, "<?xml", 5);
    if (!start)
        return GATE_UTF8;
    size_t left = n - (size_t)(start - s);
    const char *end = memchr(start, '>', left < 256 ? left : 256);
    const char *at = end ? memmem(start, (size_t)(end - start), "encoding", 8) : NULL;
    if (!at)
        return GATE_UTF8;
    for (at += 8; at < end && strchr(" \t\r\n='\"", *at);)
        at++;
    size_t length = 0;
    while (at + length < end && !strchr("'\" ?", at[length]))
        length++;
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (strlen(encodings[i].name) == length &&
            str_ncasecmp(encodings[i].name, at, length) == 0)
            return encodings[i].encoding;
    return GATE_UNKNOWN;
}

static const char other_encoding[] =
    "not in an encoding that is read: UTF-8, UTF-16, US-ASCII, ISO-8859-1 or "
    "windows-1252 was expected";

static void drop_raw(struct xml_gate *g, size_t n)
{
    g->raw_n -= n;
    memmove(g->raw, g->raw + n, g->raw_n);
}

/* Settles the encoding from the first bytes (XML 1.0, appendix F). */
static void look_at_start(struct xml_gate *g)
{
    const uint8_t *r = g->raw;
    size_t n = g->raw_n;
    bool utf16 = false;
    if (n >= 2 && ((r[0] == 0xff && r[1] == 0xfe) || (r[0] == 0xfe && r[1] == 0xff))) {
        g->encoding = r[0] == 0xff ? GATE_UTF16LE : GATE_UTF16BE;
        drop_raw(g, 2);
        utf16 = true;
    } else if (n >= 4 && ((r[0] == '<' && r[1] == 0 && r[3] == 0) ||
                          (r[0] == 0 && r[1] == '<' && r[2] == 0))) {
        g->encoding = r[0] == '<' ? GATE_UTF16LE : GATE_UTF16BE;
        utf16 = true;
    } else if (n >= 3 && memcmp(r, "\xef\xbb\xbf", 3) == 0) {
        drop_raw(g, 3);
    }
    if (utf16)
        return;
    g->encoding = declared((const char *)g->raw, g->raw_n);
    bool lies = g->encoding == GATE_UTF16LE || g->encoding == GATE_UTF16BE;
    if (g->unchecked && (lies || g->encoding == GATE_UNKNOWN))
        g->encoding = GATE_LATIN1; /* names of elements are ASCII in nearly all */
    else if (lies)
        refuse(g, "said to be UTF-16, which it isn't");
    else if (g->encoding == GATE_UNKNOWN ||
             (n >= 4 && memcmp(r, "\x4c\x6f\xa7\x94", 4) == 0))
        refuse(g, other_encoding);
}

static void put(struct xml_gate *g, unsigned code)
{
    g->out_n += utf8_put((char *)g->out + g->out_n, code);
}

static void put_utf16(struct xml_gate *g, unsigned unit)
{
    if (g->surrogate) {
        bool low = unit >= 0xdc00 && unit < 0xe000;
        if (low)
            put(g, 0x10000 + ((g->surrogate - 0xd800) << 10) + (unit - 0xdc00));
        else
            refuse(g, "half a UTF-16 surrogate pair");
        g->surrogate = 0;
    } else if (unit >= 0xd800 && unit < 0xdc00) {
        g->surrogate = unit;
    } else if (unit >= 0xdc00 && unit < 0xe000) {
        refuse(g, "half a UTF-16 surrogate pair");
    } else {
        put(g, unit);
    }
}

static void warn(struct xml_gate *g, const char *text)
{
    if (g->warn)
        g->warn(g->ctx, line_at(g, g->at), 1, text);
}

static size_t ascii_prefix(const uint8_t *p, size_t n)
{
    size_t i = 0;
    uint64_t eight;
    for (; i + 8 <= n; i += 8) {
        memcpy(&eight, p + i, 8);
        if (eight & UINT64_C(0x8080808080808080))
            break;
    }
    while (i < n && p[i] < 0x80)
        i++;
    return i;
}

static unsigned windows(unsigned c)
{
    return c >= 0x80 && c < 0xa0 ? cp1252[c - 0x80] : c;
}

/* Copies UTF-8. Reports quote lines of files in any encoding, so bytes that are none are
 * taken for windows-1252 instead of losing the whole report. Returns what was used. */
static size_t convert_utf8(struct xml_gate *g)
{
    const uint8_t *r = g->raw;
    size_t i = 0, n = g->raw_n, length;
    while (i < n) {
        size_t plain = ascii_prefix(r + i, n - i);
        memcpy(g->out + g->out_n, r + i, plain);
        g->out_n += plain;
        i += plain;
        if (i == n || (n - i < 4 && !g->at_end))
            break;
        unsigned c = utf8_next((const char *)r + i, n - i, &length);
        if (c == 0xfffd && !(length == 3 && memcmp(r + i, "\xef\xbf\xbd", 3) == 0)) {
            length = 1;
            c = windows(r[i]);
            if (!g->guessed)
                warn(g, "bytes that are not UTF-8 are read as windows-1252");
            g->guessed = true;
        }
        put(g, c);
        i += length;
    }
    return i;
}

/* Moves what was read to `out`, as UTF-8. */
static void convert(struct xml_gate *g)
{
    size_t i = 0, n = g->raw_n;
    switch (g->encoding) {
    case GATE_UTF16LE:
    case GATE_UTF16BE:
        for (; i + 1 < n; i += 2)
            put_utf16(g, g->encoding == GATE_UTF16LE
                             ? g->raw[i] | (unsigned)g->raw[i + 1] << 8
                             : g->raw[i + 1] | (unsigned)g->raw[i] << 8);
        if (g->at_end && (i < n || g->surrogate))
            refuse(g, "ends inside a UTF-16 character");
        break;
    case GATE_LATIN1:
    case GATE_CP1252:
        for (; i < n; i++)
            put(g, g->encoding == GATE_CP1252 ? windows(g->raw[i]) : g->raw[i]);
        break;
    default:
        i = convert_utf8(g);
    }
    drop_raw(g, i);
}

/* Markup */

static void blank(uint8_t *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i] != '\n' && p[i] != '\r')
            p[i] = ' ';
}

static bool begins(const uint8_t *p, size_t n, const char *text)
{
    size_t m = strlen(text);
    return n >= m && memcmp(p, text, m) == 0;
}

/* The state that a "<" begins. */
static enum state after_less(struct xml_gate *g, uint8_t *p, size_t n)
{
    if (n > 1 && p[1] != '!' && p[1] != '?') {
        g->root_seen = true;
        g->equals = 0;
        return TAG;
    }
    if (begins(p, n, "<!--"))
        return COMMENT;
    if (begins(p, n, "<![CDATA["))
        return CDATA;
    if (begins(p, n, "<!DOCTYPE") && !g->root_seen) {
        g->depth = g->type_bytes = 0;
        g->quote = 0;
        g->declares = false;
        return TYPE;
    }
    if (begins(p, n, "<?xml") && n > 5 && strchr(" \t\r\n", p[5]) && g->started &&
        !g->root_seen) {
        warn(g, "the XML declaration is not the first thing in the file");
        return DECLARATION;
    }
    if (begins(p, n, "<?"))
        return INSTRUCTION;
    g->root_seen = true;
    g->equals = 0;
    return TAG;
}

/* One byte of a document type, which becomes a blank. True: it was the last. */
static bool in_type(struct xml_gate *g, const uint8_t *p, size_t n)
{
    uint8_t c = *p;
    if (++g->type_bytes > TYPE_BYTES)
        refuse(g, "a document type of more than 64 KB");
    if (c == '%' || (begins(p, n, "<!ENTITY")))
        refuse(g, "its document type declares entities, which are not read");
    if (g->quote) {
        if (c == g->quote)
            g->quote = 0;
        return false;
    }
    if (begins(p, n, "<!ATTLIST") || begins(p, n, "<!ELEMENT") ||
        begins(p, n, "<!NOTATION"))
        g->declares = true;
    if (c == '"' || c == '\'')
        g->quote = c;
    else if (c == '[' || c == '<')
        g->depth++;
    else if (c == ']' || c == '>')
        g->depth--;
    return g->depth == 0;
}

/* From `i`, where `end` is looked for; returns where to go on, *found tells whether. */
static size_t past(const uint8_t *p, size_t i, size_t n, const char *end, bool *found)
{
    size_t m = strlen(end);
    const uint8_t *at = i < n ? memmem(p + i, n - i, end, m) : NULL;
    *found = at != NULL;
    if (at)
        return (size_t)(at - p) + m;
    return n - i >= m ? n - (m - 1) : i; /* its first bytes may be here */
}

/* The next quote, ">" or "="; n without one. */
static size_t tag_special(const uint8_t *p, size_t i, size_t n)
{
#ifdef __SSE2__
    const __m128i one = _mm_set1_epi8('\''), two = _mm_set1_epi8('"');
    const __m128i equals = _mm_set1_epi8('='), end = _mm_set1_epi8('>');
    for (; i + 16 <= n; i += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
        __m128i hit =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, one), _mm_cmpeq_epi8(v, two)),
                         _mm_or_si128(_mm_cmpeq_epi8(v, equals), _mm_cmpeq_epi8(v, end)));
        int bits = _mm_movemask_epi8(hit);
        if (bits)
            return i + (size_t)__builtin_ctz((unsigned)bits);
    }
#endif
    while (i < n && p[i] != '\'' && p[i] != '"' && p[i] != '=' && p[i] != '>')
        i++;
    return i;
}

static size_t in_tag(struct xml_gate *g, const uint8_t *p, size_t i, size_t n)
{
    for (;; i++) {
        i = tag_special(p, i, n);
        if (i == n)
            return i;
        switch (p[i]) {
        case '"':
            g->state = DOUBLE;
            return i + 1;
        case '\'':
            g->state = SINGLE;
            return i + 1;
        case '>':
            g->state = TEXT;
            return i + 1;
        case '=':
            if (++g->equals > ATTRIBUTES)
                refuse(g, "a tag with more than 2048 attributes");
        }
    }
}

static size_t in_value(struct xml_gate *g, const uint8_t *p, size_t i, size_t n,
                       int quote)
{
    const uint8_t *at = memchr(p + i, quote, n - i);
    if (!at)
        return n;
    g->state = TAG;
    return (size_t)(at - p) + 1;
}

static size_t in_text(struct xml_gate *g, uint8_t *p, size_t i, size_t n)
{
    const uint8_t *at = memchr(p + i, '<', n - i);
    size_t to = at ? (size_t)(at - p) : n;
    g->started = g->started || to > i;
    if (at && (n - to >= GATE_HOLD || g->at_end)) {
        g->state = after_less(g, p + to, n - to);
        g->started = true;
        return g->state == TYPE || g->state == DECLARATION ? to : to + 1;
    }
    return to;
}

static size_t in_removed(struct xml_gate *g, uint8_t *p, size_t i, size_t n)
{
    bool ended = false;
    size_t from = i;
    for (; i < n && !ended && (n - i >= GATE_HOLD || g->at_end); i++)
        ended = g->state == TYPE ? in_type(g, p + i, n - i) : p[i] == '>';
    blank(p + from, i - from);
    if (!ended)
        return i;
    if (g->state == TYPE && g->declares)
        warn(g, "what its document type declares is left out");
    g->state = TEXT;
    return i;
}

/* One step from `i`; the same `i` when more bytes are needed. */
static size_t step(struct xml_gate *g, uint8_t *p, size_t i, size_t n)
{
    static const char *const ends[] = {
        [COMMENT] = "-->", [CDATA] = "]]>", [INSTRUCTION] = "?>"};
    bool found;
    switch (g->state) {
    case TEXT:
        return in_text(g, p, i, n);
    case TAG:
        return in_tag(g, p, i, n);
    case DOUBLE:
        return in_value(g, p, i, n, '"');
    case SINGLE:
        return in_value(g, p, i, n, '\'');
    case TYPE:
    case DECLARATION:
        return in_removed(g, p, i, n);
    default:
        i = past(p, i, n, ends[g->state], &found);
        g->state = found ? TEXT : g->state;
        return i;
    }
}

static void look(struct xml_gate *g)
{
    size_t i = g->unchecked ? g->out_n : g->looked, next;
    while (i < g->out_n && !g->refused) {
        g->at = i;
        next = step(g, g->out, i, g->out_n);
        if (next == i)
            break;
        i = next;
    }
    g->at = i;
    g->looked = g->at_end ? g->out_n : i;
}

static void fill(struct xml_gate *g)
{
    line_at(g, g->out_at);
    g->lined -= g->out_at;
    g->at -= g->out_at;
    g->out_n -= g->out_at;
    g->looked -= g->out_at;
    memmove(g->out, g->out + g->out_at, g->out_n);
    g->out_at = 0;
    ssize_t got = g->read(g->read_ctx, g->raw + g->raw_n, GATE_RAW - g->raw_n);
    g->broken = got < 0;
    g->at_end = got <= 0;
    g->raw_n += got > 0 ? (size_t)got : 0;
    if (g->encoding == GATE_UNKNOWN) {
        while (!g->at_end && g->raw_n < 256) {
            got = g->read(g->read_ctx, g->raw + g->raw_n, GATE_RAW - g->raw_n);
            g->broken = got < 0;
            g->at_end = got <= 0;
            g->raw_n += got > 0 ? (size_t)got : 0;
        }
        g->line = 1;
        look_at_start(g);
    }
    if (!g->refused)
        convert(g);
    if (!g->refused)
        look(g);
}

int xml_gate_read(void *gate, char *buf, int n)
{
    struct xml_gate *g = gate;
    while (g->looked == g->out_at && !g->at_end && !g->refused)
        fill(g);
    if (g->refused || g->broken)
        return -1;
    size_t size = g->looked - g->out_at;
    size = size < (size_t)n ? size : (size_t)n;
    memcpy(buf, g->out + g->out_at, size);
    g->out_at += size;
    return (int)size;
}
