/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/documents.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* To the next line that begins a document. */
static enum documents_event between(struct documents *d, const char *p, size_t n,
                                    size_t *used)
{
    size_t i = 0;
    d->before = '\0';
    for (; i < n; i++) {
        if (p[i] == '{' || p[i] == '[') {
            if (i > 0)
                break;
            d->depth = 1;
            d->before = p[0];
            d->in_string = d->escaped = d->line_start = false;
            d->start_line = d->line + 1;
            *used = 1;
            return DOCUMENTS_MORE;
        }
        if (p[i] == '\n') {
            d->line++;
            i++;
            break;
        }
        if (!is_blank(p[i])) { /* text: the rest of its line */
            const char *stop = memchr(p + i, '\n', n - i);
            d->before = p[i];
            i = stop ? (size_t)(stop - p) : n;
            break;
        }
    }
    *used = i;
    return DOCUMENTS_TEXT;
}

static bool string_char(struct documents *d, char c)
{
    if (d->escaped)
        d->escaped = false;
    else if (c == '\\')
        d->escaped = true;
    else if (c == '"')
        d->in_string = false;
    return c != '\n';
}

/* A bracket at the start of a line, where no value can begin: the document before has no
 * end. */
static bool begins_another(const struct documents *d, char c)
{
    return c == '{' && d->line_start && !strchr("[{,:", d->before);
}

/* One character outside of strings. */
static void plain_char(struct documents *d, char c)
{
    d->in_string = c == '"';
    d->depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    if (!is_blank(c))
        d->before = c;
    d->line += c == '\n';
    d->line_start = c == '\n';
}

enum documents_event documents_next(struct documents *d, const char *p, size_t n,
                                    size_t *used)
{
    if (d->depth == 0)
        return between(d, p, n, used);
    for (size_t i = 0; i < n; i++) {
        bool in_string = d->in_string;
        bool good = in_string ? string_char(d, p[i]) : !begins_another(d, p[i]);
        if (!good) {
            d->depth = 0;
            *used = i;
            return DOCUMENTS_BROKEN;
        }
        if (in_string)
            continue;
        plain_char(d, p[i]);
        if (d->depth <= 0) {
            d->depth = 0;
            *used = i + 1;
            return DOCUMENTS_END;
        }
    }
    *used = n;
    return DOCUMENTS_MORE;
}
