/* SPDX-License-Identifier: Apache-2.0 */
#include "base/code_blocks.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

void code_blocks_add(struct code_blocks *b, uint32_t start, uint32_t end,
                     const char *name, size_t n)
{
    if ((b->n & (b->n - 1)) == 0)
        b->v = mem_grow(b->v, b->n ? b->n * 2 : 1, sizeof *b->v);
    b->v[b->n++] = (struct code_block){start, end, mem_copy(name, n)};
}

void code_blocks_free(struct code_blocks *b)
{
    for (uint32_t i = 0; i < b->n; i++)
        mem_free(b->v[i].name);
    mem_free(b->v);
    *b = (struct code_blocks){0};
}

static const struct {
    const char *ending;
    bool (*read)(const char *text, size_t n, struct code_blocks *out);
} languages[] = {
    {".tf", code_blocks_hcl},    {".tofu", code_blocks_hcl},
    {".hcl", code_blocks_hcl},   {".yaml", code_blocks_yaml},
    {".yml", code_blocks_yaml},  {".template", code_blocks_yaml},
    {".json", code_blocks_yaml},
};

bool code_blocks_read(const char *path, const char *text, size_t n,
                      struct code_blocks *out)
{
    *out = (struct code_blocks){0};
    for (size_t i = 0; i < n; i++)
        out->n_lines += text[i] == '\n';
    out->n_lines += n > 0 && text[n - 1] != '\n';
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        if (!str_ends(path, languages[i].ending))
            continue;
        uint32_t n_lines = out->n_lines;
        if (languages[i].read(text, n, out))
            return true;
        code_blocks_free(out);
        out->n_lines = n_lines;
    }
    return false;
}
