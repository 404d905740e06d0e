/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include "base/hash.h"
#include "base/str.h"

#include <stdarg.h>
#include <string.h>

enum { TEXT_LIMIT = 64 * 1024 };

void text_init(struct xw_set *set)
{
    struct text_table *t = &set->text;
    records_init(&t->entries, sizeof(struct text_entry));
    struct text_entry *empty = records_add(&t->entries);
    empty->s = arena_copy(&set->arena, "", 0);
    t->n_slots = 1024;
    t->slots = mem_alloc(t->n_slots * sizeof *t->slots);
    t->tags = mem_alloc(t->n_slots);
}

/* Never 0, which stands for a free slot. */
static uint8_t tag_of(uint32_t hash)
{
    return (uint8_t)(hash >> 24 | 1);
}

void text_free(struct xw_set *set)
{
    records_free(&set->text.entries);
    mem_free(set->text.slots);
    mem_free(set->text.tags);
}

static void slots_double(struct text_table *t)
{
    uint32_t n = t->n_slots * 2;
    uint32_t *slots = mem_alloc((size_t)n * sizeof *slots);
    uint8_t *tags = mem_alloc(n);
    for (uint32_t ref = 1; ref < t->entries.n; ref++) {
        const struct text_entry *e = records_at(&t->entries, ref);
        uint32_t i = e->hash & (n - 1);
        while (tags[i])
            i = (i + 1) & (n - 1);
        slots[i] = ref;
        tags[i] = tag_of(e->hash);
    }
    mem_free(t->slots);
    mem_free(t->tags);
    t->slots = slots;
    t->tags = tags;
    t->n_slots = n;
}

static xw_ref intern(struct xw_set *set, const char *s, size_t n, uint32_t hash)
{
    struct text_table *t = &set->text;
    uint32_t i = hash & (t->n_slots - 1);
    for (; t->tags[i]; i = (i + 1) & (t->n_slots - 1)) {
        if (t->tags[i] != tag_of(hash))
            continue;
        const struct text_entry *e = records_at(&t->entries, t->slots[i]);
        if (e->hash == hash && e->n == n && memcmp(e->s, s, n) == 0)
            return t->slots[i];
    }
    xw_ref ref = t->entries.n;
    struct text_entry *e = records_add(&t->entries);
    *e = (struct text_entry){arena_copy(&set->arena, s, n), (uint32_t)n, hash};
    t->slots[i] = ref;
    t->tags[i] = tag_of(hash);
    if (t->entries.n > t->n_slots / 4 * 3)
        slots_double(t);
    return ref;
}

xw_ref xw_intern_raw(struct xw_set *set, const char *s, size_t n)
{
    if (n == 0)
        return 0;
    if (n > UINT32_MAX)
        mem_exhausted();
    return intern(set, s, n, (uint32_t)hash_bytes(s, n));
}

xw_ref text_copy(struct xw_set *to, const struct xw_set *from, xw_ref ref)
{
    if (!ref)
        return 0;
    const struct text_entry *e = records_at(&from->text.entries, ref);
    return intern(to, e->s, e->n, e->hash);
}

xw_ref xw_intern(struct xw_set *set, const char *s, size_t n)
{
    if (n <= TEXT_LIMIT && str_clean_prefix(s, n, true) == n)
        return xw_intern_raw(set, s, n);
    struct str clean = {.limit = TEXT_LIMIT - 3};
    str_clean(&clean, s, n < 2 * TEXT_LIMIT ? n : utf8_cut(s, n, 2 * TEXT_LIMIT), true);
    if (clean.cut) {
        clean.limit = 0;
        str_puts(&clean, "...");
    }
    xw_ref ref = xw_intern_raw(set, str_get(&clean), clean.n);
    str_free(&clean);
    return ref;
}

xw_ref xw_intern_z(struct xw_set *set, const char *s)
{
    return s ? xw_intern(set, s, strlen(s)) : 0;
}

xw_ref xw_intern_f(struct xw_set *set, const char *format, ...)
{
    struct str text = {0};
    va_list args;
    va_start(args, format);
    str_vprintf(&text, format, args);
    va_end(args);
    xw_ref ref = xw_intern(set, str_get(&text), text.n);
    str_free(&text);
    return ref;
}

const char *xw_text(const struct xw_set *set, xw_ref ref)
{
    return ((const struct text_entry *)records_at(&set->text.entries, ref))->s;
}

size_t xw_text_length(const struct xw_set *set, xw_ref ref)
{
    return ((const struct text_entry *)records_at(&set->text.entries, ref))->n;
}

uint32_t xw_text_count(const struct xw_set *set)
{
    return set->text.entries.n;
}

struct xw_list xw_list_add(struct xw_set *set, const uint32_t *v, uint32_t n)
{
    if (n == 0)
        return (struct xw_list){0};
    xw_ref ref = xw_intern_raw(set, (const char *)v, n * sizeof *v);
    const void *stored = xw_text(set, ref); /* the arena aligns to 8 */
    return (struct xw_list){n, stored};
}
