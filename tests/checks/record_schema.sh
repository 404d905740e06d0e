#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The records of every format's case follow doc/record.schema.json.
cd "$(dirname "$0")/../.." || exit 2
python3 -c 'import jsonschema' 2>/dev/null || { echo "no python3-jsonschema"; exit 77; }
shopt -s nullglob
for file in tests/cases/formats/*/in.*; do
    [[ $file == *-malformed/* ]] || "$BUILD/crosswalk" records "$file" 2>/dev/null
done | python3 -c '
import json, jsonschema, sys
schema = json.load(open("doc/record.schema.json"))
check = jsonschema.Draft7Validator(schema)
n = bad = 0
for line in sys.stdin:
    record = json.loads(line)
    n += 1
    if not check.is_valid(record):
        bad += 1
        for e in check.iter_errors(record):
            print(json.dumps(record)[:300], [c.message[:150] for c in e.context][:3])
print(n, "records,", bad, "not as the schema says")
sys.exit(bad > 0 or n < 100)'
