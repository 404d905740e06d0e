#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Hostile strings of the corpus in every text of a report (tests/render_inert.py).
[ -n "${CORPUS:-}" ] || { echo "no CORPUS given: hostile strings are not rendered"; exit 77; }
command -v cmark >/dev/null || { echo "no cmark program: Markdown can't be judged"; exit 77; }
cd "$(dirname "$0")/../.." || exit 2
python3 tests/render_inert.py "$BUILD/crosswalk" "$CORPUS/badinput"
