/* SPDX-License-Identifier: Apache-2.0 */
#include "base/code_blocks.h"

#include "base/str.h"

#include <string.h>

/* HCL native syntax, as far as braces go: comments, quoted strings with templates, and
 * heredocs must not be taken for code. */

struct hcl {
    const char *s, *end;
    uint32_t line;
};

static bool at(const struct hcl *h, const char *what)
{
    size_t n = strlen(what);
    return (size_t)(h->end - h->s) >= n && memcmp(h->s, what, n) == 0;
}

static void step(struct hcl *h)
{
    h->line += *h->s++ == '\n';
}

static void skip_line(struct hcl *h)
{
    while (h->s < h->end && *h->s != '\n')
        h->s++;
}

static bool skip_comment(struct hcl *h)
{
    if (at(h, "#") || at(h, "//")) {
        skip_line(h);
        return true;
    }
    if (!at(h, "/*"))
        return false;
    while (h->s < h->end && !at(h, "*/"))
        step(h);
    if (h->s < h->end)
        h->s += 2;
    return true;
}

/* A quoted string; inside "${" and "%{" braces and strings nest. */
static void skip_string(struct hcl *h)
{
    enum { DEEPEST = 64 };
    int depth = 0;       /* of templates */
    int braces[DEEPEST]; /* open ones in each template */
    bool in_string = true;
    h->s++;
    while (h->s < h->end && *h->s != '\n') {
        char c = *h->s;
        if (in_string && c == '\\' && h->s + 1 < h->end) {
            h->s += 2;
        } else if (in_string && (at(h, "$${") || at(h, "%%{"))) {
            h->s += 3;
        } else if (in_string && (at(h, "${") || at(h, "%{")) && depth < DEEPEST) {
            braces[depth++] = 0;
            in_string = false;
            h->s += 2;
        } else if (c == '"') {
            h->s++;
            if (in_string && depth == 0)
                return;
            in_string = !in_string;
        } else if (!in_string && c == '{') {
            braces[depth - 1]++;
            h->s++;
        } else if (!in_string && c == '}') {
            in_string = braces[depth - 1]-- == 0;
            depth -= in_string;
            h->s++;
        } else {
            h->s++;
        }
    }
}

/* "<<EOF" or "<<-EOF" to the line that holds only the word. */
static bool skip_heredoc(struct hcl *h)
{
    if (!at(h, "<<"))
        return false;
    const char *word = h->s + 2;
    word += word < h->end && *word == '-';
    const char *p = word;
    while (p < h->end && (*p == '_' || *p == '-' || (*p >= '0' && *p <= '9') ||
                          (*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z')))
        p++;
    size_t n = (size_t)(p - word);
    if (n == 0)
        return false;
    for (skip_line(h); h->s < h->end; skip_line(h)) {
        step(h); /* the line's end */
        const char *q = h->s;
        while (q < h->end && (*q == ' ' || *q == '\t'))
            q++;
        if ((size_t)(h->end - q) >= n && memcmp(q, word, n) == 0 &&
            (q + n == h->end || q[n] == '\n' || q[n] == '\r')) {
            h->s = q + n;
            return true;
        }
    }
    return true;
}

static bool skip_inert(struct hcl *h)
{
    if (*h->s == '"') {
        skip_string(h);
        return true;
    }
    return skip_comment(h) || skip_heredoc(h);
}

/* From behind "{" to behind the "}" that closes it. */
static bool skip_body(struct hcl *h)
{
    int depth = 1;
    while (h->s < h->end && depth > 0) {
        if (skip_inert(h))
            continue;
        depth += *h->s == '{';
        depth -= *h->s == '}';
        step(h);
    }
    return depth == 0;
}

static bool is_word(char c)
{
    return c == '_' || c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

/* The block's header up to "{": resource "a" "b" is a.b, other kinds begin with the kind.
 */
static bool read_header(struct hcl *h, struct str *name)
{
    str_reset(name);
    for (int part = 0; h->s < h->end; part++) {
        while (h->s < h->end && (*h->s == ' ' || *h->s == '\t'))
            h->s++;
        bool quoted = h->s < h->end && *h->s == '"';
        const char *from = h->s + quoted;
        if (quoted)
            skip_string(h);
        while (!quoted && h->s < h->end && is_word(*h->s))
            h->s++;
        size_t n = (size_t)(h->s - from) - (quoted && h->s > from);
        if (h->s == from)
            break;
        if (part > 0 && name->n > 0)
            str_putc(name, '.');
        if (part > 0 || n != strlen("resource") || memcmp(from, "resource", n) != 0)
            str_add(name, from, n);
    }
    return h->s < h->end && *h->s == '{';
}

bool code_blocks_hcl(const char *text, size_t n, struct code_blocks *out)
{
    struct hcl h = {text, text + n, 1};
    struct str name = {.limit = 512};
    bool ok = true;
    while (ok && h.s < h.end) {
        uint32_t start = h.line;
        if (!is_word(*h.s)) {
            if (!skip_inert(&h))
                step(&h);
        } else if (read_header(&h, &name)) {
            h.s++;
            ok = skip_body(&h);
            if (ok)
                code_blocks_add(out, start, h.line, str_get(&name), name.n);
        } else {
            while (h.s < h.end &&
                   *h.s != '\n') /* an attribute; its value may have braces */
                if (*h.s == '{' && h.s++)
                    ok = skip_body(&h) && ok;
                else if (!skip_inert(&h))
                    h.s++;
        }
    }
    str_free(&name);
    return ok;
}
