/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { DIGEST_HEX = 65 }; /* room for a terminated SHA-256 in hex */

struct digest; /* SHA-256 in the making */

struct digest *digest_new(void);
void digest_add(void *digest, const void *bytes, size_t n); /* fits jp_options.tee */
void digest_hex(struct digest *d, char out[DIGEST_HEX]);    /* ends and frees it */

void digest_peek(const struct digest *d, char out[DIGEST_HEX]); /* so far; it goes on */

/* SHA-256 of one block. */
void digest_of(const void *bytes, size_t n, uint8_t out[32]);

#endif
