/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* Tools write URIs, URIs with mistakes, and plain paths of their system. All become paths
 * with "/" between parts, "." and ".." folded, and --root taken off. */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Length of "scheme" before ":", 0 when there is none; one letter is a Windows drive. */
static size_t scheme_length(struct jp_str uri)
{
    size_t n = 0;
    while (n < uri.n &&
           (is_letter(uri.s[n]) ||
            (n > 0 && ((uri.s[n] >= '0' && uri.s[n] <= '9') || uri.s[n] == '+' ||
                       uri.s[n] == '-' || uri.s[n] == '.'))))
        n++;
    return n > 1 && n < uri.n && uri.s[n] == ':' ? n : 0;
}

bool sarif_bad_scheme(struct jp_str uri)
{
    size_t n = 0;
    while (n < uri.n && uri.s[n] != ':' && uri.s[n] != '/' && uri.s[n] != '?' &&
           uri.s[n] != '#')
        n++;
    return n < uri.n && uri.s[n] == ':' && n != 1 && scheme_length(uri) != n;
}

bool sarif_is_absolute(struct jp_str uri)
{
    return scheme_length(uri) > 0 || (uri.n > 0 && uri.s[0] == '/');
}

bool sarif_is_address(struct jp_str uri)
{
    static const char *const schemes[] = {"http", "https", "ftp", "ws", "wss"};
    size_t n = scheme_length(uri);
    if (n == 0 || uri.n < n + 3 || memcmp(uri.s + n, "://", 3) != 0)
        return false;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strlen(schemes[i]) == n && str_ncasecmp(uri.s, schemes[i], n) == 0)
            return true;
    return false;
}

/* RFC 8089: file:///path, file:/path, file://host/path; also file://C:/path and the like.
 */
static struct jp_str without_file(struct jp_str uri)
{
    size_t n = strlen("file:");
    if (uri.n < n || str_ncasecmp(uri.s, "file:", n) != 0)
        return uri;
    uri.s += n;
    uri.n -= n;
    if (uri.n < 3 || uri.s[0] != '/' || uri.s[1] != '/')
        return uri;
    bool no_host =
        uri.s[2] == '/' || (uri.n > 3 && is_letter(uri.s[2]) && uri.s[3] == ':');
    static const char local[] = "//localhost/";
    if (uri.n >= sizeof local - 1 && memcmp(uri.s, local, sizeof local - 1) == 0)
        return (struct jp_str){uri.s + sizeof local - 2, uri.n - (sizeof local - 2)};
    return no_host ? (struct jp_str){uri.s + 2, uri.n - 2} : uri;
}

/* Percent escapes are decoded; what is none stays as it stands. */
static void decode(struct str *out, struct jp_str uri)
{
    for (size_t i = 0; i < uri.n; i++) {
        char c = uri.s[i];
        if (c == '%' && i + 2 < uri.n && hex(uri.s[i + 1]) >= 0 &&
            hex(uri.s[i + 2]) >= 0) {
            c = (char)(hex(uri.s[i + 1]) * 16 + hex(uri.s[i + 2]));
            i += 2;
        }
        str_putc(out, c == '\\' ? '/' : c);
    }
}

/* Leaves out the last part of the path written to s[from..n), unless it is "..". */
static bool up(const char *s, size_t from, size_t *n)
{
    size_t end = *n;
    if (end == from)
        return false;
    size_t start = end - 1; /* on the "/" that ends the part */
    while (start > from && s[start - 1] != '/')
        start--;
    if (end - start == 3 && s[start] == '.' && s[start + 1] == '.')
        return false;
    *n = start;
    return true;
}

/* Folds "//", "." and ".." in place; `from`: what stays untouched in front. */
static size_t fold(char *s, size_t n, size_t from)
{
    size_t to = from;
    for (size_t i = from; i < n;) {
        size_t part = i;
        while (i < n && s[i] != '/')
            i++;
        size_t length = i - part;
        bool slash = i < n;
        i += slash;
        if (length == 0 || (length == 1 && s[part] == '.'))
            continue;
        if (length == 2 && s[part] == '.' && s[part + 1] == '.' &&
            (up(s, from, &to) || from > 0))
            continue;
        memmove(s + to, s + part, length);
        to += length;
        if (slash)
            s[to++] = '/';
    }
    return to;
}

/* Length of what makes a path absolute: "/", "//" (a host follows), "C:/". */
static size_t root_length(char *s, size_t *n)
{
    if (*n >= 3 && s[0] == '/' && is_letter(s[1]) && s[2] == ':') { /* /C:/x */
        memmove(s, s + 1, *n - 1);
        *n -= 1;
    }
    if (*n >= 2 && is_letter(s[0]) && s[1] == ':' && (*n == 2 || s[2] == '/')) {
        s[0] = (char)(s[0] & ~0x20); /* drives have no case */
        return *n == 2 ? 2 : 3;
    }
    if (*n >= 3 && s[0] == '/' && s[1] == '/' && s[2] != '/')
        return 2;
    return *n >= 1 && s[0] == '/';
}

static struct jp_str without_root(struct jp_str path, const char *root)
{
    size_t n = root ? strlen(root) : 0;
    while (n > 0 && root[n - 1] == '/')
        n--;
    if (n == 0 || path.n <= n || memcmp(path.s, root, n) != 0 || path.s[n] != '/')
        return path;
    return (struct jp_str){path.s + n + 1, path.n - n - 1};
}

/* Nothing to decode, convert or fold: most paths. */
static bool is_plain(struct jp_str uri)
{
    char before = '/';
    for (size_t i = 0; i < uri.n; i++) {
        char c = uri.s[i];
        if (c == '%' || c == '\\' || c == ':' ||
            (before == '/' && (c == '/' || c == '.')))
            return false;
        before = c;
    }
    return true;
}

xw_ref sarif_path(struct sarif *s, struct jp_str uri, bool *is_absolute)
{
    const char *root = s->reading->options->root;
    *is_absolute = false;
    if (is_plain(uri))
        return sarif_intern(s, without_root(uri, root));
    struct jp_str rest = without_file(uri);
    size_t scheme = scheme_length(rest);
    if (scheme) { /* not a file's: as it stands */
        *is_absolute = true;
        return sarif_intern(s, rest);
    }
    struct str *out = &s->scratch;
    str_reset(out);
    decode(out, rest);
    if (out->n == 0)
        return 0;
    size_t from = root_length(out->s, &out->n);
    *is_absolute = from > 0;
    out->n = fold(out->s, out->n, from);
    struct jp_str path = {out->s, out->n};
    return sarif_intern(s, without_root(path, root));
}

xw_ref sarif_path_below(struct sarif *s, xw_ref prefix, xw_ref path)
{
    const char *p = xw_text(s->set, path);
    if (!prefix || !*p || *p == '/' || (is_letter(p[0]) && p[1] == ':'))
        return path;
    struct str joined = {0};
    bool ignored;
    str_puts(&joined, xw_text(s->set, prefix));
    if (!str_ends(str_get(&joined), "/"))
        str_putc(&joined, '/');
    str_puts(&joined, p);
    for (size_t i = 0; i < joined.n; i++) /* decoded already */
        if (joined.s[i] == '%') {
            xw_ref as_is = xw_intern(s->set, joined.s, joined.n);
            str_free(&joined);
            return as_is;
        }
    xw_ref ref = sarif_path(s, (struct jp_str){str_get(&joined), joined.n}, &ignored);
    str_free(&joined);
    return ref;
}
