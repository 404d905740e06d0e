/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_xslt.h"

#include <string.h>

struct html {
    struct str *to;
    size_t start;  /* of what is ours in `to` */
    bool space;    /* white space waits to be written */
    uint8_t lines; /* line ends that wait: 1, or 2 between paragraphs */
    bool as_is;    /* in <pre>: white space stays */
};

static void put(struct html *h, const char *s, size_t n)
{
    bool first = h->to->n == h->start;
    for (; h->lines > 0 && !first; h->lines--) {
        str_putc(h->to, '\n');
        h->space = false;
    }
    if (h->space && !first)
        str_putc(h->to, ' ');
    h->lines = 0;
    h->space = false;
    str_add(h->to, s, n);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool named(const char *s, size_t n, const char *name)
{
    return strlen(name) == n && str_ncasecmp(s, name, n) == 0;
}

static bool among(const char *s, size_t n, const char *const *names)
{
    for (; *names; names++)
        if (named(s, n, *names))
            return true;
    return false;
}

/* A tag of n bytes without its brackets. */
static void tag(struct html *h, const char *s, size_t n)
{
    static const char *const paragraphs[] = {"p",  "ul", "ol", "h1",  "h2",    "h3",
                                             "h4", "h5", "h6", "pre", "table", NULL};
    static const char *const lines[] = {"br", "div", "tr", "li", "dt", "dd", NULL};
    bool closing = n > 0 && *s == '/';
    s += closing;
    n -= closing;
    size_t m = 0;
    while (m < n && !is_space(s[m]) && s[m] != '/')
        m++;
    if (among(s, m, paragraphs))
        h->lines = 2;
    else if (among(s, m, lines) && h->lines == 0)
        h->lines = 1;
    else if (named(s, m, "td") || named(s, m, "th"))
        h->space = true;
    if (named(s, m, "pre"))
        h->as_is = !closing;
    if (named(s, m, "li") && !closing)
        put(h, "- ", 2);
}

static unsigned number(const char *s, size_t n)
{
    unsigned base = n > 1 && (*s == 'x' || *s == 'X') ? 16 : 10, code = 0;
    for (size_t i = base == 16; i < n; i++) {
        unsigned d = s[i] >= '0' && s[i] <= '9'   ? (unsigned)(s[i] - '0')
                     : s[i] >= 'a' && s[i] <= 'f' ? (unsigned)(s[i] - 'a' + 10)
                     : s[i] >= 'A' && s[i] <= 'F' ? (unsigned)(s[i] - 'A' + 10)
                                                  : 16;
        if (d >= base || code > 0x10ffff)
            return 0;
        code = code * base + d;
    }
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? 0 : code;
}

/* "&name;" at s: its length, or 0 when it is none. */
static size_t entity(struct html *h, const char *s, size_t n)
{
    static const struct {
        const char *name, *text;
    } names[] = {{"amp", "&"},   {"lt", "<"},    {"gt", ">"},       {"quot", "\""},
                 {"apos", "'"},  {"nbsp", " "},  {"hellip", "..."}, {"ndash", "-"},
                 {"mdash", "-"}, {"lsquo", "'"}, {"rsquo", "'"},    {"ldquo", "\""},
                 {"rdquo", "\""}};
    const char *end = memchr(s, ';', n < 12 ? n : 12);
    size_t m = end ? (size_t)(end - s) - 1 : 0;
    if (!end || m == 0)
        return 0;
    if (s[1] == '#') {
        char utf8[4];
        unsigned code = number(s + 2, m - 1);
        if (code)
            put(h, utf8, utf8_put(utf8, code));
        return code ? m + 2 : 0;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i].name) == m && memcmp(names[i].name, s + 1, m) == 0) {
            put(h, names[i].text, strlen(names[i].text));
            return m + 2;
        }
    }
    return 0;
}

/* "<" that begins a tag or comment: its length; 0 when it is only a character. */
static size_t markup(struct html *h, const char *s, size_t n)
{
    if (n >= 4 && memcmp(s, "<!--", 4) == 0) {
        const char *end = memmem(s, n, "-->", 3);
        return end ? (size_t)(end - s) + 3 : n;
    }
    bool is_tag = n > 1 && (s[1] == '/' || s[1] == '!' || (s[1] >= 'a' && s[1] <= 'z') ||
                            (s[1] >= 'A' && s[1] <= 'Z'));
    const char *end = is_tag ? memchr(s, '>', n) : NULL;
    if (!end)
        return 0;
    tag(h, s + 1, (size_t)(end - s) - 1);
    return (size_t)(end - s) + 1;
}

static size_t white_space(struct html *h, const char *s)
{
    if (!h->as_is)
        h->space = true;
    else if (*s == '\n')
        h->lines = h->lines < 2 ? (uint8_t)(h->lines + 1) : 2;
    else if (*s != '\r')
        put(h, s, 1);
    return 1;
}

void html_text(struct str *to, const char *html, size_t n)
{
    struct html h = {.to = to, .start = to->n};
    bool no_more_tags = false; /* so that many "<" without ">" cost no more than once */
    for (size_t i = 0, used; i < n; i += used) {
        const char *s = html + i;
        used = 0;
        if (*s == '<' && !no_more_tags) {
            used = markup(&h, s, n - i);
            no_more_tags = !used && !memchr(s, '>', n - i);
        } else if (*s == '&') {
            used = entity(&h, s, n - i);
        } else if (is_space(*s)) {
            used = white_space(&h, s);
        }
        if (!used) {
            used = 1;
            while (i + used < n && !is_space(s[used]) && s[used] != '<' && s[used] != '&')
                used++;
            put(&h, s, used);
        }
    }
}
