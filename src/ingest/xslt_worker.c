/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_xslt.h"
#include "ingest/jq_cell.h"
#include "ingest/record_wire.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

/* The parser and the filter run in a child that knows nothing but a socket, out of which
 * records come, and the report: a regular file it reads itself, while the parent only
 * digests it; anything else the parent puts into the socket. */

enum { BLOCK = 64 * 1024, PIECE_SECONDS = 2 * CELL_SECONDS };
#define MOST (UINT64_C(4) << 30) /* bytes, of what has no size yet */

/* The child */

struct sender {
    struct str out;
    int fd;
    int file; /* the report; -1: it comes through fd */
    off_t at; /* in the file */
};

static void flush(struct sender *s)
{
    for (size_t at = 0; at < s->out.n;) {
        ssize_t put = write(s->fd, s->out.s + at, s->out.n - at);
        if (put < 0 && errno != EINTR)
            _exit(EXIT_FAILURE);
        at += put > 0 ? (size_t)put : 0;
    }
    str_reset(&s->out);
}

static void send_text(struct sender *s, int letter, const char *where, const char *text)
{
    wire_add_text(&s->out, letter, where, text, strlen(text));
    if (s->out.n > BLOCK)
        flush(s);
}

static void send_record(void *ctx, const struct record *r, const char *where)
{
    struct sender *s = ctx;
    wire_add_record(&s->out, r, where);
    if (s->out.n > BLOCK)
        flush(s);
}

static void send_warning(void *ctx, int64_t line, int64_t column, const char *text)
{
    char where[48];
    snprintf(where, sizeof where, "%lld:%lld", (long long)line, (long long)column);
    send_text(ctx, WIRE_WARN, where, text);
}

static ssize_t read_report(void *ctx, void *buf, size_t n)
{
    struct sender *s = ctx;
    ssize_t got;
    do
        got = s->file < 0 ? read(s->fd, buf, n) : pread(s->file, buf, n, s->at);
    while (got < 0 && errno == EINTR);
    s->at += got > 0 ? got : 0;
    return got;
}

/* Time is that of the processor; each piece has its share. */
static void start_clock(void)
{
    const struct itimerval t = {.it_value.tv_sec = PIECE_SECONDS};
    setitimer(ITIMER_PROF, &t, NULL);
}

static bool is_file(const struct source *s)
{
    return s->regular && !s->pull;
}

static void work(const struct reading *r, const struct xw_input_format *format, int fd)
    __attribute__((noreturn));

static void work(const struct reading *r, const struct xw_input_format *format, int fd)
{
    const struct source *s = r->source;
    struct sender sender = {.fd = fd, .file = is_file(s) ? s->fd : -1};
    struct xw_error err = {0};
    const struct xslt_job job = {
        .format = format,
        .name = r->name,
        .read = read_report,
        .read_ctx = &sender,
        .to = {send_record, &sender, send_warning, &sender},
        .before = start_clock,
    };
    cell_shut(&sender.fd, is_file(s) ? &sender.file : NULL, is_file(s) ? s->size : MOST,
              0);
    start_clock();
    if (xslt_run(&job, &err))
        send_text(&sender, WIRE_END, "", "");
    else
        send_text(&sender, WIRE_FAIL, err.where, err.text);
    flush(&sender);
    _exit(EXIT_SUCCESS);
}

/* The parent */

struct feeding {
    struct reading *r;
    struct records *rs;
    struct xw_error *err;
    int fd;
    uint8_t block[BLOCK]; /* of the report, on its way */
    size_t at, n;
    bool fed; /* all was sent, or nobody wants more */
    bool unreadable;
    char *bytes; /* received */
    size_t n_bytes, capacity;
    bool ended, malformed, closed;
    struct wire_message message;
};

static void receive_warning(struct feeding *f, const struct wire_message *m)
{
    struct jp_where at = {0};
    char *text = mem_copy(m->text.s, m->text.n), *end;
    at.line = strtoll(m->where, &end, 10);
    at.column = *end == ':' ? strtoll(end + 1, NULL, 10) : 0;
    reading_warn_at(f->r, &at, text);
    mem_free(text);
}

static void receive(struct feeding *f)
{
    const struct wire_message *m = &f->message;
    switch (m->letter) {
    case WIRE_RECORD:
        record_add(f->rs, &m->record, m->where);
        break;
    case WIRE_WARN:
        receive_warning(f, m);
        break;
    case WIRE_FAIL:
        xw_fail(f->err, XW_E_FORMAT, m->where, "%.*s", (int)m->text.n, m->text.s);
        f->ended = true;
        break;
    default:
        f->ended = true;
        f->malformed |= m->letter != WIRE_END;
    }
}

