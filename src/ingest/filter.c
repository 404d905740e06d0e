/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include "ingest/quick.h"

#include <string.h>

/* A filter file says `run, results` in its last line, so that jq runs it as it stands.
 * Here the line gives way to one that chooses. */

static const char last_line[] = "run, results";
static const char choice[] = "(.[0] as $crosswalk | .[1] | if $crosswalk == 0 then run\n"
                             " elif $crosswalk == 1 then results else run, results end)";

/* The text before the last line. False: that isn't what it should be. */
static bool without_last_line(const char *text, size_t *n)
{
    size_t end = strlen(text);
    while (end > 0 && strchr(" \t\n", text[end - 1]))
        end--;
    size_t m = sizeof last_line - 1;
    if (end < m || memcmp(text + end - m, last_line, m) != 0 ||
        (end > m && text[end - m - 1] != '\n'))
        return false;
    *n = end - m;
    return true;
}

bool filter_open(struct filter *f, const struct xw_input_format *format,
                 struct xw_error *err)
{
    size_t n;
    *f = (struct filter){.format = format};
    if (!without_last_line(format->text, &n))
        return xw_fail(err, XW_E_USAGE, format->file, "the last line is not \"%s\"",
                       last_line);
    return filter_scan(f, err) && filter_paths(f, err);
}

/* The first message says what is wrong, the second only that something is. */
static void on_problem(void *ctx, jv message)
{
    struct filter *f = ctx;
    if (f->problem.n == 0 && jv_get_kind(message) == JV_KIND_STRING)
        str_add(&f->problem, jv_string_value(message),
                (size_t)jv_string_length_bytes(jv_copy(message)));
    jv_free(message);
}

bool filter_compile(struct filter *f, struct xw_error *err)
{
    size_t n = 0;
    struct str program = {0};
    if (f->jq)
        return true;
    f->jq = jq_init();
    if (!f->jq)
        mem_exhausted();
    jq_set_error_cb(f->jq, on_problem, f);
    without_last_line(f->format->text, &n);
    str_add(&program, f->format->text, n);
    str_puts(&program, choice);
    bool ok = jq_compile(f->jq, str_get(&program));
    str_free(&program);
    if (ok && f->project && !f->format->n_keep)
        f->quick = quick_open(f, f->format->text, n);
    if (ok)
        return true;
    jq_teardown(&f->jq);
    return xw_fail(err, XW_E_USAGE, f->format->file, "%s",
                   f->problem.n ? str_get(&f->problem) : "jq can't compile it");
}

void filter_close(struct filter *f)
{
    for (uint32_t i = 0; i < f->words_size; i++)
        if (f->words[i].text.s)
            jv_free(f->words[i].value);
    mem_free(f->words);
    quick_close(f->quick);
    if (f->jq)
        jq_teardown(&f->jq);
    str_free(&f->problem);
    arena_free(&f->arena);
    *f = (struct filter){0};
}
