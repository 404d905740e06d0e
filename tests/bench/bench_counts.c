/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_pull.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* bench_counts FILE: the counts of a `crosswalk report -o json=FILE` as shell
 * assignments: the balance over all inputs, and how many findings and sources the
 * document lists. */

static const char *const names[] = {"records",  "findings", "duplicates", "suppressed",
                                    "evidence", "filtered", "rejected"};
enum { N_NAMES = sizeof names / sizeof *names };

struct counts {
    int64_t balance[N_NAMES];
    int64_t listed, sources;
};

static void read_number(struct jp *jp, const struct jp_str *key, struct counts *c)
{
    int64_t value;
    for (int i = 0; i < N_NAMES; i++) {
        if (jp_str_is(*key, names[i]) && jp_int(jp, &value)) {
            c->balance[i] += value;
            return;
        }
    }
}

static void read_input(struct jp *jp, struct counts *c)
{
    struct jp_str key;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (!jp_str_is(key, "balance")) {
            read_number(jp, &key, c);
        } else if (jp_enter(jp, JP_OBJECT)) {
            while (jp_next(jp, &key))
                read_number(jp, &key, c);
        }
    }
}

static void read_finding(struct jp *jp, struct counts *c)
{
    struct jp_str key;
    c->listed++;
    if (!jp_enter(jp, JP_OBJECT))
        return;
    while (jp_next(jp, &key)) {
        if (!jp_str_is(key, "sources") || !jp_enter(jp, JP_ARRAY))
            continue;
        while (jp_next(jp, NULL))
            c->sources++;
    }
}

static void read_list(struct jp *jp, struct counts *c,
                      void (*element)(struct jp *jp, struct counts *c))
{
    if (!jp_enter(jp, JP_ARRAY))
        return;
    while (jp_next(jp, NULL))
        element(jp, c);
}

int main(int argc, char **argv)
{
    struct counts c = {0};
    struct xw_error err = {0};
    struct jp_str key;
    int fd = argc == 2 ? open(argv[1], O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0) {
        fprintf(stderr, "usage: bench_counts FILE\n");
        return 2;
    }
    struct jp *jp = jp_open_fd(fd, &(struct jp_options){.name = argv[1]});
    if (jp_enter(jp, JP_OBJECT)) {
        while (jp_next(jp, &key)) {
            if (jp_str_is(key, "inputs"))
                read_list(jp, &c, read_input);
            else if (jp_str_is(key, "findings"))
                read_list(jp, &c, read_finding);
        }
    }
    bool ok = jp_finish(jp, &err);
    jp_close(jp);
    close(fd);
    if (!ok)
        fprintf(stderr, "bench_counts: %s: %s\n", err.where, err.text);
    for (int i = 0; i < N_NAMES; i++)
        printf("%s=%" PRId64 " ", names[i], c.balance[i]);
    printf("listed=%" PRId64 " sources=%" PRId64 "\n", c.listed, c.sources);
    return ok ? 0 : 1;
}
