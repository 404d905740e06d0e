/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include <stdlib.h>
#include <string.h>

/* Names that reports and people use, without case and punctuation. */

void data_fold_name(const char *name, char out[DATA_NAME])
{
    size_t n = 0;
    for (; *name && n + 1 < DATA_NAME; name++) {
        char c = *name;
        if (c >= 'A' && c <= 'Z')
            out[n++] = (char)(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out[n++] = c;
    }
    out[n] = 0;
}

void build_name(struct build *b, struct vec *names, const char *name, uint32_t index)
{
    char folded[DATA_NAME];
    data_fold_name(name, folded);
    struct data_name *n = build_add(b, names, sizeof *n);
    n->folded = build_text(b, folded, strlen(folded));
    n->index = index;
}

static int compare_name(const void *a, const void *b)
{
    return strcmp(((const struct data_name *)a)->folded,
                  ((const struct data_name *)b)->folded);
}

bool build_finish_names(struct build *b, struct data_name *names, uint32_t n,
                        const char *what)
{
    if (n)
        qsort(names, n, sizeof *names, compare_name);
    if (n && !*names[0].folded)
        return xw_fail(b->err, XW_E_USAGE, b->dir, "a name of a %s has no letter", what);
    for (uint32_t i = 1; i < n; i++)
        if (!compare_name(&names[i - 1], &names[i]) &&
            names[i - 1].index != names[i].index)
            return xw_fail(b->err, XW_E_USAGE, b->dir, "the name \"%s\" means two %ss",
                           names[i].folded, what);
    return true;
}
