#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Each header compiles alone.
cd "$(dirname "$0")/.." || exit 2
status=0
for header in include/crosswalk.h include/crosswalk/*.h src/*/*.h; do
    # shellcheck disable=SC2086
    ${CC:-cc} $CFLAGS_FOR_HEADERS -Wall -Wextra -Werror -fsyntax-only -xc "$header" || status=1
done
exit $status
