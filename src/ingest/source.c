/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/source.h"

#include "base/bytes.h"
#include "base/digest.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATIENCE_MS = 3000, STEP_MS = 50 };

/* Opening a named pipe blocks until somebody writes; a name in a folder or on a command
 * line must not hang the program for ever. Without a writer a read gives 0 bytes. */
static bool wait_for_writer(struct source *s, struct xw_error *err, const char *name)
{
    for (int waited = 0;; waited += STEP_MS) {
        ssize_t got = bytes_read_fd(&s->fd, s->head, sizeof s->head);
        if (got > 0)
            s->head_n = (size_t)got;
        if (got != 0)
            break;
        if (waited >= PATIENCE_MS)
            return xw_fail(err, XW_E_READ, name, "nobody writes into this pipe");
        poll(NULL, 0, STEP_MS);
    }
    int flags = fcntl(s->fd, F_GETFL);
    if (flags < 0 || fcntl(s->fd, F_SETFL, flags & ~O_NONBLOCK) < 0)
        return xw_fail(err, XW_E_READ, name, "%s", strerror(errno));
    return true;
}

static ssize_t read_below(struct source *s, void *buf, size_t n)
{
    if (!s->pull)
        return bytes_read_fd(&s->fd, buf, n);
    ssize_t got = s->pull(s->pull_ctx, buf, n);
    if (got < 0)
        errno = EIO;
    return got;
}

static bool look(struct source *s, const char *name, struct xw_error *err)
{
    while (s->head_n < sizeof s->head) {
        ssize_t got = read_below(s, s->head + s->head_n, sizeof s->head - s->head_n);
        if (got < 0)
            return xw_fail(err, XW_E_READ, name, "%s", strerror(errno));
        if (got == 0) {
            s->at_end = true;
            break;
        }
        s->head_n += (size_t)got;
    }
    return true;
}

bool source_open(struct source *s, const char *path, const char *name,
                 struct xw_error *err)
{
    struct stat st;
    bool standard = strcmp(path, "-") == 0;
    s->fd = standard ? STDIN_FILENO
                     : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    s->digest = digest_new();
    if (s->fd < 0 || fstat(s->fd, &st) < 0)
        return xw_fail(err, XW_E_READ, name, "%s", strerror(errno));
    if (S_ISDIR(st.st_mode))
        return xw_fail(err, XW_E_READ, name, "this is a folder, a file was expected");
    s->regular = S_ISREG(st.st_mode);
    s->size = s->regular && st.st_size > 0 ? (uint64_t)st.st_size : 0;
    if (S_ISFIFO(st.st_mode) && !standard && !wait_for_writer(s, err, name))
        return false;
    return look(s, name, err);
}

bool source_wrap(struct source *s, ssize_t (*pull)(void *ctx, void *buf, size_t n),
                 void *ctx, const char *name, struct xw_error *err)
{
    s->fd = -1;
    s->pull = pull;
    s->pull_ctx = ctx;
    s->regular = true;
    s->digest = digest_new();
    return look(s, name, err);
}

static void count(struct source *s, const void *bytes, size_t n)
{
    if (!s->undigested)
        digest_add(s->digest, bytes, n);
    s->bytes += n;
    if (s->on_bytes)
        s->on_bytes(s->ctx, n);
}

ssize_t source_read(void *source, void *buf, size_t n)
{
    struct source *s = source;
    if (s->head_used < s->head_n) {
        size_t left = s->head_n - s->head_used;
        n = n < left ? n : left;
        memcpy(buf, s->head + s->head_used, n);
        s->head_used += n;
        count(s, buf, n);
        return (ssize_t)n;
    }
    if (s->at_end)
        return 0;
    ssize_t got = read_below(s, buf, n);
    if (got > 0)
        count(s, buf, (size_t)got);
    s->at_end = got <= 0;
    if (got < 0)
        s->problem = errno;
    return got;
}

void source_drain(struct source *s)
{
    char buf[16 * 1024];
    while (s->regular && source_read(s, buf, sizeof buf) > 0)
        ;
}

void source_digest(const struct source *s, char sha256[65])
{
    digest_peek(s->digest, sha256);
    if (s->undigested)
        sha256[0] = '\0';
}

void source_close(struct source *s, char sha256[65])
{
    digest_hex(s->digest, sha256);
    if (s->undigested)
        sha256[0] = '\0';
    if (s->fd > STDERR_FILENO)
        close(s->fd);
    s->fd = -1;
}
