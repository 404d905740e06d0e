/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_QUICK_PARSE_H
#define INGEST_QUICK_PARSE_H

#include "ingest/quick.h"

/* From a filter's text to nodes. Whatever isn't understood sets `bad`, and from then on
 * every function returns NULL. */

enum { QUICK_VARIABLES = 64, QUICK_NESTED = 100, QUICK_NODES = 5000 };

struct quick_variable {
    struct jp_str name;
    uint32_t slot;
};

struct quick_parse {
    const struct filter *filter;
    struct quick_pool *pool;
    const char *p, *end;
    struct quick_function *functions; /* those before, the last one first */
    struct quick_variable variables[QUICK_VARIABLES];
    uint32_t n_variables, n_slots;
    struct quick_function *current;
    uint32_t n_nodes; /* bounds how deep the evaluation goes, too */
    int depth;
    bool bad;
    bool hidden; /* definitions were skipped that may replace others */
};

/* quick_token.c */
void quick_blanks(struct quick_parse *s);
bool quick_sign(struct quick_parse *s, const char *sign); /* consumes it, if it is next */
bool quick_word_is(struct quick_parse *s, const char *word);
struct jp_str quick_word(struct quick_parse *s); /* empty: none */
bool quick_bad(struct quick_parse *s);           /* false */
bool quick_deeper(struct quick_parse *s); /* false: bad; else s->depth is one more */
/* A string, at its quote: a literal, or a node with parts. */
const struct quick_node *quick_quoted(struct quick_parse *s);
const struct quick_node *quick_digits(struct quick_parse *s);

/* quick_node.c: each takes NULL for a node that is missing, and then gives NULL. */
struct quick_node *quick_new(struct quick_parse *s, enum quick_op op,
                             enum quick_count count);
const struct quick_node *quick_literal(struct quick_parse *s,
                                       const struct quick_value *v);
struct quick_node *quick_pair_of(struct quick_parse *s, enum quick_op op,
                                 const struct quick_node *a, const struct quick_node *b);
const struct quick_node *quick_field(struct quick_parse *s, const struct quick_node *a,
                                     const struct filter_word *key, bool optional);
const struct quick_node *quick_index(struct quick_parse *s, const struct quick_node *a,
                                     const struct quick_node *b, bool optional);
const struct quick_node *quick_every(struct quick_parse *s, const struct quick_node *a,
                                     bool optional);
const struct quick_node *quick_slice(struct quick_parse *s, const struct quick_node *a,
                                     const struct quick_node *from,
                                     const struct quick_node *to, bool optional);
const struct quick_node *quick_object(struct quick_parse *s,
                                      const struct quick_pair *pairs, uint32_t n);
const struct quick_node *quick_call_of(struct quick_parse *s, struct jp_str name,
                                       const struct quick_node *const *arguments,
                                       uint32_t n);
const struct quick_node *quick_variable(struct quick_parse *s, struct jp_str name);

/* quick_parse.c: up to a bracket, a semicolon or the end */
const struct quick_node *quick_pipe(struct quick_parse *s);
/* quick_term.c: what binds closest, with all that follows it; `value`: of an object,
 * where no "as" may follow */
const struct quick_node *quick_term(struct quick_parse *s, bool value);

#endif
