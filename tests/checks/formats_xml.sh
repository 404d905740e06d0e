#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Every XSLT format gives the same records piece by piece as under plain xsltproc on the whole
# file: for the samples of its cases and, with CORPUS, for the real reports there.
cd "$(dirname "$0")/../.." || exit 2
command -v xsltproc >/dev/null || { echo "there is no xsltproc"; exit 77; }
export PATH="$BUILD:$PATH" LC_ALL=C
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
status=0

results() { # of runs, which every piece may tell again, only what they say counts
    grep -v '"record":"run"' "$1"
    grep '"record":"run"' "$1" | sort -u
}

both_ways() { # FORMAT FILE
    xsltproc --novalid --nonet "mappings/formats/$1.xsl" "$2" >"$work/whole.xml" 2>/dev/null || return 0
    crosswalk records "$2" --format "$1" >"$work/cut" 2>/dev/null || return 0
    crosswalk records "$work/whole.xml" --format crosswalk-records-xml >"$work/whole" 2>"$work/err"
    diff <(results "$work/cut") <(results "$work/whole") >"$work/diff" && return 0
    echo "$1: $2 is read differently in pieces (<) and whole (>)"
    head -n 6 "$work/diff" | cut -c 1-300
    cat "$work/err"
    status=1
}

for filter in mappings/formats/*.xsl; do
    name=$(basename "$filter" .xsl)
    samples=(tests/cases/formats/"$name"/in*.*)
    [ -e "${samples[0]}" ] || { echo "$name: no case"; status=1; continue; }
    for sample in "${samples[@]}"; do
        both_ways "$name" "$sample"
    done
    for report in ${CORPUS:+"$CORPUS/corpus/$name"/* "$CORPUS/corpus/$name-xml"/* "$CORPUS/corpus/$name-results-xml"/*}; do
        [ -f "$report" ] && both_ways "$name" "$report"
    done
done
exit $status
