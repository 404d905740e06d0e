/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/lines.h"

#include "base/arena.h"
#include "base/bytes.h"

enum { BUFFER = 64 * 1024, ESCAPE = 0x1b, BELL = 0x07 };

void lines_open(struct lines *l, ssize_t (*read)(void *ctx, void *buf, size_t n),
                void *ctx)
{
    *l = (struct lines){.read = read, .ctx = ctx};
    l->buf = mem_alloc(BUFFER);
    l->line.limit = LONGEST_LINE;
}

void lines_close(struct lines *l)
{
    mem_free(l->buf);
    str_free(&l->line);
}

static bool fill(struct lines *l)
{
    if (l->at < l->n || l->at_end)
        return l->at < l->n;
    ssize_t got = l->read(l->ctx, l->buf, BUFFER);
    l->at_end = got <= 0;
    l->at = 0;
    l->n = got > 0 ? (size_t)got : 0;
    if (l->number == 0 && l->n >= 3 && !memcmp(l->buf, "\xef\xbb\xbf", 3))
        l->at = 3;
    return l->at < l->n;
}

/* Behind an escape sequence (ECMA-48, 5.4 and 5.6): ESC [ ... letter sets colours, ESC ]
 * ... BEL or ESC \ makes links. */
static size_t after_escape(const char *s, size_t n, size_t at)
{
    if (at + 1 >= n)
        return n;
    char kind = s[at + 1];
    at += 2;
    if (kind == '[') {
        while (at < n && (unsigned char)s[at] >= 0x20 && (unsigned char)s[at] < 0x40)
            at++;
        return at < n ? at + 1 : n;
    }
    if (kind != ']')
        return at;
    while (at < n && s[at] != BELL && s[at] != ESCAPE)
        at++;
    if (at < n && s[at] == ESCAPE)
        at++;
    return at < n ? at + 1 : n;
}

static void clean(struct str *line)
{
    size_t out = 0;
    if (!line->n)
        return;
    if (memchr(line->s, ESCAPE, line->n)) {
        for (size_t at = 0; at < line->n;) {
            if (line->s[at] == ESCAPE)
                at = after_escape(line->s, line->n, at);
            else
                line->s[out++] = line->s[at++];
        }
        line->n = out;
    }
    while (line->n && strchr(" \t\r", line->s[line->n - 1]) && line->s[line->n - 1])
        line->n--;
    line->s[line->n] = '\0';
}

bool lines_next(struct lines *l)
{
    str_reset(&l->line);
    if (!fill(l))
        return false;
    l->number++;
    do {
        const char *from = l->buf + l->at;
        const char *end = memchr(from, '\n', l->n - l->at);
        size_t n = end ? (size_t)(end - from) : l->n - l->at;
        str_add(&l->line, from, n);
        l->at += n + (end != NULL);
        if (end)
            break;
    } while (fill(l));
    clean(&l->line);
    return true;
}

static bool find_line(const uint8_t *bytes, size_t n, struct pattern *p)
{
    struct pattern_span spans[PATTERN_FIELDS];
    struct bytes m = {bytes, n};
    struct lines l;
    bool found = false;
    lines_open(&l, bytes_read, &m);
    while (!found && lines_next(&l))
        found = pattern_match(p, str_get(&l.line), l.line.n, spans);
    lines_close(&l);
    return found;
}

bool lines_fit(const uint8_t *bytes, size_t n, const struct xw_recognise *r)
{
    bool all = r->n > 0;
    for (uint32_t i = 0; all && i < r->n; i++) {
        struct xw_error ignored = {0};
        struct pattern *p = pattern_new(r->paths[i], &ignored);
        all = p && find_line(bytes, n, p);
        pattern_free(p);
    }
    return all;
}
