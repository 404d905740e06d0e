#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Every jq format gives the same records piece by piece as under plain jq on the whole file:
# for the samples of its cases and, with CORPUS, for the real reports there.
cd "$(dirname "$0")/../.." || exit 2
command -v jq >/dev/null || { echo "there is no jq"; exit 77; }
status=0
for filter in mappings/formats/*.jq; do
    name=$(basename "$filter" .jq)
    samples=$(ls tests/cases/formats/"$name"/in*.* 2>/dev/null)
    [ -n "$samples" ] || { echo "$name: no case"; status=1; continue; }
    # shellcheck disable=SC2086
    tests/format.sh "$name" $samples || status=1
    [ -n "${CORPUS:-}" ] && [ -d "$CORPUS/corpus/$name" ] &&
        { tests/format.sh "$name" "$CORPUS/corpus/$name"/* || status=1; }
done
exit $status
