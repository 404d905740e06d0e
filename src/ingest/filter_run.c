/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include <stdarg.h>
#include <string.h>

/* Running a compiled filter on one document, and reading the records that it gives. */

enum { MOST_OF_DOCUMENT = 5000000 }; /* records */

static const char *type_name(jv v)
{
    return jv_kind_name(jv_get_kind(v));
}

static void reject(struct filter_job *job, const char *where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void reject(struct filter_job *job, const char *where, const char *format, ...)
{
    char text[400];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    job->sink->reject(job->sink->ctx, where, text);
}

/* Borrowed: false for what is no scalar. */
static bool scalar(jv v, struct record_value *out)
{
    *out = (struct record_value){.text = {"", 0}};
    switch (jv_get_kind(v)) {
    case JV_KIND_NULL:
        out->type = JP_NULL;
        return true;
    case JV_KIND_FALSE:
        out->type = JP_FALSE;
        return true;
    case JV_KIND_TRUE:
        out->type = JP_TRUE;
        return true;
    case JV_KIND_NUMBER:
        out->type = JP_NUMBER;
        out->number = jv_number_value(v);
        return true;
    case JV_KIND_STRING:
        out->type = JP_STRING;
        out->text.s = jv_string_value(v);
        out->text.n = (size_t)jv_string_length_bytes(jv_copy(v));
        return true;
    default:
        return false;
    }
}

/* Consumes nothing: what it borrows lives as long as the output that `v` is in. */
static const char *put_list(struct record *r, const struct record_field *f, jv v)
{
    int n = jv_array_length(jv_copy(v));
    for (int i = 0; i < n; i++) {
        struct record_value value;
        jv item = jv_array_get(jv_copy(v), i);
        bool ok = scalar(item, &value);
        jv_free(item);
        if (!ok)
            return "a list of texts was expected";
        const char *problem = record_put(r, f, &value);
        if (problem)
            return problem;
    }
    return NULL;
}

static const char *put(struct record *r, const struct record_field *f, jv v)
{
    struct record_value value;
    if (jv_get_kind(v) == JV_KIND_ARRAY && f->type == FIELD_LIST)
        return put_list(r, f, v);
    if (!scalar(v, &value))
        return "a single value was expected";
    return record_put(r, f, &value);
}

static bool is_record_member(jv key)
{
    return strcmp(jv_string_value(key), "record") == 0;
}

static bool put_member(struct filter_job *job, jv key, jv value, const char *where)
{
    struct jp_str name = {jv_string_value(key),
                          (size_t)jv_string_length_bytes(jv_copy(key))};
    if (is_record_member(key))
        return true;
    const struct record_field *f = record_field(job->record.type, name);
    if (!f) {
        reject(job, where,
               "the filter gives a member '%.60s', which no record of its "
               "kind has",
               name.s);
        return false;
    }
    const char *problem = put(&job->record, f, value);
    if (problem)
        reject(job, where, "the filter's '%s': %s", f->name, problem);
    return !problem;
}

static bool put_members(struct filter_job *job, jv output, const char *where)
{
    for (int i = jv_object_iter(output); jv_object_iter_valid(output, i);
         i = jv_object_iter_next(output, i)) {
        jv key = jv_object_iter_key(output, i);
        jv value = jv_object_iter_value(output, i);
        bool ok = put_member(job, key, value, where);
        jv_free(key);
        jv_free(value);
        if (!ok)
            return false;
    }
    return true;
}

/* Borrows `output`. */
static void read_output(struct filter_job *job, jv output, const char *where)
{
    if (jv_get_kind(output) != JV_KIND_OBJECT) {
        reject(job, where, "the filter gives %s, a record (an object) was expected",
               type_name(output));
        return;
    }
    struct record_value type;
    jv word = jv_object_get(jv_copy(output), jv_string("record"));
    bool ok = scalar(jv_is_valid(word) ? word : jv_null(), &type) &&
              (type.type == JP_NULL || type.type == JP_STRING) &&
              record_start(&job->record, type.text);
    jv_free(word);
    if (!ok)
        reject(job, where, "the filter's 'record' is none of result, rule, run");
    else if (put_members(job, output, where))
        job->sink->record(job->sink->ctx, &job->record, where);
}

/* What ended the outputs. error(null) can't be told from their end. */
static void read_end(struct filter_job *job, jv output, const char *where)
{
    if (!jv_invalid_has_msg(jv_copy(output))) {
        jv_free(output);
        return;
    }
    jv message = jv_invalid_get_msg(output);
    if (jv_get_kind(message) == JV_KIND_STRING) {
        struct str masked = {0};
        const char *text = jv_string_value(message);
        record_mask(&masked, (struct jp_str){text, strlen(text)});
        reject(job, where, "the filter failed: %.200s", str_get(&masked));
        str_free(&masked);
    } else {
        reject(job, where, "the filter failed with %s", type_name(message));
    }
    jv_free(message);
}

void filter_run(struct filter_job *job, enum filter_part part, jv document,
                const char *where)
{
    jq_state *jq = job->filter->jq;
    jv input = jv_array_append(jv_array_append(jv_array(), jv_number(part)), document);
    int n = 0, most = part == FILTER_RESULTS ? FILTER_MOST_OF_ELEMENT : MOST_OF_DOCUMENT;
    if (job->before)
        job->before(job);
    jq_start(jq, input, 0);
    for (;;) {
        jv output = jq_next(jq);
        if (!jv_is_valid(output)) {
            read_end(job, output, where);
            return;
        }
        read_output(job, output, where);
        jv_free(output);
        if (++n >= most) {
            reject(job, where, "the filter gives more than %d records", most);
            return;
        }
    }
}
