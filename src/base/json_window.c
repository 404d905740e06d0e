/* SPDX-License-Identifier: Apache-2.0 */
#include "base/bytes.h"
#include "base/json_impl.h"

#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

enum { DEFAULT_DEPTH = 128, DEFAULT_NUMBER = 1024 };
static const size_t default_string = (size_t)64 << 20;
static const size_t default_value = (size_t)64 << 20;

static ssize_t read_fd(void *ctx, void *buf, size_t n)
{
    struct jp *jp = ctx;
    return bytes_read_fd(&jp->fd, buf, n);
}

static ssize_t read_memory(void *ctx, void *buf, size_t n)
{
    struct jp *jp = ctx;
    if (n > jp->memory_n)
        n = jp->memory_n;
    if (n == 0)
        return 0;
    memcpy(buf, jp->memory, n);
    jp->memory += n;
    jp->memory_n -= n;
    return (ssize_t)n;
}

static void set_options(struct jp *jp, const struct jp_options *options)
{
    if (options)
        jp->options = *options;
    if (jp->options.max_depth <= 0)
        jp->options.max_depth = DEFAULT_DEPTH;
    jp->max_string = jp->options.max_string ? jp->options.max_string : default_string;
    jp->max_value = jp->options.max_value ? jp->options.max_value : default_value;
    jp->max_number = jp->options.max_number ? jp->options.max_number : DEFAULT_NUMBER;
}

struct jp *jp_open_window(jp_read_fn *read, void *ctx, const struct jp_options *options,
                          size_t window)
{
    struct jp *jp = jp_realloc(NULL, sizeof *jp);
    memset(jp, 0, sizeof *jp);
    set_options(jp, options);
    jp->read = read;
    jp->read_ctx = ctx;
    jp->fd = -1;
    jp->capacity = window;
    jp->window = jp_realloc(NULL, window + JP_PAD);
    memset(jp->window, 0, JP_PAD);
    jp->p = jp->end = jp->window;
    jp->passed = (struct jp_where){.line = 1, .column = 1};
    jp->value.at = jp->passed;
    jp->value.counted = jp->token.counted = true;

    size_t frames = (size_t)jp->options.max_depth + 1;
    if (frames > SIZE_MAX / sizeof *jp->frames)
        frames = SIZE_MAX / sizeof *jp->frames;
    jp->frames = jp_realloc(NULL, frames * sizeof *jp->frames);
    memset(jp->frames, 0, sizeof *jp->frames);
    jp->frames[0].child = JP_NO_CHILD;
    jp->top = jp->frames;
    jp->last = jp->frames + frames - 1;

    /* 16 bytes that the kernel gives each process at random. */
    const void *random = (const void *)getauxval(AT_RANDOM);
    if (random)
        memcpy(jp->seed, random, sizeof jp->seed);
    jp_buffer_reserve(&jp->text, 0);
    return jp;
}

struct jp *jp_open(jp_read_fn *read, void *ctx, const struct jp_options *options)
{
    return jp_open_window(read, ctx, options, JP_WINDOW);
}

struct jp *jp_open_fd(int fd, const struct jp_options *options)
{
    struct jp *jp = jp_open(read_fd, NULL, options);
    jp->read_ctx = jp;
    jp->fd = fd;
    return jp;
}

struct jp *jp_open_memory(const void *bytes, size_t n, const struct jp_options *options)
{
    struct jp *jp = jp_open(read_memory, NULL, options);
    jp->read_ctx = jp;
    jp->memory = bytes;
    jp->memory_n = n;
    return jp;
}

void jp_close(struct jp *jp)
{
    if (!jp)
        return;
    for (struct jp_frame *f = jp->frames + 1; f <= jp->top; f++)
        free(f->table);
    if (jp->strtod_locale)
        freelocale(jp->strtod_locale);
    free(jp->window);
    free(jp->raw);
    free(jp->frames);
    free(jp->seen);
    free(jp->text.s);
    free(jp->name.s);
    free(jp->pointer.s);
    free(jp);
}

