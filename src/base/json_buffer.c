/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json_impl.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *jp_realloc(void *old, size_t n)
{
    static const char message[] = "crosswalk: out of memory\n";
    void *p = realloc(old, n);
    if (p)
        return p;
    if (write(STDERR_FILENO, message, sizeof message - 1) < 0)
        _exit(70);
    _exit(70);
}

/* There are always JP_PAD bytes more than asked for: names are hashed and copied in
 * blocks. */
void jp_buffer_reserve(struct jp_buffer *b, size_t more)
{
    size_t need, capacity = b->capacity ? b->capacity : 256;
    if (__builtin_add_overflow(b->n + JP_PAD, more, &need))
        need = SIZE_MAX; /* realloc refuses it */
    if (need <= b->capacity)
        return;
    while (capacity < need)
        capacity = capacity > SIZE_MAX / 2 ? SIZE_MAX : capacity * 2;
    b->s = jp_realloc(b->s, capacity);
    b->capacity = capacity;
}

void jp_buffer_add(struct jp_buffer *b, const void *s, size_t n)
{
    jp_buffer_reserve(b, n);
    memcpy(b->s + b->n, s, n);
    b->n += n;
}

bool jp_cut_flush(struct jp *jp, const uint8_t *p)
{
    if (!jp->cut)
        return true;
    struct jp_where at = {.offset = jp_offset(jp, p)};
    if (at.offset - jp->value.at.offset > jp->max_value) {
        jp_raise(jp, &at, JP_IN_VALUE, "too long"); /* which says where it began */
        return false;
    }
    if (p > jp->cut_from)
        jp_buffer_add(jp->cut, jp->cut_from, (size_t)(p - jp->cut_from));
    jp->cut_from = p;
    return true;
}
