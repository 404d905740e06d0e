/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Build systems act on such marks anywhere in a line of a log (a reader of reports must
 * not be able to give them orders), so a blank goes between their characters. */
static const char *const marks[] = {"::", "##", "section_start:", "section_end:"};

static void add_disarmed(struct str *line, const char *text)
{
    while (*text) {
        size_t i = 0, n = sizeof marks / sizeof *marks;
        while (i < n && !str_starts(text, marks[i]))
            i++;
        str_putc(line, *text++);
        if (i < n)
            str_putc(line, ' ');
    }
}

void say(const char *kind, const char *where, const char *text)
{
    struct str raw = {0}, clean = {0}, line = {.limit = 4096};
    str_puts(&raw, "crosswalk: ");
    if (where && *where)
        str_printf(&raw, "%s: ", where);
    str_printf(&raw, "%s%s", kind, text);
    str_clean(&clean, raw.s, raw.n, false);
    add_disarmed(&line, str_get(&clean));
    progress_end();
    fprintf(stderr, "%s\n", str_get(&line));
    str_free(&raw);
    str_free(&clean);
    str_free(&line);
}

int say_error(const struct xw_error *err)
{
    static const int codes[] = {
        [XW_OK] = EXIT_DONE,      [XW_E_USAGE] = EXIT_USAGE,  [XW_E_FORMAT] = EXIT_INPUT,
        [XW_E_READ] = EXIT_INPUT, [XW_E_WRITE] = EXIT_OUTPUT, [XW_E_INTERNAL] = EXIT_BUG,
    };
    say("", err->where, err->text);
    return codes[err->code];
}

static struct {
    bool on, shown;
    struct timespec start, last;
} progress;

static double seconds_since(const struct timespec *t)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - t->tv_sec) + (double)(now.tv_nsec - t->tv_nsec) / 1e9;
}

static void tell(void *ctx, bool is_error, const char *where, const char *text)
{
    (void)ctx;
    say(is_error ? "" : "warning: ", where, text);
}

static void show_progress(void *ctx, uint64_t done, uint64_t all)
{
    (void)ctx;
    if (!progress.on || seconds_since(&progress.start) < 0.5 ||
        (progress.shown && seconds_since(&progress.last) < 0.1))
        return;
    clock_gettime(CLOCK_MONOTONIC, &progress.last);
    progress.shown = true;
    if (all)
        fprintf(stderr, "\rreading: %.0f of %.0f MB", (double)done / 1e6,
                (double)all / 1e6);
    else
        fprintf(stderr, "\rreading: %.0f MB", (double)done / 1e6);
    fflush(stderr);
}

void progress_end(void)
{
    if (progress.shown)
        fprintf(stderr, "\r\x1b[K");
    progress.shown = false;
}

struct xw_listener listener_of(bool quiet)
{
    const char *terminal = getenv("TERM");
    progress.on =
        !quiet && isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
    clock_gettime(CLOCK_MONOTONIC, &progress.start);
    return (struct xw_listener){.tell = tell, .progress = show_progress};
}
