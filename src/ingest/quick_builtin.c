/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

#include <math.h>
#include <string.h>

/* The builtins that filters use most. What they do with values of the wrong type is an
 * error, and so is libjq's to word. */

#define BUILTIN(name)                                                                    \
    static const struct quick_value *name(                                               \
        struct quick_run *r, const struct quick_node *node, struct quick_frame *frame,   \
        const struct quick_value *in)

static const struct quick_value *argument(struct quick_run *r,
                                          const struct quick_node *node,
                                          struct quick_frame *frame,
                                          const struct quick_value *in)
{
    return quick_one(r, node->parts[0], frame, in);
}

static const struct quick_value *truth(bool yes)
{
    return yes ? &quick_true : &quick_false;
}

BUILTIN(empty)
{
    (void)r, (void)node, (void)frame, (void)in;
    return NULL;
}

BUILTIN(error)
{
    (void)node, (void)frame, (void)in;
    return quick_fail(r);
}

BUILTIN(not )
{
    (void)r, (void)node, (void)frame;
    return truth(!quick_is_true(in));
}

BUILTIN(length)
{
    (void)node, (void)frame;
    uint32_t n = in->n;
    if (in->type == Q_FALSE || in->type == Q_TRUE)
        return quick_fail(r);
    if (in->type == Q_NUMBER)
        return quick_number(r->pool, fabs(in->u.number));
    for (uint32_t i = 0; in->type == Q_STRING && i < in->n; i++)
        n -= ((unsigned char)in->u.text[i] & 0xc0) == 0x80;
    return quick_number(r->pool, in->type == Q_NULL ? 0 : n);
}

BUILTIN(type)
{
    static const char *const names[] = {"null",   "boolean", "boolean", "number",
                                        "string", "array",   "object"};
    (void)node, (void)frame;
    return quick_text(r->pool, names[in->type], strlen(names[in->type]));
}

BUILTIN(tostring)
{
    (void)node, (void)frame;
    return quick_string(r, in);
}

BUILTIN(tonumber)
{
    double number = 0;
    (void)node, (void)frame;
    if (in->type == Q_NUMBER)
        return in;
    if (in->type != Q_STRING || in->n == 0 || in->n > 15)
        return quick_beyond(r);
    for (uint32_t i = 0; i < in->n; i++) {
        if (in->u.text[i] < '0' || in->u.text[i] > '9')
            return quick_beyond(r);
        number = number * 10 + (in->u.text[i] - '0');
    }
    return quick_number(r->pool, number);
}

static const struct quick_value *cased(struct quick_run *r, const struct quick_value *in,
                                       char from, char to)
{
    if (in->type != Q_STRING)
        return quick_fail(r);
    struct quick_value *v = quick_take(r->pool, sizeof *v + in->n);
    char *text = (char *)(v + 1);
    for (uint32_t i = 0; i < in->n; i++) {
        char c = in->u.text[i];
        text[i] = c >= from && c <= to ? (char)(c ^ 0x20) : c;
    }
    *v = (struct quick_value){.type = Q_STRING, .n = in->n};
    v->u.text = text;
    return v;
}

BUILTIN(ascii_downcase)
{
    (void)node, (void)frame;
    return cased(r, in, 'A', 'Z');
}

BUILTIN(ascii_upcase)
{
    (void)node, (void)frame;
    return cased(r, in, 'a', 'z');
}

BUILTIN(of_type)
{
    const char *name = node->builtin->name;
    (void)r, (void)frame;
    bool yes = *name == 'o'     ? in->type == Q_OBJECT
               : *name == 'a'   ? in->type == Q_ARRAY
               : *name == 's'   ? in->type == Q_STRING
               : *name == 'b'   ? in->type == Q_TRUE || in->type == Q_FALSE
               : *name == 'v'   ? in->type != Q_NULL
               : name[2] == 'm' ? in->type == Q_NUMBER
                                : in->type == Q_NULL;
    return yes ? in : NULL;
}

BUILTIN(end_item)
{
    bool is_last = node->builtin->name[0] == 'l';
    (void)frame;
    if (in->type == Q_NULL)
        return &quick_null;
    if (in->type != Q_ARRAY)
        return quick_fail(r);
    return in->n ? in->u.items[is_last ? in->n - 1 : 0] : &quick_null;
}

BUILTIN(whole)
{
    (void)node, (void)frame;
    return in->type == Q_NUMBER ? quick_number(r->pool, floor(in->u.number))
                                : quick_fail(r);
}

