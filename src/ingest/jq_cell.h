/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_JQ_CELL_H
#define INGEST_JQ_CELL_H

#include "ingest/format_jq.h"

/* Shuts this process, a child, in with the report and the pipe: no other descriptors, no
 * environment, limits on memory and time, and where the kernel helps no system calls but
 * those that reading, writing and memory need. Both descriptors may get other numbers.
 * Sets job->before, which gives each run of the filter its share of time. */
void cell_enter(struct jq_report *report, struct filter_job *job, int *pipe);

/* The part of it that any worker needs: `fd` and, where it is one, *more are what stays
 * open; `size` is the report's, `memory` is allowed beside a gigabyte. Signals that end
 * it: SIGPROF and SIGXCPU (time), SIGSYS (a call that isn't allowed). */
void cell_shut(int *fd, int *more, uint64_t size, uint64_t memory);

enum { CELL_SECONDS = 5 }; /* that one step of a filter may take */

#endif
