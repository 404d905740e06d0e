/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_LINE_HASH_H
#define BASE_LINE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* Hash of the first line of `text` that isn't blank, runs of white space as one blank:
 * the same line is recognised again when its indentation or what follows it has changed.
 * The same on every machine; 0: all is blank. */
uint32_t line_hash(const char *text, size_t n);

#endif
