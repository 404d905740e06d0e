/* SPDX-License-Identifier: Apache-2.0 */
#ifndef GEN_TEXT_H
#define GEN_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define countof(a) (sizeof(a) / sizeof *(a))

/* Random numbers that depend on the seed alone. */
struct rng {
    uint64_t state;
};

uint64_t mix(uint64_t a, uint64_t b);
uint64_t rng_next(struct rng *r);
int rng_below(struct rng *r, int limit);
int rng_between(struct rng *r, int first, int last);
bool chance(struct rng *r, int percent);

const char *word(struct rng *r);
const char *folder(struct rng *r);

struct text {
    size_t n;
    char s[4096];
};

static inline void text_clear(struct text *t)
{
    t->n = 0;
    t->s[0] = 0;
}

void text_add(struct text *t, const char *s);
/* Adds `pattern` with $w replaced by a word, $W by one in capitals, $n by a number up to
 * 99, $f by a folder, $$ by a dollar sign. */
void text_fill(struct text *t, struct rng *r, const char *pattern);
void text_sentences(struct text *t, struct rng *r, int n);
/* n random lowercase hex digits, with dashes where a GUID has them when `guid`. */
void text_hex(struct text *t, struct rng *r, int n, bool guid);

#endif
