/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

#include <stdio.h>

struct validate {
    const char *format;
    struct opt_list filters;
    long jobs;
    bool quiet, help;
};

#define AT(field) offsetof(struct validate, field)

const struct opt validate_options[] = {
    {"format", 0, OPT_TEXT, AT(format), "NAME",
     "format of all inputs (crosswalk list formats); else by\ncontent"},
    {"filter", 0, OPT_LIST, AT(filters), "FILE", "a format file of your own; repeatable"},
    {"jobs", 'j', OPT_NUMBER, AT(jobs), "N",
     "threads that read files; 0 = by size and cores"},
    {"quiet", 'q', OPT_FLAG, AT(quiet), NULL, "no progress"},
    {"help", 'h', OPT_FLAG, AT(help), NULL, "this text"},
};
const int n_validate_options = sizeof validate_options / sizeof *validate_options;

static int print_inputs(const struct xw_set *set)
{
    int code = EXIT_DONE;
    for (uint32_t i = 0; i < xw_n_inputs(set); i++) {
        const struct xw_input *in = xw_input_at(set, i);
        const char *format = xw_text(set, in->format);
        printf("%s: %s%s%s, %u records, %u warnings\n", xw_text(set, in->path),
               xw_input_status_name(in->status), *format ? ", " : "", format, in->records,
               in->n_notes);
        if (in->status == XW_INPUT_FAILED || in->status == XW_INPUT_EMPTY)
            code = EXIT_INPUT;
    }
    return code;
}

static bool run(const struct validate *v, const struct opt_list *inputs, int *code,
                struct xw_error *err)
{
    struct xw_set *set = xw_set_new(xw_data_builtin());
    struct xw_formats *formats = formats_of(xw_set_data(set), &v->filters, err);
    struct xw_ingest_options options = {.jobs = (int)v->jobs,
                                        .listener = listener_of(v->quiet),
                                        .formats = formats,
                                        .format = v->format,
                                        .count_only = true};
    bool ok = formats && xw_ingest(set, inputs->v, inputs->n, &options, err);
    progress_end();
    *code = print_inputs(set);
    xw_formats_free(formats);
    xw_set_free(set);
    return ok;
}

int cmd_validate(int argc, char **argv)
{
    struct validate v = {0};
    struct opt_list inputs = {0};
    struct xw_error err = {0};
    int code = EXIT_DONE;
    bool ok =
        opt_parse(validate_options, n_validate_options, &v, argc, argv, &inputs, &err);
    if (ok && !v.help && inputs.n == 0)
        ok = xw_fail(&err, XW_E_USAGE, NULL,
                     "validate needs an input: a file, a folder, @list or -");
    if (ok && v.help) {
        code = cmd_help(1, (char *[]){argv[-1]});
    } else if (ok) {
        ok = run(&v, &inputs, &code, &err);
    }
    if (!ok)
        code = say_error(&err);
    opt_free(validate_options, n_validate_options, &v, &inputs);
    return code;
}
