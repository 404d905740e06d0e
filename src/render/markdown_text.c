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

enum class {
    WORD = 1, /* letters, digits and all beyond ASCII */
    HEX = 2,  /* a commit's name is made of */
    BLANK = 4,
    SPECIAL = 8, /* escaped by a backslash */
    ACTIVE = 16, /* before another character, something that a forge may act on */
};

static uint8_t class_of(char c)
{
    unsigned char u = (unsigned char)c;
    if (u >= 0x80)
        return WORD;
    if ((u >= '0' && u <= '9') || (u >= 'a' && u <= 'f') || (u >= 'A' && u <= 'F'))
        return WORD | HEX;
    if ((u >= 'g' && u <= 'z') || (u >= 'G' && u <= 'Z'))
        return WORD;
    switch (u) {
    case ' ':
    case '\t':
    case '\n':
        return BLANK;
    case '#':
    case '!':
    case '~':
    case '$':
    case '^':
        return SPECIAL | ACTIVE;
    case '@':
    case '%':
    case '&':
    case ':':
        return ACTIVE;
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
        return SPECIAL;
    default:
        return 0;
    }
}

static bool is_word(char c)
{
    return class_of(c) & WORD;
}

static bool is_blank(char c)
{
    return class_of(c) & BLANK;
}

/* What follows one of "@#!%~$&^:" in a word that a forge may make a link of: @name, #1,
 * !1, %1, ~label, $1, &1, a@b, and a scheme or an emoji by its colon. */
static bool continues(char c)
{
    return !strchr(".,;)", c);
}

/* ... or GH-1, www., a commit, [[a page]]. */
static bool is_active(const char *s, size_t n)
{
    size_t hex = 0;
    for (size_t i = 0; i < n; i++) {
        uint8_t class = class_of(s[i]);
        hex = class & HEX ? hex + 1 : 0;
        if (hex == 7)
            return true;
        if (i + 1 < n &&
            ((class & ACTIVE && continues(s[i + 1])) || (s[i] == '[' && s[i + 1] == '[')))
            return true;
        bool prefix = (s[i] | 0x20) == 'g' || (s[i] | 0x20) == 'w';
        if (prefix && ((n - i > 3 && str_ncasecmp(s + i, "GH-", 3) == 0) ||
                       (n - i > 4 && str_ncasecmp(s + i, "www.", 4) == 0)))
            return true;
    }
    return false;
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
    size_t start = 0;
    for (size_t i = 0; i < n; i++) {
        char c = s[i];
        bool special = class_of(c) & SPECIAL;
        if (c == '_' && i > 0 && i + 1 < n && is_word(s[i - 1]) && is_word(s[i + 1]))
            special = false; /* no emphasis inside a word */
        const char *entity = c == '&'   ? "&amp;"
                             : c == '<' ? "&lt;"
                             : c == '>' ? "&gt;"
                             : c == '|' ? "&#124;"
                                        : NULL;
        if (!special && !entity)
            continue;
        str_add(to, s + start, i - start);
        if (special)
            str_putc(to, '\\');
        else
            str_puts(to, entity);
        start = special ? i : i + 1;
    }
    str_add(to, s + start, n - start);
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
