/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_QUICK_H
#define INGEST_QUICK_H

#include "ingest/filter.h"

/* The part of the jq language that nearly all filters keep to, run without libjq, some
 * times faster. Nothing here has an opinion of its own: what the parser doesn't know
 * makes the whole filter libjq's, and what can't be decided for one element (an error, a
 * number that isn't whole as text, an order between unlike values) makes that element
 * libjq's. So the outputs are those of libjq; only time differs. */

/* Values live in a pool, as long as it, and never change. */
enum quick_type { Q_NULL, Q_FALSE, Q_TRUE, Q_NUMBER, Q_STRING, Q_ARRAY, Q_OBJECT };

struct quick_member {
    const struct filter_word *key;
    const struct quick_value *value;
};

struct quick_value {
    enum quick_type type; /* in the order that jq has for types */
    uint32_t n;           /* bytes, items, members */
    union {
        double number;
        const char *text;
        const struct quick_value *const *items;
        const struct quick_member *members; /* no name twice; in the order they came */
    } u;
};

struct quick_pool {
    struct quick_block *blocks;
    size_t used, size; /* of the first */
};
void *quick_take(struct quick_pool *p, size_t size); /* not zeroed */
void quick_free(struct quick_pool *p);
/* What was taken since it was as `then` is given back. */
void quick_release(struct quick_pool *p, struct quick_pool then);

/* quick_value.c */
extern const struct quick_value quick_null, quick_true, quick_false;
const struct quick_value *quick_text(struct quick_pool *p, const char *s, size_t n);
const struct quick_value *quick_number(struct quick_pool *p, double number);
const struct quick_value *quick_items(struct quick_pool *p,
                                      const struct quick_value *const *items, size_t n);
/* NULL: there is none. */
const struct quick_value *quick_get(const struct quick_value *object,
                                    const struct filter_word *key);
/* The object with a member put in or replaced. */
const struct quick_value *quick_put(struct quick_pool *p,
                                    const struct quick_value *object,
                                    const struct filter_word *key,
                                    const struct quick_value *value);
const struct filter_word *quick_key(struct quick_pool *p, const struct filter *f,
                                    struct jp_str name);
bool quick_equal(const struct quick_value *a, const struct quick_value *b);
/* The reader's next value, as filter_value() builds it for a filter that projects. */
const struct quick_value *quick_read(struct quick_pool *p, const struct filter *f,
                                     struct jp *jp);
const struct quick_value *quick_from_jv(struct quick_pool *p, const struct filter *f,
                                        jv v); /* borrows */
jv quick_to_jv(const struct quick_value *v);

/* A program */

enum quick_op {
    QUICK_HERE,    /* . */
    QUICK_LITERAL, /* value */
    QUICK_VARIABLE,
    QUICK_FIELD, /* a.key */
    QUICK_INDEX, /* a[b] */
    QUICK_SLICE, /* a[from:to] */
    QUICK_EACH,  /* a[] */
    QUICK_TRY,   /* a? */
    QUICK_PIPE,
    QUICK_COMMA,
    QUICK_ALTERNATIVE, /* a // b */
    QUICK_IF,          /* if a then b else c end */
    QUICK_AND,
    QUICK_OR,
    QUICK_EQUAL,
    QUICK_UNEQUAL,
    QUICK_LESS, /* a < b, and so on */
    QUICK_AT_MOST,
    QUICK_MORE,
    QUICK_AT_LEAST,
    QUICK_ADD,
    QUICK_SUBTRACT,
    QUICK_MULTIPLY,
    QUICK_DIVIDE,
    QUICK_ARRAY,  /* [a]; a is NULL for [] */
    QUICK_OBJECT, /* pairs */
    QUICK_STRING, /* parts */
    QUICK_BIND,   /* a as $slot | b */
    QUICK_CALL,   /* of a function of the filter */
    QUICK_BUILTIN,
};

