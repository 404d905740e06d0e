/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/gate.h"
#include "cli/pipeline.h"
#include "cli/reports.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>
#include <sys/stat.h>

struct report {
    struct pipeline pipeline;
    struct opt_list outputs, fail_on;
    const char *data, *templates;
    long html_max, markdown_bytes;
    bool help;
};

#define AT(field) offsetof(struct report, field)

const struct opt report_options[] = {
    {"output", 'o', OPT_LIST, AT(outputs), "FORMAT=PATH",
     "write a report; repeatable; PATH - is standard output;\n"
     "without it a summary is printed"},
    {"format", 0, OPT_TEXT, AT(pipeline.format), "NAME",
     "format of all inputs (crosswalk list formats); else by\ncontent"},
    {"filter", 0, OPT_LIST, AT(pipeline.filters), "FILE",
     "a format file of your own; repeatable"},
    {"framework", 'f', OPT_LIST, AT(pipeline.frameworks), "ID[,ID]",
     "frameworks in scope (crosswalk list frameworks)"},
    {"profile", 0, OPT_TEXT, AT(pipeline.profile), "NAME",
     "priority policy (crosswalk list profiles)"},
    {"as-of", 0, OPT_TEXT, AT(pipeline.as_of), "TIME",
     "the time that deadlines are judged at; else\nSOURCE_DATE_EPOCH, else now"},
    {"previous", 0, OPT_TEXT, AT(pipeline.previous), "FILE",
     "an earlier -o json: first seen is carried over, new and\ngone findings are marked"},
    {"fail-on", 0, OPT_LIST, AT(fail_on), "COND",
     "exit 1 on overdue, not-assessed, input-failed,\npriority:CLASS, severity:LEVEL; "
     "repeatable"},
    {"title", 0, OPT_TEXT, AT(pipeline.title), "TEXT", "title of the reports"},
    {"scope", 0, OPT_TEXT, AT(pipeline.scope), "TEXT",
     "what was scanned, shown in reports"},
    {"root", 0, OPT_TEXT, AT(pipeline.root), "PATH",
     "prefix of paths in the scans that is dropped"},
    {"source", 0, OPT_TEXT, AT(pipeline.source), "DIR",
     "a checkout that the scans were made of: shows which lines\nbelong to one resource"},
    {"jobs", 'j', OPT_NUMBER, AT(pipeline.jobs), "N",
     "threads that read files and write reports; 0 = by\nsize and cores"},
    {"data", 0, OPT_TEXT, AT(data), "DIR",
     "mapping set from files instead of the built-in"},
    {"templates", 0, OPT_TEXT, AT(templates), "DIR", "report templates of your own"},
    {"html-max-findings", 0, OPT_NUMBER, AT(html_max), "N",
     "findings listed in HTML, worst first (2000)"},
    {"markdown-max-bytes", 0, OPT_NUMBER, AT(markdown_bytes), "N",
     "size budget of the Markdown report (1000000)"},
    {"quiet", 'q', OPT_FLAG, AT(pipeline.quiet), NULL, "no progress"},
    {"help", 'h', OPT_FLAG, AT(help), NULL, "this text"},
};
const int n_report_options = sizeof report_options / sizeof *report_options;

static bool parse_output(const char *text, struct output *out, struct xw_error *err)
{
    size_t length = strcspn(text, "=");
    char *name = mem_copy(text, length);
    out->format = xw_format_find(name);
    out->path = text[length] ? text + length + 1 : NULL;
    if (!out->format) {
        int n;
        const struct xw_format *all = xw_formats(&n);
        struct str names = {0};
        for (int i = 0; i < n; i++)
            str_printf(&names, "%s%s", i ? ", " : "", all[i].name);
        xw_fail(err, XW_E_USAGE, NULL, "unknown report format \"%s\"; there are %s", name,
                str_get(&names));
        str_free(&names);
    } else if (!out->path || !*out->path) {
        xw_fail(err, XW_E_USAGE, NULL, "-o %s needs a path: -o %s=FILE", name, name);
    }
    mem_free(name);
    return err->code == XW_OK;
}

/* The folder of a path that may not exist yet. */
static bool stat_folder(const char *path, struct stat *st)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash ? mem_copy(path, (size_t)(slash - path) + 1) : mem_copy(".", 1);
    bool ok = stat(folder, st) == 0;
    mem_free(folder);
    return ok;
}

