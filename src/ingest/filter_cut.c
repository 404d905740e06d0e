/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include "ingest/quick.h"

#include <string.h>

/* Cutting lists out of a report. A filter says the same of a whole report and, element by
 * element, of the elements within their ancestors:
 *
 *     {"ArtifactName": ..., "Results": [{"Target": ..., "Vulnerabilities": [ELEMENT]}]}
 *
 * The report is read twice: once for the ancestors, whose members may come after the
 * list, once for the elements. */

enum { MOST_LEFT = 256 << 20, DEPTH = 32 };

struct skim {
    const struct filter *f;
    struct jp *jp;
    struct str *out;
    char *cut; /* of jp_cut */
    size_t capacity;
    uint64_t n_elements;
};

static void add_name(struct str *out, struct jp_str name)
{
    str_putc(out, '"');
    for (size_t i = 0; i < name.n; i++) {
        unsigned char c = (unsigned char)name.s[i];
        if (c < ' ' || c == '"' || c == '\\')
            str_printf(out, "\\u%04x", c);
        else
            str_putc(out, (char)c);
    }
    str_puts(out, "\":");
}

static void copy(struct skim *s)
{
    size_t n;
    if (jp_cut(s->jp, &s->cut, &s->capacity, &n))
        str_add(s->out, s->cut, n);
}

static void skim(struct skim *s, const struct step *at);

/* One value of a list or map; those that are cut leave nothing. */
static void skim_inside(struct skim *s, const struct step *inside, bool *comma,
                        const struct jp_str *name)
{
    if (inside->is_end) {
        s->n_elements++;
        jp_skip(s->jp);
        return;
    }
    if (*comma)
        str_putc(s->out, ',');
    *comma = true;
    if (name)
        add_name(s->out, *name);
    skim(s, inside);
}

static void skim_list(struct skim *s, const struct step *inside)
{
    bool comma = false;
    jp_enter(s->jp, JP_ARRAY);
    str_putc(s->out, '[');
    while (!s->out->cut && jp_next(s->jp, NULL))
        skim_inside(s, inside, &comma, NULL);
    str_putc(s->out, ']');
}

static void skim_object(struct skim *s, const struct step *at)
{
    struct jp_str name;
    bool comma = false;
    const struct step *all = step_child(at, STEP_MAP);
    jp_enter(s->jp, JP_OBJECT);
    str_putc(s->out, '{');
    while (!s->out->cut && jp_next(s->jp, &name)) {
        const struct step *inside = all && !all->is_table ? all : step_name(at, name);
        if (inside && inside == all) {
            skim_inside(s, inside, &comma, &name);
            continue;
        }
        if (!inside && !all && s->f->project && !filter_word(s->f, name))
            continue;
        if (comma)
            str_putc(s->out, ',');
        comma = true;
        add_name(s->out, name);
        if (inside)
            skim(s, inside);
        else
            copy(s);
    }
    str_putc(s->out, '}');
}

/* True for an object where a list was to be cut, and the reverse (PHP writes a list with
 * gaps as an object): it is delivered whole, as one element, so that nothing of it is
 * lost. */
static bool misfits(const struct filter *f, const struct step *at, enum jp_type type)
{
    bool cuts = false;
    if (at == &f->root || (type != JP_ARRAY && type != JP_OBJECT))
        return false;
    for (const struct step *s = at->children; s; s = s->next) {
        if ((s->type == STEP_LIST) == (type == JP_ARRAY))
            return false;
        cuts |= !s->is_table;
    }
    return cuts;
}

static void skim(struct skim *s, const struct step *at)
{
    enum jp_type type = jp_type(s->jp);
    const struct step *list = step_child(at, STEP_LIST);
    if (misfits(s->f, at, type)) {
        jp_skip(s->jp);
        str_puts(s->out, "null");
        s->n_elements++;
    } else if (type == JP_ARRAY && list && !list->is_table)
        skim_list(s, list);
    else if (type == JP_OBJECT && at->children)
        skim_object(s, at);
    else
        copy(s);
}

