#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Holds a format's filter against plain jq: the records of each report must be the same
# whether jq runs the filter on the whole file or Crosswalk runs it piece by piece.
#   tests/format.sh NAME|FILE.jq REPORT...     (BUILD: the build folder)
# Prints one line a report: its records, or what differs. Exit 1 when something does.
set -u
[ $# -ge 2 ] || { sed -n '3,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
crosswalk=${BUILD:-$root/build}/crosswalk
filter=$1
options=()
if [ -e "$filter" ]; then
    name=$(basename "$filter" .jq)
    options=(--filter "$filter")
else
    name=$filter
    filter=$root/mappings/formats/$name.jq
fi
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for report in "$@"; do
    input=$report
    if grep -q '^# lines:' "$filter" ||
        { grep -q '^# *- *{\{0,1\}csv:' "$filter" && ! head -c 1 "$report" | grep -q '[[{]'; }; then
        "$crosswalk" records --rows "${options[@]}" --format "$name" "$report" >"$work/rows" || status=1
        input=$work/rows
    fi
    # What Crosswalk forgives and jq does not: text before the document, UTF-16.
    if ! jq empty "$input" 2>/dev/null; then
        case $(head -c 2 "$input" | od -An -tx1) in
        ' ff fe' | ' fe ff') iconv -f UTF-16 -t UTF-8 "$input" >"$work/text" ;;
        *) sed -n '/^[[{]/,$p' "$input" >"$work/text" ;;
        esac
        jq empty "$work/text" 2>/dev/null && input=$work/text
    fi
    if ! jq empty "$input" 2>/dev/null; then
        echo "$report: not compared, jq can't parse it"
        continue
    fi
    jq -c -f "$filter" "$input" >"$work/plain.jsonl" 2>"$work/problems"
    : >"$work/plain"
    [ ! -s "$work/plain.jsonl" ] ||
        "$crosswalk" records --format crosswalk-records "$work/plain.jsonl" \
            2>>"$work/problems" | LC_ALL=C sort >"$work/plain"
    "$crosswalk" records "${options[@]}" --format "$name" "$report" \
        2>"$work/messages" | LC_ALL=C sort >"$work/ours"
    if ! cmp -s "$work/plain" "$work/ours"; then
        echo "$report: DIFFERS (< plain jq, > crosswalk)"
        diff "$work/plain" "$work/ours" | cut -c1-600 | head -n 20
        status=1
    else
        echo "$report: $(grep -c '"record":"result"' "$work/ours") results," \
            "$(wc -l <"$work/ours") records"
    fi
    head -n 5 "$work/messages" "$work/problems" 2>/dev/null |
        grep -v -e '^==>' -e '^$' | sed 's/^/    /'
done
exit $status
