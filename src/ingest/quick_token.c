/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick_parse.h"

#include <string.h>

bool quick_bad(struct quick_parse *s)
{
    s->bad = true;
    s->p = s->end;
    return false;
}

bool quick_deeper(struct quick_parse *s)
{
    return s->depth++ < QUICK_NESTED || quick_bad(s);
}

void quick_blanks(struct quick_parse *s)
{
    while (s->p < s->end) {
        if (*s->p == '#') {
            const char *stop = memchr(s->p, '\n', (size_t)(s->end - s->p));
            s->p = stop ? stop : s->end;
        } else if (strchr(" \t\r\n", *s->p) && *s->p) {
            s->p++;
        } else {
            return;
        }
    }
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool quick_sign(struct quick_parse *s, const char *sign)
{
    size_t n = strlen(sign);
    quick_blanks(s);
    if ((size_t)(s->end - s->p) < n || memcmp(s->p, sign, n) != 0)
        return false;
    s->p += n;
    return true;
}

static size_t word_length(const struct quick_parse *s)
{
    size_t n = 0;
    while (s->p + n < s->end && (is_letter(s->p[n]) || (n > 0 && is_digit(s->p[n]))))
        n++;
    return n;
}

struct jp_str quick_word(struct quick_parse *s)
{
    struct jp_str word = {s->p, word_length(s)};
    s->p += word.n;
    if (word.n && s->p + 1 < s->end && s->p[0] == ':' && s->p[1] == ':')
        quick_bad(s); /* of a module */
    return word;
}

bool quick_word_is(struct quick_parse *s, const char *word)
{
    quick_blanks(s);
    size_t n = word_length(s);
    if (n != strlen(word) || memcmp(s->p, word, n) != 0)
        return false;
    s->p += n;
    return true;
}

const struct quick_node *quick_digits(struct quick_parse *s)
{
    double number = 0, unit = 1;
    int n = 0;
    for (; s->p < s->end && is_digit(*s->p); n++)
        number = number * 10 + (*s->p++ - '0');
    if (s->p + 1 < s->end && *s->p == '.' && is_digit(s->p[1]))
        for (s->p++; s->p < s->end && is_digit(*s->p); n++, unit *= 10)
            number = number * 10 + (*s->p++ - '0');
    if (n == 0 || n > 15 || (s->p < s->end && is_letter(*s->p))) {
        quick_bad(s);
        return NULL;
    }
    return quick_literal(s, quick_number(s->pool, number / unit)); /* both exact */
}

/* One character of a string after its backslash. */
static void escape(struct quick_parse *s, struct str *text)
{
    static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    const char *at = s->p < s->end && *s->p ? strchr(letters, *s->p) : NULL;
    if (at)
        str_putc(text, meant[at - letters]);
    else
        quick_bad(s); /* \u, too */
    s->p += s->p < s->end;
}

enum { PARTS = 64 };

static bool add_part(struct quick_parse *s, const struct quick_node **parts, uint32_t *n,
                     const struct quick_node *part)
{
    if (!part || *n == PARTS || part->count == QUICK_MANY)
        return quick_bad(s);
    parts[(*n)++] = part;
    return true;
}

static bool add_text(struct quick_parse *s, const struct quick_node **parts, uint32_t *n,
                     struct str *text)
{
    const struct quick_value *v = quick_text(s->pool, str_get(text), text->n);
    str_reset(text);
    return add_part(s, parts, n, quick_literal(s, v));
}

/* Up to the quote that ends it. */
static void pieces(struct quick_parse *s, const struct quick_node **parts, uint32_t *n)
{
    struct str text = {0};
    for (s->p++; s->p < s->end && *s->p != '"';) {
        if (*s->p != '\\') {
            str_putc(&text, *s->p++);
            continue;
        }
        s->p++;
        if (s->p == s->end || *s->p != '(') {
            escape(s, &text);
            continue;
        }
        s->p++;
        if (text.n)
            add_text(s, parts, n, &text);
        add_part(s, parts, n, quick_pipe(s));
        if (!quick_sign(s, ")"))
            quick_bad(s);
    }
    if (s->p == s->end)
        quick_bad(s);
    else if (text.n || *n == 0)
        add_text(s, parts, n, &text);
    s->p += s->p < s->end;
    str_free(&text);
}

const struct quick_node *quick_quoted(struct quick_parse *s)
{
    const struct quick_node *parts[PARTS];
    uint32_t n = 0;
    pieces(s, parts, &n);
    if (s->bad)
        return NULL;
    if (n == 1 && parts[0]->op == QUICK_LITERAL)
        return parts[0];
    struct quick_node *node = quick_new(s, QUICK_STRING, QUICK_ONE);
    const struct quick_node **copy = quick_take(s->pool, n * sizeof *copy);
    for (uint32_t i = 0; i < n; i++) {
        copy[i] = parts[i];
        if (parts[i]->count == QUICK_FEW)
            node->count = QUICK_FEW;
    }
    node->parts = copy;
    node->n = n;
    return node;
}
