/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

enum { BLOCK_BYTES = 64 * 1024 };

void records_init(struct records *v, size_t size)
{
    *v = (struct records){.size = size};
    while ((size << (v->shift + 1)) <= BLOCK_BYTES)
        v->shift++;
}

void *records_add(struct records *v)
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
    return records_at(v, v->n++);
}

void records_free(struct records *v)
{
    for (uint32_t i = 0; i < v->n_blocks; i++)
        mem_free(v->blocks[i]);
    mem_free(v->blocks);
    *v = (struct records){.size = v->size, .shift = v->shift};
}
