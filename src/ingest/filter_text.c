/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include "base/hash.h"

#include <string.h>

/* A look at the filter's text before jq sees it: words that a filter may not use, and the
 * names that members must have to be of use to it. */

/* Reading files or other input, the environment, the clock, output of its own, the end of
 * the process: none of it is the business of a filter. */
static const char *const refused[] = {
    "import",
    "include",
    "modulemeta",
    "env",
    "$ENV",
    "input",
    "inputs",
    "debug",
    "stderr",
    "input_filename",
    "input_line_number",
    "halt",
    "halt_error",
    "now",
    "localtime",
    "strflocaltime",
    "get_search_list",
    "$__prog_args",
    "builtins",
};

/* What looks at members whose names the text doesn't hold. */
static const char *const wholesale[] = {
    "to_entries",      "with_entries", "keys",
    "keys_unsorted",   "map_values",   "recurse",
    "recurse_down",    "walk",         "paths",
    "leaf_paths",      "getpath",      "setpath",
    "delpaths",        "path",         "del",
    "tostream",        "tojson",       "tostring",
    "truncate_stream", "env",          "@json",
    "@text",           "@html",        "pick",
    "scalars",         "iterables",    "transpose",
};

struct scan {
    struct filter *f;
    struct xw_error *err;
    const char *start, *p, *end;
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_in(const char *s, size_t n, const char *const *words, size_t n_words)
{
    for (size_t i = 0; i < n_words; i++)
        if (strlen(words[i]) == n && memcmp(words[i], s, n) == 0)
            return true;
    return false;
}

static bool fail(struct scan *s, const char *at, const char *text, size_t n)
{
    char where[600];
    int line = 1;
    for (const char *p = s->start; p < at; p++)
        line += *p == '\n';
    snprintf(where, sizeof where, "%s:%d", s->f->format->file, line);
    return xw_fail(s->err, XW_E_USAGE, where, "a filter may not use \"%.*s\"", (int)n,
                   text);
}

static uint32_t slot_of(const struct filter *f, const char *s, size_t n)
{
    uint32_t at = (uint32_t)hash_bytes(s, n) & (f->words_size - 1);
    while (f->words[at].text.s &&
           (f->words[at].text.n != n || memcmp(f->words[at].text.s, s, n) != 0))
        at = (at + 1) & (f->words_size - 1);
    return at;
}

static void grow(struct filter *f)
{
    struct filter_word *old = f->words;
    uint32_t n = f->words_size;
    f->words_size = n ? n * 2 : 256;
    f->words = mem_alloc(f->words_size * sizeof *f->words);
    for (uint32_t i = 0; i < n; i++)
        if (old[i].text.s)
            f->words[slot_of(f, old[i].text.s, old[i].text.n)] = old[i];
    mem_free(old);
}

void filter_word_add(struct filter *f, const char *s, size_t n)
{
    if (f->n_words * 2 >= f->words_size)
        grow(f);
    struct filter_word *w = &f->words[slot_of(f, s, n)];
    if (w->text.s || n > 1000)
        return;
    f->n_words++;
    w->text = (struct jp_str){arena_copy(&f->arena, s, n), n};
    w->value = jv_string_sized(s, (int)n);
    w->is_shared = true;
    w->field = record_field(RECORD_RESULT, w->text);
}

const struct filter_word *filter_word(const struct filter *f, struct jp_str name)
{
    const struct filter_word *w = &f->words[slot_of(f, name.s, name.n)];
    return w->text.s ? w : NULL;
}

static char before(const struct scan *s, const char *p)
{
    while (p > s->start && (p[-1] == ' ' || p[-1] == '\t' || p[-1] == '\n'))
        p--;
    return p > s->start ? p[-1] : '\0';
}

static bool is_key(const struct scan *s, const char *p)
{
    while (p < s->end && (*p == ' ' || *p == '\t' || *p == '\n'))
        p++;
    return p < s->end && *p == ':';
}

static bool scan_word(struct scan *s)
{
    const char *p = s->p;
    while (s->p < s->end && (is_letter(*s->p) || is_digit(*s->p) || s->p == p))
        s->p++;
    size_t n = (size_t)(s->p - p);
    bool is_member =
        before(s, p) == '.' && p[-1] == '.' && (p - 1 == s->start || p[-2] != '.');
    if (!is_member && !is_key(s, s->p)) {
        if (is_in(p, n, refused, sizeof refused / sizeof *refused))
            return fail(s, p, p, n);
        if (is_in(p, n, wholesale, sizeof wholesale / sizeof *wholesale))
            s->f->project = false;
    }
    filter_word_add(s->f, p, n);
    return true;
}

static bool scan_code(struct scan *s, bool inside);

/* A string: its text is a word, its interpolations are code. */
static bool scan_string(struct scan *s)
{
    struct str text = {0};
    bool ok = true;
    for (s->p++; ok && s->p < s->end && *s->p != '"';) {
        if (*s->p != '\\') {
            str_putc(&text, *s->p++);
        } else if (s->p[1] == '(') {
            s->p += 2;
            ok = scan_code(s, true);
        } else {
            str_putc(&text, s->p[1]); /* names with other escapes are rare */
            s->p += 2;
        }
    }
    s->p += s->p < s->end;
    if (ok)
        filter_word_add(s->f, str_get(&text), text.n);
    str_free(&text);
    return ok;
}

/* Up to the end, or to the bracket that ends an interpolation. */
static bool scan_code(struct scan *s, bool inside)
{
    int depth = 0;
    while (s->p < s->end) {
        char c = *s->p;
        if (c == '#') {
            const char *stop = memchr(s->p, '\n', (size_t)(s->end - s->p));
            s->p = stop ? stop : s->end;
        } else if (c == '"') {
            if (!scan_string(s))
                return false;
        } else if (is_letter(c) || c == '$' || c == '@') {
            if (!scan_word(s))
                return false;
        } else {
            depth += (c == '(') - (c == ')');
            if ((c == '.' && s->p[1] == '.') ||
                (c == '.' && s->p[1] == '[' && (s->p[2] == '$' || s->p[2] == '(')))
                s->f->project = false;
            s->p++;
            if (inside && depth < 0)
                return true;
        }
    }
    return true;
}

bool filter_scan(struct filter *f, struct xw_error *err)
{
    const char *text = f->format->text;
    struct scan s = {f, err, text, text, text + strlen(text)};
    f->project = !f->format->whole;
    filter_word_add(f, "record", 6);
    return scan_code(&s, false);
}
