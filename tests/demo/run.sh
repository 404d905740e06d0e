#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The main job on the scans of nine tools over one Terraform stack (tests/demo/scans: real
# output, without the rules' descriptions and help texts). Usage: run.sh BUILD-FOLDER
set -eu
cd "$(dirname "$0")/../.."
out=$1/demo
mkdir -p "$out"
"$1/crosswalk" report tests/demo/scans \
    --title "Demo stack" --scope "one Terraform stack, nine scanners" \
    --root /src/infra/tf-stack \
    -o text=- -o html="$out/report.html" -o markdown="$out/report.md" \
    -o junit="$out/junit.xml" -o json="$out/report.json" -o csv="$out/findings.csv"
echo
echo "The reports lie in $out:"
ls -1 "$out"
