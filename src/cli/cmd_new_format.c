/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

#include "base/arena.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* crosswalk new-format SAMPLE: for those whose scanner Crosswalk doesn't read. Files that
 * are there already are left alone. */

enum { LARGEST_CASE = 1 << 20 };

struct new_format {
    const char *name, *folder;
    bool help;
};

#define AT(field) offsetof(struct new_format, field)

const struct opt new_format_options[] = {
    {"name", 0, OPT_TEXT, AT(name), "NAME",
     "of the format, as in acme-json; else from the file's name"},
    {"output", 'o', OPT_TEXT, AT(folder), "DIR", "where the files go; else this folder"},
    {"help", 'h', OPT_FLAG, AT(help), NULL, "this text"},
};
const int n_new_format_options = sizeof new_format_options / sizeof *new_format_options;

static bool write_new(const char *path, const char *bytes, size_t n, struct xw_error *err)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
    if (fd < 0)
        return xw_fail(err, errno == EEXIST ? XW_E_USAGE : XW_E_WRITE, path, "%s",
                       errno == EEXIST ? "is there already, and is left as it is"
                                       : strerror(errno));
    bool ok = true;
    for (size_t at = 0; ok && at < n;) {
        ssize_t put = write(fd, bytes + at, n - at);
        ok = put > 0 || (put < 0 && errno == EINTR);
        at += put > 0 ? (size_t)put : 0;
    }
    ok = ok || xw_fail(err, XW_E_WRITE, path, "%s", strerror(errno));
    if (close(fd) < 0 && ok)
        ok = xw_fail(err, XW_E_WRITE, path, "%s", strerror(errno));
    return ok;
}

struct shown { /* what the filter makes of the sample */
    struct str text;
    uint32_t n_results;
};

static void add_line(void *ctx, const char *line)
{
    struct shown *s = ctx;
    str_puts(&s->text, line);
    str_putc(&s->text, '\n');
    s->n_results += str_starts(line, "{\"record\":\"result\"");
}

static bool try_out(const char *file, const struct xw_draft *d, const char *sample,
                    struct shown *shown, struct xw_error *err)
{
    const struct xw_data *data = xw_data_builtin();
    struct xw_formats *formats = xw_formats_open(data, &file, 1, NULL, err);
    struct xw_set *set = xw_set_new(data);
    struct xw_ingest_options options = {.jobs = 1,
                                        .listener = listener_of(true),
                                        .formats = formats,
                                        .format = d->name,
                                        .on_record = add_line,
                                        .on_record_ctx = shown,
                                        .count_only = true};
    bool ok = formats && xw_ingest(set, &sample, 1, &options, err);
    xw_set_free(set);
    xw_formats_free(formats);
    return ok;
}

/* The folder NAME beside the file: in.ENDING, cmd and out. */
static bool write_case(const char *folder, const struct xw_draft *d,
                       const struct shown *shown, struct xw_error *err)
{
    struct str path = {0}, cmd = {0};
    str_printf(&path, "%s/in.%s", folder, d->sample_ending);
    str_printf(&cmd, "crosswalk records in.%s\n", d->sample_ending);
    bool ok = write_new(str_get(&path), d->sample, d->sample_n, err);
    str_reset(&path);
    str_printf(&path, "%s/cmd", folder);
    ok = ok && write_new(str_get(&path), str_get(&cmd), cmd.n, err);
    str_reset(&path);
    str_printf(&path, "%s/out", folder);
    ok = ok && write_new(str_get(&path), str_get(&shown->text), shown->text.n, err);
    str_free(&path);
    str_free(&cmd);
    return ok;
}

static void tell(const char *file, const char *folder, const struct xw_draft *d,
                 const char *sample, uint32_t n)
{
    bool has_case = d->sample_n <= LARGEST_CASE;
    if (*d->known_as)
        printf("%s is read already, as %s; the new format is preferred to it\n", sample,
               d->known_as);
    printf("%s: %u record%s from %s%s\n", file, n, n == 1 ? "" : "s",
           *d->list ? d->list : "each document", n ? "" : ": the filter needs your help");
    printf("guessed: %s\n", *d->guessed ? d->guessed : "nothing");
    if (has_case)
        printf("%s/: the sample as a test case; take out what is secret before you share "
               "it\n",
               folder);
    else
        printf("no test case: the sample is larger than 1 MiB\n");
    printf("next: edit %s, then: crosswalk records --filter %s %s\n", file, file, sample);
}

/* Nothing is written where one of the two is there. */
static bool is_free(const char *path, struct xw_error *err)
{
    struct stat st;
    return lstat(path, &st) != 0 ||
           xw_fail(err, XW_E_USAGE, path, "is there already, and is left as it is");
}

static bool write_all(const struct xw_draft *d, const char *where, const char *sample,
                      struct xw_error *err)
{
    struct str file = {0}, folder = {0};
    struct shown shown = {0};
    str_printf(&folder, "%s/%s", where, d->name);
    str_printf(&file, "%s.%s", str_get(&folder), d->ending);
    bool ok = is_free(str_get(&file), err) && is_free(str_get(&folder), err) &&
              write_new(str_get(&file), d->text, strlen(d->text), err) &&
              try_out(str_get(&file), d, sample, &shown, err);
    if (ok && d->sample_n <= LARGEST_CASE) {
        if (mkdir(str_get(&folder), 0777) < 0)
            ok = xw_fail(err, XW_E_WRITE, str_get(&folder), "%s", strerror(errno));
        ok = ok && write_case(str_get(&folder), d, &shown, err);
    }
    if (ok)
        tell(str_get(&file), str_get(&folder), d, sample, shown.n_results);
    str_free(&shown.text);
    str_free(&file);
    str_free(&folder);
    return ok;
}

static bool run(const struct new_format *o, const char *sample, struct xw_error *err)
{
    struct xw_draft draft = {0};
    struct xw_formats *formats = formats_of(xw_data_builtin(), NULL, err);
    bool ok = formats && xw_draft_make(&draft, sample, o->name, formats, err) &&
              write_all(&draft, o->folder ? o->folder : ".", sample, err);
    xw_draft_free(&draft);
    xw_formats_free(formats);
    return ok;
}

int cmd_new_format(int argc, char **argv)
{
    struct new_format o = {0};
    struct opt_list samples = {0};
    struct xw_error err = {0};
    int code = EXIT_DONE;
    bool ok = opt_parse(new_format_options, n_new_format_options, &o, argc, argv,
                        &samples, &err);
    if (ok && o.help)
        code = cmd_help(1, (char *[]){argv[-1]});
    else if (ok && samples.n != 1)
        ok = xw_fail(&err, XW_E_USAGE, NULL, "new-format takes one sample of a report");
    else if (ok)
        ok = run(&o, samples.v[0], &err);
    if (!ok)
        code = say_error(&err);
    opt_free(new_format_options, n_new_format_options, &o, &samples);
    return code;
}
