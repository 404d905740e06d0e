/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_JQ_CELL_H
#define INGEST_JQ_CELL_H

#include "ingest/format_jq.h"

/* Shuts this process, a child, in with the report and the pipe: no other descriptors, no
 * environment, limits on memory and time, and where the kernel helps no system calls but
 * those that reading, writing and memory need. Both descriptors may get other numbers. Sets
 * job->before, which gives each run of the filter its share of time. */
void cell_enter(struct jq_report *report, struct filter_job *job, int *pipe);

#endif
