/* SPDX-License-Identifier: Apache-2.0 */
#include "data/set.h"

#include <string.h>

/* Finding the row for a rule id. Producers put things before an id (a folder of rules, an
 * ARN), behind it (SARIF 2.1.0, 3.27.5: `CA1000/Foo` is a kind of CA1000) and change its
 * case; which of these a tool's reports do is data. The longest reading wins. */

enum {
    MAX_BEFORE = 32, /* parts tried before an id, */
    MAX_DETAILS = 8, /* and behind it: a made-up id must not cost more than a real one */
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Copies what fits, folded; returns the length. */
static size_t fold(const struct data_spelling *s, const char *id, char out[DATA_KEY])
{
    size_t n = 0;
    for (; *id && n + 1 < DATA_KEY; id++) {
        char c = lower(*id);
        out[n++] = s->same[0] && c == s->same[0] ? s->same[1] : c;
    }
    out[n] = 0;
    return n;
}

static size_t strip(const struct data_spelling *s, char *key, size_t n)
{
    for (uint32_t i = 0; i < s->n_strip; i++) {
        size_t prefix = strlen(s->strip[i]);
        if (n <= prefix || memcmp(key, s->strip[i], prefix) != 0)
            continue;
        n -= prefix;
        memmove(key, key + prefix, n + 1);
    }
    return n;
}

/* Where the last `c` stands before key[n]; n: nowhere. */
static size_t last_of(const char *key, size_t n, char c)
{
    for (size_t i = n; i--;)
        if (key[i] == c)
            return i;
    return n;
}

/* Leaves out the part before the last: a.b.FILE.RULE -> a.b.RULE. False: fewer than three
 * parts, or no such tool. */
static bool without_file(const struct data_spelling *s, const char *key, size_t n,
                         char out[DATA_KEY])
{
    size_t last = last_of(key, n, s->file), head = last_of(key, last, s->file);
    if (!s->file || head == last || n >= DATA_KEY)
        return false;
    size_t tail = n - last;
    memcpy(out, key, head);
    memcpy(out + head, key + last, tail);
    out[head + tail] = 0;
    return true;
}

bool data_rule_key(const struct data_spelling *s, const char *id, char out[DATA_KEY])
{
    char short_key[DATA_KEY];
    if (strlen(id) >= DATA_KEY)
        return false;
    size_t n = strip(s, out, fold(s, id, out));
    if (without_file(s, out, n, short_key))
        memcpy(out, short_key, strlen(short_key) + 1);
    return true;
}

static uint32_t find_key(const struct xw_data *d, uint32_t tool, const char *key,
                         size_t n)
{
    const struct xw_rule *rules = d->rules + d->tools[tool].first_rule;
    uint32_t low = 0, high = d->spellings[tool].n_exact;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strncmp(rules[middle].key, key, n);
        if (!order && !rules[middle].key[n])
            return d->tools[tool].first_rule + middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return XW_NO_INDEX;
}

/* `key` with and without the rule file's part. */
static uint32_t find_one(const struct xw_data *d, uint32_t tool, const char *key,
                         size_t n)
{
    char short_key[DATA_KEY];
    uint32_t rule = find_key(d, tool, key, n);
    if (rule == XW_NO_INDEX && without_file(&d->spellings[tool], key, n, short_key))
        rule = find_key(d, tool, short_key, strlen(short_key));
    return rule;
}

/* The next place where the id itself may start, or NULL. */
static const char *next_start(const struct data_spelling *s, const char *start, size_t n)
{
    const char *p = s->before ? memchr(start, s->before, n) : NULL;
    return p && p + 1 < start + n ? p + 1 : NULL;
}

static uint32_t find_from(const struct xw_data *d, uint32_t tool, const char *key,
                          size_t n)
{
    const char *start = key, *end = key + n;
    for (int i = 0; start && i < MAX_BEFORE; i++) {
        size_t left = (size_t)(end - start);
        uint32_t rule = find_one(d, tool, start, left);
        if (rule != XW_NO_INDEX)
            return rule;
        start = next_start(&d->spellings[tool], start, left);
    }
    return XW_NO_INDEX;
}

static uint32_t find_exact(const struct xw_data *d, uint32_t tool, const char *key,
                           size_t n)
{
    const char *details = d->spellings[tool].details;
    for (int i = 0; n && i < MAX_DETAILS; i++) {
        uint32_t rule = find_from(d, tool, key, n);
        if (rule != XW_NO_INDEX)
            return rule;
        while (n && !strchr(details, key[n - 1]))
            n--;
        while (n && strchr(details, key[n - 1]))
            n--;
    }
    return XW_NO_INDEX;
}

/* `*` stands for any run of bytes. Linear but for the last star, which is tried again. */
static bool matches(const char *pattern, const char *text)
{
    const char *star = NULL, *again = NULL;
    while (*text) {
        if (*pattern == '*') {
            star = pattern++;
            again = text;
        } else if (*pattern == *text) {
            pattern++;
            text++;
        } else if (star) {
            pattern = star + 1;
            text = ++again;
        } else {
            return false;
        }
    }
    while (*pattern == '*')
        pattern++;
    return !*pattern;
}

static bool matches_somewhere(const struct data_spelling *s, const char *pattern,
                              const char *key)
{
    for (int i = 0; key && i < MAX_BEFORE; i++) {
        if (matches(pattern, key))
            return true;
        key = next_start(s, key, strlen(key));
    }
    return false;
}

uint32_t data_find_rule(const struct xw_data *d, uint32_t tool, const char *id)
{
    const struct data_spelling *s = &d->spellings[tool];
    const struct xw_tool *t = &d->tools[tool];
    char key[DATA_KEY];
    size_t length = strlen(id);
    if (length >= DATA_KEY && s->before)
        id += length - (DATA_KEY - 1); /* the id stands last */
    size_t n = strip(s, key, fold(s, id, key));
    uint32_t rule = XW_NO_INDEX;
    if (length < DATA_KEY || s->before)
        rule = find_exact(d, tool, key, n);
    for (uint32_t i = s->n_exact; rule == XW_NO_INDEX && i < t->n_rules; i++)
        if (matches_somewhere(s, d->rules[t->first_rule + i].key, key))
            rule = t->first_rule + i;
    return rule;
}
