/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/csv.h"

#include "base/bytes.h"

#include <string.h>

enum { BUFFER = 64 * 1024, LONGEST_ROW = 8 << 20 };

void csv_open(struct csv *c, ssize_t (*read)(void *ctx, void *buf, size_t n), void *ctx,
              char delimiter)
{
    *c = (struct csv){.read = read, .ctx = ctx, .delimiter = delimiter};
    c->buf = mem_alloc(BUFFER);
    c->text.limit = LONGEST_ROW;
}

void csv_close(struct csv *c)
{
    mem_free(c->buf);
    str_free(&c->text);
}

/* The next byte, not consumed; -1 at the end. */
static int peek(struct csv *c)
{
    if (c->at == c->n && !c->at_end) {
        ssize_t got = c->read(c->ctx, c->buf, BUFFER);
        c->failed |= got < 0;
        c->at_end = got <= 0;
        c->at = 0;
        c->n = got > 0 ? (size_t)got : 0;
        if (c->line == 0 && c->n >= 3 && !memcmp(c->buf, "\xef\xbb\xbf", 3))
            c->at = 3;
        c->line += c->line == 0;
    }
    return c->at == c->n ? -1 : (unsigned char)c->buf[c->at];
}

static int take(struct csv *c)
{
    int ch = peek(c);
    if (ch >= 0)
        c->at++;
    c->line += ch == '\n';
    return ch;
}

/* Some tools write \" where RFC 4180 doubles the quote. A folder's name may end in \, but
 * then the cell ends too. */
static bool is_escaped(struct csv *c, size_t start, bool escapes)
{
    int next = peek(c);
    bool ends = next < 0 || next == '\n' || next == '\r' || next == c->delimiter;
    return c->text.n > start && c->text.s[c->text.n - 1] == '\\' &&
           (escapes || (!ends && next != '"'));
}

/* A quoted cell after its first quote; what follows the last one up to the delimiter is
 * taken as it stands. */
static bool quoted(struct csv *c)
{
    size_t start = c->text.n;
    bool escapes = false;
    for (;;) {
        int ch = take(c);
        if (ch < 0)
            return false;
        if (ch != '"') {
            str_putc(&c->text, (char)ch);
        } else if (is_escaped(c, start, escapes)) {
            c->text.s[c->text.n - 1] = '"';
            escapes = true;
        } else if (peek(c) == '"') {
            take(c);
            str_putc(&c->text, '"');
        } else {
            return true;
        }
    }
}

static void plain(struct csv *c)
{
    for (;;) {
        int ch = peek(c);
        if (ch < 0 || ch == '\n' || ch == c->delimiter)
            return;
        take(c);
        if (ch != '\r' || (peek(c) != '\n' && peek(c) >= 0))
            str_putc(&c->text, (char)ch);
    }
}

/* Cells are kept as places in `text`, which moves while it grows. */
static bool read_row(struct csv *c, struct csv_row *row, size_t *ends)
{
    str_reset(&c->text);
    row->n = 0;
    row->dropped = row->open = false;
    if (peek(c) < 0)
        return false;
    row->line = c->line;
    for (;;) {
        if (peek(c) == '"') {
            take(c);
            row->open = !quoted(c);
        }
        plain(c);
        if (row->n < CSV_COLUMNS)
            ends[row->n++] = c->text.n;
        else
            row->dropped = true;
        int ch = take(c);
        if (ch != c->delimiter)
            return true;
    }
}

bool csv_next(struct csv *c, struct csv_row *row)
{
    size_t ends[CSV_COLUMNS], start = 0;
    if (!read_row(c, row, ends))
        return false;
    for (uint32_t i = 0; i < row->n; i++) {
        row->cells[i] = (struct csv_cell){str_get(&c->text) + start, ends[i] - start};
        start = ends[i];
    }
    row->dropped |= c->text.cut;
    return true;
}

static struct csv_cell trimmed(struct csv_cell c)
{
    while (c.n && (*c.s == ' ' || *c.s == '\t')) {
        c.s++;
        c.n--;
    }
    while (c.n && (c.s[c.n - 1] == ' ' || c.s[c.n - 1] == '\t'))
        c.n--;
    return c;
}

static bool has_column(const struct csv_row *row, const char *name)
{
    size_t n = strlen(name);
    for (uint32_t i = 0; i < row->n; i++) {
        struct csv_cell c = trimmed(row->cells[i]);
        if (c.n == n && memcmp(c.s, name, n) == 0)
            return true;
    }
    return false;
}

static bool is_header(const struct csv_row *row, const struct xw_recognise *r)
{
    uint32_t i = 0;
    while (r->csv && i < r->n && has_column(row, r->paths[i]))
        i++;
    return r->csv && i == r->n && r->n > 0;
}

static bool find_with(const uint8_t *bytes, size_t n, char delimiter,
                      const struct xw_recognise *r, uint32_t n_r, uint32_t *header)
{
    struct bytes m = {bytes, n};
    struct csv c;
    struct csv_row *row = mem_alloc(sizeof *row);
    bool found = false;
    csv_open(&c, bytes_read, &m, delimiter);
    for (*header = 0; !found && *header < CSV_HEAD_ROWS && csv_next(&c, row);) {
        for (uint32_t i = 0; i < n_r && !found; i++)
            found = is_header(row, &r[i]);
        *header += !found;
    }
    csv_close(&c);
    mem_free(row);
    return found;
}

bool csv_find(const uint8_t *bytes, size_t n, const struct xw_recognise *alternatives,
              uint32_t n_alternatives, struct csv_shape *out)
{
    static const char delimiters[] = ",;\t|";
    for (const char *d = delimiters; *d; d++)
        if (find_with(bytes, n, *d, alternatives, n_alternatives, &out->header)) {
            out->delimiter = *d;
            return true;
        }
    return false;
}
