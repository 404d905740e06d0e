/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_jq.h"

#include "base/arena.h"
#include "base/bytes.h"
#include "ingest/lines.h"


/* Lines of text on their way through a filter. A line that fits one of the format's
 * patterns is a document, {"nr": 7, "text": "the line", "more": [...], FIELD: ...}; the
 * lines after it that fit none are its "more". What headings say is in all documents
 * below them. */

enum {
    MOST_MORE = 256 * 1024,
    MOST_PATTERNS = 64,
    LINES_A_TURN = 16, /* that have the time of one run of the filter */
};

struct shape { /* one pattern; its fields' names where the filter knows them */
    struct pattern *pattern;
    jv names[PATTERN_FIELDS]; /* invalid: the filter doesn't name it */
};

struct report {
    struct filter_job *job;
    struct shape lines[MOST_PATTERNS], headings[MOST_PATTERNS];
    uint32_t n_lines, n_headings;
    jv under[MOST_PATTERNS]; /* fields of the headings above, by level */
    jv document;             /* invalid: no line has come */
    jv more;
    size_t n_more; /* bytes */
    bool wants_text, wants_more;
    bool told; /* that more lines follow than are kept */
};

static bool wants(const struct filter_job *job, const char *name)
{
    return job->sink->row || !job->filter->project ||
           filter_word(job->filter, (struct jp_str){name, strlen(name)});
}

static void open_shapes(const struct filter_job *job, struct shape *shapes, uint32_t *n,
                        const char *const *patterns, uint32_t n_patterns)
{
    struct xw_error ignored = {0}; /* they were checked when they were loaded */
    for (uint32_t i = 0; i < n_patterns && *n < MOST_PATTERNS; i++) {
        struct pattern *p = pattern_new(patterns[i], &ignored);
        struct shape *s = &shapes[*n];
        *n += p != NULL;
        s->pattern = p;
        for (uint32_t k = 0; p && k < pattern_n_fields(p); k++)
            s->names[k] = wants(job, pattern_field(p, k)) ? jv_string(pattern_field(p, k))
                                                          : jv_invalid();
    }
}

static void close_shapes(struct shape *shapes, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < pattern_n_fields(shapes[i].pattern); k++)
            jv_free(shapes[i].names[k]);
        pattern_free(shapes[i].pattern);
    }
}

static jv add_fields(jv object, const struct shape *s, const struct pattern_span *spans)
{
    for (uint32_t k = 0; k < pattern_n_fields(s->pattern); k++)
        if (jv_is_valid(s->names[k]))
            object = jv_object_set(object, jv_copy(s->names[k]),
                                   jv_string_sized(spans[k].s, (int)spans[k].n));
    return object;
}

static void note_cut(struct filter_job *job, const struct lines *l)
{
    char where[40];
    snprintf(where, sizeof where, "line %llu", (unsigned long long)l->number);
    if (l->line.cut)
        job->sink->note(job->sink->ctx, where,
                        "what follows the first 64 KiB of a line is passed over");
}

/* Runs the filter on what has come so far. */
static void finish(struct report *r)
{
    struct filter_job *job = r->job;
    jv document = r->document;
    if (!jv_is_valid(document))
        return;
    if (r->wants_more)
        document = jv_object_set(document, jv_string("more"), r->more);
    r->document = jv_invalid();
    if (job->sink->row)
        job->sink->row(job->sink->ctx, document);
    else
        filter_run(job, FILTER_BOTH, document, job->where);
}

static void start(struct report *r, const struct lines *l, const struct shape *s,
                  const struct pattern_span *spans)
{
    struct filter_job *job = r->job;
    jv document = jv_object();
    snprintf(job->where, sizeof job->where, "line %llu", (unsigned long long)l->number);
    for (uint32_t i = 0; i < r->n_headings; i++)
        document = jv_object_merge(document, jv_copy(r->under[i]));
    document = jv_object_set(document, jv_string("nr"), jv_number((double)l->number));
    if (r->wants_text)
        document = jv_object_set(document, jv_string("text"),
                                 jv_string_sized(str_get(&l->line), (int)l->line.n));
    r->document = add_fields(document, s, spans);
    if (r->wants_more)
        r->more = jv_array();
    r->n_more = 0;
}

static void add_more(struct report *r, const struct lines *l)
{
    struct filter_job *job = r->job;
    if (!r->wants_more || !jv_is_valid(r->document) || !l->line.n)
        return;
    if (r->n_more + l->line.n > MOST_MORE) {
        if (!r->told)
            job->sink->note(job->sink->ctx, job->where,
                            "lines after the first 256 KiB of a record are passed over");
        r->told = true;
        return;
    }
    r->n_more += l->line.n;
    r->more =
        jv_array_append(r->more, jv_string_sized(str_get(&l->line), (int)l->line.n));
}

static const struct shape *find(struct shape *shapes, uint32_t n, const struct lines *l,
                                struct pattern_span spans[PATTERN_FIELDS])
{
    for (uint32_t i = 0; i < n; i++)
        if (pattern_match(shapes[i].pattern, str_get(&l->line), l->line.n, spans))
            return &shapes[i];
    return NULL;
}

/* A heading ends those of the levels below it. */
static void go_under(struct report *r, const struct shape *heading,
                     const struct pattern_span *spans)
{
    uint32_t level = (uint32_t)(heading - r->headings);
    for (uint32_t i = level; i < r->n_headings; i++) {
        jv_free(r->under[i]);
        r->under[i] = jv_object();
    }
    r->under[level] = add_fields(r->under[level], heading, spans);
}

static void take_line(struct report *r, const struct lines *l)
{
    struct pattern_span spans[PATTERN_FIELDS];
    const struct shape *s = find(r->headings, r->n_headings, l, spans);
    if (s) {
        finish(r);
        go_under(r, s, spans);
        return;
    }
    s = find(r->lines, r->n_lines, l, spans);
    if (!s) {
        add_more(r, l);
        return;
    }
    finish(r);
    note_cut(r->job, l);
    start(r, l, s, spans);
}

void jq_lines_run(const struct jq_report *report, struct filter_job *job)
{
    const struct xw_input_format *f = report->filter->format;
    struct report *r = mem_alloc(sizeof *r);
    struct lines l;
    int fd = report->fd;
    r->job = job;
    r->document = jv_invalid();
    r->wants_text = wants(job, "text");
    r->wants_more = wants(job, "more");
    open_shapes(job, r->lines, &r->n_lines, f->lines, f->n_lines);
    open_shapes(job, r->headings, &r->n_headings, f->headings, f->n_headings);
    for (uint32_t i = 0; i < r->n_headings; i++)
        r->under[i] = jv_object();
    lines_open(&l, bytes_read_fd, &fd);
    while (lines_next(&l)) {
        if (job->before && l.number % LINES_A_TURN == 0)
            job->before(job);
        take_line(r, &l);
    }
    finish(r);
    lines_close(&l);
    for (uint32_t i = 0; i < r->n_headings; i++)
        jv_free(r->under[i]);
    close_shapes(r->lines, r->n_lines);
    close_shapes(r->headings, r->n_headings);
    mem_free(r);
}
