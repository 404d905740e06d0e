/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/quick.h"

#include <string.h>

/* One element through the filter's `results`, and the records that come of it. Nothing is
 * delivered before all of it is known to be right. */

struct outputs {
    struct quick_out out;
    struct quick_pool *pool;
    const struct quick_value **v;
    int n, size;
};

static bool on_output(struct quick_out *to, const struct quick_value *v)
{
    struct outputs *o = (struct outputs *)to;
    if (o->n == FILTER_MOST_OF_ELEMENT)
        return false;
    if (o->n == o->size) {
        int size = o->size ? o->size * 2 : 8;
        const struct quick_value **more =
            quick_take(o->pool, (size_t)size * sizeof *more);
        if (o->n)
            memcpy(more, o->v, (size_t)o->n * sizeof *more);
        o->v = more;
        o->size = size;
    }
    o->v[o->n++] = v;
    return true;
}

/* False: an array or object. */
static bool scalar(const struct quick_value *v, struct record_value *out)
{
    static const enum jp_type types[] = {JP_NULL, JP_FALSE, JP_TRUE, JP_NUMBER,
                                         JP_STRING};
    if (v->type >= Q_ARRAY)
        return false;
    *out = (struct record_value){.type = types[v->type], .text = {"", 0}};
    if (v->type == Q_NUMBER)
        out->number = v->u.number;
    else if (v->type == Q_STRING)
        out->text = (struct jp_str){v->u.text, v->n};
    return true;
}

static bool put(struct record *r, const struct record_field *f,
                const struct quick_value *v)
{
    struct record_value value;
    if (v->type != Q_ARRAY || f->type != FIELD_LIST)
        return scalar(v, &value) && !record_put(r, f, &value);
    for (uint32_t i = 0; i < v->n; i++)
        if (!scalar(v->u.items[i], &value) || record_put(r, f, &value))
            return false;
    return true;
}

static bool start(struct record *r, const struct filter *f, const struct quick_value *v)
{
    struct record_value word = {.text = {"", 0}};
    struct jp_str name = {"record", 6};
    const struct quick_value *type = quick_get(v, filter_word(f, name));
    if (type &&
        (!scalar(type, &word) || (type->type != Q_NULL && type->type != Q_STRING)))
        return false;
    return record_start(r, word.text);
}

static bool fill(struct record *r, const struct filter *f, const struct quick_value *v)
{
    if (v->type != Q_OBJECT || !start(r, f, v))
        return false;
    for (uint32_t i = 0; i < v->n; i++) {
        const struct quick_member *m = &v->u.members[i];
        if (jp_str_is(m->key->text, "record"))
            continue;
        const struct record_field *field = r->type == RECORD_RESULT && m->key->is_shared
                                               ? m->key->field
                                               : record_field(r->type, m->key->text);
        if (!field || !put(r, field, m->value))
            return false;
    }
    return true;
}

bool quick_results(struct filter_job *job, struct quick_pool *pool,
                   const struct quick_value *document)
{
    const struct filter *f = job->filter;
    struct quick_run r = {.pool = pool, .filter = f};
    struct outputs o = {.out = {on_output}, .pool = pool};
    if (!quick_call(&r, f->quick->results, document, &o.out))
        return false;
    for (int i = 0; o.n > 1 && i < o.n; i++)
        if (!fill(&job->record, f, o.v[i]))
            return false;
    for (int i = 0; i < o.n; i++) {
        if (!fill(&job->record, f, o.v[i]))
            return false; /* with one output, nothing has been delivered */
        job->sink->record(job->sink->ctx, &job->record, job->where);
    }
    return true;
}
