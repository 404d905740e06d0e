/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_PATTERN_H
#define BASE_PATTERN_H

#include <crosswalk/error.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Patterns of lines: literal text with fields in it,
 *
 *     {path:file}:{row:number}: {severity:error|warning}: {message} [{rule:word}]
 *
 * A field is {NAME}, {NAME:TYPE} or, where nobody asks for it, {:TYPE}. Types: text (one
 * character or more; the type of {NAME}), rest (may be empty), word (without blanks),
 * number (digits), code (capital letters, then digits), blanks, file (text with a letter
 * and a dot or slash, that doesn't begin with a blank), or words to choose from, of which
 * one may be empty. A field takes as little as it can; number, code and blanks take all
 * that is there. "{{" is a brace. The whole line must fit. Time is linear in the line,
 * whatever is in it. */

struct pattern;

/* NULL: err says what is wrong. */
struct pattern *pattern_new(const char *text, struct xw_error *err);
void pattern_free(struct pattern *p); /* accepts NULL */

/* Its named fields, in order. */
uint32_t pattern_n_fields(const struct pattern *p);
const char *pattern_field(const struct pattern *p, uint32_t i);

struct pattern_span {
    const char *s;
    size_t n;
};

enum { PATTERN_FIELDS = 24 };

/* Whether the line fits; `spans` gets what is in the named fields. Not to be called for
 * one pattern by two threads. */
bool pattern_match(struct pattern *p, const char *s, size_t n,
                   struct pattern_span spans[PATTERN_FIELDS]);

#endif
