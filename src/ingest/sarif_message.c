/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* message, 3.11: text, markdown, id, arguments. */

enum { TEXT = 1, MARKDOWN, ID, ARGUMENTS };

static const struct sarif_name members[] = {
    SARIF_NAME("text", TEXT),
    SARIF_NAME("markdown", MARKDOWN),
    SARIF_NAME("id", ID),
    SARIF_NAME("arguments", ARGUMENTS),
};

enum { MAX_ARGUMENTS = 1000 };

static void read_string(struct sarif *s, struct span *out)
{
    struct jp_str text;
    if (sarif_string(s->jp, &text))
        *out = span_keep(&s->draft.text, text);
}

static void read_arguments(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    if (!sarif_array(s->jp))
        return;
    d->has_arguments = true;
    while (jp_next(s->jp, NULL)) {
        struct span argument = {0};
        read_string(s, &argument);
        if (d->n_arguments == MAX_ARGUMENTS)
            continue;
        d->arguments = sarif_grow(d->arguments, d->n_arguments, &d->arguments_size,
                                  sizeof *d->arguments);
        d->arguments[d->n_arguments++] = argument;
    }
}

void sarif_message_read(struct sarif *s)
{
    struct sarif_draft *d = &s->draft;
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(members, key)) {
        case TEXT:
            read_string(s, &d->message);
            break;
        case MARKDOWN:
            read_string(s, &d->markdown);
            break;
        case ID:
            read_string(s, &d->message_id);
            break;
        case ARGUMENTS:
            read_arguments(s);
            break;
        default:
            sarif_unknown(s->jp, key);
        }
    }
    d->has_message = true;
}

/* "{12}" at text.s[at]: the number and the length; -1 when there is none. */
static int placeholder(struct jp_str text, size_t at, size_t *length)
{
    int number = 0;
    size_t i = at + 1;
    for (; i < text.n && text.s[i] >= '0' && text.s[i] <= '9'; i++) {
        number = number * 10 + (text.s[i] - '0');
        if (number > 99999)
            number = 99999;
    }
    if (i == at + 1 || i == text.n || text.s[i] != '}')
        return -1;
    *length = i + 1 - at;
    return number;
}

int sarif_message_placeholder(struct jp_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        size_t length;
        const char *at = memchr(text.s + i, '{', text.n - i);
        if (!at)
            break;
        i = (size_t)(at - text.s);
        if (i + 1 < text.n && text.s[i + 1] == '{') {
            i++;
            continue;
        }
        int number = placeholder(text, i, &length);
        if (number >= 0)
            return number;
    }
    return -1;
}

int sarif_message_fill(struct str *out, struct jp_str text,
                       const struct jp_str *arguments, uint32_t n)
{
    int missing = -1;
    for (size_t i = 0; i < text.n && !out->cut;) {
        size_t from = i, length;
        while (i < text.n && text.s[i] != '{' && text.s[i] != '}')
            i++;
        str_add(out, text.s + from, i - from);
        if (i == text.n)
            break;
        int number = text.s[i] == '{' ? placeholder(text, i, &length) : -1;
        if (number >= 0) {
            bool known = (uint32_t)number < n;
            struct jp_str value =
                known ? arguments[number] : (struct jp_str){text.s + i, length};
            str_add(out, value.s, value.n);
            missing = known || number < missing ? missing : number;
            i += length;
            continue;
        }
        str_putc(out, text.s[i]);
        i += i + 1 < text.n && text.s[i + 1] == text.s[i] ? 2 : 1; /* "{{" is "{" */
    }
    return missing;
}

/* The end of the part that begins at `at` and ends at `close`; 0 when another bracket, or
 * nothing, comes first. Backslashes escape. */
static size_t part_end(struct jp_str text, size_t at, char close, bool blanks)
{
    for (size_t i = at; i < text.n; i++) {
        char c = text.s[i];
        if (c == '\\' && i + 1 < text.n)
            i++;
        else if (c == close)
            return i;
        else if (c == '[' || c == ']' || (!blanks && (c == '(' || c == ' ' || c == '\n')))
            return 0;
    }
    return 0;
}

enum link { LINK_NONE, LINK_HERE, LINK_WEB };

static enum link link_kind(struct jp_str target)
{
    size_t digits = 0;
    while (digits < target.n && target.s[digits] >= '0' && target.s[digits] <= '9')
        digits++;
    if (digits == target.n)
        return target.n ? LINK_HERE : LINK_NONE;
    if (target.n > 6 && memcmp(target.s, "sarif:", 6) == 0)
        return LINK_HERE;
    if (sarif_is_address(target))
        return LINK_WEB;
    return LINK_NONE;
}

static void add_unescaped(struct str *out, struct jp_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        bool escape = text.s[i] == '\\' && i + 1 < text.n &&
                      (text.s[i + 1] == '[' || text.s[i + 1] == ']');
        i += escape;
        str_putc(out, text.s[i]);
    }
}

/* "[flows](1),(2),(3)" (Snyk): length of what follows the first target. */
static size_t more_targets(struct jp_str text, size_t at)
{
    size_t end = at;
    while (end + 3 < text.n && text.s[end] == ',' && text.s[end + 1] == '(') {
        size_t i = end + 2;
        while (i < text.n && text.s[i] >= '0' && text.s[i] <= '9')
            i++;
        if (i == end + 2 || i == text.n || text.s[i] != ')')
            break;
        end = i + 1;
    }
    return end - at;
}

/* A link at text.s[at] == '[', written without its markup; returns its length, 0: none.
 */
static size_t add_link(struct str *out, struct jp_str text, size_t at)
{
    size_t end = part_end(text, at + 1, ']', true);
    if (end == 0 || end + 1 >= text.n || text.s[end + 1] != '(')
        return 0;
    size_t close = part_end(text, end + 2, ')', false);
    if (close == 0)
        return 0;
    struct jp_str label = {text.s + at + 1, end - at - 1};
    struct jp_str target = {text.s + end + 2, close - end - 2};
    enum link kind = link_kind(target);
    if (kind == LINK_NONE)
        return 0;
    add_unescaped(out, label);
    if (kind == LINK_WEB &&
        (label.n != target.n || memcmp(label.s, target.s, label.n) != 0)) {
        str_puts(out, " (");
        str_add(out, target.s, target.n);
        str_putc(out, ')');
    }
    close++;
    if (kind == LINK_HERE)
        close += more_targets(text, close);
    return close - at;
}

/* What a link leads to inside the log means nothing here: its text is shown. One that
 * leads to the web keeps its address beside it. */
void sarif_message_links(struct str *out, struct jp_str text)
{
    for (size_t i = 0; i < text.n;) {
        size_t from = i;
        while (i < text.n && text.s[i] != '[' && text.s[i] != '\\')
            i++;
        str_add(out, text.s + from, i - from);
        if (i == text.n)
            break;
        size_t length = text.s[i] == '[' ? add_link(out, text, i) : 0;
        if (length == 0) {
            bool escape = text.s[i] == '\\' && i + 1 < text.n &&
                          (text.s[i + 1] == '[' || text.s[i + 1] == ']');
            i += escape;
            str_putc(out, text.s[i]);
            length = 1;
        }
        i += length;
    }
}
