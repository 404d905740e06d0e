/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct arena_chunk {
    struct arena_chunk *before;
    max_align_t bytes[];
};

enum { CHUNK = 64 * 1024 };

void mem_exhausted(void)
{
    static const char text[] = "crosswalk: out of memory\n";
    ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
    (void)ignored;
    _exit(70);
}

void *mem_alloc(size_t size)
{
    void *p = calloc(1, size ? size : 1);
    if (!p)
        mem_exhausted();
    return p;
}

void *mem_grow(void *old, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        mem_exhausted();
    void *p = realloc(old, bytes ? bytes : 1);
    if (!p)
        mem_exhausted();
    return p;
}

void mem_free(void *p)
{
    free(p);
}

char *mem_copy(const char *s, size_t n)
{
    char *p = mem_alloc(n + 1);
    if (n)
        memcpy(p, s, n);
    return p;
}

static void arena_chunk_add(struct arena *a, size_t size)
{
    struct arena_chunk *c = mem_alloc(sizeof *c + size);
    c->before = a->last;
    a->last = c;
    a->size = size;
    a->used = 0;
}

void *arena_alloc(struct arena *a, size_t size)
{
    if (size > SIZE_MAX / 2)
        mem_exhausted();
    size = (size + 7) & ~(size_t)7;
    if (size > a->size - a->used) {
        if (size > CHUNK / 4) { /* a chunk of its own, behind the one in use */
            struct arena_chunk *c = mem_alloc(sizeof *c + size);
            if (!a->last) {
                a->last = c;
                return c->bytes;
            }
            c->before = a->last->before;
            a->last->before = c;
            return c->bytes;
        }
        arena_chunk_add(a, CHUNK);
    }
    char *p = (char *)a->last->bytes + a->used;
    a->used += size;
    return p;
}

char *arena_copy(struct arena *a, const char *s, size_t n)
{
    char *p = arena_alloc(a, n + 1);
    if (n)
        memcpy(p, s, n);
    return p;
}

void arena_free(struct arena *a)
{
    while (a->last) {
        struct arena_chunk *before = a->last->before;
        free(a->last);
        a->last = before;
    }
    *a = (struct arena){0};
}