bool filter_skim(const struct filter *f, struct jp *jp, struct str *skeleton,
                 uint64_t *n_elements)
{
    struct skim s = {.f = f, .jp = jp, .out = skeleton};
    skeleton->limit = MOST_LEFT;
    skim(&s, &f->root);
    mem_free(s.cut);
    *n_elements = s.n_elements;
    if (skeleton->cut)
        jp_fail(jp, "more than 256 MiB are left without the lists that \"%s\" cuts",
                f->format->name);
    return jp_ok(jp);
}

struct frame { /* a level above the element */
    enum step_type type;
    jv level;                        /* STEP_NAME: the object, its lists empty */
    jv key;                          /* STEP_NAME, STEP_MAP */
    const struct quick_value *quick; /* the level, for those that run without libjq */
    const struct filter_word *word;  /* the key */
};

struct cut {
    struct filter_job *job;
    struct jp *jp;
    struct frame frames[DEPTH];
    int n;
    struct quick_pool pool;
};

static jv get(jv object, jv key) /* borrows both; null where there is none */
{
    if (jv_get_kind(object) != JV_KIND_OBJECT)
        return jv_null();
    jv value = jv_object_get(jv_copy(object), jv_copy(key));
    if (jv_is_valid(value))
        return value;
    jv_free(value);
    return jv_null();
}

/* The value without what is in its lists and tables. Takes it over. */
static jv bare(jv v, const struct step *at)
{
    for (const struct step *s = at->children; s; s = s->next) {
        bool is_array = jv_get_kind(v) == JV_KIND_ARRAY;
        bool is_object = jv_get_kind(v) == JV_KIND_OBJECT;
        if ((s->type == STEP_LIST && is_array) || (s->type == STEP_MAP && is_object)) {
            jv_free(v);
            return is_array ? jv_array() : jv_object();
        }
        if (s->type != STEP_NAME || !is_object)
            continue;
        jv key = filter_string(s->name);
        jv value = get(v, key);
        if (jv_get_kind(value) == JV_KIND_NULL) {
            jv_free(value);
            jv_free(key);
            continue;
        }
        v = jv_object_set(v, key, bare(value, s));
    }
    return v;
}

/* The element inside its ancestors. Takes it over. */
static jv within(const struct cut *c, jv v)
{
    for (int i = c->n; i-- > 0;) {
        const struct frame *f = &c->frames[i];
        if (f->type == STEP_LIST)
            v = jv_array_append(jv_array(), v);
        else
            v = jv_object_set(f->type == STEP_NAME ? jv_copy(f->level) : jv_object(),
                              jv_copy(f->key), v);
    }
    return v;
}

static const struct quick_value *quick_within(struct cut *c, const struct quick_value *v)
{
    static const struct quick_value nothing = {.type = Q_OBJECT};
    for (int i = c->n; i-- > 0;) {
        const struct frame *f = &c->frames[i];
        if (f->type == STEP_LIST)
            v = quick_items(&c->pool, &v, 1);
        else
            v = quick_put(&c->pool, f->quick ? f->quick : &nothing, f->word, v);
    }
    return v;
}

/* A clock for each element would take longer than most of these. */
static void run_quickly(struct cut *c)
{
    enum { TOGETHER = 64 };
    struct filter_job *job = c->job;
    const struct quick_pool before = c->pool;
    const struct quick_value *v = quick_read(&c->pool, job->filter, c->jp);
    if (jp_ok(c->jp)) {
        if (job->n_elements++ % TOGETHER == 0 && job->before)
            job->before(job);
        v = quick_within(c, v);
        if (!quick_results(job, &c->pool, v))
            filter_run(job, FILTER_RESULTS, quick_to_jv(v), job->where);
    }
    quick_release(&c->pool, before);
}

