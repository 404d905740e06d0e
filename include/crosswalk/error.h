/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_ERROR_H
#define CROSSWALK_ERROR_H

#include <stdbool.h>

/* What went wrong, where, and how the program ends because of it. The caller owns the
 * struct and starts it as {0}; the first error put in stays. */
enum xw_code {
    XW_OK,
    XW_E_USAGE,    /* command line, configuration, mapping files: exit 2 */
    XW_E_FORMAT,   /* an input is not what it should be: exit 3 */
    XW_E_READ,     /* an input could not be read: exit 3 */
    XW_E_WRITE,    /* an output could not be written: exit 4 */
    XW_E_INTERNAL, /* our mistake: exit 70 */
};

struct xw_error {
    enum xw_code code;
    char where[1024]; /* "FILE:LINE:COLUMN", "FILE", or "" */
    char text[512];   /* what is wrong, what was expected; no control characters */
};

/* Fills *err unless it already holds an error. Control characters, bytes that are not
 * UTF-8 and bidirectional overrides become visible escapes. `where` may be NULL. */
bool xw_fail(struct xw_error *err, enum xw_code code, const char *where, const char *format,
             ...) __attribute__((format(printf, 4, 5)));

#endif
