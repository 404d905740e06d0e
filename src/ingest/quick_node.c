/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick_parse.h"

#include <math.h>
#include <string.h>

/* Nodes: what each is made of decides how many outputs it has, and where many values are
 * more than the evaluation knows how to treat, the filter is bad for it. */

static const struct quick_node here = {.op = QUICK_HERE, .count = QUICK_ONE};

struct quick_node *quick_new(struct quick_parse *s, enum quick_op op,
                             enum quick_count count)
{
    struct quick_node *node = quick_take(s->pool, sizeof *node);
    *node = (struct quick_node){.op = op, .count = count};
    if (s->n_nodes++ > QUICK_NODES)
        quick_bad(s);
    return node;
}

static struct quick_node *none(struct quick_parse *s)
{
    quick_bad(s);
    return NULL;
}

const struct quick_node *quick_literal(struct quick_parse *s, const struct quick_value *v)
{
    struct quick_node *node = quick_new(s, QUICK_LITERAL, QUICK_ONE);
    node->value = v;
    return node;
}

static enum quick_count more(enum quick_count a, enum quick_count b)
{
    return a > b ? a : b;
}

static bool is_many(const struct quick_node *node)
{
    return node->count == QUICK_MANY;
}

struct quick_node *quick_pair_of(struct quick_parse *s, enum quick_op op,
                                 const struct quick_node *a, const struct quick_node *b)
{
    if (!a || !b)
        return none(s);
    enum quick_count count = more(a->count, b->count);
    bool may_be_many = op == QUICK_PIPE || op == QUICK_BIND || op == QUICK_COMMA ||
                       op == QUICK_ALTERNATIVE;
    if (count == QUICK_MANY && !may_be_many)
        return none(s);
    if (op == QUICK_COMMA)
        count = QUICK_MANY;
    else if (op == QUICK_ALTERNATIVE && !is_many(a))
        count = b->count;
    struct quick_node *node = quick_new(s, op, count);
    node->a = a;
    node->b = b;
    return node;
}

/* What is done to the outputs of `a`, when these are many, is the next thing in a pipe.
 */
static const struct quick_node *after(struct quick_parse *s, const struct quick_node *a,
                                      struct quick_node *node)
{
    if (is_many(a)) {
        node->a = node->op == QUICK_FIELD ? NULL : &here;
        return quick_pair_of(s, QUICK_PIPE, a, node);
    }
    node->a = a->op == QUICK_HERE && node->op == QUICK_FIELD ? NULL : a;
    node->count = more(node->count, a->count);
    return node;
}

static enum quick_count count_of(bool optional)
{
    return optional ? QUICK_FEW : QUICK_ONE;
}

const struct quick_node *quick_field(struct quick_parse *s, const struct quick_node *a,
                                     const struct filter_word *key, bool optional)
{
    if (!a)
        return none(s);
    struct quick_node *node = quick_new(s, QUICK_FIELD, count_of(optional));
    node->key = key;
    node->optional = optional;
    return after(s, a, node);
}

const struct quick_node *quick_index(struct quick_parse *s, const struct quick_node *a,
                                     const struct quick_node *b, bool optional)
{
    if (!a || !b || is_many(b) || (is_many(a) && b->op != QUICK_LITERAL))
        return none(s);
    struct quick_node *node =
        quick_new(s, QUICK_INDEX, more(count_of(optional), b->count));
    node->b = b;
    node->optional = optional;
    return after(s, a, node);
}

const struct quick_node *quick_every(struct quick_parse *s, const struct quick_node *a,
                                     bool optional)
{
    if (!a)
        return none(s);
    struct quick_node *node = quick_new(s, QUICK_EACH, QUICK_MANY);
    node->optional = optional;
    return after(s, a, node);
}

static bool whole(const struct quick_node *node, int *out)
{
    if (!node)
        return true;
    if (node->op != QUICK_LITERAL || node->value->type != Q_NUMBER ||
        node->value->u.number != floor(node->value->u.number) ||
        fabs(node->value->u.number) > 1e9)
        return false;
    *out = (int)node->value->u.number;
    return true;
}

