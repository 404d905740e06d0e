/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include "base/hash.h"

#include <string.h>

uint32_t xw_detail_add(struct xw_set *set)
{
    struct xw_detail *d = records_add(&set->details);
    d->first_detection = XW_NO_TIME;
    d->last_seen = XW_NO_TIME;
    d->security_severity = -1;
    d->epss = -1;
    d->kev = -1;
    return set->details.n - 1;
}

/* Bytes between the members must compare equal, too. */
static void clean_list(struct xw_list *l)
{
    struct xw_list copy = *l;
    memset(l, 0, sizeof *l);
    l->n = copy.n;
    l->v = copy.v;
}

uint32_t xw_detail_share(struct xw_set *set, uint32_t last)
{
    struct xw_detail *d = records_at(&set->details, last);
    clean_list(&d->cwes);
    clean_list(&d->vulnerabilities);
    clean_list(&d->taxa);
    clean_list(&d->references);
    uint32_t *known = &set->details_seen[hash_bytes(d, sizeof *d) % DETAILS_SEEN];
    bool equal = *known && *known < last &&
                 memcmp(records_at(&set->details, *known), d, sizeof *d) == 0;
    if (!equal) {
        *known = last;
        return last;
    }
    memset(d, 0, sizeof *d); /* as records_add hands them out */
    set->details.n--;
    return *known;
}

uint32_t xw_detail_copy(struct xw_set *set, uint32_t index)
{
    uint32_t copy = xw_detail_add(set);
    if (index)
        *(struct xw_detail *)records_at(&set->details, copy) =
            *(const struct xw_detail *)records_at(&set->details, index);
    return copy;
}
