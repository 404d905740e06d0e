/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

#include "base/str.h"

#include <stdio.h>
#include <string.h>

/* crosswalk list WHAT: one line an entry, fields divided by tabs, for people and scripts.
 */

static void list_frameworks(const struct xw_data *data)
{
    uint32_t n;
    const struct xw_framework *all = xw_data_frameworks(data, &n);
    for (uint32_t i = 0; i < n; i++)
        printf("%s\t%s\t%u entries%s\n", all[i].id, all[i].name, all[i].n_controls,
               all[i].by_default ? "\tin scope by default" : "");
}

static void list_weaknesses(const struct xw_data *data)
{
    uint32_t n;
    const struct xw_weakness *all = xw_data_weaknesses(data, &n);
    for (uint32_t i = 0; i < n; i++) {
        bool stated = all[i].stated != XW_SEVERITY_UNKNOWN;
        printf("%s\t%s\t%s%s\t%s\n", all[i].id,
               xw_severity_name(stated ? all[i].stated : all[i].suggested),
               stated ? "stated" : "suggested", all[i].inferred ? ", inferred" : "",
               all[i].title);
    }
}

static void list_tools(const struct xw_data *data)
{
    uint32_t n;
    const struct xw_tool *all = xw_data_tools(data, &n);
    for (uint32_t i = 0; i < n; i++)
        printf("%s\t%s\t%u rules\n", all[i].id, all[i].name, all[i].n_rules);
}

static void list_controls(const struct xw_data *data)
{
    uint32_t n, n_frameworks;
    const struct xw_control *all = xw_data_controls(data, &n);
    const struct xw_framework *frameworks = xw_data_frameworks(data, &n_frameworks);
    for (uint32_t i = 0; i < n; i++)
        printf("%s\t%s\t%s%s\n", frameworks[all[i].framework].id, all[i].id, all[i].title,
               all[i].withdrawn ? " (withdrawn)" : "");
}

static void print_input_format(const struct xw_input_format *f)
{
    printf("%s\tread\t%s%s%s\n", f->name, f->title, *f->carries ? "\t" : "", f->carries);
}

static void list_formats(const struct xw_data *data)
{
    int n;
    uint32_t n_read = 0;
    struct xw_error err = {0};
    const struct xw_format *all = xw_formats(&n);
    struct xw_formats *formats = formats_of(data, NULL, &err);
    const struct xw_input_format *const *read =
        formats ? xw_formats_list(formats, &n_read) : NULL;
    printf("sarif\tread\tSARIF 2.1.0\tpasses, controls, dates\n");
    for (uint32_t i = 0; i < n_read; i++)
        print_input_format(read[i]);
    for (int i = 0; i < n; i++)
        printf("%s\twritten\t%s\n", all[i].name, all[i].summary);
    if (!formats)
        say_error(&err);
    xw_formats_free(formats);
}

static void list_profiles(const struct xw_data *data)
{
    uint32_t n;
    const struct xw_policy *all = xw_data_policies(data, &n);
    for (uint32_t i = 0; i < n; i++)
        printf("%s\t%s\n", all[i].name, all[i].title);
}

static const struct {
    const char *name;
    void (*print)(const struct xw_data *data);
} lists[] = {
    {"frameworks", list_frameworks}, {"weaknesses", list_weaknesses},
    {"tools", list_tools},           {"controls", list_controls},
    {"formats", list_formats},       {"profiles", list_profiles},
};
enum { N_LISTS = sizeof lists / sizeof *lists };

struct list {
    const char *data;
    bool help;
};

#define AT(field) offsetof(struct list, field)

const struct opt data_options[] = {
    {"data", 0, OPT_TEXT, AT(data), "DIR",
     "mapping set from files instead of the built-in"},
    {"help", 'h', OPT_FLAG, AT(help), NULL, "this text"},
};
const int n_data_options = sizeof data_options / sizeof *data_options;

static bool print(const char *what, const struct xw_data *data, struct xw_error *err)
{
    const char *names[N_LISTS];
    for (int i = 0; i < N_LISTS; i++) {
        names[i] = lists[i].name;
        if (strcmp(what, lists[i].name) != 0)
            continue;
        lists[i].print(data);
        return true;
    }
    const char *near = opt_nearest(what, names, N_LISTS);
    return xw_fail(
        err, XW_E_USAGE, NULL,
        "list takes frameworks, weaknesses, tools, controls, formats or profiles, "
        "got \"%s\"%s%s",
        what, near ? "; did you mean " : "", near ? near : "");
}

int cmd_list(int argc, char **argv)
{
    struct list l = {0};
    struct opt_list words = {0};
    struct xw_error err = {0};
    bool ok = opt_parse(data_options, n_data_options, &l, argc, argv, &words, &err);
    int code = EXIT_DONE;
    if (ok && l.help) {
        code = cmd_help(1, (char *[]){argv[-1]});
    } else if (ok) {
        const struct xw_data *data = words.n == 1 ? data_of(l.data, &err) : NULL;
        if (words.n != 1)
            xw_fail(
                &err, XW_E_USAGE, NULL,
                "list takes one word: frameworks, weaknesses, tools, controls, formats "
                "or profiles");
        ok = data && print(words.v[0], data, &err);
        xw_data_free(data);
    }
    if (!ok)
        code = say_error(&err);
    opt_free(data_options, n_data_options, &l, &words);
    return code;
}