const struct quick_node *quick_slice(struct quick_parse *s, const struct quick_node *a,
                                     const struct quick_node *from,
                                     const struct quick_node *to, bool optional)
{
    struct quick_node *node = quick_new(s, QUICK_SLICE, count_of(optional));
    node->optional = optional;
    node->open_from = !from;
    node->open_to = !to;
    if (!a || !whole(from, &node->from) || !whole(to, &node->to))
        return none(s);
    return after(s, a, node);
}

static const struct quick_node *table(struct quick_parse *s,
                                      const struct quick_pair *pairs, uint32_t n)
{
    struct quick_value *v = quick_take(s->pool, sizeof *v + n * sizeof *v->u.members);
    struct quick_member *m = (struct quick_member *)(v + 1);
    for (uint32_t i = 0; i < n; i++)
        m[i] = (struct quick_member){pairs[i].key, pairs[i].value->value};
    *v = (struct quick_value){.type = Q_OBJECT, .n = n};
    v->u.members = m;
    return quick_literal(s, v);
}

const struct quick_node *quick_object(struct quick_parse *s,
                                      const struct quick_pair *pairs, uint32_t n)
{
    bool constant = true;
    struct quick_node *node = quick_new(s, QUICK_OBJECT, QUICK_ONE);
    for (uint32_t i = 0; i < n; i++) {
        const struct quick_pair *p = &pairs[i];
        if (!p->value || is_many(p->value) || (p->name && is_many(p->name)))
            return none(s);
        for (uint32_t k = 0; k < i; k++)
            if (p->key && pairs[k].key == p->key)
                return none(s);
        node->count = more(node->count, p->value->count);
        node->count = p->name ? more(node->count, p->name->count) : node->count;
        constant &= p->key && p->value->op == QUICK_LITERAL;
    }
    if (constant)
        return table(s, pairs, n);
    struct quick_pair *copy = quick_take(s->pool, n * sizeof *copy);
    memcpy(copy, pairs, n * sizeof *copy);
    node->pairs = copy;
    node->n = n;
    return node;
}

const struct quick_node *quick_variable(struct quick_parse *s, struct jp_str name)
{
    for (uint32_t i = s->n_variables; i-- > 0;) {
        const struct quick_variable *v = &s->variables[i];
        if (v->name.n != name.n || memcmp(v->name.s, name.s, name.n) != 0)
            continue;
        struct quick_node *node = quick_new(s, QUICK_VARIABLE, QUICK_ONE);
        node->slot = v->slot;
        return node;
    }
    return none(s);
}

/* The one being defined is among them, without a body: it can't call itself. */
static const struct quick_function *find(const struct quick_parse *s, struct jp_str name,
                                         uint32_t n)
{
    for (const struct quick_function *f = s->current; f; f = f->before)
        if ((f->n_parameters == n || !f->body) && f->name.n == name.n &&
            memcmp(f->name.s, name.s, name.n) == 0)
            return f;
    return NULL;
}

/* map(f) is [.[] | f]. */
static const struct quick_node *map(struct quick_parse *s, const struct quick_node *f)
{
    struct quick_node *node = quick_new(s, QUICK_ARRAY, QUICK_ONE);
    node->a = quick_pair_of(s, QUICK_PIPE, quick_every(s, &here, false), f);
    return node->a ? node : NULL;
}

const struct quick_node *quick_call_of(struct quick_parse *s, struct jp_str name,
                                       const struct quick_node *const *arguments,
                                       uint32_t n)
{
    const struct quick_function *f = find(s, name, n);
    const struct quick_builtin *b = f ? NULL : quick_builtin(name, n);
    if (!f && n == 1 && jp_str_is(name, "map"))
        return map(s, arguments[0]);
    if (f ? !f->body : !b)
        return none(s);
    struct quick_node *node =
        quick_new(s, f ? QUICK_CALL : QUICK_BUILTIN, f ? f->body->count : b->count);
    const struct quick_node **copy = quick_take(s->pool, (n + 1) * sizeof *copy);
    for (uint32_t i = 0; i < n; i++) {
        copy[i] = arguments[i];
        if (arguments[i]->count > (b ? b->most : QUICK_FEW))
            return none(s);
        if (!b || b->most == QUICK_FEW)
            node->count = more(node->count, arguments[i]->count);
    }
    node->function = f;
    node->builtin = b;
    node->parts = copy;
    node->n = n;
    return node;
}
