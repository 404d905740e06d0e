#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# One scan gives the same findings with the same identity through every format.
[ -n "$CORPUS" ] || { echo "no CORPUS given: reports of one scan are not compared"; exit 77; }
python3 tests/equivalent.py "$BUILD/crosswalk" "$CORPUS/corpus/generated" tests/equivalent.tsv
