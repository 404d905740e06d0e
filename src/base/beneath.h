/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_BENEATH_H
#define BASE_BENEATH_H

#include <stdbool.h>
#include <stddef.h>

/* Files below one folder, by names that strangers choose: never a file outside, neither
 * by
 * "..", nor by an absolute name, nor through a link that leaves the folder. */

/* Descriptor of the folder, -1 with errno. The caller closes it. */
int beneath_folder(const char *path);

/* Reads a regular file below the folder into *bytes (terminated, the caller's, mem_free),
 * at most `limit` bytes. False with errno: it isn't there, or not one to be read. */
bool beneath_read(int folder, const char *name, size_t limit, char **bytes, size_t *n);

#endif
