/* SPDX-License-Identifier: Apache-2.0 */
#include "data/set.h"

/* Made of mappings/ by mkdata when the program is built; nothing is done at a start. */
extern const struct xw_data data_builtin_set;

const struct xw_data *xw_data_builtin(void)
{
    return &data_builtin_set;
}
