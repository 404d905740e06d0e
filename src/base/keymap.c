/* SPDX-License-Identifier: Apache-2.0 */
#include "base/keymap.h"

#include "base/arena.h"
#include "base/hash.h"

#include <string.h>

struct keymap_slot {
    struct keymap_key key;
    uint32_t value;
};

static bool is_equal(const struct keymap_key *a, const struct keymap_key *b)
{
    return ((a->v[0] ^ b->v[0]) | (a->v[1] ^ b->v[1]) | (a->v[2] ^ b->v[2]) |
            (a->v[3] ^ b->v[3])) == 0;
}

static struct keymap_slot *slot_of(const struct keymap *m, const struct keymap_key *key)
{
    uint64_t halves[2];
    memcpy(halves, key, sizeof halves);
    uint32_t i = (uint32_t)hash_numbers(halves[0], halves[1]) & (m->n_slots - 1);
    while (m->slots[i].value != KEYMAP_NONE && !is_equal(&m->slots[i].key, key))
        i = (i + 1) & (m->n_slots - 1);
    return &m->slots[i];
}

static void grow(struct keymap *m)
{
    struct keymap old = *m;
    m->n_slots = old.n_slots ? old.n_slots * 2 : 64;
    if (m->n_slots == 0)
        mem_exhausted();
    m->slots = mem_alloc((size_t)m->n_slots * sizeof *m->slots);
    for (uint32_t i = 0; i < old.n_slots; i++)
        if (old.slots[i].value != KEYMAP_NONE)
            *slot_of(m, &old.slots[i].key) = old.slots[i];
    mem_free(old.slots);
}

uint32_t *keymap_put(struct keymap *m, struct keymap_key key)
{
    if (m->n >= m->n_slots / 4 * 3)
        grow(m);
    struct keymap_slot *slot = slot_of(m, &key);
    if (slot->value == KEYMAP_NONE) {
        slot->key = key;
        m->n++;
    }
    return &slot->value;
}

uint32_t keymap_get(const struct keymap *m, struct keymap_key key)
{
    return m->n ? slot_of(m, &key)->value : KEYMAP_NONE;
}

void keymap_free(struct keymap *m)
{
    mem_free(m->slots);
    *m = (struct keymap){0};
}
