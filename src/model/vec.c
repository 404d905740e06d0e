/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

enum { BLOCK_BYTES = 64 * 1024 };

void vec_init(struct vec *v, size_t size)
{
    *v = (struct vec){.size = size};
    while ((size << (v->shift + 1)) <= BLOCK_BYTES)
        v->shift++;
}

void *vec_add(struct vec *v)
{
    if (v->n == UINT32_MAX - 1)
        mem_exhausted();
    uint32_t block = v->n >> v->shift;
    if (block == v->n_blocks) {
        if ((v->n_blocks & (v->n_blocks - 1)) == 0)
            v->blocks =
                mem_grow(v->blocks, v->n_blocks ? v->n_blocks * 2 : 1, sizeof(void *));
        v->blocks[v->n_blocks++] = mem_alloc(v->size << v->shift);
    }
    return vec_at(v, v->n++);
}

void vec_free(struct vec *v)
{
    for (uint32_t i = 0; i < v->n_blocks; i++)
        mem_free(v->blocks[i]);
    mem_free(v->blocks);
    *v = (struct vec){.size = v->size, .shift = v->shift};
}