/* Reads at most `n` bytes from the source; 0 at its end. */
static size_t read_source(struct jp *jp, uint8_t *buf, size_t n)
{
    if (jp->eof)
        return 0;
    ssize_t got = jp->read(jp->read_ctx, buf, n);
    if (got < 0) {
        const char *name = jp->options.name;
        xw_fail(&jp->err, XW_E_READ, name, "can't be read: %s", strerror(errno));
        jp->err_where = jp->passed;
        jp->state = JP_FAILED;
    }
    if (got <= 0) {
        jp->eof = true;
        return 0;
    }
    if (jp->options.tee)
        jp->options.tee(jp->options.tee_ctx, buf, (size_t)got);
    return (size_t)got;
}

/* UTF-16 goes through a buffer of its own; up to three bytes wait there for the rest. */
static size_t read_utf16(struct jp *jp, uint8_t *out, size_t room)
{
    for (;;) {
        size_t written = 0;
        size_t used = jp_decode_utf16(jp, jp->raw, jp->raw_n, out, room, &written);
        memmove(jp->raw, jp->raw + used, jp->raw_n - used);
        jp->raw_n -= used;
        if (written > 0 || jp->eof)
            return written;
        jp->raw_n += read_source(jp, jp->raw + jp->raw_n, jp->raw_capacity - jp->raw_n);
    }
}

/* Makes room for new bytes behind the kept ones, which start at `keep`. */
static void make_room(struct jp *jp, const uint8_t *keep)
{
    size_t kept = (size_t)(jp->end - keep);
    size_t room = jp->capacity - (size_t)(jp->end - jp->window);
    if (keep > jp->window && (kept == 0 || room < jp->capacity / 4)) {
        jp->base += (uint64_t)(keep - jp->window);
        memmove(jp->window, keep, kept);
        jp->end = jp->window + kept;
    }
    size_t used = (size_t)(jp->end - jp->window);
    if (jp->capacity - used < 8) { /* all is kept: a long number, or a tiny window */
        size_t capacity = jp->capacity * 2;
        jp->window = jp_realloc(jp->window, capacity + JP_PAD);
        jp->capacity = capacity;
        jp->end = jp->window + used;
    }
}

/* Text that was handed out must not move: it is copied to where strings are decoded. */
static void save_pinned(struct jp *jp)
{
    const uint8_t *s = jp->pin ? (const uint8_t *)jp->pin->s : NULL;
    if (!s || s < jp->window || s > jp->end)
        return;
    jp->text.n = 0;
    jp_buffer_add(&jp->text, s, jp->pin->n);
    jp->pin->s = jp->text.s;
}

bool jp_more(struct jp *jp, const uint8_t **p)
{
    if (jp->eof && jp->raw_n == 0)
        return false;
    uint64_t keep = jp_offset(jp, *p);
    jp_where_at(jp, keep);
    save_pinned(jp);
    if (!jp_cut_flush(jp, *p))
        return false;
    make_room(jp, *p);
    *p = jp->window + (keep - jp->base);
    jp->cut_from = *p;

    uint8_t *to = jp->window + (jp->end - jp->window);
    size_t room = jp->capacity - (size_t)(to - jp->window);
    size_t got = jp->utf16 ? read_utf16(jp, to, room) : read_source(jp, to, room);
    jp->end = to + got;
    memset(to + got, 0, JP_PAD);
    return got > 0;
}

const uint8_t *jp_need(struct jp *jp, const uint8_t *p, size_t n)
{
    while ((size_t)(jp->end - p) < n && jp_more(jp, &p))
        continue;
    return p;
}

void jp_drain(struct jp *jp)
{
    uint8_t *buf = jp->window;
    if (jp->state != JP_FAILED) {
        jp_where_at(jp, jp_offset(jp, jp->p)); /* marks are asked for afterwards, too */
        jp->base = jp->passed.offset;
    }
    while (read_source(jp, buf, jp->capacity) > 0)
        continue;
    jp->p = jp->end = buf;
    memset(buf, 0, JP_PAD);
}
