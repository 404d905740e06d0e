/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include "base/hash.h"

#include <string.h>

static uint32_t slot_of(const struct xw_set *set, xw_ref tool, xw_ref id)
{
    const xw_ref key[2] = {tool, id};
    uint32_t mask = set->n_descriptor_slots - 1;
    uint32_t i = (uint32_t)hash_bytes(key, sizeof key) & mask;
    for (; set->descriptor_slots[i]; i = (i + 1) & mask) {
        const struct xw_descriptor *d =
            records_at(&set->descriptors, set->descriptor_slots[i] - 1);
        if (d->tool == tool && d->id == id)
            break;
    }
    return i;
}

static void slots_double(struct xw_set *set)
{
    mem_free(set->descriptor_slots);
    set->n_descriptor_slots *= 2;
    set->descriptor_slots = mem_alloc((size_t)set->n_descriptor_slots * sizeof(uint32_t));
    for (uint32_t i = 0; i < set->descriptors.n; i++) {
        const struct xw_descriptor *d = records_at(&set->descriptors, i);
        set->descriptor_slots[slot_of(set, d->tool, d->id)] = i + 1;
    }
}

uint32_t xw_descriptor_get(struct xw_set *set, xw_ref tool, xw_ref id, bool *is_new)
{
    uint32_t slot = slot_of(set, tool, id);
    *is_new = set->descriptor_slots[slot] == 0;
    if (!*is_new)
        return set->descriptor_slots[slot] - 1;
    struct xw_descriptor *d = records_add(&set->descriptors);
    *d = (struct xw_descriptor){
        .tool = tool, .id = id, .tool_index = XW_NO_INDEX, .table_rule = XW_NO_INDEX};
    set->descriptor_slots[slot] = set->descriptors.n;
    if (set->descriptors.n > set->n_descriptor_slots / 4 * 3)
        slots_double(set);
    return set->descriptors.n - 1;
}

void xw_descriptor_fill(struct xw_set *set, uint32_t descriptor,
                        const struct xw_descriptor *more)
{
    struct xw_descriptor *d = xw_descriptor_at(set, descriptor);
    d->name = d->name ? d->name : more->name;
    d->title = d->title ? d->title : more->title;
    d->help_uri = d->help_uri ? d->help_uri : more->help_uri;
    d->cwes = d->cwes.n ? d->cwes : more->cwes;
    d->tags = d->tags.n ? d->tags : more->tags;
    d->taxa = d->taxa.n ? d->taxa : more->taxa;
}

void descriptors_cut(struct xw_set *set, uint32_t n)
{
    if (n == set->descriptors.n)
        return;
    set->descriptors.n = n;
    memset(set->descriptor_slots, 0, (size_t)set->n_descriptor_slots * sizeof(uint32_t));
    for (uint32_t i = 0; i < n; i++) {
        const struct xw_descriptor *d = records_at(&set->descriptors, i);
        set->descriptor_slots[slot_of(set, d->tool, d->id)] = i + 1;
    }
}
