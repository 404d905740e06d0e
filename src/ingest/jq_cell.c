/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/jq_cell.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* Filters are code that anyone may write, and reports are made by strangers: what goes
 * wrong here must end this process and nothing else. */

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { SANITIZED = 1 }; /* its run time reserves terabytes and looks around */
#else
enum { SANITIZED = 0 };
#endif

enum {
    SECONDS_IN_ALL = 30, /* ... and one more 200 kB of the report */
    EXIT_MEMORY = 71,
    KEPT = 3, /* descriptors: the pipe, the report */
};
#define MEMORY (UINT64_C(1) << 30) /* beside what the parent has */

static void limit(int what, uint64_t most)
{
    struct rlimit old, l = {most, most};
    if (getrlimit(what, &old) == 0 && old.rlim_max < l.rlim_max)
        l.rlim_cur = l.rlim_max = old.rlim_max;
    setrlimit(what, &l);
}

/* Pages that this process has mapped, from the parent. */
static uint64_t memory_now(void)
{
    char text[64] = "";
    int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    ssize_t n = fd >= 0 ? read(fd, text, sizeof text - 1) : 0;
    if (fd >= 0)
        close(fd);
    text[n > 0 ? n : 0] = '\0';
    return strtoull(text, NULL, 10) * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void set_limits(uint64_t size, uint64_t memory)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, SECONDS_IN_ALL + size / 200000);
    if (!SANITIZED)
        limit(RLIMIT_AS, memory_now() + MEMORY + memory);
}

/* They become 3 and 4, standard error goes nowhere. */
static void keep_descriptors(int *pipe, int *report)
{
    int a = fcntl(*pipe, F_DUPFD, 16), b = report ? fcntl(*report, F_DUPFD, 16) : a;
    int nowhere = open("/dev/null", O_RDWR);
    for (int fd = 0; nowhere >= 0 && fd < KEPT; fd++)
        if (!SANITIZED || fd != STDERR_FILENO)
            dup2(nowhere, fd);
    *pipe = dup2(a, KEPT);
    int second = dup2(b, KEPT + 1);
    if (*pipe < 0 || second < 0)
        _exit(EXIT_FAILURE);
    if (report)
        *report = second;
    syscall(SYS_close_range, KEPT + 2, ~0U, 0);
}

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE
#define ALLOW(call)                                                                      \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1),                               \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

static void forbid_calls(void)
{
    static struct sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        ALLOW(read),
        ALLOW(pread64),
        ALLOW(write),
        ALLOW(writev),
        ALLOW(lseek),
        ALLOW(brk),
        ALLOW(mmap),
        ALLOW(munmap),
        ALLOW(mprotect), /* malloc in a thread of its own */
        ALLOW(mremap),
        ALLOW(madvise),
        ALLOW(futex),
        ALLOW(setitimer),
        ALLOW(clock_gettime),
        ALLOW(getrandom),
        ALLOW(rt_sigprocmask),
        ALLOW(rt_sigaction),
        ALLOW(rt_sigreturn),
        ALLOW(getpid),
        ALLOW(gettid),
        ALLOW(tgkill), /* abort */
        ALLOW(exit),
        ALLOW(exit_group),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    };
    struct sock_fprog all = {sizeof program / sizeof *program, program};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &all);
}
#else
static void forbid_calls(void)
{
}
#endif

/* Time is that of the processor, so that a busy machine changes nothing. */
static void start_clock(struct filter_job *job)
{
    struct itimerval t = {.it_value.tv_sec = CELL_SECONDS + (time_t)job->seconds};
    job->seconds = 0;
    setitimer(ITIMER_PROF, &t, NULL);
}

static void on_no_memory(void *ignored)
{
    (void)ignored;
    _exit(EXIT_MEMORY);
}

/* Filters that convert times would look for the zone's file in here. All times are UTC.
 */
static void set_time_zone(void)
{
    setenv("TZ", "UTC0", 1);
    tzset();
}

void cell_shut(int *fd, int *more, uint64_t size, uint64_t memory)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGPROF, SIGXCPU};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    clearenv();
    set_time_zone();
    set_limits(size, memory);
    keep_descriptors(fd, more);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (!SANITIZED)
        forbid_calls();
}

void cell_enter(struct jq_report *r, struct filter_job *job, int *pipe)
{
    jq_set_nomem_handler(r->filter->jq, on_no_memory, NULL);
    job->before = start_clock;
    job->seconds = (uint32_t)(r->skeleton.n >> 20);
    cell_shut(pipe, &r->fd, r->size, r->skeleton.n * 80);
}
