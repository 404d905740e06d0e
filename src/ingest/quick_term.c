/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick_parse.h"

#include <string.h>

/* Terms: what stands between the operators. */

static const struct quick_node here = {.op = QUICK_HERE, .count = QUICK_ONE};

static const struct quick_node *none(struct quick_parse *s)
{
    quick_bad(s);
    return NULL;
}

static bool is_optional(struct quick_parse *s)
{
    if (!quick_sign(s, "?"))
        return false;
    if (s->end - s->p >= 2 && s->p[0] == '/' && s->p[1] == '/')
        quick_bad(s); /* another operator */
    return true;
}

static const struct filter_word *key_of(struct quick_parse *s, struct jp_str name)
{
    return quick_key(s->pool, s->filter, name);
}

static const struct quick_node *field(struct quick_parse *s, const struct quick_node *a)
{
    struct jp_str name = quick_word(s);
    if (name.n == 0 && s->p < s->end && *s->p == '"') {
        const struct quick_node *text = quick_quoted(s);
        if (!text || text->op != QUICK_LITERAL)
            return none(s);
        name = (struct jp_str){text->value->u.text, text->value->n};
    } else if (name.n == 0) {
        return none(s);
    }
    const struct filter_word *key = key_of(s, name);
    return quick_field(s, a, key, is_optional(s));
}

static const struct quick_node *bound(struct quick_parse *s)
{
    quick_blanks(s);
    return s->p < s->end && *s->p == ']' ? NULL : quick_pipe(s);
}

/* At what follows the bracket. */
static const struct quick_node *brackets(struct quick_parse *s,
                                         const struct quick_node *a)
{
    const struct quick_node *from = NULL, *to = NULL;
    bool is_slice = false;
    if (quick_sign(s, "]"))
        return quick_every(s, a, is_optional(s));
    quick_blanks(s);
    if (s->p < s->end && *s->p != ':')
        from = quick_pipe(s);
    if (!s->bad && quick_sign(s, ":")) {
        is_slice = true;
        to = bound(s);
    }
    if (s->bad || !quick_sign(s, "]"))
        return none(s);
    bool optional = is_optional(s);
    if (is_slice)
        return quick_slice(s, a, from, to, optional);
    if (from && from->op == QUICK_LITERAL && from->value->type == Q_STRING)
        return quick_field(
            s, a, key_of(s, (struct jp_str){from->value->u.text, from->value->n}),
            optional);
    return quick_index(s, a, from, optional);
}

static const struct quick_node *binding(struct quick_parse *s, const struct quick_node *a)
{
    struct jp_str name = {"", 0};
    if (quick_sign(s, "$"))
        name = quick_word(s);
    if (name.n == 0 || s->n_variables == QUICK_VARIABLES || !quick_sign(s, "|") ||
        (s->p < s->end && *s->p == '='))
        return none(s);
    uint32_t slot = s->n_slots++;
    s->variables[s->n_variables++] = (struct quick_variable){name, slot};
    const struct quick_node *body = quick_pipe(s);
    s->n_variables--;
    struct quick_node *node = quick_pair_of(s, QUICK_BIND, a, body);
    if (node)
        node->slot = slot;
    return node;
}

static const struct quick_node *attempt(struct quick_parse *s, const struct quick_node *a)
{
    struct quick_node *node =
        quick_new(s, QUICK_TRY, a->count == QUICK_MANY ? QUICK_MANY : QUICK_FEW);
    node->a = a;
    return node;
}

static const struct quick_node *condition(struct quick_parse *s);

static const struct quick_node *otherwise(struct quick_parse *s)
{
    const struct quick_node *c = quick_deeper(s) ? condition(s) : NULL;
    s->depth--;
    return c;
}

static const struct quick_node *condition(struct quick_parse *s)
{
    const struct quick_node *a = quick_pipe(s), *b = NULL, *c = NULL;
    if (!s->bad && quick_word_is(s, "then"))
        b = quick_pipe(s);
    if (!b || s->bad)
        return none(s);
    if (quick_word_is(s, "elif")) {
        c = otherwise(s);
    } else if (quick_word_is(s, "else")) {
        c = quick_pipe(s);
        if (s->bad || !quick_word_is(s, "end"))
            return none(s);
    }
    if (!a || !c || a->count == QUICK_MANY)
        return none(s);
    enum quick_count count = b->count > c->count ? b->count : c->count;
    struct quick_node *node = quick_new(s, QUICK_IF, count > a->count ? count : a->count);
    node->a = a;
    node->b = b;
    node->c = c;
    return node;
}

/* In jq "def f($a)" defines a filter `a` beside the variable, which hides others. */
static bool is_parameter(const struct quick_parse *s, struct jp_str name)
{
    for (uint32_t i = 0; s->current && i < s->current->n_parameters; i++)
        if (s->variables[i].name.n == name.n &&
            memcmp(s->variables[i].name.s, name.s, name.n) == 0)
            return true;
    return false;
}