BUILTIN(chosen)
{
    const struct quick_value *v = argument(r, node, frame, in);
    return v && quick_is_true(v) ? in : NULL;
}

/* join: null is nothing, what is neither text nor array nor object is as text. */
BUILTIN(join)
{
    const struct quick_value *glue = argument(r, node, frame, in);
    struct str all = {0};
    if (!glue || in->type != Q_ARRAY || glue->type != Q_STRING)
        return glue ? quick_beyond(r) : NULL;
    for (uint32_t i = 0; i < in->n; i++) {
        const struct quick_value *item = in->u.items[i];
        if (i)
            str_add(&all, glue->u.text, glue->n);
        if (item->type == Q_NULL)
            continue;
        item = quick_string(r, item);
        if (!item)
            break;
        str_add(&all, item->u.text, item->n);
    }
    const struct quick_value *v =
        r->beyond ? NULL : quick_text(r->pool, str_get(&all), all.n);
    str_free(&all);
    return v;
}

BUILTIN(split)
{
    const struct quick_value *at = argument(r, node, frame, in);
    if (!at || in->type != Q_STRING || at->type != Q_STRING || at->n == 0)
        return at ? quick_beyond(r) : NULL;
    const char *p = in->u.text, *end = p + in->n;
    uint32_t n = 0, most = 2;
    for (const char *q = p; (q = memmem(q, (size_t)(end - q), at->u.text, at->n));)
        most++, q += at->n;
    const struct quick_value **items = quick_take(r->pool, most * sizeof *items);
    while (p < end) {
        const char *stop = memmem(p, (size_t)(end - p), at->u.text, at->n);
        size_t length = (size_t)((stop ? stop : end) - p);
        items[n++] = quick_text(r->pool, p, length);
        p = stop ? stop + at->n : end;
        if (stop && p == end)
            items[n++] = quick_text(r->pool, "", 0);
    }
    return quick_items(r->pool, items, n);
}

static bool is_at_start(const struct quick_value *v, const struct quick_value *what)
{
    return v->n >= what->n && memcmp(v->u.text, what->u.text, what->n) == 0;
}

static bool is_at_end(const struct quick_value *v, const struct quick_value *what)
{
    return v->n >= what->n &&
           memcmp(v->u.text + v->n - what->n, what->u.text, what->n) == 0;
}

BUILTIN(is_end)
{
    const struct quick_value *what = argument(r, node, frame, in);
    if (!what)
        return NULL;
    if (what->type != Q_STRING || in->type != Q_STRING)
        return quick_fail(r);
    return truth(*node->builtin->name == 's' ? is_at_start(in, what)
                                             : is_at_end(in, what));
}

BUILTIN(trim)
{
    const struct quick_value *what = argument(r, node, frame, in);
    bool left = *node->builtin->name == 'l';
    if (!what || what->type != Q_STRING || in->type != Q_STRING)
        return what ? in : NULL;
    if (!(left ? is_at_start(in, what) : is_at_end(in, what)))
        return in;
    return quick_text(r->pool, in->u.text + (left ? what->n : 0), in->n - what->n);
}

BUILTIN(contains)
{
    const struct quick_value *what = argument(r, node, frame, in);
    if (!what || what->type != Q_STRING || in->type != Q_STRING)
        return what ? quick_beyond(r) : NULL;
    if (memchr(in->u.text, '\0', in->n) || memchr(what->u.text, '\0', what->n))
        return quick_beyond(r); /* where libjq's texts end */
    return truth(what->n == 0 || memmem(in->u.text, in->n, what->u.text, what->n));
}

BUILTIN(has)
{
    const struct quick_value *what = argument(r, node, frame, in);
    if (!what || in->type != Q_OBJECT || what->type != Q_STRING)
        return what ? quick_beyond(r) : NULL;
    struct jp_str name = {what->u.text, what->n};
    return truth(quick_get(in, quick_key(r->pool, r->filter, name)) != NULL);
}

/* The last of those whose key is greatest, the first of those whose key is least. */
BUILTIN(extreme)
{
    bool least = node->builtin->name[1] == 'i';
    const struct quick_value *best = &quick_null, *best_key = NULL;
    if (in->type != Q_ARRAY)
        return quick_fail(r);
    for (uint32_t i = 0; i < in->n; i++) {
        const struct quick_value *key = argument(r, node, frame, in->u.items[i]);
        if (!key)
            return r->failed ? NULL : quick_beyond(r);
        int order = best_key ? quick_order(r, key, best_key) : 0;
        if (r->beyond)
            return NULL;
        if (best_key && (order < 0) != least)
            continue;
        best = in->u.items[i];
        best_key = key;
    }
    return best;
}

