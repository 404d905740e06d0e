/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/record_impl.h"

#include <string.h>

/* Messages about secrets may quote them. What could be one is masked but for its first
 * characters: known shapes of tokens, and long words in which letters and digits mix as
 * they do in no language. Words of prose, rule ids, paths and dates stay. */

enum { SHOWN = 4, LONG_WORD = 16, VERY_LONG = 40 };

static const char *const prefixes[] = {
    "AKIA",        "ASIA",    "ghp_",    "gho_",   "ghs_",  "ghu_",       "ghr_",
    "github_pat_", "glpat-",  "xoxb",    "xoxp",   "xoxa",  "xoxs",       "xapp-",
    "sk_live",     "rk_live", "sk-",     "AIza",   "ya29.", "eyJ",        "SG.",
    "npm_",        "pypi-",   "dop_v1_", "shpat_", "hf_",   "AGE-SECRET",
};

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && strchr("_-+/=.~%$!", c));
}

static bool has_prefix(const char *s, size_t n)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t m = strlen(prefixes[i]);
        if (n >= m + 8 && memcmp(s, prefixes[i], m) == 0)
            return true;
    }
    return false;
}

/* Changes between lower case, upper case and digits, a sign of randomness. */
static bool is_mixed(const char *s, size_t n)
{
    size_t changes = 0, digits = 0, slashes = 0, others = 0;
    int before = 0;
    for (size_t i = 0; i < n; i++) {
        int class = s[i] >= '0' && s[i] <= '9'   ? 1
                    : s[i] >= 'a' && s[i] <= 'z' ? 2
                    : s[i] >= 'A' && s[i] <= 'Z' ? 3
                                                 : 4;
        digits += class == 1;
        slashes += s[i] == '/' || s[i] == '.';
        others += class == 4;
        changes += before && class != 4 && class != before;
        before = class != 4 ? class : before;
    }
    if (slashes >= 2 && digits * 8 < n) /* a path, a host */
        return false;
    return changes * 4 >= n || (n >= VERY_LONG && digits && others * 8 < n);
}

static bool is_secret(const char *s, size_t n)
{
    return has_prefix(s, n) || (n >= LONG_WORD && is_mixed(s, n));
}

/* "-----BEGIN ... KEY-----" up to its end. */
static size_t key_block(struct jp_str text, size_t at)
{
    static const char begin[] = "-----BEGIN ", end[] = "-----END ";
    size_t n = sizeof begin - 1;
    if (text.n - at < n || memcmp(text.s + at, begin, n) != 0)
        return 0;
    const char *stop = memmem(text.s + at, text.n - at, end, sizeof end - 1);
    const char *stop2 =
        stop ? memmem(stop + sizeof end - 1,
                      text.n - (size_t)(stop - text.s) - (sizeof end - 1), "-----", 5)
             : NULL;
    return stop2 ? (size_t)(stop2 + 5 - text.s) - at : text.n - at;
}

/* "at commit 0123456789..." */
static bool is_commit(struct jp_str text, size_t at, size_t n)
{
    static const char before[] = "commit ";
    const char *s = text.s + at;
    if (at < sizeof before - 1 ||
        memcmp(s - (sizeof before - 1), before, sizeof before - 1) != 0)
        return false;
    n -= s[n - 1] == '.';
    for (size_t i = 0; i < n; i++)
        if (!(s[i] >= '0' && s[i] <= '9') && !(s[i] >= 'a' && s[i] <= 'f'))
            return false;
    return n == 40;
}

void record_mask(struct str *out, struct jp_str text)
{
    for (size_t i = 0; i < text.n;) {
        size_t n = key_block(text, i);
        if (n) {
            str_puts(out, "-----BEGIN ****");
            i += n;
            continue;
        }
        while (i + n < text.n && is_word(text.s[i + n]))
            n++;
        if (n == 0) {
            str_putc(out, text.s[i++]);
        } else if (is_secret(text.s + i, n) && !is_commit(text, i, n)) {
            str_add(out, text.s + i, SHOWN);
            str_puts(out, "****");
        } else {
            str_add(out, text.s + i, n);
        }
        i += n;
    }
}