static const struct quick_node *call(struct quick_parse *s, struct jp_str name)
{
    const struct quick_node *arguments[QUICK_ARGUMENTS];
    uint32_t n = 0;
    if (!quick_sign(s, "("))
        return is_parameter(s, name) ? none(s) : quick_call_of(s, name, NULL, 0);
    do {
        if (n == QUICK_ARGUMENTS)
            return none(s);
        arguments[n] = quick_pipe(s);
        if (!arguments[n++])
            return none(s);
    } while (quick_sign(s, ";"));
    return quick_sign(s, ")") ? quick_call_of(s, name, arguments, n) : none(s);
}

static const struct quick_node *word(struct quick_parse *s)
{
    static const char *const others[] = {"def",   "reduce", "foreach", "try",
                                         "label", "import", "include"};
    struct jp_str name = quick_word(s);
    if (name.n == 0)
        return none(s);
    if (jp_str_is(name, "if"))
        return condition(s);
    if (jp_str_is(name, "null"))
        return quick_literal(s, &quick_null);
    if (jp_str_is(name, "true"))
        return quick_literal(s, &quick_true);
    if (jp_str_is(name, "false"))
        return quick_literal(s, &quick_false);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (jp_str_is(name, others[i]))
            return none(s);
    return call(s, name);
}

static const struct quick_node *array(struct quick_parse *s)
{
    struct quick_node *node = quick_new(s, QUICK_ARRAY, QUICK_ONE);
    if (quick_sign(s, "]"))
        return quick_literal(s, quick_items(s->pool, NULL, 0));
    node->a = quick_pipe(s);
    return node->a && quick_sign(s, "]") ? node : none(s);
}

enum { PAIRS = 100 };

/* A member's value: terms, piped. */
static const struct quick_node *member_value(struct quick_parse *s)
{
    const struct quick_node *a = quick_deeper(s) ? quick_term(s, true) : NULL;
    if (a && quick_sign(s, "|"))
        a = quick_pair_of(s, QUICK_PIPE, a, member_value(s));
    s->depth--;
    return a;
}

static bool pair(struct quick_parse *s, struct quick_pair *p)
{
    struct jp_str name = {"", 0};
    *p = (struct quick_pair){0};
    if (quick_sign(s, "$")) {
        name = quick_word(s);
        p->value = quick_variable(s, name);
    } else if (quick_sign(s, "(")) {
        p->name = quick_pipe(s);
        if (!p->name || !quick_sign(s, ")"))
            return quick_bad(s);
    } else if (s->p < s->end && *s->p == '"') {
        const struct quick_node *text = quick_quoted(s);
        if (!text)
            return false;
        if (text->op == QUICK_LITERAL)
            name = (struct jp_str){text->value->u.text, text->value->n};
        else
            p->name = text;
    } else {
        name = quick_word(s);
        if (!name.n)
            return quick_bad(s);
    }
    p->key = p->name ? NULL : key_of(s, name);
    if (!p->value && quick_sign(s, ":"))
        p->value = member_value(s);
    else if (!p->value && p->key)
        p->value = quick_field(s, &here, p->key, false);
    return p->value || quick_bad(s);
}

static const struct quick_node *object(struct quick_parse *s)
{
    struct quick_pair pairs[PAIRS];
    uint32_t n = 0;
    if (quick_sign(s, "}"))
        return quick_object(s, NULL, 0);
    do {
        if (n == PAIRS || !pair(s, &pairs[n++]))
            return none(s);
    } while (quick_sign(s, ","));
    return quick_sign(s, "}") ? quick_object(s, pairs, n) : none(s);
}

static const struct quick_node *start(struct quick_parse *s)
{
    quick_blanks(s);
    if (s->p == s->end)
        return none(s);
    char c = *s->p;
    if (c >= '0' && c <= '9')
        return quick_digits(s);
    if (c == '"')
        return quick_quoted(s);
    if (!strchr(".$([{", c))
        return word(s);
    s->p++;
    if (c == '[')
        return array(s);
    if (c == '{')
        return object(s);
    if (c == '$')
        return quick_variable(s, quick_word(s));
    if (c == '(') {
        const struct quick_node *inside = quick_pipe(s);
        return inside && quick_sign(s, ")") ? inside : none(s);
    }
    if (s->p < s->end && (*s->p == '.' || (*s->p >= '0' && *s->p <= '9')))
        return none(s);
    if (s->p < s->end && *s->p != ' ' && *s->p != '[' && strchr("\"_", *s->p))
        return field(s, &here);
    bool is_name = s->p < s->end &&
                   ((*s->p >= 'a' && *s->p <= 'z') || (*s->p >= 'A' && *s->p <= 'Z'));
    return is_name ? field(s, &here) : &here;
}

static bool is_minus(struct quick_parse *s)
{
    return quick_sign(s, "-");
}

const struct quick_node *quick_term(struct quick_parse *s, bool value)
{
    if (is_minus(s)) {
        const struct quick_node *n = quick_digits(s);
        return n ? quick_literal(s, quick_number(s->pool, -n->value->u.number)) : NULL;
    }
    const struct quick_node *a = start(s);
    while (!s->bad && a) {
        if (quick_sign(s, "["))
            a = brackets(s, a);
        else if (quick_sign(s, "."))
            a = field(s, a);
        else if (is_optional(s))
            a = s->bad ? NULL : attempt(s, a);
        else if (!value && quick_word_is(s, "as"))
            return binding(s, a);
        else
            return a;
    }
    return NULL;
}
