/* SPDX-License-Identifier: Apache-2.0 */
#include "base/bytes.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

ssize_t bytes_read(void *bytes, void *buf, size_t n)
{
    struct bytes *b = bytes;
    n = n < b->n ? n : b->n;
    if (n)
        memcpy(buf, b->at, n);
    b->at = (const char *)b->at + n;
    b->n -= n;
    return (ssize_t)n;
}

ssize_t bytes_read_fd(void *fd, void *buf, size_t n)
{
    ssize_t got;
    do
        got = read(*(const int *)fd, buf, n);
    while (got < 0 && errno == EINTR);
    return got;
}
