/* SPDX-License-Identifier: Apache-2.0 */
#include "merge/stage.h"

#include "base/digest.h"
#include "base/str.h"

#include <string.h>

/* Identity: what is the same finding in another run, or in another format of the same
 * scan, has the same. The recipe, version 1: SHA-256 over tool and rule and, where the
 * tool gives a fingerprint that names one thing, that fingerprint; else over what nearly
 * every format says: the file (or resource, address and target where there is none),
 * component and message with its numbers masked. No line numbers: code above may move it.
 *
 * Not every format names the resource too, or quotes the line. Where one does, all of it
 * makes a further name, by which the finding is known more surely. */

static bool same_rule_and_place(const struct merge *m, const struct xw_result *a,
                                const struct xw_result *b)
{
    return xw_result_rule(m->set, a) == xw_result_rule(m->set, b) && a->path == b->path &&
           a->line == b->line && a->resource == b->resource;
}

static struct keymap_key fingerprint_key(const struct merge *m, const struct xw_result *r)
{
    return (struct keymap_key){{xw_result_rule(m->set, r)->tool, r->fingerprint, 0, 0}};
}

/* (tool, fingerprint) -> the first result that has it, + 1; UINT32_MAX when it is used
 * for more than one rule or place, so it names nothing ("requires login" on every
 * result). */
struct keymap identity_learn(const struct merge *m)
{
    struct keymap fingerprints = {0};
    for (uint32_t i = 0; i < m->n; i++) {
        const struct xw_result *r = xw_result_at(m->set, i);
        if (!r->fingerprint)
            continue;
        uint32_t *first = keymap_put(&fingerprints, fingerprint_key(m, r));
        if (*first == KEYMAP_NONE)
            *first = i + 1;
        else if (*first != UINT32_MAX &&
                 !same_rule_and_place(m, r, xw_result_at(m->set, *first - 1)))
            *first = UINT32_MAX;
    }
    return fingerprints;
}

