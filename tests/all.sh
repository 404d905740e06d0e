#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs every kind of test on one build. Each tests/*.sh part prints what failed and leaves
# its counts in $COUNTS; here only the order is kept.
#   BUILD    the build folder      COUNTS  where counts go
#   CORPUS   the corpus, or empty  SAN     sanitizers of this build, or empty
set -u
cd "$(dirname "$0")/.." || exit 2
export BUILD CORPUS SAN CC
COUNTS=${COUNTS:-$BUILD/counts}
export COUNTS
mkdir -p "$COUNTS"
label=${SAN:+san}
label=${label:-plain}

# part NAME COMMAND...: a check that passes or fails as a whole; exit 77 is skipped.
part() {
    local name=$1 log status
    shift
    log=$BUILD/check-$name.log
    "$@" >"$log" 2>&1
    status=$?
    case $status in
    0) echo "1 0 0" ;;
    77) echo "0 0 1"; echo "skipped: $name: $(tail -n 1 "$log")" >&2 ;;
    *) echo "0 1 0"; echo "FAILED: $name ($label)" >&2; tail -n 40 "$log" >&2 ;;
    esac >"$COUNTS/$label-part-$name"
}

if [ -z "$SAN" ]; then
    part style tests/style.sh
    part layers tests/layers.sh
    part headers tests/headers.sh
    part install tests/install.sh
fi
for unit in "$BUILD"/unit/test_*; do
    case $unit in *.d) continue ;; esac
    part "unit-$(basename "$unit")" timeout 600 "$unit"
done
tests/run.sh >"$BUILD/check-cases.log" 2>&1
cat "$BUILD/check-cases.log" >&2
for check in tests/checks/*.sh; do
    part "$(basename "$check" .sh)" timeout 1200 "$check"
done
true
