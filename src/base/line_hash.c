/* SPDX-License-Identifier: Apache-2.0 */
#include "base/line_hash.h"

#include "base/hash.h"

#include <stdbool.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_end(char c)
{
    return c == '\n' || c == '\r';
}

uint32_t line_hash(const char *text, size_t n)
{
    uint64_t hash = 0;
    size_t i = 0;
    while (i < n && (is_blank(text[i]) || is_end(text[i])))
        i++;
    while (i < n && !is_end(text[i])) {
        size_t from = i;
        while (i < n && !is_blank(text[i]) && !is_end(text[i]))
            i++;
        hash = hash_stable(text + from, i - from, hash);
        while (i < n && is_blank(text[i]))
            i++;
        hash = hash_stable(" ", 1, hash);
    }
    uint32_t folded = (uint32_t)(hash ^ (hash >> 32));
    return hash && !folded ? 1 : folded;
}
