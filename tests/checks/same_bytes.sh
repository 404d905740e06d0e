#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The order of inputs, the number of threads and the locale never change an output.
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cd "$(dirname "$0")/.." || exit 2
run() { # NAME ENVIRONMENT... -- ARGUMENTS...
    local name=$1 environment=()
    shift
    while [ "$1" != -- ]; do environment+=("$1"); shift; done
    shift
    env "${environment[@]}" "$BUILD/crosswalk" report --as-of 2026-11-25T00:00:00Z "$@" \
        -o json="$out/$name.json" -o html="$out/$name.html" -o markdown="$out/$name.md" \
        -o junit="$out/$name.xml" -o csv="$out/$name.csv" 2>/dev/null
}
scans=(demo/scans/*.sarif)
reversed=()
for scan in "${scans[@]}"; do reversed=("$scan" "${reversed[@]}"); done
run a LC_ALL=C TZ=UTC -- --jobs 1 "${scans[@]}"
run b LC_ALL=C.UTF-8 TZ=Asia/Tokyo -- --jobs 4 "${reversed[@]}"
run c LC_ALL=C TZ=UTC -- --jobs 2 demo/scans "${scans[3]}" "./${scans[2]}"
status=0
for file in "$out"/a.*; do
    for other in b c; do
        cmp "$file" "$out/$other.${file##*.}" || status=1
    done
done
[ -s "$out/a.json" ] || status=1
exit $status
