#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs the cases: folders below tests/cases with a file `cmd` (see tests/README.md).
#   tests/run.sh [FOLDER...]    ACCEPT=1 shows the differences and rewrites what is expected
set -u
cd "$(dirname "$0")/.." || exit 2
BUILD=$(realpath "${BUILD:-build}")
export BUILD ACCEPT=${ACCEPT:-}
export PATH="$BUILD:$PATH" LC_ALL=C TZ=UTC SOURCE_DATE_EPOCH=1764028800
export CASES_ROOT=$PWD/tests/cases
MAPPING_SHA256=$(crosswalk version | sed -n 's/.*sha256 \([0-9a-f]\{64\}\).*/\1/p')
export MAPPING_SHA256=${MAPPING_SHA256:-none}
label=${SAN:+san}
label=${label:-plain}

shown() { # what changes with every edit of mappings/ is masked
    sed "s/$MAPPING_SHA256/MAPPING_SHA256/g"
}

compare() { # EXPECTED ACTUAL
    if [ -n "$ACCEPT" ]; then
        shown <"$2" | diff -u "$1" - 2>/dev/null || shown <"$2" >"$1"
        return 0
    fi
    shown <"$2" | diff -u "$1" -
}

one() {
    local case=$1 work status want=0 ok=1 file
    work=$(mktemp -d) || return 1
    cp -R "$case/." "$work"
    rm -f "$work"/out "$work"/err "$work"/out.*
    (cd "$work" && timeout 120 bash ./cmd >.stdout 2>.stderr </dev/null)
    status=$?
    {
        if [ -n "$ACCEPT" ]; then
            [ $status = 0 ] && rm -f "$case/status" || echo $status >"$case/status"
            for file in out err; do
                [ -e "$case/$file" ] || [ ! -s "$work/.std$file" ] || : >"$case/$file"
            done
            [ -e "$case/out" ] || [ -e "$case/err" ] || : >"$case/out"
        fi
        [ -e "$case/status" ] && want=$(cat "$case/status")
        [ "$status" = "$want" ] || { echo "exit $status, expected $want"; ok=0; }
        [ ! -e "$case/out" ] || compare "$case/out" "$work/.stdout" || ok=0
        if [ -e "$case/err" ]; then
            compare "$case/err" "$work/.stderr" || ok=0
        elif [ -z "$ACCEPT" ] && [ -s "$work/.stderr" ]; then
            echo "unexpected on standard error:"
            head -n 20 "$work/.stderr"
            ok=0
        fi
        for file in "$case"/out.*; do
            [ -e "$file" ] || continue
            compare "$file" "$work/${file##*/out.}" || ok=0
        done
    } >"$work/.log" 2>&1
    if [ $ok = 1 ]; then
        [ -z "$ACCEPT" ] || cat "$work/.log"
        echo "1 0 0" >>"$RESULTS"
    else
        { echo "FAILED: ${case#"$CASES_ROOT"/}"; cat "$work/.log"; } >&2
        echo "0 1 0" >>"$RESULTS"
    fi
    rm -rf "$work"
}
export -f one compare shown

RESULTS=$(mktemp)
export RESULTS
find "${@:-tests/cases}" -name cmd -printf '%h\n' | sort |
    sed "s|^tests/cases|$CASES_ROOT|" | xargs -r -P 2 -I{} bash -c 'one {}'
if [ -n "${COUNTS:-}" ]; then
    cat "$RESULTS" >"$COUNTS/$label-cases"
fi
awk '{ p += $1; f += $2 } END { printf "cases: %d passed, %d failed\n", p, f; exit f > 0 }' "$RESULTS"
status=$?
rm -f "$RESULTS"
exit $status
