/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stddef.h>
#include <sys/types.h>

/* Bytes in memory, for what reads through a function as read(2) does. */
struct bytes {
    const void *at;
    size_t n; /* left */
};
ssize_t bytes_read(void *bytes, void *buf, size_t n);
ssize_t bytes_read_fd(void *fd, void *buf, size_t n); /* `fd` points to an int */

#endif
