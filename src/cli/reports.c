/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/reports.h"

#include "base/arena.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

/* All reports are made of one finished set, which nothing changes any more: threads take
 * one output after the other. */

enum { MOST_THREADS = 8 };

struct writing {
    const struct reports *r;
    struct xw_error *errors;
    atomic_int next;
};

static void *work(void *ctx)
{
    struct writing *w = ctx;
    int i;
    while ((i = atomic_fetch_add(&w->next, 1)) < w->r->n) {
        const struct output *o = &w->r->outputs[i];
        xw_render(w->r->set, o->format, o->path, &w->r->options, &w->errors[i]);
    }
    return NULL;
}

static int threads_for(const struct reports *r)
{
    long n = r->jobs > 0 ? r->jobs : sysconf(_SC_NPROCESSORS_ONLN);
    n = n < r->n ? n : r->n;
    return n < 1 ? 1 : n > MOST_THREADS ? MOST_THREADS : (int)n;
}

struct xw_error *reports_write(const struct reports *r)
{
    pthread_t threads[MOST_THREADS];
    struct writing w = {.r = r,
                        .errors = mem_alloc((size_t)r->n * sizeof(struct xw_error))};
    int started = 0, wanted = threads_for(r) - 1; /* this thread works, too */
    xw_order_findings(r->set); /* made when first asked for, so not by two threads */
    while (started < wanted && pthread_create(&threads[started], NULL, work, &w) == 0)
        started++;
    work(&w);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    return w.errors;
}
