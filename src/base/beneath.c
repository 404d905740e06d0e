/* SPDX-License-Identifier: Apache-2.0 */
#include "base/beneath.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int beneath_folder(const char *path)
{
    return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Where openat2 is missing (old kernels, some sandboxes): part by part, through no link
 * at all. */
static int open_by_parts(int folder, const char *name)
{
    int at = dup(folder);
    while (at >= 0) {
        char part[256];
        size_t n = strcspn(name, "/");
        if (n == 0 || n >= sizeof part || (n == 2 && memcmp(name, "..", 2) == 0)) {
            close(at);
            errno = n >= sizeof part ? ENAMETOOLONG : EXDEV;
            return -1;
        }
        memcpy(part, name, n);
        part[n] = '\0';
        bool last = name[n] == '\0';
        int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
        int next = openat(at, part, flags | (last ? 0 : O_DIRECTORY));
        close(at);
        if (last)
            return next;
        at = next;
        name += n + 1;
    }
    return -1;
}

static int open_file(int folder, const char *name)
{
    struct open_how how = {.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK,
                           .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
    long fd = syscall(SYS_openat2, folder, name, &how, sizeof how);
    if (fd < 0 && (errno == ENOSYS || errno == EPERM))
        return open_by_parts(folder, name);
    return (int)fd;
}

static bool read_file(int fd, size_t limit, char **bytes, size_t *n)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return false;
    if (!S_ISREG(st.st_mode) || st.st_size < 0 || (uint64_t)st.st_size > limit) {
        errno = S_ISREG(st.st_mode) ? EFBIG : EINVAL;
        return false;
    }
    size_t size = (size_t)st.st_size;
    char *buffer = mem_alloc(size + 1);
    for (*n = 0; *n < size;) {
        ssize_t got = read(fd, buffer + *n, size - *n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            mem_free(buffer);
            return false;
        }
        if (got == 0)
            break; /* it has become shorter */
        *n += (size_t)got;
    }
    *bytes = buffer;
    return true;
}

bool beneath_read(int folder, const char *name, size_t limit, char **bytes, size_t *n)
{
    int fd = open_file(folder, name);
    if (fd < 0)
        return false;
    bool ok = read_file(fd, limit, bytes, n);
    int problem = errno;
    close(fd);
    errno = problem;
    return ok;
}
