/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

/* Out of memory ends the program with a message (exit 70), so nothing here returns NULL.
 */
void *mem_alloc(size_t size);                         /* zeroed */
void *mem_grow(void *old, size_t count, size_t size); /* realloc to count * size */
void mem_free(void *p);
char *mem_copy(const char *s, size_t n); /* terminated */
void mem_exhausted(void) __attribute__((noreturn));

/* Memory freed all at once. Blocks are zeroed and aligned to 8 bytes. */
struct arena {
    struct arena_chunk *last;
    size_t used, size;
};

void *arena_alloc(struct arena *a, size_t size);
char *arena_copy(struct arena *a, const char *s, size_t n); /* terminated */
void arena_free(struct arena *a);                           /* empties it */

#endif