/* Those that stop at what they look for */

struct search {
    struct quick_out out;
    const struct quick_value *found;
    bool stop_at; /* any: at true; all: at false */
};

static bool on_truth(struct quick_out *to, const struct quick_value *v)
{
    struct search *s = (struct search *)to;
    if (quick_is_true(v) == s->stop_at)
        s->found = truth(s->stop_at);
    return !s->found;
}

BUILTIN(any_all)
{
    struct search s = {.out = {on_truth}, .stop_at = node->builtin->name[1] == 'n'};
    if (in->type != Q_ARRAY)
        return quick_beyond(r);
    for (uint32_t i = 0; i < in->n; i++) {
        bool ok = node->n == 0
                      ? on_truth(&s.out, in->u.items[i])
                      : quick_each(r, node->parts[0], frame, in->u.items[i], &s.out);
        if (s.found || !ok)
            return s.found;
    }
    return truth(!s.stop_at);
}

static bool on_first(struct quick_out *to, const struct quick_value *v)
{
    struct search *s = (struct search *)to;
    s->found = v;
    return false;
}

BUILTIN(first_of)
{
    struct search s = {.out = {on_first}};
    quick_each(r, node->parts[0], frame, in, &s.out);
    return s.found;
}

static const struct quick_builtin builtins[] = {
    {"empty", 0, QUICK_FEW, QUICK_FEW, empty},
    {"error", 0, QUICK_FEW, QUICK_FEW, error},
    {"error", 1, QUICK_FEW, QUICK_FEW, error},
    {"not", 0, QUICK_ONE, QUICK_FEW, not },
    {"length", 0, QUICK_ONE, QUICK_FEW, length},
    {"type", 0, QUICK_ONE, QUICK_FEW, type},
    {"tostring", 0, QUICK_ONE, QUICK_FEW, tostring},
    {"tonumber", 0, QUICK_ONE, QUICK_FEW, tonumber},
    {"ascii_downcase", 0, QUICK_ONE, QUICK_FEW, ascii_downcase},
    {"ascii_upcase", 0, QUICK_ONE, QUICK_FEW, ascii_upcase},
    {"objects", 0, QUICK_FEW, QUICK_FEW, of_type},
    {"arrays", 0, QUICK_FEW, QUICK_FEW, of_type},
    {"strings", 0, QUICK_FEW, QUICK_FEW, of_type},
    {"numbers", 0, QUICK_FEW, QUICK_FEW, of_type},
    {"booleans", 0, QUICK_FEW, QUICK_FEW, of_type},
    {"nulls", 0, QUICK_FEW, QUICK_FEW, of_type},
    {"values", 0, QUICK_FEW, QUICK_FEW, of_type},
    {"first", 0, QUICK_ONE, QUICK_FEW, end_item},
    {"last", 0, QUICK_ONE, QUICK_FEW, end_item},
    {"floor", 0, QUICK_ONE, QUICK_FEW, whole},
    {"select", 1, QUICK_FEW, QUICK_FEW, chosen},
    {"join", 1, QUICK_ONE, QUICK_FEW, join},
    {"split", 1, QUICK_ONE, QUICK_FEW, split},
    {"startswith", 1, QUICK_ONE, QUICK_FEW, is_end},
    {"endswith", 1, QUICK_ONE, QUICK_FEW, is_end},
    {"ltrimstr", 1, QUICK_ONE, QUICK_FEW, trim},
    {"rtrimstr", 1, QUICK_ONE, QUICK_FEW, trim},
    {"contains", 1, QUICK_ONE, QUICK_FEW, contains},
    {"has", 1, QUICK_ONE, QUICK_FEW, has},
    {"max_by", 1, QUICK_ONE, QUICK_FEW, extreme},
    {"min_by", 1, QUICK_ONE, QUICK_FEW, extreme},
    {"any", 0, QUICK_ONE, QUICK_ONE, any_all},
    {"all", 0, QUICK_ONE, QUICK_ONE, any_all},
    {"any", 1, QUICK_ONE, QUICK_ONE, any_all},
    {"all", 1, QUICK_ONE, QUICK_ONE, any_all},
    {"first", 1, QUICK_FEW, QUICK_MANY, first_of},
};

const struct quick_builtin *quick_builtin(struct jp_str name, uint32_t n_arguments)
{
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
        if (builtins[i].n_arguments == n_arguments && jp_str_is(name, builtins[i].name))
            return &builtins[i];
    return NULL;
}