static const char *name_in_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* Whether two paths are one file or pipe, or will be; devices may be written to twice. */
static bool same_file(const char *a, const char *b)
{
    struct stat x, y;
    bool is_a = stat(a, &x) == 0, is_b = stat(b, &y) == 0;
    if (is_a != is_b)
        return false;
    if (is_a)
        return !S_ISCHR(x.st_mode) && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
    return strcmp(name_in_folder(a), name_in_folder(b)) == 0 && stat_folder(a, &x) &&
           stat_folder(b, &y) && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static bool same_place(const char *a, const char *b)
{
    if (strcmp(a, "-") == 0 || strcmp(b, "-") == 0)
        return strcmp(a, b) == 0;
    return same_file(a, b);
}

/* Checks all -o before anything is read; no two may write to one place, nor may a report
 * take the place of a scan. */
static bool parse_outputs(const struct report *r, const struct opt_list *inputs,
                          struct output *outputs, struct xw_error *err)
{
    for (int i = 0; i < r->outputs.n; i++) {
        if (!parse_output(r->outputs.v[i], &outputs[i], err))
            return false;
        const char *path = outputs[i].path;
        for (int k = 0; k < i; k++)
            if (same_place(outputs[k].path, path))
                return xw_fail(err, XW_E_USAGE, NULL,
                               "two reports would be written to %s",
                               strcmp(path, "-") ? path : "standard output");
        for (int k = 0; k < inputs->n; k++)
            if (strcmp(path, "-") != 0 && same_file(inputs->v[k], path))
                return xw_fail(err, XW_E_USAGE, NULL,
                               "a report would be written over the input %s", path);
    }
    return true;
}

/* The worst code in the order of design section 9: 2, 4, 3, 1. */
static int worse(int a, int b)
{
    static const int order[] = {EXIT_BUG, EXIT_USAGE, EXIT_OUTPUT, EXIT_INPUT, EXIT_GATE};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (a == order[i] || b == order[i])
            return order[i];
    return EXIT_DONE;
}

static int write_reports(const struct report *r, struct xw_set *set,
                         const struct output *outputs)
{
    const struct output summary = {xw_format_find("text"), "-"};
    struct reports reports = {.set = set,
                              .outputs = r->outputs.n ? outputs : &summary,
                              .n = r->outputs.n ? r->outputs.n : 1,
                              .jobs = (int)r->pipeline.jobs,
                              .options = {.templates = r->templates,
                                          .html_max = (uint32_t)r->html_max,
                                          .markdown_bytes = (uint32_t)r->markdown_bytes}};
    int code = EXIT_DONE;
    struct xw_error *errors = reports_write(&reports);
    for (int i = 0; i < reports.n; i++)
        if (errors[i].code)
            code = worse(code, say_error(&errors[i]));
    mem_free(errors);
    return code;
}

/* Every record is in one bucket, whatever went wrong. */
static bool balanced(const struct xw_set *set)
{
    for (uint32_t i = 0; i < xw_n_inputs(set); i++) {
        const struct xw_input *in = xw_input_at(set, i);
        uint64_t sum = 0;
        for (int k = 0; k < XW_N_BUCKETS; k++)
            sum += in->balance[k];
        if (sum != in->records) {
            say("", xw_text(set, in->path), "the balance of its records does not add up");
            return false;
        }
    }
    return true;
}

static int input_code(const struct xw_set *set)
{
    for (uint32_t i = 0; i < xw_n_inputs(set); i++) {
        enum xw_input_status s = xw_input_at(set, i)->status;
        if (s == XW_INPUT_FAILED || s == XW_INPUT_EMPTY)
            return EXIT_INPUT;
    }
    return balanced(set) ? EXIT_DONE : EXIT_INPUT;
}

static int run(const struct report *r, const struct opt_list *inputs,
               const struct output *outputs)
{
    struct xw_error err = {0};
    const struct xw_data *data = data_of(r->data, &err);
    if (!data)
        return say_error(&err);
    struct xw_set *set = xw_set_new(data);
    int code;
    if (pipeline_run(&r->pipeline, inputs, set, &err)) {
        code = worse(write_reports(r, set, outputs), input_code(set));
        if (!gate_passed(&r->fail_on, set))
            code = worse(code, EXIT_GATE);
    } else {
        code = say_error(&err);
    }
    xw_set_free(set);
    xw_data_free(data);
    return code;
}

int cmd_report(int argc, char **argv)
{
    struct report r = {0};
    struct opt_list inputs = {0};
    struct xw_error err = {0};
    int code = EXIT_DONE;
    bool ok = opt_parse(report_options, n_report_options, &r, argc, argv, &inputs, &err);
    struct output *outputs = mem_alloc((size_t)(r.outputs.n + 1) * sizeof *outputs);
    if (ok && !r.help && inputs.n == 0)
        ok = xw_fail(&err, XW_E_USAGE, NULL,
                     "report needs an input: a file, a folder, @list or -");
    ok = ok && parse_outputs(&r, &inputs, outputs, &err) && gate_check(&r.fail_on, &err);
    if (!ok)
        code = say_error(&err);
    else if (r.help)
        code = cmd_help(1, (char *[]){argv[-1]});
    else
        code = run(&r, &inputs, outputs);
    mem_free(outputs);
    opt_free(report_options, n_report_options, &r, &inputs);
    return code;
}
