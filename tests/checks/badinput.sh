#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Hostile and broken inputs: each verdict is one of those allowed, and nothing crashes or hangs.
[ -n "$CORPUS" ] || { echo "no CORPUS given: hostile inputs are not checked"; exit 77; }
big=$BUILD/badinput-big
mkdir -p "$big"
[ -e "$big/.done" ] || { python3 "$CORPUS/badinput/gen_big.py" "$big" && touch "$big/.done"; }
python3 "$CORPUS/tools/run_badinput.py" "$BUILD/crosswalk" "$CORPUS/badinput" --layer sarif \
    --big "$big" ${SAN:+--slow}
