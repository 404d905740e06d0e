#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Counts of every SARIF file of the corpus against its manifests.
[ -n "$CORPUS" ] || { echo "no CORPUS given: counts of real reports are not checked"; exit 77; }
status=0
for folder in "$CORPUS/corpus" "$CORPUS/corpus/generated"; do
    python3 "$CORPUS/tools/run_corpus.py" "$BUILD/crosswalk" "$folder" --format sarif || status=1
done
# Older versions: a clear error or the right count, never a wrong number.
for file in "$CORPUS"/corpus/sarif-prerelease/* "$CORPUS"/corpus/sarif-1.0/*; do
    "$BUILD/crosswalk" report "$file" -o json=/dev/null 2>"$BUILD/old.err"
    code=$?
    [ $code = 0 ] || [ $code = 3 -a "$(grep -c . "$BUILD/old.err")" -ge 1 ] ||
        { echo "$file: exit $code"; status=1; }
done
exit $status
