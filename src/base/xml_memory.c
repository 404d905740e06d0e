/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml_impl.h"

#include "base/arena.h"

#include <libxml/xmlmemory.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A transformation takes and gives back tens of thousands of small blocks, and the
 * general allocator spends a quarter of its time on merging them. Here a block that was
 * given back waits for the next one of its size, in the thread that gave it; what is
 * large goes to the general allocator. */

enum { STEP = 16, SMALL = 1024, CHUNK = 128 * 1024 };

struct header { /* before each block; keeps it aligned */
    size_t size;
    struct header *next; /* while it waits */
};
_Static_assert(sizeof(struct header) == STEP, "blocks stay aligned to 16 bytes");

static _Thread_local struct {
    struct header *waiting[SMALL / STEP + 1];
    char *at, *end; /* what is left of the last chunk */
} pool;

static struct header *take_large(size_t size)
{
    if (size > SIZE_MAX / 2)
        mem_exhausted();
    struct header *h = malloc(sizeof *h + size);
    if (!h)
        mem_exhausted();
    h->size = size;
    return h;
}

static struct header *take_small(size_t class)
{
    struct header *h = pool.waiting[class];
    if (h) {
        pool.waiting[class] = h->next;
        return h;
    }
    size_t n = sizeof *h + class * STEP;
    if ((size_t)(pool.end - pool.at) < n) {
        pool.at = malloc(CHUNK);
        if (!pool.at)
            mem_exhausted();
        pool.end = pool.at + CHUNK;
    }
    h = (struct header *)(void *)pool.at;
    pool.at += n;
    h->size = class * STEP;
    return h;
}

static void *take(size_t size)
{
    struct header *h =
        size <= SMALL ? take_small((size + STEP - 1) / STEP) : take_large(size);
    return h + 1;
}

static void give(void *block)
{
    if (!block)
        return;
    struct header *h = (struct header *)block - 1;
    if (h->size > SMALL) {
        free(h);
        return;
    }
    h->next = pool.waiting[h->size / STEP];
    pool.waiting[h->size / STEP] = h;
}

static void *resize(void *block, size_t size)
{
    if (!block)
        return take(size);
    struct header *h = (struct header *)block - 1;
    if (size <= h->size && h->size <= SMALL)
        return block;
    if (h->size > SMALL && size > SMALL) {
        if (size > SIZE_MAX / 2 || !(h = realloc(h, sizeof *h + size)))
            mem_exhausted();
        h->size = size;
        return h + 1;
    }
    void *moved = take(size);
    memcpy(moved, block, size < h->size ? size : h->size);
    give(block);
    return moved;
}

static char *copy(const char *s)
{
    size_t n = strlen(s) + 1;
    return memcpy(take(n), s, n);
}

#ifdef __SANITIZE_ADDRESS__
#define WATCHED
#elif defined(__has_feature) /* clang's way to say it */
#if __has_feature(address_sanitizer)
#define WATCHED
#endif
#endif

void xml_memory_set_up(void)
{
#ifndef WATCHED /* it watches blocks only where it hands them out itself */
    xmlMemSetup(give, take, resize, copy);
#else
    (void)give;
    (void)resize;
    (void)copy;
#endif
}
