/* SPDX-License-Identifier: Apache-2.0 */
#include "base/out.h"

#include "base/arena.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER = 64 * 1024, OPEN_AT_ONCE = 32 };

struct out {
    int fd;
    int error;   /* errno of the first failure */
    int slot;    /* in temporaries, -1: written directly */
    char *shown; /* the path as given, for messages */
    char *path;  /* what a link at it points to */
    char *temporary;
    size_t n;
    char buffer[BUFFER];
};

/* Known to the signal handler, which can only unlink. */
static char *volatile temporaries[OPEN_AT_ONCE];

void out_remove_temporary(void)
{
    for (int i = 0; i < OPEN_AT_ONCE; i++)
        if (temporaries[i])
            unlink(temporaries[i]);
}

static bool is_written_directly(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && !S_ISREG(st.st_mode);
}

static int open_temporary(struct out *o, mode_t mode)
{
    for (int attempt = 0; attempt < 16; attempt++) {
        unsigned random[2] = {0, (unsigned)attempt};
        if (getrandom(random, sizeof random, GRND_NONBLOCK) < 0)
            random[0] = (unsigned)getpid();
        struct str name = {0};
        const char *slash = strrchr(o->path, '/');
        int folder = slash ? (int)(slash - o->path + 1) : 0;
        str_printf(&name, "%.*s.%.100s.%08x%08x", folder, o->path, o->path + folder,
                   random[0], random[1]);
        int fd = open(str_get(&name),
                      O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
        if (fd >= 0) {
            o->temporary = name.s;
            return fd;
        }
        str_free(&name);
        if (errno != EEXIST)
            break;
    }
    return -1;
}

/* The mode of the file that will be replaced, else what the umask leaves. */
static mode_t mode_of(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 ? st.st_mode & 0777 : 0666;
}

/* Where a link at `path` that leads to no file yet points to, or NULL. */
static char *link_target(const char *path)
{
    char target[PATH_MAX];
    ssize_t n = readlink(path, target, sizeof target);
    if (n <= 0 || (size_t)n == sizeof target)
        return NULL;
    struct str joined = {0};
    const char *slash = target[0] == '/' ? NULL : strrchr(path, '/');
    str_add(&joined, path, slash ? (size_t)(slash - path) + 1 : 0);
    str_add(&joined, target, (size_t)n);
    return joined.s;
}

/* What a symbolic link at `path` points to, so that the link stays; else the path. */
static char *resolved(const char *path)
{
    enum { MOST_LINKS = 16 };
    char *at = mem_copy(path, strlen(path));
    for (int i = 0; i < MOST_LINKS; i++) {
        char *real = realpath(at, NULL);
        char *next = real ? mem_copy(real, strlen(real)) : link_target(at);
        free(real);
        if (!next)
            break;
        mem_free(at);
        at = next;
        if (access(at, F_OK) == 0)
            break;
    }
    return at;
}

/* Other threads do the same. */
static void remember(struct out *o)
{
    for (int i = 0; o->temporary && o->slot < 0 && i < OPEN_AT_ONCE; i++) {
        char *none = NULL;
        if (__atomic_compare_exchange_n(&temporaries[i], &none, o->temporary, false,
                                        __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
            o->slot = i;
    }
}

struct out *out_open(const char *path, struct xw_error *err)
{
    struct out *o = mem_alloc(sizeof *o);
    bool standard = strcmp(path, "-") == 0;
    const char *shown = standard ? "standard output" : path;
    o->slot = -1;
    o->shown = mem_copy(shown, strlen(shown));
    if (standard) {
        o->fd = STDOUT_FILENO;
        return o;
    }
    if (is_written_directly(path)) {
        o->path = mem_copy(path, strlen(path));
        o->fd = open(path, O_WRONLY | O_CLOEXEC);
    } else {
        o->path = resolved(path);
        o->fd = open_temporary(o, mode_of(o->path));
    }
    if (o->fd >= 0) {
        remember(o);
        return o;
    }
    xw_fail(err, XW_E_WRITE, path, "can't be written: %s", strerror(errno));
    mem_free(o->shown);
    mem_free(o->path);
    mem_free(o);
    return NULL;
}

static void write_all(struct out *o, const char *bytes, size_t n)
{
    while (n > 0 && !o->error) {
        ssize_t done = write(o->fd, bytes, n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0) {
            o->error = done < 0 ? errno : EIO;
            return;
        }
        bytes += done;
        n -= (size_t)done;
    }
}

static void flush(struct out *o)
{
    write_all(o, o->buffer, o->n);
    o->n = 0;
}

void out_add(struct out *o, const char *bytes, size_t n)
{
    if (n > BUFFER - o->n)
        flush(o);
    if (n > BUFFER) {
        write_all(o, bytes, n);
        return;
    }
    memcpy(o->buffer + o->n, bytes, n);
    o->n += n;
}

void out_puts(struct out *o, const char *text)
{
    out_add(o, text, strlen(text));
}

void out_putc(struct out *o, char c)
{
    out_add(o, &c, 1);
}

void out_printf(struct out *o, const char *format, ...)
{
    struct str s = {0};
    va_list args;
    va_start(args, format);
    str_vprintf(&s, format, args);
    va_end(args);
    out_add(o, str_get(&s), s.n);
    str_free(&s);
}

bool out_failed(const struct out *o)
{
    return o->error != 0;
}

bool out_close(struct out *o, bool keep, struct xw_error *err)
{
    flush(o);
    if (o->temporary && !o->error && keep && fsync(o->fd) != 0 && errno != EINVAL)
        o->error = errno;
    if (o->fd != STDOUT_FILENO && close(o->fd) != 0 && !o->error)
        o->error = errno;
    bool ok = !o->error;
    if (o->temporary && ok && keep && rename(o->temporary, o->path) != 0) {
        o->error = errno;
        ok = false;
    }
    if (o->temporary && (!ok || !keep))
        unlink(o->temporary);
    if (o->slot >= 0)
        temporaries[o->slot] = NULL;
    if (!ok)
        xw_fail(err, XW_E_WRITE, o->shown, "can't be written: %s", strerror(o->error));
    mem_free(o->temporary);
    mem_free(o->shown);
    mem_free(o->path);
    mem_free(o);
    return ok;
}
