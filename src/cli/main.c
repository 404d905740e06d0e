/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

#include "base/arena.h"
#include "base/out.h"
#include "base/str.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct command commands[] = {
    {"report", "read scans, merge, map to controls, set deadlines, write reports",
     "INPUT... [-o FORMAT=PATH]... [OPTION]...", report_options, &n_report_options,
     cmd_report},
    {"validate", "check scans and count what they hold, without a report", "INPUT...",
     validate_options, &n_validate_options, cmd_validate},
    {"records", "what the filters make of scans: one JSON object a line", "INPUT...",
     records_options, &n_records_options, cmd_records},
    {"list", "frameworks, weaknesses, tools, controls, formats, profiles", "WHAT",
     data_options, &n_data_options, cmd_list},
    {"explain", "why a rule, weakness or control is mapped as it is", "ID...",
     data_options, &n_data_options, cmd_explain},
    {"new-format", "a format file and a test case to begin with, from a sample report",
     "SAMPLE [--name NAME] [-o DIR]", new_format_options, &n_new_format_options,
     cmd_new_format},
    {"version", "version of the program and of its mapping set", "", NULL, NULL,
     cmd_version},
    {"help", "this text, or a command's", "[COMMAND]", NULL, NULL, cmd_help},
};
enum { N_COMMANDS = sizeof commands / sizeof *commands };

const struct command *command_list(int *n)
{
    *n = N_COMMANDS;
    return commands;
}

static const struct command *find(const char *name)
{
    for (int i = 0; i < N_COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

static int unknown(const char *name)
{
    const char *names[N_COMMANDS];
    struct xw_error err = {0};
    for (int i = 0; i < N_COMMANDS; i++)
        names[i] = commands[i].name;
    const char *near = opt_nearest(name, names, N_COMMANDS);
    xw_fail(&err, XW_E_USAGE, NULL,
            "unknown command \"%s\"%s%s; crosswalk help lists all", name,
            near ? ", did you mean " : "", near ? near : "");
    return say_error(&err);
}

void command_help(const struct command *c)
{
    printf("usage: crosswalk %s%s%s\n\n%s\n", c->name, *c->usage ? " " : "", c->usage,
           c->summary);
    if (c->n_options) {
        printf("\n");
        opt_usage(c->options, *c->n_options);
    }
}

int cmd_help(int argc, char **argv)
{
    if (argc > 0) {
        const struct command *c = find(argv[0]);
        if (!c)
            return unknown(argv[0]);
        command_help(c);
        return EXIT_DONE;
    }
    printf("crosswalk reads the findings of security scanners, merges them, maps each to "
           "the\n"
           "controls that it breaks, gives each a deadline, and writes reports.\n\n"
           "usage: crosswalk COMMAND ...\n\n");
    for (int i = 0; i < N_COMMANDS; i++)
        printf("  %-10s %s\n", commands[i].name, commands[i].summary);
    printf("\nexample:\n"
           "  crosswalk report scans/ -o html=report.html -o junit=junit.xml "
           "--fail-on overdue\n\n"
           "exit codes: 0 done, 1 gate failed, 2 usage, 3 an input could not be read,\n"
           "4 an output could not be written\n");
    return EXIT_DONE;
}

int cmd_version(int argc, char **argv)
{
    const struct xw_data *data = xw_data_builtin();
    (void)argv;
    if (argc > 0) {
        struct xw_error err = {0};
        xw_fail(&err, XW_E_USAGE, NULL, "version takes no arguments");
        return say_error(&err);
    }
    printf("crosswalk %s\nmapping %s, sha256 %s\nLicense: Apache-2.0\n",
           CROSSWALK_VERSION, xw_data_version(data), xw_data_sha256(data));
    return EXIT_DONE;
}

const struct xw_data *data_of(const char *folder, struct xw_error *err)
{
    return folder ? xw_data_load(folder, err) : xw_data_builtin();
}

struct xw_formats *formats_of(const struct xw_data *data, const struct opt_list *filters,
                              struct xw_error *err)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    struct str folder = {0};
    if (config && *config == '/')
        str_printf(&folder, "%s/crosswalk/formats", config);
    else if (home && *home == '/')
        str_printf(&folder, "%s/.config/crosswalk/formats", home);
    struct xw_formats *formats =
        xw_formats_open(data, filters ? filters->v : NULL, filters ? filters->n : 0,
                        folder.n ? folder.s : NULL, err);
    str_free(&folder);
    return formats;
}

/* A signal ends the program at once; half-written files must not stay behind. */
static void on_signal(int number)
{
    out_remove_temporary();
    signal(number, SIG_DFL);
    raise(number);
}

static void prepare(void)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    /* What libraries would take from strangers' environments: code, catalogs, folders. */
    static const char *const unwanted[] = {"LIBXSLT_PLUGINS_PATH", "XML_CATALOG_FILES",
                                           "SGML_CATALOG_FILES"};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        if (signal(signals[i], on_signal) == SIG_IGN)
            signal(signals[i], SIG_IGN); /* as nohup wants it */
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a write error like any other */
    for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
        unsetenv(unwanted[i]);
}

static int finish(int code)
{
    if ((fflush(stdout) != 0 || ferror(stdout)) &&
        (code == EXIT_DONE || code == EXIT_GATE)) {
        say("", "standard output", "can't be written");
        code = EXIT_OUTPUT;
    }
    return code;
}

int main(int argc, char **argv)
{
    prepare();
    if (argc < 2) {
        cmd_help(0, NULL);
        return finish(EXIT_USAGE);
    }
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0)
        name = "version";
    const struct command *c = find(name);
    return finish(c ? c->run(argc - 2, argv + 2) : unknown(name));
}