static void add(struct str *s, const char *text)
{
    str_add(s, text,
            strlen(text) + 1); /* with its end, so that parts can't run together */
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* The message without what changes from run to run, digits, and from format to format:
 * white space. */
static void add_masked(struct str *s, const char *text)
{
    size_t n = strlen(text) + 1;
    str_add(s, text, n);
    char *to = s->s + (s->n - n);
    for (const char *p = to; *p;) {
        if (is_digit(*p)) {
            while (is_digit(*p))
                p++;
            *to++ = '#';
        } else if (is_space(*p)) {
            while (is_space(*p))
                p++;
            *to++ = ' ';
        } else {
            *to++ = *p++;
        }
    }
    to -= to > s->s && to[-1] == ' ';
    *to++ = '\0';
    s->n = (size_t)(to - s->s);
}

static void add_hex(struct str *s, uint32_t n)
{
    char digits[8];
    for (int i = 7; i >= 0; i--, n >>= 4)
        digits[i] = "0123456789abcdef"[n & 15];
    str_add(s, digits, sizeof digits);
}

static const struct xw_tool *tool_of(const struct merge *m, const struct xw_descriptor *d)
{
    uint32_t n;
    return d->tool_index == XW_NO_INDEX
               ? NULL
               : &xw_data_tools(xw_set_data(m->set), &n)[d->tool_index];
}

/* Reports spell it in several ways. */
static const char *name_of(const struct merge *m, const struct xw_descriptor *d)
{
    const struct xw_tool *tool = tool_of(m, d);
    return tool ? tool->name : xw_text(m->set, d->tool);
}

/* A known vulnerability of a component needs no words, and formats choose theirs. */
static bool needs_no_words(const struct merge *m, const struct xw_result *r)
{
    const struct xw_detail *detail = xw_detail_at(m->set, r->detail);
    const struct xw_tool *tool = tool_of(m, xw_result_rule(m->set, r));
    return (detail->component && detail->vulnerabilities.n) ||
           (tool && tool->loose_messages && r->path);
}

static bool names_more(const struct xw_result *r, const struct xw_detail *detail)
{
    return r->path && (r->resource || detail->target || detail->address);
}

unsigned identity_kinds(const struct merge *m, const struct keymap *fingerprints,
                        const struct xw_result *r)
{
    const struct xw_detail *detail = xw_detail_at(m->set, r->detail);
    bool more = names_more(r, detail) || needs_no_words(m, r);
    unsigned kinds = 1u << IDENTITY_PLACE;
    if (more || r->line_hash)
        kinds |= 1u << IDENTITY_FULL;
    if (more && r->line_from_checkout)
        kinds |= 1u << IDENTITY_NO_TEXT;
    if (r->fingerprint && keymap_get(fingerprints, fingerprint_key(m, r)) != UINT32_MAX)
        kinds |= 1u << IDENTITY_FINGERPRINT;
    return kinds;
}

/* What every format says. */
static void add_place(const struct merge *m, const struct xw_result *r, struct str *s)
{
    const struct xw_detail *detail = xw_detail_at(m->set, r->detail);
    const struct xw_descriptor *d = xw_result_rule(m->set, r);
    add(s, "crosswalk/1");
    add(s, name_of(m, d));
    add(s, xw_text(m->set, d->id));
    add(s, xw_text(m->set, r->path));
    add(s, r->path ? "" : xw_text(m->set, r->resource));
    add(s, xw_text(m->set, detail->component));
    add(s, r->path ? "" : xw_text(m->set, detail->target));
    add(s, r->path ? "" : xw_text(m->set, detail->address));
    add_masked(s, needs_no_words(m, r) ? "" : xw_text(m->set, r->message));
    add_hex(s, 0);
}

/* All that the result says: the place by its digest, which is there already when the
 * place itself is asked for. */
static void add_rest(const struct merge *m, const struct xw_result *r, uint32_t line_hash,
                     struct str *s)
{
    const struct xw_detail *detail = xw_detail_at(m->set, r->detail);
    add(s, xw_text(m->set, r->resource));
    add(s, xw_text(m->set, detail->target));
    add(s, xw_text(m->set, detail->address));
    add_masked(s, needs_no_words(m, r) ? xw_text(m->set, r->message) : "");
    add_hex(s, line_hash);
}

static void find_place(const struct merge *m, uint32_t result, struct identity_work *w)
{
    if (w->result == result + 1)
        return;
    str_reset(&w->text);
    add_place(m, xw_result_at(m->set, result), &w->text);
    digest_of(w->text.s, w->text.n, w->place);
    w->result = result + 1;
}

void identity_of(const struct merge *m, uint32_t result, enum identity how,
                 uint32_t occurrence, struct identity_work *w, uint8_t id[16])
{
    const struct xw_result *r = xw_result_at(m->set, result);
    const struct xw_descriptor *d = xw_result_rule(m->set, r);
    struct str *s = &w->text;
    uint8_t digest[sizeof w->place];
    if (how != IDENTITY_FINGERPRINT)
        find_place(m, result, w);
    if (how == IDENTITY_PLACE && !occurrence) {
        memcpy(id, w->place, 16);
        return;
    }
    str_reset(s);
    if (how == IDENTITY_FINGERPRINT) {
        add(s, "crosswalk/1");
        add(s, name_of(m, d));
        add(s, xw_text(m->set, d->id));
        add(s, xw_text(m->set, r->fingerprint));
    } else if (how == IDENTITY_PLACE) {
        add_place(m, r, s);
    } else {
        str_add(s, (const char *)w->place, sizeof w->place);
        add_rest(m, r, how == IDENTITY_FULL ? r->line_hash : 0, s);
    }
    if (occurrence)
        str_printf(s, "#%u", occurrence);
    digest_of(s->s, s->n, digest);
    memcpy(id, digest, 16);
}
