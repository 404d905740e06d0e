#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Scans of one stack by eight tools: what is known to be the same joins, and nothing else.
[ -n "$CORPUS" ] || { echo "no CORPUS given: known pairs are not checked"; exit 77; }
generated=$CORPUS/corpus/generated
scans=()
for tool in checkov trivy tfsec terrascan kics tflint semgrep regula; do
    scans+=("$generated/$tool/tf-stack.sarif")
done
python3 "$CORPUS/tools/run_merge.py" "$BUILD/crosswalk" "$generated/inputs/tf-stack/main.tf" \
    "$generated/cross_tool.tsv" "${scans[@]}" --set 137 --min 0.95 -v &&
python3 "$CORPUS/tools/run_merge.py" "$BUILD/crosswalk" "$generated/inputs/tf-stack/main.tf" \
    "$generated/cross_tool.tsv" "${scans[@]}" --set 137,proposed --min 0.95 -v
