/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick_parse.h"

#include <string.h>

/* Expressions, by how close their operators bind, and definitions. */

enum { COMMA, ALTERNATIVE, OR, AND, COMPARE, SUM, PRODUCT, TERM };

struct operator
{
    const char *sign;
    int level;
    enum quick_op op;
};

/* Longer signs first. */
static const struct operator operators[] = {
    {"//", ALTERNATIVE, QUICK_ALTERNATIVE},
    {"==", COMPARE, QUICK_EQUAL},
    {"!=", COMPARE, QUICK_UNEQUAL},
    {"<=", COMPARE, QUICK_AT_MOST},
    {">=", COMPARE, QUICK_AT_LEAST},
    {"<", COMPARE, QUICK_LESS},
    {">", COMPARE, QUICK_MORE},
    {"+", SUM, QUICK_ADD},
    {"-", SUM, QUICK_SUBTRACT},
    {"*", PRODUCT, QUICK_MULTIPLY},
    {"/", PRODUCT, QUICK_DIVIDE},
    {",", COMMA, QUICK_COMMA},
};

/* The next operator, if it is one of the level; consumed. */
static bool take(struct quick_parse *s, int level, enum quick_op *op)
{
    const char *at = s->p;
    *op = level == OR ? QUICK_OR : QUICK_AND;
    if (level == OR || level == AND)
        return quick_word_is(s, level == OR ? "or" : "and");
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (!quick_sign(s, operators[i].sign))
            continue;
        *op = operators[i].op;
        if (*op != QUICK_COMMA && operators[i].level != COMPARE && s->p < s->end &&
            *s->p == '=')
            return quick_bad(s); /* an assignment */
        if (operators[i].level == level)
            return true;
        s->p = at;
        return false;
    }
    return false;
}

static const struct quick_node *expression(struct quick_parse *s, int level)
{
    enum quick_op op;
    if (level == TERM)
        return quick_term(s, false);
    const struct quick_node *a = expression(s, level + 1);
    while (a && !s->bad && take(s, level, &op)) {
        if (level == ALTERNATIVE) { /* to the right */
            a = quick_deeper(s) ? quick_pair_of(s, op, a, expression(s, level)) : NULL;
            s->depth--;
            return a;
        }
        a = quick_pair_of(s, op, a, expression(s, level + 1));
        if (level == COMPARE)
            break;
    }
    return s->bad ? NULL : a;
}

const struct quick_node *quick_pipe(struct quick_parse *s)
{
    const struct quick_node *a = NULL;
    if (quick_deeper(s))
        a = expression(s, COMMA);
    if (a && quick_sign(s, "|")) {
        if (s->p < s->end && *s->p == '=')
            quick_bad(s);
        else
            a = quick_pair_of(s, QUICK_PIPE, a, quick_pipe(s));
    }
    s->depth--;
    return s->bad ? NULL : a;
}

/* "($a; $b)"; a parameter that is a filter is beyond us. */
static bool parameters(struct quick_parse *s, struct quick_function *f)
{
    if (!quick_sign(s, "("))
        return true;
    do {
        struct jp_str name = {"", 0};
        if (quick_sign(s, "$"))
            name = quick_word(s);
        if (!name.n || f->n_parameters == QUICK_ARGUMENTS)
            return quick_bad(s);
        s->variables[s->n_variables++] = (struct quick_variable){name, s->n_slots++};
        f->n_parameters++;
    } while (quick_sign(s, ";"));
    return quick_sign(s, ")") || quick_bad(s);
}

/* The definition that begins in the next line that begins with one. What is defined before
 * that, in the same line or inside, isn't seen. */
static void skip_definition(struct quick_parse *s, const char *from, const char *end)
{
    static const char start[] = "\ndef ";
    const char *next =
        from < end ? memmem(from, (size_t)(end - from), start, sizeof start - 1) : NULL;
    s->p = next ? next : end;
    s->end = end;
    s->bad = false;
    if (memmem(from, (size_t)(s->p - from), "def ", strlen("def ")))
        s->hidden = true;
}

static void definition(struct quick_parse *s)
{
    const char *from = s->p, *end = s->end;
    struct quick_function *f = quick_take(s->pool, sizeof *f);
    *f = (struct quick_function){.before = s->functions};
    s->n_variables = s->n_slots = 0;
    s->depth = 0;
    s->current = f;
    quick_blanks(s);
    f->name = quick_word(s);
    const struct quick_node *body = NULL;
    if (parameters(s, f) && quick_sign(s, ":"))
        body = quick_pipe(s);
    f->n_slots = s->n_slots;
    f->body = body && quick_sign(s, ";") ? body : NULL;
    s->functions = f;
    if (!f->body) /* what calls it is beyond us, too */
        skip_definition(s, from, end);
}

struct quick *quick_open(const struct filter *f, const char *text, size_t n)
{
    struct quick *q = mem_alloc(sizeof *q);
    struct quick_parse *s = mem_alloc(sizeof *s);
    *s = (struct quick_parse){.filter = f, .pool = &q->pool, .p = text, .end = text + n};
    while (quick_word_is(s, "def"))
        definition(s);
    quick_blanks(s);
    for (const struct quick_function *d = s->functions; d && !q->results; d = d->before)
        if (d->n_parameters == 0 && jp_str_is(d->name, "results"))
            q->results = d;
    bool ok = s->p == s->end && !s->hidden && q->results && q->results->body;
    mem_free(s);
    if (ok)
        return q;
    quick_close(q);
    return NULL;
}

void quick_close(struct quick *q)
{
    if (!q)
        return;
    quick_free(&q->pool);
    mem_free(q);
}
