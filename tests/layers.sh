#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Holds the direction of includes (tests/layers.txt). Private headers ("part/x.h") of another
# part are allowed from base only; public ones (<crosswalk/part.h>) from the parts listed.
cd "$(dirname "$0")/.." || exit 2
status=0
for folder in src/*/; do
    part=$(basename "$folder")
    allowed=$(sed -n "s/^$part://p" tests/layers.txt)
    grep -q "^$part:" tests/layers.txt || { echo "$part is not in tests/layers.txt"; status=1; }
    while IFS=: read -r file line include; do
        other=$(sed -E 's/.*[<"](crosswalk\/)?([a-z_]+)[\/.].*/\2/' <<<"$include")
        [ -d "src/$other" ] && [ "$other" != "$part" ] || continue
        if ! grep -qw "$other" <<<"$allowed"; then
            echo "$file:$line: $part must not include $other: $include"
            status=1
        elif [[ $include == *\"* && $other != base ]]; then
            echo "$file:$line: a private header of $other: $include"
            status=1
        fi
    done < <(grep -nE '^#include (<crosswalk/|"[a-z]+/)' "$folder"*.[ch] /dev/null)
done
exit $status
