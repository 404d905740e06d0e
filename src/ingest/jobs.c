/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/jobs.h"

#include "base/arena.h"
#include "ingest/one.h"

#include <pthread.h>
#include <unistd.h>

/* Threads read inputs into sets of their own; the caller's thread appends these in the
 * order of the inputs. Only a few sets wait at any time. */

enum { MAX_JOBS = 64, AHEAD = 2 };

#define MANY_BYTES    (UINT64_C(64) << 20)
#define PROGRESS_STEP (UINT64_C(1) << 20)

struct job {
    struct xw_set *set;
    struct reading reading;
    bool done;
};

struct jobs {
    struct xw_set *set;
    const struct candidates *c;
    const struct xw_ingest_options *options;
    pthread_mutex_t lock;
    pthread_cond_t changed; /* a job is done, or was appended */
    struct job *v;
    uint32_t next;        /* to be read */
    uint32_t appended;    /* all before are in the set */
    uint32_t ahead;       /* how far `next` may be before `appended` */
    uint64_t bytes, told; /* progress */
};

static bool is_file(const struct candidate *c)
{
    return !c->is_folder || c->problem;
}

/* Progress is told while the lock is held, so never from two threads at once. */
static void on_bytes(void *ctx, size_t n)
{
    struct jobs *j = ctx;
    const struct xw_listener *listener = &j->options->listener;
    pthread_mutex_lock(&j->lock);
    j->bytes += n;
    bool tell = listener->progress && j->bytes - j->told >= PROGRESS_STEP;
    if (tell) {
        j->told = j->bytes;
        listener->progress(listener->ctx, j->bytes, j->c->bytes);
    }
    pthread_mutex_unlock(&j->lock);
}

static void *work(void *ctx)
{
    struct jobs *j = ctx;
    pthread_mutex_lock(&j->lock);
    for (;;) {
        while (j->next < j->c->n && j->next >= j->appended + j->ahead)
            pthread_cond_wait(&j->changed, &j->lock);
        if (j->next >= j->c->n)
            break;
        uint32_t i = j->next++;
        struct job *job = &j->v[i];
        pthread_mutex_unlock(&j->lock);
        job->set = xw_set_new(xw_set_data(j->set));
        job->reading = ingest_reading(job->set, j->options, &j->c->v[i]);
        if (is_file(&j->c->v[i]))
            one_read(&job->reading, &j->c->v[i], on_bytes, j);
        pthread_mutex_lock(&j->lock);
        job->done = true;
        pthread_cond_broadcast(&j->changed);
    }
    pthread_mutex_unlock(&j->lock);
    return NULL;
}

static void append_all(struct jobs *j)
{
    for (uint32_t i = 0; i < j->c->n; i++) {
        pthread_mutex_lock(&j->lock);
        while (!j->v[i].done)
            pthread_cond_wait(&j->changed, &j->lock);
        pthread_mutex_unlock(&j->lock);
        xw_set_append(j->set, j->v[i].set);
        xw_set_free(j->v[i].set);
        pthread_mutex_lock(&j->lock); /* the listener is told of progress under it, too */
        reading_tell(&j->v[i].reading);
        j->appended = i + 1;
        pthread_cond_broadcast(&j->changed);
        pthread_mutex_unlock(&j->lock);
    }
}

static void read_in_threads(struct jobs *j, int n)
{
    pthread_t threads[MAX_JOBS];
    int started = 0;
    j->v = mem_alloc(j->c->n * sizeof *j->v);
    j->ahead = (uint32_t)n * AHEAD;
    while (started < n && pthread_create(&threads[started], NULL, work, j) == 0)
        started++;
    if (started == 0) { /* no thread to be had: this one does it */
        j->ahead = j->c->n;
        work(j);
    }
    append_all(j);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    mem_free(j->v);
}

static void read_here(struct jobs *j)
{
    for (uint32_t i = 0; i < j->c->n; i++) {
        if (!is_file(&j->c->v[i]))
            continue;
        struct reading r = ingest_reading(j->set, j->options, &j->c->v[i]);
        one_read(&r, &j->c->v[i], on_bytes, j);
        reading_tell(&r);
    }
}

static int jobs_wanted(const struct jobs *j)
{
    long n = j->options->jobs;
    if (n <= 0)
        n = j->c->bytes >= MANY_BYTES ? sysconf(_SC_NPROCESSORS_ONLN) : 1;
    if ((uint64_t)n > j->c->n)
        n = (long)j->c->n;
    return n < 1 ? 1 : n > MAX_JOBS ? MAX_JOBS : (int)n;
}

void jobs_run(struct xw_set *set, const struct candidates *c,
              const struct xw_ingest_options *options)
{
    struct jobs j = {.set = set, .c = c, .options = options};
    pthread_mutex_init(&j.lock, NULL);
    pthread_cond_init(&j.changed, NULL);
    int n = jobs_wanted(&j);
    if (n > 1)
        read_in_threads(&j, n);
    else
        read_here(&j);
    pthread_cond_destroy(&j.changed);
    pthread_mutex_destroy(&j.lock);
}
