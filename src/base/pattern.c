/* SPDX-License-Identifier: Apache-2.0 */
#include "base/pattern.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

enum { PARTS = 48, CHOICES = 24, NOT_NAMED = -1 };

enum part_type {
    PART_LITERAL,
    PART_CHOICE,
    PART_TEXT,
    PART_REST,
    PART_WORD,
    PART_NUMBER,
    PART_BLANKS,
    PART_CODE,
    PART_FILE,
};

struct part {
    enum part_type type;
    int field;     /* index of a named one, or NOT_NAMED */
    const char *s; /* PART_LITERAL */
    size_t n;
    struct pattern_span choices[CHOICES];
    uint32_t n_choices;
};

struct pattern {
    struct arena arena;
    struct part parts[PARTS];
    uint32_t n_parts;
    const char *fields[PATTERN_FIELDS];
    uint32_t n_fields;
    const struct part *longest; /* literal: a line without it can't fit; NULL */
    uint64_t *seen;             /* bits: a part was tried at this place, and failed */
    size_t n_seen;              /* words there is room for */
};

static struct part *add_part(struct pattern *p, enum part_type type)
{
    if (p->n_parts == PARTS)
        return NULL;
    struct part *part = &p->parts[p->n_parts++];
    part->type = type;
    part->field = NOT_NAMED;
    return part;
}

/* Up to the next field; "{{" and "}}" are braces. */
static const char *add_literal(struct pattern *p, const char *at)
{
    struct str text = {0};
    while (*at && (*at != '{' || at[1] == '{')) {
        str_putc(&text, *at);
        at += 1 + ((*at == '{' || *at == '}') && at[1] == *at);
    }
    struct part *part = add_part(p, PART_LITERAL);
    if (part) {
        part->s = arena_copy(&p->arena, str_get(&text), text.n);
        part->n = text.n;
    }
    str_free(&text);
    return part ? at : NULL;
}

static bool find_type(const char *s, size_t n, enum part_type *type)
{
    static const struct {
        const char *name;
        enum part_type type;
    } types[] = {
        {"text", PART_TEXT},     {"rest", PART_REST},     {"word", PART_WORD},
        {"number", PART_NUMBER}, {"blanks", PART_BLANKS}, {"file", PART_FILE},
        {"code", PART_CODE},
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strlen(types[i].name) == n && memcmp(types[i].name, s, n) == 0) {
            *type = types[i].type;
            return true;
        }
    return false;
}

static bool add_choices(struct pattern *p, struct part *part, const char *s, size_t n)
{
    const char *end = s + n;
    for (;;) {
        const char *bar = memchr(s, '|', (size_t)(end - s));
        size_t length = (size_t)((bar ? bar : end) - s);
        if (part->n_choices == CHOICES)
            return false;
        part->choices[part->n_choices++] =
            (struct pattern_span){arena_copy(&p->arena, s, length), length};
        if (!bar)
            return true;
        s = bar + 1;
    }
}

static bool add_name(struct pattern *p, struct part *part, const char *s, size_t n)
{
    if (n == 0)
        return true;
    for (uint32_t i = 0; i < p->n_fields; i++)
        if (strlen(p->fields[i]) == n && memcmp(p->fields[i], s, n) == 0)
            return false;
    if (p->n_fields == PATTERN_FIELDS)
        return false;
    part->field = (int)p->n_fields;
    p->fields[p->n_fields++] = arena_copy(&p->arena, s, n);
    return true;
}

/* "{NAME:TYPE}"; returns what follows. */
static const char *add_field(struct pattern *p, const char *at)
{
    const char *end = strchr(at, '}');
    if (!end)
        return NULL;
    size_t n = (size_t)(end - at) - 1;
    const char *name = at + 1, *colon = memchr(name, ':', n);
    size_t n_name = colon ? (size_t)(colon - name) : n;
    const char *type = colon ? colon + 1 : "text";
    size_t n_type = colon ? (size_t)(end - type) : 4;
    struct part *part = add_part(p, PART_CHOICE);
    if (!part || (n_name == 0 && !colon) || !add_name(p, part, name, n_name))
        return NULL;
    if (!find_type(type, n_type, &part->type) &&
        (!memchr(type, '|', n_type) || !add_choices(p, part, type, n_type)))
        return NULL;
    return end + 1;
}

struct pattern *pattern_new(const char *text, struct xw_error *err)
{
    struct pattern *p = mem_alloc(sizeof *p);
    for (const char *at = text; at && *at;) {
        const char *from = at;
        bool is_field = *at == '{' && at[1] != '{';
        at = is_field ? add_field(p, at) : add_literal(p, at);
        if (!at)
            xw_fail(err, XW_E_USAGE, NULL,
                    "the pattern \"%.200s\" has no field {NAME}, {NAME:TYPE} or "
                    "{NAME:ONE|OTHER} at \"%.40s\"",
                    text, from);
    }
    if (p->n_parts == 0)
        xw_fail(err, XW_E_USAGE, NULL, "a pattern is empty");
    if (err->code != XW_OK) {
        pattern_free(p);
        return NULL;
    }
    for (uint32_t i = 0; i < p->n_parts; i++)
        if (p->parts[i].type == PART_LITERAL &&
            (!p->longest || p->parts[i].n > p->longest->n))
            p->longest = &p->parts[i];
    return p;
}

void pattern_free(struct pattern *p)
{
    if (!p)
        return;
    arena_free(&p->arena);
    mem_free(p->seen);
    mem_free(p);
}