static void receive_all(struct feeding *f)
{
    size_t at = 0, used = 0;
    do {
        f->malformed |=
            f->ended || !wire_read(f->bytes + at, f->n_bytes - at, &f->message, &used);
        if (f->malformed || used == 0)
            break;
        receive(f);
        at += used;
    } while (at < f->n_bytes);
    memmove(f->bytes, f->bytes + at, f->n_bytes - at);
    f->n_bytes -= at;
}

static void take(struct feeding *f)
{
    if (f->capacity - f->n_bytes < BLOCK) {
        f->capacity = f->capacity ? f->capacity * 2 : 4 * BLOCK;
        f->bytes = mem_grow(f->bytes, f->capacity, 1);
    }
    ssize_t got = recv(f->fd, f->bytes + f->n_bytes, f->capacity - f->n_bytes, 0);
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    f->closed = got <= 0;
    f->n_bytes += got > 0 ? (size_t)got : 0;
    if (got > 0)
        receive_all(f);
}

static void feed(struct feeding *f)
{
    if (f->at == f->n) {
        ssize_t got = source_read(f->r->source, f->block, sizeof f->block);
        f->at = 0;
        f->n = got > 0 ? (size_t)got : 0;
        f->unreadable = got < 0;
    }
    if (is_file(f->r->source)) {
        f->at = f->n;
        f->fed = f->n == 0;
        return;
    }
    ssize_t put = f->n > f->at ? send(f->fd, f->block + f->at, f->n - f->at,
                                      MSG_NOSIGNAL | MSG_DONTWAIT)
                               : 0;
    f->at += put > 0 ? (size_t)put : 0;
    bool gone = put < 0 && errno != EINTR && errno != EAGAIN;
    f->fed = f->n == 0 || gone;
    if (f->fed)
        shutdown(f->fd, SHUT_WR);
}

static void exchange(struct feeding *f)
{
    while (!f->closed && !f->malformed && !f->unreadable) {
        bool file = is_file(f->r->source);
        struct pollfd p = {f->fd, (short)(f->fed || file ? POLLIN : POLLIN | POLLOUT), 0};
        if (poll(&p, 1, file && !f->fed ? 0 : -1) < 0) {
            f->closed = errno != EINTR;
            continue;
        }
        if (p.revents & (POLLIN | POLLHUP | POLLERR))
            take(f);
        if ((file || p.revents & POLLOUT) && !f->fed && !f->ended)
            feed(f);
        if (f->ended && !f->fed) {
            f->fed = true;
            shutdown(f->fd, SHUT_WR);
        }
    }
    mem_free(f->bytes);
}

static const char *reason(int status)
{
    if (WIFEXITED(status))
        return WEXITSTATUS(status) == EXIT_FAILURE ? "ended early"
                                                   : "used too much memory";
    switch (WTERMSIG(status)) {
    case SIGPROF:
    case SIGXCPU:
    case SIGKILL:
        return "took too long";
    case SIGSYS:
        return "tried what filters may not do";
    default:
        return "crashed";
    }
}

static bool judge(const struct feeding *f, const struct xw_input_format *format,
                  int status)
{
    const struct source *s = f->r->source;
    if (f->err->code != XW_OK)
        return false;
    if (f->unreadable)
        return xw_fail(f->err, XW_E_READ, f->r->name, "%s", strerror(s->problem));
    if (f->ended && !f->malformed && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    return xw_fail(f->err, XW_E_FORMAT, f->r->name, "its filter %s %s", format->file,
                   f->malformed ? "went astray" : reason(status));
}

static int end_child(pid_t child, bool at_once)
{
    int status = 0;
    if (at_once)
        kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

bool xslt_worker_run(struct reading *r, const struct xw_input_format *format,
                     struct records *rs, struct xw_error *err)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
        return xw_fail(err, XW_E_READ, r->name, "no socket: %s", strerror(errno));
    pid_t child = fork();
    if (child == 0)
        work(r, format, ends[1]);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return xw_fail(err, XW_E_READ, r->name, "no process for its filter: %s",
                       strerror(errno));
    }
    struct feeding *f = mem_alloc(sizeof *f);
    f->r = r;
    f->rs = rs;
    f->err = err;
    f->fd = ends[0];
    exchange(f);
    close(f->fd);
    int status = end_child(child, f->malformed || f->unreadable);
    bool ok = judge(f, format, status);
    mem_free(f);
    return ok;
}
