/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_pull.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* bench_json_pull read|skip|value|jansson FILE: reads the file in one way and prints the
 * cpu seconds and what was found. `read` takes what a merge needs from each result. */

struct totals {
    int64_t results, bytes, lines;
};

static void take(struct jp *jp, struct totals *t)
{
    struct jp_str s;
    if (jp_string(jp, &s))
        t->bytes += (int64_t)s.n;
}

static void read_message(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (jp_str_is(key, "text"))
            take(jp, t);
    }
}

static void read_region(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    int64_t line;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (jp_str_is(key, "startLine") && jp_int(jp, &line))
            t->lines += line;
    }
}

static void read_artifact(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (jp_str_is(key, "uri"))
            take(jp, t);
    }
}

static void read_physical(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (jp_str_is(key, "artifactLocation"))
            read_artifact(jp, t);
        else if (jp_str_is(key, "region"))
            read_region(jp, t);
    }
}

static void read_locations(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    if (!jp_enter(jp, JP_ARRAY))
        return;
    while (jp_next(jp, NULL)) {
        if (!jp_enter(jp, JP_OBJECT))
            continue;
        while (jp_next(jp, &key)) {
            if (jp_str_is(key, "physicalLocation"))
                read_physical(jp, t);
        }
    }
}

static void read_result(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    t->results++;
    jp_where(jp);
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (jp_str_is(key, "ruleId") || jp_str_is(key, "level"))
            take(jp, t);
        else if (jp_str_is(key, "message"))
            read_message(jp, t);
        else if (jp_str_is(key, "locations"))
            read_locations(jp, t);
    }
}

static void read_run(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (!jp_str_is(key, "results") || !jp_enter(jp, JP_ARRAY))
            continue;
        while (jp_next(jp, NULL))
            read_result(jp, t);
    }
}

static void read_log(struct jp *jp, struct totals *t)
{
    struct jp_str key;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (!jp_str_is(key, "runs") || !jp_enter(jp, JP_ARRAY))
            continue;
        while (jp_next(jp, NULL))
            read_run(jp, t);
    }
}

static bool pull(const char *mode, int fd, const char *path, struct totals *t)
{
    struct jp_options options = {.name = path, .text_around = true};
    struct xw_error err = {0};
    struct jp *jp = jp_open_fd(fd, &options);
    if (strcmp(mode, "value") == 0)
        json_decref(jp_value(jp));
    else if (strcmp(mode, "read") == 0)
        read_log(jp, t);
    bool ok = jp_finish(jp, &err);
    jp_close(jp);
    if (!ok)
        fprintf(stderr, "%s: %s\n", err.where, err.text);
    return ok;
}

static bool load(const char *path)
{
    json_error_t err;
    json_t *root = json_load_file(path, 0, &err);
    if (!root)
        fprintf(stderr, "%s:%d:%d: %s\n", path, err.line, err.column, err.text);
    return root != NULL; /* freeing would take as long again: not counted */
}

int main(int argc, char **argv)
{
    struct totals t = {0};
    struct rusage use;
    int fd = argc == 3 ? open(argv[2], O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0) {
        fprintf(stderr, "usage: bench_json_pull read|skip|value|jansson FILE\n");
        return 2;
    }
    bool ok =
        strcmp(argv[1], "jansson") == 0 ? load(argv[2]) : pull(argv[1], fd, argv[2], &t);
    close(fd);
    getrusage(RUSAGE_SELF, &use);
    double cpu = (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
                 (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
    printf("%s cpu_s=%.3f peak_kib=%ld results=%" PRId64 " bytes=%" PRId64
           " lines=%" PRId64 "\n",
           argv[1], cpu, use.ru_maxrss, t.results, t.bytes, t.lines);
    return ok ? 0 : 1;
}