uint32_t pattern_n_fields(const struct pattern *p)
{
    return p->n_fields;
}

const char *pattern_field(const struct pattern *p, uint32_t i)
{
    return p->fields[i];
}

struct match {
    struct pattern *p;
    const char *s;
    size_t n;
    struct pattern_span *spans;
};

/* What a file's name or a code must have, as far as the field has come. */
enum { HAS_LETTER = 1, HAS_OTHER = 2, STATES = 4 };

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static unsigned add_state(enum part_type type, unsigned state, char c)
{
    if (type == PART_CODE)
        return state | (is_digit(c) ? HAS_OTHER : HAS_LETTER);
    if (type != PART_FILE)
        return 0;
    bool letter = (c >= 'a' && c <= 'z') || is_capital(c) || (unsigned char)c >= 0x80;
    bool other = c == '.' || c == '/' || c == '\\';
    return state | (letter ? HAS_LETTER : 0) | (other ? HAS_OTHER : 0);
}

/* Whether the field may go on with the character at `at`. */
static bool goes_on(const struct match *m, enum part_type type, size_t from, size_t at,
                    unsigned state)
{
    if (at == m->n)
        return false;
    char c = m->s[at];
    switch (type) {
    case PART_WORD:
        return !is_blank(c);
    case PART_NUMBER:
        return is_digit(c);
    case PART_BLANKS:
        return is_blank(c);
    case PART_CODE:
        return (is_digit(c) && state) || (is_capital(c) && !(state & HAS_OTHER));
    case PART_FILE:
        return at > from || !is_blank(c);
    case PART_LITERAL:
    case PART_CHOICE:
    case PART_TEXT:
    case PART_REST:
        break;
    }
    return true;
}

/* Whether it may end before `at`. */
static bool may_end(const struct match *m, enum part_type type, size_t from, size_t at,
                    unsigned state)
{
    if (type == PART_REST)
        return true;
    if (at == from)
        return false;
    if (type == PART_NUMBER || type == PART_BLANKS || type == PART_CODE)
        return !goes_on(m, type, from, at, state) &&
               (type != PART_CODE || state & HAS_OTHER);
    return type != PART_FILE || state == (HAS_LETTER | HAS_OTHER);
}

/* Marks the place; false if it has been tried before, with no success. */
static bool is_new(const struct match *m, uint32_t part, unsigned state, size_t at)
{
    size_t bit = ((size_t)part * STATES + state) * (m->n + 1) + at;
    uint64_t *word = &m->p->seen[bit / 64], mask = UINT64_C(1) << (bit % 64);
    bool new = !(*word & mask);
    *word |= mask;
    return new;
}

static bool match_from(const struct match *m, uint32_t i, size_t at);

static bool match_choice(const struct match *m, uint32_t i, size_t at)
{
    const struct part *part = &m->p->parts[i];
    for (uint32_t k = 0; k < part->n_choices; k++) {
        const struct pattern_span *c = &part->choices[k];
        if (c->n > m->n - at || memcmp(m->s + at, c->s, c->n) != 0 ||
            !match_from(m, i + 1, at + c->n))
            continue;
        if (part->field >= 0)
            m->spans[part->field] = (struct pattern_span){m->s + at, c->n};
        return true;
    }
    return false;
}

/* Each place is tried once for a part, however the parts before it share the text. */
static bool match_field(const struct match *m, uint32_t i, size_t from)
{
    const struct part *part = &m->p->parts[i];
    unsigned state = 0;
    for (size_t at = from;; at++) {
        if (!(at == from && part->type != PART_REST) && !is_new(m, i, state, at))
            return false;
        if (may_end(m, part->type, from, at, state) && match_from(m, i + 1, at)) {
            if (part->field >= 0)
                m->spans[part->field] = (struct pattern_span){m->s + from, at - from};
            return true;
        }
        if (!goes_on(m, part->type, from, at, state))
            return false;
        state = add_state(part->type, state, m->s[at]);
    }
}

static bool match_from(const struct match *m, uint32_t i, size_t at)
{
    if (i == m->p->n_parts)
        return at == m->n;
    const struct part *part = &m->p->parts[i];
    if (part->type == PART_CHOICE)
        return match_choice(m, i, at);
    if (part->type != PART_LITERAL)
        return match_field(m, i, at);
    return part->n <= m->n - at && memcmp(m->s + at, part->s, part->n) == 0 &&
           match_from(m, i + 1, at + part->n);
}

bool pattern_match(struct pattern *p, const char *s, size_t n,
                   struct pattern_span spans[PATTERN_FIELDS])
{
    if (p->longest && !memmem(s, n, p->longest->s, p->longest->n))
        return false;
    if (p->parts[0].type == PART_LITERAL &&
        (n < p->parts[0].n || memcmp(s, p->parts[0].s, p->parts[0].n) != 0))
        return false;
    size_t words = ((size_t)p->n_parts * STATES * (n + 1) + 63) / 64;
    if (words > p->n_seen) {
        p->seen = mem_grow(p->seen, words, sizeof *p->seen);
        p->n_seen = words;
    }
    memset(p->seen, 0, words * sizeof *p->seen);
    for (uint32_t i = 0; i < p->n_fields; i++)
        spans[i] = (struct pattern_span){"", 0};
    struct match m = {p, s, n, spans};
    return match_from(&m, 0, 0);
}