/* How many outputs there are for one input. */
enum quick_count { QUICK_ONE, QUICK_FEW /* one or none */, QUICK_MANY };

struct quick_pair {
    const struct filter_word *key; /* NULL: `name` is evaluated */
    const struct quick_node *name, *value;
};

enum { QUICK_ARGUMENTS = 6 };

struct quick_node {
    enum quick_op op;
    enum quick_count count;
    bool optional; /* FIELD, INDEX, SLICE, EACH: an error is no output */
    bool open_from, open_to;
    uint32_t slot;
    int from, to;
    const struct quick_node *a, *b, *c;
    const struct filter_word *key;
    const struct quick_value *value;
    const struct quick_pair *pairs;
    const struct quick_node *const *parts; /* STRING; CALL: arguments */
    uint32_t n;
    const struct quick_function *function;
    const struct quick_builtin *builtin;
};

struct quick_function {
    struct jp_str name;
    uint32_t n_parameters; /* values: "def f($a; $b)" */
    uint32_t n_slots;
    const struct quick_node *body;
    struct quick_function *before;
};

struct quick {
    struct quick_pool pool; /* of the program */
    const struct quick_function *results;
};

/* quick_parse.c: NULL: something in the filter's text is beyond it. */
struct quick *quick_open(const struct filter *f, const char *text, size_t n);
void quick_close(struct quick *q); /* accepts NULL */

/* quick_run.c: one evaluation */
struct quick_run {
    struct quick_pool *pool;
    const struct filter *filter;
    bool failed; /* an error in jq's sense, which "?" catches */
    bool beyond; /* libjq must decide */
};

/* A function's variables. */
struct quick_frame {
    const struct quick_value **slots;
};

struct quick_out {
    bool (*emit)(struct quick_out *to, const struct quick_value *v); /* false: stop */
};

/* quick_run.c. The one output, or NULL: none, or r->failed or r->beyond. The node's count
 * must not be MANY. */
const struct quick_value *quick_one(struct quick_run *r, const struct quick_node *node,
                                    struct quick_frame *frame,
                                    const struct quick_value *in);
/* False when it was stopped or failed. */
bool quick_each(struct quick_run *r, const struct quick_node *node,
                struct quick_frame *frame, const struct quick_value *in,
                struct quick_out *to);
/* All outputs of the function without parameters. */
bool quick_call(struct quick_run *r, const struct quick_function *f,
                const struct quick_value *in, struct quick_out *to);
const struct quick_value *quick_fail(struct quick_run *r);   /* NULL */
const struct quick_value *quick_beyond(struct quick_run *r); /* NULL */
static inline bool quick_is_true(const struct quick_value *v)
{
    return v->type > Q_FALSE;
}

/* quick_sum.c: operators between two values */
const struct quick_value *quick_combine(struct quick_run *r, enum quick_op op,
                                        const struct quick_value *a,
                                        const struct quick_value *b);
/* As text in a string; NULL: beyond. */
const struct quick_value *quick_string(struct quick_run *r, const struct quick_value *v);
/* Of two values of one type, neither array nor object; else beyond, 0. */
int quick_order(struct quick_run *r, const struct quick_value *a,
                const struct quick_value *b);

/* quick_builtin.c */
struct quick_builtin {
    const char *name;
    uint32_t n_arguments;
    enum quick_count count;
    enum quick_count most; /* outputs of an argument */
    const struct quick_value *(*run)(struct quick_run *r, const struct quick_node *node,
                                     struct quick_frame *frame,
                                     const struct quick_value *in);
};
const struct quick_builtin *quick_builtin(struct jp_str name, uint32_t n_arguments);

/* quick_element.c: runs the filter's `results` on one element within its ancestors; its
 * records go to job->sink. False: libjq must do it. */
bool quick_results(struct filter_job *job, struct quick_pool *pool,
                   const struct quick_value *document);

#endif
