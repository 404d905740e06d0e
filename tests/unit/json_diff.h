/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_JSON_DIFF_H
#define TESTS_JSON_DIFF_H

#include "base/json_impl.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Holds the pull reader against jansson and against itself, on any bytes:
 *
 * - Read as one value, by skipping, by cutting, and call by call in a random order, with
 *   any window and any size of read, it must say the same: the same verdict, error text,
 *   position and warnings.
 * - jansson must accept and reject the same, with equal values in equal order, but for
 * the differences in diff_reason. Every function returns NULL, or what is wrong. */

/* Kinds of warnings, by a word in their text. */
enum {
    DIFF_BOM = 1,
    DIFF_UTF16 = 2,
    DIFF_BYTES = 4,
    DIFF_SURROGATE = 8,
    DIFF_RANGE = 16,
    DIFF_TWICE = 32,
    DIFF_TEXT = 64,
};

static const struct {
    const char *word;
    int kind;
} diff_kinds[] = {
    {"byte order mark", DIFF_BOM},      {"UTF-16", DIFF_UTF16},
    {"bytes that are not", DIFF_BYTES}, {"surrogate pair", DIFF_SURROGATE},
    {"is beyond", DIFF_RANGE},          {"occurs more than once", DIFF_TWICE},
    {"of text before", DIFF_TEXT},      {"of text after", DIFF_TEXT},
};

/* Bytes given out in pieces of at most `piece`. */
struct diff_source {
    const uint8_t *p, *end;
    size_t piece;
};

/* What a reader said about an input. */
struct diff_said {
    bool ok;
    struct xw_error err;
    struct jp_where at; /* of the error */
    int warnings;       /* kinds */
    size_t n_warnings;
    uint64_t hash; /* over the texts and positions of all warnings */
    json_t *value;
    char *cut;
    size_t cut_n;
};

enum { DIFF_VALUE, DIFF_SKIP, DIFF_CUT, DIFF_WALK };

struct diff_mode {
    int how;
    size_t window, piece;
    bool text_around;
    uint64_t random;
};

static char diff_message[4096];

static ssize_t diff_read(void *ctx, void *buf, size_t n)
{
    struct diff_source *s = ctx;
    size_t left = (size_t)(s->end - s->p);
    n = n < s->piece ? n : s->piece;
    n = n < left ? n : left;
    if (n > 0)
        memcpy(buf, s->p, n);
    s->p += n;
    return (ssize_t)n;
}

static uint64_t diff_mix(uint64_t h, const void *bytes, size_t n)
{
    const uint8_t *p = bytes;
    for (size_t i = 0; i < n; i++)
        h = (h ^ p[i]) * UINT64_C(0x100000001b3);
    return h ^ h >> 29;
}

static uint64_t diff_where(uint64_t h, const struct jp_where *at)
{
    h = diff_mix(h, &at->offset, sizeof at->offset);
    h = diff_mix(h, &at->line, sizeof at->line);
    return diff_mix(h, &at->column, sizeof at->column);
}

static void diff_warn(void *ctx, const struct jp_where *at, const char *text)
{
    struct diff_said *said = ctx;
    said->n_warnings++;
    said->hash = diff_where(diff_mix(said->hash, text, strlen(text)), at);
    for (size_t i = 0; i < sizeof diff_kinds / sizeof *diff_kinds; i++) {
        if (strstr(text, diff_kinds[i].word))
            said->warnings |= diff_kinds[i].kind;
    }
}