static void run_element(struct cut *c)
{
    struct filter_job *job = c->job;
    jp_pointer(c->jp, job->where, sizeof job->where);
    if (job->filter->quick) {
        run_quickly(c);
        return;
    }
    tables_clear(job->tables);
    jv element = filter_value(job->filter, c->jp, NULL, job->tables);
    if (!jp_ok(c->jp)) {
        jv_free(element);
        return;
    }
    job->n_elements++;
    jv document = tables_fill(job->tables, within(c, element));
    filter_run(job, FILTER_RESULTS, document, job->where);
}

static void walk(struct cut *c, const struct step *at, jv full, jv level);

static void make_quick(struct cut *c, struct frame *frame)
{
    const struct filter *f = c->job->filter;
    if (frame->type == STEP_NAME && jv_get_kind(frame->level) == JV_KIND_OBJECT)
        frame->quick = quick_from_jv(&c->pool, f, frame->level);
    if (frame->type != STEP_LIST) {
        struct jp_str name = {jv_string_value(frame->key),
                              (size_t)jv_string_length_bytes(jv_copy(frame->key))};
        frame->word = quick_key(&c->pool, f, name);
    }
}

/* Borrows `full`, what the skeleton has here. */
static void walk_inside(struct cut *c, const struct step *inside, struct frame frame,
                        jv full)
{
    if (c->n == DEPTH) {
        jp_skip(c->jp);
        return;
    }
    const struct quick_pool before = c->pool;
    if (c->job->filter->quick)
        make_quick(c, &frame);
    c->frames[c->n++] = frame;
    if (inside->is_end) {
        run_element(c);
    } else if (frame.type == STEP_NAME) {
        jv level = get(frame.level, frame.key);
        walk(c, inside, full, level);
        jv_free(level);
    } else {
        jv level = bare(jv_copy(full), inside);
        walk(c, inside, full, level);
        jv_free(level);
    }
    c->n--;
    quick_release(&c->pool, before);
}

static void walk_object(struct cut *c, const struct step *at, jv full, jv level)
{
    struct jp_str name;
    const struct step *all = step_child(at, STEP_MAP);
    all = all && all->is_table ? NULL : all;
    jp_enter(c->jp, JP_OBJECT);
    while (jp_next(c->jp, &name)) {
        const struct step *inside = all ? all : step_name(at, name);
        if (!inside)
            continue;
        struct frame frame = {.type = all ? STEP_MAP : STEP_NAME,
                              .level = level,
                              .key = filter_string(name)};
        jv value = get(full, frame.key);
        walk_inside(c, inside, frame, value);
        jv_free(value);
        jv_free(frame.key);
    }
}

static void walk_list(struct cut *c, const struct step *inside, jv full)
{
    bool is_array = jv_get_kind(full) == JV_KIND_ARRAY && !inside->is_end;
    jp_enter(c->jp, JP_ARRAY);
    for (int i = 0; jp_next(c->jp, NULL); i++) {
        struct frame frame = {.type = STEP_LIST, .level = jv_null(), .key = jv_null()};
        jv value = is_array ? jv_array_get(jv_copy(full), i) : jv_null();
        walk_inside(c, inside, frame, value);
        jv_free(value);
    }
}

static void walk(struct cut *c, const struct step *at, jv full, jv level)
{
    enum jp_type type = jp_type(c->jp);
    const struct step *list = step_child(at, STEP_LIST);
    if (misfits(c->job->filter, at, type))
        run_element(c);
    else if (type == JP_ARRAY && list && !list->is_table)
        walk_list(c, list, full);
    else if (type == JP_OBJECT && at->children)
        walk_object(c, at, full, level);
    else
        jp_skip(c->jp);
}

void filter_elements(struct filter_job *job, struct jp *jp, jv skeleton)
{
    struct cut c = {.job = job, .jp = jp};
    const struct step *root = &job->filter->root;
    job->tables = tables_open(job->filter, skeleton);
    jv level = bare(jv_copy(skeleton), root);
    quick_take(&c.pool, 1); /* the first block stays to the end */
    walk(&c, root, skeleton, level);
    quick_free(&c.pool);
    jv_free(level);
    jv_free(skeleton);
    tables_close(job->tables);
    job->tables = NULL;
}
