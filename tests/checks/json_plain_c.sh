#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The JSON reader's tests once more with its plain C loops, which other processors use.
set -eu
cd "$(dirname "$0")/../.."
san=-no-pie
[ -z "$SAN" ] || san="-fsanitize=$SAN -fno-sanitize-recover=all"
for test in test_json_pull test_json_diff; do
    # shellcheck disable=SC2086
    ${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -g -DJP_NO_SSE2 $san -pthread -Iinclude -Isrc \
        -o "$BUILD/$test-plain" "tests/unit/$test.c" src/base/json_*.c \
        "$BUILD/libcrosswalk.a" -ljansson -lcmocka -lm
    "$BUILD/$test-plain"
done
