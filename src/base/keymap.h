/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_KEYMAP_H
#define BASE_KEYMAP_H

#include <stdbool.h>
#include <stdint.h>

/* A hash table from four numbers to one. {0} is empty. 20 bytes a slot where uthash takes
 * 56 and a block of memory an entry; there is an entry a finding. */
struct keymap {
    struct keymap_slot *slots;
    uint32_t n_slots, n;
};

struct keymap_key {
    uint32_t v[4];
};

enum { KEYMAP_NONE = 0 }; /* values start at 1 */

/* The value's place, which holds KEYMAP_NONE if the key is new; the caller must set it to
 * something else. Valid until the next call. */
uint32_t *keymap_put(struct keymap *m, struct keymap_key key);

/* The value, or KEYMAP_NONE. */
uint32_t keymap_get(const struct keymap *m, struct keymap_key key);

void keymap_free(struct keymap *m);

#endif
