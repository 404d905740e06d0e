/* SPDX-License-Identifier: Apache-2.0 */
#include "render/stage.h"

#include <string.h>

/* What is written here stands in a paragraph, a heading or a cell of a table (GitHub
 * Flavored Markdown 0.29, CommonMark 0.30). It never starts a block, as it never starts a
 * line.
 *
 * Escaping keeps a parser from seeing markup, but not a forge from seeing a mention, a
 * reference or an address in the text that results: those look at the page, where escapes
 * are gone. They leave code alone, so such a word becomes a code span. */

static bool is_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0x80;
}

static bool is_blank(char c)
{
    return c && strchr(" \t\n\r\f\v", c);
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* A commit's name: seven hexadecimal digits or more, a digit among them. */
static bool has_commit(const char *s, size_t n)
{
    size_t run = 0;
    for (size_t i = 0; i < n; i++) {
        run = is_hex(s[i]) ? run + 1 : 0;
        if (run == 7)
            return true;
    }
    return false;
}

/* Whether a forge may make a link of the word: @name, #1, !1, %1, ~label, $1, &1, GH-1,
 * a#1, a@b, a:b (a scheme, an emoji), www., a commit. */
static bool is_active(const char *s, size_t n)
{
    for (size_t i = 0; i + 1 < n; i++) {
        if (strchr("@#!%~$&^:", s[i]) && s[i + 1] && !strchr(".,;)", s[i + 1]))
            return true;
        if (s[i] == '[' && s[i + 1] == '[')
            return true;
    }
    return (n > 3 && (memmem(s, n, "GH-", 3) || memmem(s, n, "gh-", 3))) ||
           (n > 4 && (str_ncasecmp(s, "www.", 4) == 0 || memmem(s, n, "www.", 4) ||
                      memmem(s, n, "WWW.", 4))) ||
           has_commit(s, n);
}

/* A code span, by CommonMark 6.1: a fence longer than any run of backticks inside. */
static void add_span(struct str *to, const char *s, size_t n)
{
    size_t longest = 0, run = 0;
    for (size_t i = 0; i < n; i++) {
        run = s[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    bool pad = s[0] == '`' || s[n - 1] == '`';
    for (size_t i = 0; i <= longest; i++)
        str_putc(to, '`');
    str_puts(to, pad ? " " : "");
    for (size_t i = 0; i < n; i++)
        str_putc(to, is_blank(s[i]) ? ' ' : s[i]);
    str_puts(to, pad ? " " : "");
    for (size_t i = 0; i <= longest; i++)
        str_putc(to, '`');
}

/* A pipe would end a table's cell even in code, and how a backslash before it counts
 * differs between parsers: it stands between two spans. */
static void add_code(struct str *to, const char *s, size_t n)
{
    while (n) {
        const char *pipe = memchr(s, '|', n);
        size_t length = pipe ? (size_t)(pipe - s) : n;
        if (length)
            add_span(to, s, length);
        s += length;
        n -= length;
        if (pipe) {
            str_puts(to, "&#124;");
            s++;
            n--;
        }
    }
}

static void add_plain(struct str *to, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char c = s[i];
        bool inside = i > 0 && i + 1 < n && is_word(s[i - 1]) && is_word(s[i + 1]);
        if (c == '&')
            str_puts(to, "&amp;");
        else if (c == '<')
            str_puts(to, "&lt;");
        else if (c == '>')
            str_puts(to, "&gt;");
        else if (c == '|')
            str_puts(to, "&#124;");
        else if (c == '_' && inside)
            str_putc(to, c); /* no emphasis inside a word */
        else if (strchr("\\`*_[]#~!$^", c))
            str_printf(to, "\\%c", c);
        else
            str_putc(to, c);
    }
}

void markdown_text(struct str *to, const char *s)
{
    bool gap = false;
    while (*s) {
        size_t n = 0;
        for (; is_blank(*s); s++)
            gap = true;
        while (s[n] && !is_blank(s[n]))
            n++;
        if (n && gap && to->n)
            str_putc(to, ' ');
        if (is_active(s, n))
            add_code(to, s, n);
        else
            add_plain(to, s, n);
        gap = false;
        s += n;
    }
}

void markdown_code(struct str *to, const char *s)
{
    if (*s)
        add_code(to, s, strlen(s));
}