static uint64_t diff_next_random(uint64_t *state)
{
    *state += UINT64_C(0x9e3779b97f4a7c15);
    uint64_t z = (*state ^ *state >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    return z ^ z >> 27;
}

/* One random call at a value. */
static void diff_step(struct jp *jp, uint64_t *random, int *depth)
{
    struct jp_str s;
    struct jp_number n;
    int64_t i;
    bool b;
    char *cut = NULL, pointer[24];
    size_t capacity = 0, length;
    switch (diff_next_random(random) % 16) {
    case 0:
        jp_skip(jp);
        break;
    case 1:
        jp_string(jp, &s);
        break;
    case 2:
        jp_int(jp, &i);
        break;
    case 3:
        jp_number(jp, &n);
        break;
    case 4:
        jp_bool(jp, &b);
        break;
    case 5:
        jp_null(jp);
        break;
    case 6:
        jp_cut(jp, &cut, &capacity, &length);
        free(cut);
        break;
    case 7:
        json_decref(jp_value(jp));
        break;
    case 8:
        *depth -= jp_leave(jp);
        break;
    case 9:
        jp_where(jp);
        break;
    case 10:
        jp_pointer(jp, pointer, sizeof pointer);
        break;
    case 11:
        jp_string(jp, &s);
        jp_string(jp, &s);
        break;
    default:
        *depth += jp_enter(jp, JP_OBJECT) || jp_enter(jp, JP_ARRAY);
    }
}

/* Reads with random calls; whatever they are, the whole input gets checked. */
static void diff_walk(struct jp *jp, uint64_t random)
{
    struct jp_str key;
    int depth = 0;
    diff_step(jp, &random, &depth);
    while (jp_ok(jp) && depth > 0) {
        if (!jp_next(jp, diff_next_random(&random) % 4 ? &key : NULL))
            depth--;
        else
            diff_step(jp, &random, &depth);
    }
}

static void diff_run(const uint8_t *data, size_t n, const struct diff_mode *mode,
                     struct diff_said *said)
{
    struct diff_source source = {data, data + n, mode->piece};
    struct jp_options options = {.name = "x",
                                 .warn = diff_warn,
                                 .warn_ctx = said,
                                 .text_around = mode->text_around};
    size_t capacity = 0;
    *said = (struct diff_said){0};
    struct jp *jp = jp_open_window(diff_read, &source, &options, mode->window);
    if (mode->how == DIFF_VALUE)
        said->value = jp_value(jp);
    else if (mode->how == DIFF_CUT)
        jp_cut(jp, &said->cut, &capacity, &said->cut_n);
    else if (mode->how == DIFF_WALK)
        diff_walk(jp, mode->random);
    said->ok = jp_finish(jp, &said->err);
    said->at = jp_where(jp);
    jp_close(jp);
    if (source.p != source.end) {
        said->ok = !said->ok; /* "reads the source to its end": provoke a report */
        snprintf(said->err.text, sizeof said->err.text,
                 "the source was not read to its end");
    }
}

static void diff_free(struct diff_said *said)
{
    json_decref(said->value);
    free(said->cut);
}

/* Whether two ways of reading say the same. */
static const char *diff_compare(const struct diff_said *a, const struct diff_said *b,
                                const struct diff_mode *mode)
{
    bool same = a->ok == b->ok && strcmp(a->err.text, b->err.text) == 0 &&
                strcmp(a->err.where, b->err.where) == 0 &&
                a->n_warnings == b->n_warnings && a->hash == b->hash &&
                (a->ok || (a->at.offset == b->at.offset && a->at.column == b->at.column));
    if (same)
        return NULL;
    snprintf(diff_message, sizeof diff_message,
             "way %d, window %zu, piece %zu, random %" PRIu64
             ": %s %s (%zu warnings) but by "
             "value %s %s (%zu warnings)",
             mode->how, mode->window, mode->piece, mode->random, b->err.where,
             b->err.text, b->n_warnings, a->err.where, a->err.text, a->n_warnings);
    return diff_message;
}

static bool diff_nul_in_key(json_t *value)
{
    size_t i;
    json_t *v;
    void *it;
    if (json_is_array(value)) {
        json_array_foreach(value, i, v)
        {
            if (diff_nul_in_key(v))
                return true;
        }
    }
    for (it = json_object_iter(value); it; it = json_object_iter_next(value, it)) {
        if (memchr(json_object_iter_key(it), 0, json_object_iter_key_len(it)) ||
            diff_nul_in_key(json_object_iter_value(it)))
            return true;
    }
    return false;
}

/* The written list of differences. We accept what jansson rejects: */
static const char *diff_reason_accept(const struct diff_said *ours)
{
    if (ours->warnings & DIFF_BOM)
        return "a byte order mark: PowerShell and MSBuild write one";
    if (ours->warnings & DIFF_UTF16)
        return "UTF-16: PowerShell's redirection writes it";
    if (ours->warnings & DIFF_BYTES)
        return "bytes that are not UTF-8, quoted from source files in Latin-1";
    if (ours->warnings & DIFF_SURROGATE)
        return "half of a surrogate pair: JavaScript cuts strings there";
    if (ours->warnings & DIFF_RANGE)
        return "numbers out of range: one odd property must not cost the report";
    if (ours->value && diff_nul_in_key(ours->value))
        return "\\u0000 in a member's name, which jansson can't hold";
    return NULL;
}

/* We reject what jansson accepts: */
static const char *diff_reason_reject(const struct diff_said *ours, const uint8_t *data,
                                      size_t n)
{
    if (memchr(data, 0, n))
        return "a NUL byte behind a number or a word, which jansson passes over";
    if (strstr(ours->err.text, "nested more than"))
        return "our limit of depth is lower";
    if (strstr(ours->err.text, "a number of more than"))
        return "jansson has no limit on a number's length";
    return NULL;
}

/* json_equal looks names up as C strings and so fails on U+0000 in them. */
static bool diff_same_value(json_t *a, json_t *b)
{
    return json_equal(a, b) || (diff_nul_in_key(a) && diff_nul_in_key(b));
}

static bool diff_same_text(const json_t *a, const json_t *b)
{
    char *x = json_dumps(a, JSON_ENCODE_ANY), *y = json_dumps(b, JSON_ENCODE_ANY);
    bool same = x && y ? strcmp(x, y) == 0 : x == y;
    free(x);
    free(y);
    return same;
}

/* Our value against jansson's of the same text; *reason is the difference, if allowed. */
static const char *diff_against(const struct diff_said *ours, const uint8_t *data,
                                size_t n, const char **reason)
{
    json_error_t err;
    const char *bad = NULL;
    json_t *theirs =
        json_loadb((const char *)data, n, JSON_DECODE_ANY | JSON_ALLOW_NUL, &err);
    *reason = NULL;
    if (ours->ok && !theirs && !(*reason = diff_reason_accept(ours)))
        bad = "jansson rejects, we accept";
    else if (!ours->ok && theirs && !(*reason = diff_reason_reject(ours, data, n)))
        bad = "jansson accepts, we reject";
    else if (ours->ok && theirs && memchr(data, 0, n))
        bad = "a NUL byte was accepted";
    else if (ours->ok && theirs &&
             (!json_equal(ours->value, theirs) || !diff_same_text(ours->value, theirs)))
        bad = "the values differ";
    if (bad)
        snprintf(diff_message, sizeof diff_message, "%s: ours \"%s %s\", jansson \"%s\"",
                 bad, ours->err.where, ours->err.text, theirs ? "" : err.text);
    json_decref(theirs);
    return bad ? diff_message : NULL;
}

/* What jp_cut gave is JSON without any fault that was repaired: jansson reads the same
 * from it, unless numbers or names are the difference. */
static const char *diff_check_cut(const struct diff_said *ours,
                                  const struct diff_said *cut)
{
    const char *reason;
    struct diff_said repaired = *ours;
    repaired.warnings &= DIFF_RANGE;
    if (!ours->ok || !cut->ok)
        return NULL;
    return diff_against(&repaired, (const uint8_t *)cut->cut, cut->cut_n, &reason);
}

/* Compares `count` ways of reading, chosen by `seed`, with reading a value at once. */
static const char *diff_ways(const uint8_t *data, size_t n, const struct diff_said *ours,
                             bool text_around, int count, uint64_t seed)
{
    static const size_t windows[] = {16, 17, 31, 64, 100, 1000, JP_WINDOW};
    static const size_t pieces[] = {1, 2, 3, 7, 16, 61, SIZE_MAX};
    const char *bad = NULL;
    for (int i = 0; i < count && !bad; i++) {
        struct diff_said said;
        uint64_t r = diff_next_random(&seed);
        struct diff_mode mode = {.how = i % 4,
                                 .window = windows[r % 7],
                                 .piece = pieces[r / 7 % 7],
                                 .text_around = text_around,
                                 .random = r};
        diff_run(data, n, &mode, &said);
        bad = diff_compare(ours, &said, &mode);
        if (!bad && mode.how == DIFF_CUT && !text_around)
            bad = diff_check_cut(ours, &said);
        if (!bad && mode.how == DIFF_VALUE && ours->ok &&
            !diff_same_value(ours->value, said.value))
            bad = "the values differ between windows";
        diff_free(&said);
    }
    return bad;
}

/* A document that is accepted alone and begins with a bracket is so among text, too. */
static const char *diff_around(const uint8_t *data, size_t n,
                               const struct diff_said *plain, int count, uint64_t seed)
{
    struct diff_said said;
    struct diff_mode mode = {.window = JP_WINDOW, .piece = SIZE_MAX, .text_around = true};
    diff_run(data, n, &mode, &said);
    const char *bad = diff_ways(data, n, &said, true, count, seed);
    bool container = json_is_object(plain->value) || json_is_array(plain->value);
    if (!bad && plain->ok && container &&
        !(said.ok && diff_same_value(plain->value, said.value)))
        bad = "text_around loses a document";
    diff_free(&said);
    return bad;
}

/* All of it. *reason is the allowed difference to jansson, or NULL. */
static const char *diff_all(const uint8_t *data, size_t n, int count, const char **reason)
{
    struct diff_said ours;
    struct diff_mode mode = {.window = JP_WINDOW, .piece = SIZE_MAX};
    uint64_t seed = diff_mix(n, data, n);
    diff_run(data, n, &mode, &ours);
    const char *bad = diff_against(&ours, data, n, reason);
    if (!bad)
        bad = diff_ways(data, n, &ours, false, count, seed);
    if (!bad)
        bad = diff_around(data, n, &ours, count / 2, seed);
    diff_free(&ours);
    return bad;
}

#endif
