/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DATA_EMIT_H
#define DATA_EMIT_H

#include "base/out.h"
#include "data/set.h"

/* Writes a set as assembler source that defines `data_builtin_set`. */
void data_emit(const struct xw_data *d, struct out *out);

#endif
