/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_OUT_H
#define BASE_OUT_H

#include <crosswalk/error.h>

#include <stdbool.h>
#include <stddef.h>

/* A buffered writer that remembers its first failure, so that only out_close is asked.
 * A path that exists and is no regular file (a device, a pipe) is written directly; any
 * other is written to a temporary file in the same folder, which takes the path's place
 * when all went well. "-" is standard output. */
struct out;

struct out *out_open(const char *path, struct xw_error *err); /* NULL: err says why */
void out_add(struct out *o, const char *bytes, size_t n);
void out_puts(struct out *o, const char *text);
void out_putc(struct out *o, char c);
void out_printf(struct out *o, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool out_failed(const struct out *o); /* to stop early */

/* Writes what is left. `keep` false throws the temporary file away. False: the path's old
 * content is as it was, err says why. Frees `o`. */
bool out_close(struct out *o, bool keep, struct xw_error *err);

/* Removes the temporary files of all open writers; async-signal-safe. */
void out_remove_temporary(void);

#endif
