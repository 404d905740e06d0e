/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/record_field.h"

#include "base/arena.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RESULT(member, type)                                                             \
    {                                                                                    \
#member, type, offsetof(struct record, u.result.member)                          \
    }
#define RULE(member, type)                                                               \
    {                                                                                    \
#member, type, offsetof(struct record, u.rule.member)                            \
    }
#define RUN(member, type)                                                                \
    {                                                                                    \
#member, type, offsetof(struct record, u.run.member)                             \
    }

/* Sorted by name. */
static const struct record_field result_fields[] = {
    RESULT(address, FIELD_TEXT),
    RESULT(column, FIELD_INT),
    RESULT(controls, FIELD_LIST),
    RESULT(cvss_score, FIELD_REAL),
    RESULT(cvss_vector, FIELD_TEXT),
    RESULT(cwes, FIELD_LIST),
    RESULT(end_column, FIELD_INT),
    RESULT(end_line, FIELD_INT),
    RESULT(epss, FIELD_REAL),
    RESULT(fingerprint, FIELD_TEXT),
    RESULT(first_seen, FIELD_TEXT),
    RESULT(fix, FIELD_TEXT),
    RESULT(fixed_version, FIELD_TEXT),
    RESULT(help_uri, FIELD_TEXT),
    RESULT(kev, FIELD_YES_NO),
    RESULT(kind, FIELD_TEXT),
    RESULT(last_seen, FIELD_TEXT),
    RESULT(level, FIELD_TEXT),
    RESULT(line, FIELD_INT),
    RESULT(logical, FIELD_TEXT),
    RESULT(markdown, FIELD_TEXT),
    RESULT(message, FIELD_TEXT),
    RESULT(package, FIELD_TEXT),
    RESULT(package_version, FIELD_TEXT),
    RESULT(path, FIELD_TEXT),
    RESULT(port, FIELD_TEXT),
    RESULT(protocol, FIELD_TEXT),
    RESULT(purl, FIELD_TEXT),
    RESULT(references, FIELD_LIST),
    RESULT(resource, FIELD_TEXT),
    RESULT(resource_type, FIELD_TEXT),
    RESULT(rule, FIELD_TEXT),
    RESULT(rule_name, FIELD_TEXT),
    RESULT(rule_title, FIELD_TEXT),
    RESULT(secret, FIELD_BOOL),
    RESULT(severity, FIELD_TEXT),
    RESULT(snippet, FIELD_TEXT),
    RESULT(suppressed, FIELD_BOOL),
    RESULT(suppression, FIELD_TEXT),
    RESULT(tags, FIELD_LIST),
    RESULT(target, FIELD_TEXT),
    RESULT(title, FIELD_TEXT),
    RESULT(tool, FIELD_TEXT),
    RESULT(tool_version, FIELD_TEXT),
    RESULT(vulnerabilities, FIELD_LIST),
};

static const struct record_field rule_fields[] = {
    RULE(controls, FIELD_LIST), RULE(cwes, FIELD_LIST),      RULE(disabled, FIELD_BOOL),
    RULE(help_uri, FIELD_TEXT), RULE(level, FIELD_TEXT),     RULE(passed, FIELD_INT),
    RULE(rule, FIELD_TEXT),     RULE(rule_name, FIELD_TEXT), RULE(rule_title, FIELD_TEXT),
    RULE(severity, FIELD_TEXT), RULE(tags, FIELD_LIST),      RULE(tool, FIELD_TEXT),
};

static const struct record_field run_fields[] = {
    RUN(branch, FIELD_TEXT),       RUN(end, FIELD_TEXT),
    RUN(failure, FIELD_TEXT),      RUN(repository, FIELD_TEXT),
    RUN(revision, FIELD_TEXT),     RUN(rules_listed, FIELD_BOOL),
    RUN(start, FIELD_TEXT),        RUN(success, FIELD_YES_NO),
    RUN(target, FIELD_TEXT),       RUN(tool, FIELD_TEXT),
    RUN(tool_version, FIELD_TEXT),
};

#define countof(a) (sizeof(a) / sizeof *(a))

static bool equals(struct jp_str s, const char *word)
{
    return s.n == strlen(word) && memcmp(s.s, word, s.n) == 0;
}

bool record_start(struct record *r, struct jp_str type)
{
    r->n_used = 0;
    if (type.n == 0 || equals(type, "result")) {
        r->type = RECORD_RESULT;
        record_result_clear(&r->u.result);
    } else if (equals(type, "rule")) {
        r->type = RECORD_RULE;
        record_rule_clear(&r->u.rule);
    } else if (equals(type, "run")) {
        r->type = RECORD_RUN;
        record_run_clear(&r->u.run);
    } else {
        return false;
    }
    return true;
}

const struct record_field *record_fields(enum record_type type, size_t *n)
{
    *n = type == RECORD_RESULT ? countof(result_fields)
         : type == RECORD_RULE ? countof(rule_fields)
                               : countof(run_fields);
    return type == RECORD_RESULT ? result_fields
           : type == RECORD_RULE ? rule_fields
                                 : run_fields;
}

