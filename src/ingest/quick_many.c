/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

/* Evaluation of expressions with any number of outputs: each goes to a receiver as it
 * comes, which may be the next expression of a pipe. */

struct piping {
    struct quick_out out;
    struct quick_run *r;
    const struct quick_node *node;
    struct quick_frame *frame;
    const struct quick_value *in;
    struct quick_out *to;
    bool given;   /* something true was */
    bool stopped; /* further down the pipe */
};

static bool into_next(struct quick_out *out, const struct quick_value *v)
{
    struct piping *p = (struct piping *)out;
    return quick_each(p->r, p->node->b, p->frame, v, p->to);
}

static bool into_binding(struct quick_out *out, const struct quick_value *v)
{
    struct piping *p = (struct piping *)out;
    p->frame->slots[p->node->slot] = v;
    return quick_each(p->r, p->node->b, p->frame, p->in, p->to);
}

static bool if_true(struct quick_out *out, const struct quick_value *v)
{
    struct piping *p = (struct piping *)out;
    if (!quick_is_true(v))
        return true;
    p->given = true;
    p->stopped = !p->to->emit(p->to, v);
    return !p->stopped;
}

static bool pass_on(struct quick_out *out, const struct quick_value *v)
{
    struct piping *p = (struct piping *)out;
    p->stopped = !p->to->emit(p->to, v);
    return !p->stopped;
}

static bool alternative(struct piping *p)
{
    p->out.emit = if_true;
    bool ok = quick_each(p->r, p->node->a, p->frame, p->in, &p->out);
    if (!ok && !p->stopped && p->r->failed)
        quick_beyond(p->r); /* jq 1.6 and later versions differ */
    if (!ok)
        return false;
    return p->given || quick_each(p->r, p->node->b, p->frame, p->in, p->to);
}

/* An error of the expression itself is caught, not one further down. */
static bool try(struct piping *p)
{
    p->out.emit = pass_on;
    bool ok = quick_each(p->r, p->node->a, p->frame, p->in, &p->out);
    if (ok || p->stopped || p->r->beyond)
        return ok;
    p->r->failed = false;
    return true;
}

static bool elements(struct piping *p, const struct quick_value *v)
{
    if (v->type == Q_ARRAY) {
        for (uint32_t i = 0; i < v->n; i++)
            if (!p->to->emit(p->to, v->u.items[i]))
                return false;
        return true;
    }
    if (v->type == Q_OBJECT) {
        for (uint32_t i = 0; i < v->n; i++)
            if (!p->to->emit(p->to, v->u.members[i].value))
                return false;
        return true;
    }
    if (!p->node->optional)
        quick_fail(p->r);
    return p->node->optional;
}

static bool call(struct piping *p)
{
    struct quick_frame inner;
    const struct quick_function *f = p->node->function;
    inner.slots = quick_take(p->r->pool, (f->n_slots + 1) * sizeof *inner.slots);
    for (uint32_t i = 0; i < f->n_parameters; i++) {
        inner.slots[i] = quick_one(p->r, p->node->parts[i], p->frame, p->in);
        if (!inner.slots[i])
            return !p->r->failed && !p->r->beyond;
    }
    return quick_each(p->r, f->body, &inner, p->in, p->to);
}

static bool many(struct piping *p)
{
    const struct quick_node *node = p->node;
    const struct quick_value *v = NULL;
    if (node->op == QUICK_IF || node->op == QUICK_EACH) {
        v = quick_one(p->r, node->a, p->frame, p->in);
        if (!v)
            return !p->r->failed && !p->r->beyond;
    }
    switch (node->op) {
    case QUICK_PIPE:
        p->out.emit = into_next;
        return quick_each(p->r, node->a, p->frame, p->in, &p->out);
    case QUICK_BIND:
        p->out.emit = into_binding;
        return quick_each(p->r, node->a, p->frame, p->in, &p->out);
    case QUICK_COMMA:
        return quick_each(p->r, node->a, p->frame, p->in, p->to) &&
               quick_each(p->r, node->b, p->frame, p->in, p->to);
    case QUICK_IF:
        return quick_each(p->r, quick_is_true(v) ? node->b : node->c, p->frame, p->in,
                          p->to);
    case QUICK_EACH:
        return elements(p, v);
    case QUICK_ALTERNATIVE:
        return alternative(p);
    case QUICK_TRY:
        return try(p);
    case QUICK_CALL:
        return call(p);
    default:
        quick_beyond(p->r);
        return false;
    }
}

bool quick_each(struct quick_run *r, const struct quick_node *node,
                struct quick_frame *frame, const struct quick_value *in,
                struct quick_out *to)
{
    if (node->count != QUICK_MANY) {
        const struct quick_value *v = quick_one(r, node, frame, in);
        return v ? to->emit(to, v) : !r->failed && !r->beyond;
    }
    struct piping p = {.r = r, .node = node, .frame = frame, .in = in, .to = to};
    return many(&p);
}

bool quick_call(struct quick_run *r, const struct quick_function *f,
                const struct quick_value *in, struct quick_out *to)
{
    struct quick_frame frame;
    frame.slots = quick_take(r->pool, (f->n_slots + 1) * sizeof *frame.slots);
    return quick_each(r, f->body, &frame, in, to);
}
