#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Counts of every SARIF file of the corpus against its manifests.
[ -n "$CORPUS" ] || { echo "no CORPUS given: counts of real reports are not checked"; exit 77; }
status=0
# Where a manifest and our rules differ on purpose:
#   LessResultsThanBaseline: one result has baselineState absent. It says that something is gone,
#     so it is evidence and no finding; the manifest counts it.
#   weak.nosec: the manifest leaves out the two suppressed results, which it counts elsewhere.
known='TEST1007.ValidateBaseline.LessResultsThanBaseline.sarif: findings 30, manifest 31$
gosec/weak.nosec.sarif: findings 42, manifest 40$'
for folder in "$CORPUS/corpus" "$CORPUS/corpus/generated"; do
    python3 "$CORPUS/tools/run_corpus.py" "$BUILD/crosswalk" "$folder" --format sarif \
        >"$BUILD/corpus.out" 2>&1
    tail -n 1 "$BUILD/corpus.out"
    grep -q '^[1-9][0-9]* agree' "$BUILD/corpus.out" || status=1
    if grep -E '^(differ|failed) ' "$BUILD/corpus.out" | grep -vE "$known"; then status=1; fi
done
# Older versions: a clear error or the right count, never a wrong number.
for file in "$CORPUS"/corpus/sarif-prerelease/* "$CORPUS"/corpus/sarif-1.0/*; do
    "$BUILD/crosswalk" report "$file" -o json=/dev/null 2>"$BUILD/old.err"
    code=$?
    [ $code = 0 ] || { [ $code = 3 ] && [ -s "$BUILD/old.err" ]; } ||
        { echo "$file: exit $code"; status=1; }
done
exit $status