static int compare(struct jp_str a, const char *b)
{
    size_t n = strlen(b);
    int order = memcmp(a.s, b, a.n < n ? a.n : n);
    return order ? order : a.n < n ? -1 : a.n > n;
}

const struct record_field *record_field(enum record_type type, struct jp_str name)
{
    size_t low = 0, high;
    const struct record_field *all = record_fields(type, &high);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(name, all[middle].name);
        if (order == 0)
            return &all[middle];
        *(order < 0 ? &high : &low) = order < 0 ? middle : middle + 1;
    }
    return NULL;
}

/* A number that stands where text is wanted, as jq would print it. */
static const char *put_number_text(struct record *r, double number, struct jp_str *out)
{
    size_t left = sizeof r->texts - r->n_used;
    char *at = r->texts + r->n_used;
    bool whole = number == floor(number) && fabs(number) < 1e15;
    int n = snprintf(at, left, whole ? "%.0f" : "%.15g", number);
    if (n < 0 || (size_t)n >= left)
        return "fewer numbers were expected";
    r->n_used += (size_t)n;
    *out = (struct jp_str){at, (size_t)n};
    return NULL;
}

static const char *put_text(struct record *r, struct jp_str *out,
                            const struct record_value *v)
{
    if (v->type == JP_NUMBER)
        return put_number_text(r, v->number, out);
    if (v->type != JP_STRING)
        return "a text was expected";
    *out = v->text;
    return NULL;
}

static bool text_number(struct jp_str s, double *out)
{
    char text[40], *end;
    while (s.n && (*s.s == ' ' || *s.s == '+'))
        s = (struct jp_str){s.s + 1, s.n - 1};
    if (s.n == 0 || s.n >= sizeof text)
        return false;
    memcpy(text, s.s, s.n);
    text[s.n] = '\0';
    if (text[strspn(text, "0123456789.eE+-")])
        return false;
    *out = strtod(text, &end);
    return end > text && !*end;
}

static const char *put_int(int64_t *out, const struct record_value *v)
{
    double number = v->number;
    if (v->type == JP_STRING && v->text.n == 0)
        return NULL;
    if (v->type != JP_NUMBER && (v->type != JP_STRING || !text_number(v->text, &number)))
        return "a whole number was expected";
    *out = number >= 1 && number < 9e15 ? (int64_t)number : 0; /* NaN: 0 */
    return NULL;
}

static const char *put_real(double *out, const struct record_value *v)
{
    double number = v->number;
    if (v->type == JP_STRING && v->text.n == 0)
        return NULL;
    if (v->type != JP_NUMBER && (v->type != JP_STRING || !text_number(v->text, &number)))
        return "a number was expected";
    *out = number >= 0 ? number : -1;
    return NULL;
}

static const char *put_bool(const struct record_value *v, bool *out)
{
    if (v->type == JP_TRUE || v->type == JP_FALSE)
        *out = v->type == JP_TRUE;
    else if (v->type == JP_STRING &&
             (equals(v->text, "true") || equals(v->text, "false")))
        *out = v->text.n == 4;
    else
        return "true or false was expected";
    return NULL;
}

static const char *put_list(struct record *r, struct record_list *l,
                            const struct record_value *v)
{
    if (l->n == RECORD_LIST || (v->type == JP_STRING && v->text.n == 0))
        return NULL; /* what is beyond is dropped */
    const char *problem = put_text(r, &l->v[l->n], v);
    if (!problem)
        l->n++;
    return problem;
}

const char *record_put(struct record *r, const struct record_field *f,
                       const struct record_value *v)
{
    void *at = (char *)r + f->offset;
    bool yes = false;
    const char *problem;
    if (v->type == JP_NULL)
        return NULL;
    switch ((enum record_field_type)f->type) {
    case FIELD_TEXT:
        return put_text(r, at, v);
    case FIELD_INT:
        return put_int(at, v);
    case FIELD_REAL:
        return put_real(at, v);
    case FIELD_BOOL:
        return put_bool(v, at);
    case FIELD_YES_NO:
        problem = put_bool(v, &yes);
        if (!problem)
            *(int *)at = yes;
        return problem;
    case FIELD_LIST:
        return put_list(r, at, v);
    }
    return "no such member";
}

static void show(const struct records *rs, const struct record *r)
{
    struct str line = {0};
    record_print(r, &line);
    records_show(rs, str_get(&line));
    str_free(&line);
}

bool record_add(struct records *rs, const struct record *r, const char *where)
{
    if (records_reading(rs)->options->on_record)
        show(rs, r);
    switch (r->type) {
    case RECORD_RESULT:
        return records_result(rs, &r->u.result, where);
    case RECORD_RULE:
        return records_rule(rs, &r->u.rule, where);
    case RECORD_RUN:
        return records_run(rs, &r->u.run, where);
    }
    return false;
}
