/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_jq.h"

#include "base/arena.h"
#include "ingest/jq_cell.h"
#include "ingest/record_wire.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* The filter runs in a child; its records come back through a pipe. */

enum { FLUSH = 64 * 1024, PIPE = 1 << 20 };

struct sender {
    struct str out;
    int fd;
};

/* The parent has gone or given up when nothing can be written. */
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

static void send_record(void *ctx, const struct record *r, const char *where)
{
    struct sender *s = ctx;
    wire_add_record(&s->out, r, where);
    if (s->out.n > FLUSH)
        flush(s);
}

static void send_reject(void *ctx, const char *where, const char *why)
{
    struct sender *s = ctx;
    wire_add_text(&s->out, WIRE_REJECT, where, why, strlen(why));
    if (s->out.n > FLUSH)
        flush(s);
}

static void send_note(void *ctx, const char *where, const char *text)
{
    struct sender *s = ctx;
    wire_add_text(&s->out, WIRE_WARN, where, text, strlen(text));
    if (s->out.n > FLUSH)
        flush(s);
}

static void send_row(void *ctx, jv row)
{
    struct sender *s = ctx;
    jv text = jv_dump_string(row, JV_PRINT_SORTED);
    wire_add_text(&s->out, WIRE_ROW, "", jv_string_value(text),
                  (size_t)jv_string_length_bytes(jv_copy(text)));
    jv_free(text);
    if (s->out.n > FLUSH)
        flush(s);
}

static void work(const struct jq_report *r, struct filter_job *job, int fd, bool rows)
    __attribute__((noreturn));

static void work(const struct jq_report *r, struct filter_job *job, int fd, bool rows)
{
    struct sender sender = {.fd = fd};
    struct filter_sink sink = {.record = send_record,
                               .reject = send_reject,
                               .note = send_note,
                               .row = rows ? send_row : NULL,
                               .ctx = &sender};
    struct jq_report own = *r;
    cell_enter(&own, job, &sender.fd);
    job->sink = &sink;
    jq_report_run(&own, job);
    wire_add_text(&sender.out, WIRE_END, "", "", 0);
    flush(&sender);
    _exit(EXIT_SUCCESS);
}

struct receiver {
    struct records *rs;
    int fd;
    char *bytes;
    size_t n, capacity;
    bool ended, malformed;
    struct wire_message message;
};

static void receive(struct receiver *r)
{
    const struct wire_message *m = &r->message;
    const struct xw_ingest_options *o = records_reading(r->rs)->options;
    if (m->letter == WIRE_RECORD) {
        record_add(r->rs, &m->record, m->where);
    } else if (m->letter == WIRE_END) {
        r->ended = true;
    } else {
        char *text = mem_copy(m->text.s, m->text.n);
        if (m->letter == WIRE_REJECT)
            records_reject(r->rs, m->where, text);
        else if (m->letter == WIRE_WARN)
            reading_warn(records_reading(r->rs), "%s, at %s", text, m->where);
        else if (m->letter == WIRE_ROW && o->on_record)
            records_show(r->rs, text);
        mem_free(text);
    }
}

/* All whole messages; what is left moves to the front. */
static void receive_all(struct receiver *r)
{
    size_t at = 0, used = 0;
    do {
        r->malformed |=
            r->ended || !wire_read(r->bytes + at, r->n - at, &r->message, &used);
        if (r->malformed || used == 0)
            break;
        receive(r);
        at += used;
    } while (at < r->n);
    memmove(r->bytes, r->bytes + at, r->n - at);
    r->n -= at;
}

static void receive_until_end(struct receiver *r)
{
    for (;;) {
        if (r->capacity - r->n < FLUSH) {
            r->capacity = r->capacity ? r->capacity * 2 : 4 * FLUSH;
            r->bytes = mem_grow(r->bytes, r->capacity, 1);
        }
        ssize_t got = read(r->fd, r->bytes + r->n, r->capacity - r->n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        r->n += (size_t)got;
        receive_all(r);
        if (r->malformed)
            break;
    }
    mem_free(r->bytes);
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
    case SIGABRT:
        return "made jq give up";
    case SIGSYS:
        return "tried what filters may not do";
    default:
        return "crashed";
    }
}

static bool judge(const struct jq_report *r, const struct receiver *in,
                  const struct filter_job *job, int status, struct xw_error *err)
{
    if (in->ended && !in->malformed && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    char where[sizeof job->where];
    memcpy(where, job->where, sizeof where);
    where[sizeof where - 1] = '\0';
    return xw_fail(
        err, XW_E_FORMAT, r->name, "its filter %s %s%s%.200s", r->filter->format->name,
        in->malformed ? "went astray" : reason(status), *where ? " at " : "", where);
}

static int wait_for(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

/* `job` lies in memory that both share, so that the parent knows where the child was. */
static bool run_child(const struct jq_report *r, struct filter_job *job,
                      struct records *rs, struct xw_error *err)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return xw_fail(err, XW_E_READ, r->name, "no pipe: %s", strerror(errno));
    fcntl(ends[1], F_SETPIPE_SZ, PIPE);

    pid_t child = fork();
    if (child == 0)
        work(r, job, ends[1], records_reading(rs)->options->rows);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return xw_fail(err, XW_E_READ, r->name, "no process for its filter: %s",
                       strerror(errno));
    }
    struct receiver *in = mem_alloc(sizeof *in);
    in->rs = rs;
    in->fd = ends[0];
    receive_until_end(in);
    close(ends[0]);
    if (in->malformed)
        kill(child, SIGKILL);
    bool ok = judge(r, in, job, wait_for(child), err);
    mem_free(in);
    return ok;
}

bool jq_worker_run(const struct jq_report *r, struct records *rs, struct xw_error *err)
{
    struct filter_job *job = mmap(NULL, sizeof *job, PROT_READ | PROT_WRITE,
                                  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (job == MAP_FAILED)
        return xw_fail(err, XW_E_READ, r->name, "no memory: %s", strerror(errno));
    bool ok = run_child(r, job, rs, err);
    munmap(job, sizeof *job);
    return ok;
}
