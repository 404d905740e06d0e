/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

#include <stdio.h>

/* crosswalk records INPUT...: for those who write filters. */

struct records {
    const char *format;
    struct opt_list filters;
    bool rows, help;
};

#define AT(field) offsetof(struct records, field)

const struct opt records_options[] = {
    {"format", 0, OPT_TEXT, AT(format), "NAME",
     "format of all inputs (crosswalk list formats); else by\ncontent"},
    {"filter", 0, OPT_LIST, AT(filters), "FILE", "a format file of your own; repeatable"},
    {"rows", 0, OPT_FLAG, AT(rows), NULL,
     "the rows of CSV inputs, the lines of text inputs, as\nfilters get them"},
    {"help", 'h', OPT_FLAG, AT(help), NULL, "this text"},
};
const int n_records_options = sizeof records_options / sizeof *records_options;

static void print(void *ctx, const char *line)
{
    (void)ctx;
    puts(line);
}

static int input_code(const struct xw_set *set)
{
    for (uint32_t i = 0; i < xw_n_inputs(set); i++)
        if (xw_input_at(set, i)->status == XW_INPUT_FAILED ||
            xw_input_at(set, i)->status == XW_INPUT_EMPTY)
            return EXIT_INPUT;
    return EXIT_DONE;
}

static bool run(const struct records *r, const struct opt_list *inputs, int *code,
                struct xw_error *err)
{
    struct xw_set *set = xw_set_new(xw_data_builtin());
    struct xw_formats *formats = formats_of(xw_set_data(set), &r->filters, err);
    struct xw_ingest_options options = {.jobs = 1,
                                        .listener = listener_of(true),
                                        .formats = formats,
                                        .format = r->format,
                                        .on_record = print,
                                        .rows = r->rows,
                                        .count_only = true};
    bool ok = formats && xw_ingest(set, inputs->v, inputs->n, &options, err);
    *code = input_code(set);
    xw_formats_free(formats);
    xw_set_free(set);
    return ok;
}

int cmd_records(int argc, char **argv)
{
    struct records r = {0};
    struct opt_list inputs = {0};
    struct xw_error err = {0};
    int code = EXIT_DONE;
    bool ok =
        opt_parse(records_options, n_records_options, &r, argc, argv, &inputs, &err);
    if (ok && !r.help && inputs.n == 0)
        ok = xw_fail(&err, XW_E_USAGE, NULL,
                     "records needs an input: a file, a folder, @list or -");
    if (ok && r.help)
        code = cmd_help(1, (char *[]){argv[-1]});
    else if (ok)
        ok = run(&r, &inputs, &code, &err);
    if (!ok)
        code = say_error(&err);
    opt_free(records_options, n_records_options, &r, &inputs);
    return code;
}
