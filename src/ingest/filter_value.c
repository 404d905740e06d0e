/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include <math.h>
#include <string.h>

/* Values for jq, built by our reader: it limits depth, puts U+FFFD for what is no text,
 * and leaves out members whose names the filter doesn't hold. */

#define EXACT INT64_C(9007199254740992) /* 2^53: beyond, jq would change integers */

jv filter_string(struct jp_str s)
{
    return jv_string_sized(s.s, s.n > INT32_MAX ? INT32_MAX : (int)s.n);
}

static bool is_whole(struct jp_str text)
{
    for (size_t i = text.n && text.s[0] == '-'; i < text.n; i++)
        if (text.s[i] < '0' || text.s[i] > '9')
            return false;
    return true;
}

bool filter_number(struct jp *jp, double *number, struct jp_str *text)
{
    struct jp_number n;
    *number = 0;
    if (!jp_number(jp, &n))
        return true;
    *text = n.text;
    *number = isfinite(n.real) ? n.real : copysign(1.7976931348623157e308, n.real);
    return n.is_int ? n.integer >= -EXACT && n.integer <= EXACT
                    : fabs(n.real) < (double)EXACT || !is_whole(n.text);
}

static jv number(struct jp *jp)
{
    double number;
    struct jp_str text;
    return filter_number(jp, &number, &text) ? jv_number(number) : filter_string(text);
}

static jv string(struct jp *jp, struct tables *tables)
{
    struct jp_str s;
    if (!jp_string(jp, &s))
        return jv_null();
    if (tables)
        tables_find(tables, s);
    return filter_string(s);
}

static jv array(const struct filter *f, struct jp *jp, const struct step *at,
                struct tables *tables)
{
    jv out = jv_array();
    const struct step *inside = step_child(at, STEP_LIST);
    jp_enter(jp, JP_ARRAY);
    while (jp_next(jp, NULL))
        out = jv_array_append(out, filter_value(f, jp, inside, tables));
    return out;
}

static jv object(const struct filter *f, struct jp *jp, const struct step *at,
                 struct tables *tables)
{
    jv out = jv_object();
    struct jp_str key;
    const struct step *all = step_child(at, STEP_MAP);
    jp_enter(jp, JP_OBJECT);
    while (jp_next(jp, &key)) {
        const struct filter_word *word = filter_word(f, key);
        if (!word && f->project && !all)
            continue;
        const struct step *inside = all ? all : step_name(at, key);
        jv name = word ? jv_copy(word->value) : filter_string(key);
        jv value = filter_value(f, jp, inside, tables);
        out = jv_object_set(out, name, value);
    }
    return out;
}

jv filter_value(const struct filter *f, struct jp *jp, const struct step *at,
                struct tables *tables)
{
    bool yes;
    switch (jp_type(jp)) {
    case JP_OBJECT:
        return object(f, jp, at, tables);
    case JP_ARRAY:
        return array(f, jp, at, tables);
    case JP_STRING:
        return string(jp, tables);
    case JP_NUMBER:
        return number(jp);
    case JP_TRUE:
    case JP_FALSE:
        return jp_bool(jp, &yes) ? jv_bool(yes) : jv_null();
    case JP_NULL:
        jp_null(jp);
        return jv_null();
    case JP_NONE:
        break;
    }
    return jv_null();
}
