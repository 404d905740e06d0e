/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* SipHash-1-3 under a key drawn once per process: for hash tables, whose keys strangers
 * choose. Never in an output: it differs from run to run. */
uint64_t hash_bytes(const void *bytes, size_t n);

/* The same use, for two numbers: multiplied under that key. */
uint64_t hash_numbers(uint64_t a, uint64_t b);

/* FNV-1a, the same everywhere: for values that are kept or compared between runs. */
uint64_t hash_stable(const void *bytes, size_t n,
                     uint64_t start); /* start 0: the usual */

#endif
