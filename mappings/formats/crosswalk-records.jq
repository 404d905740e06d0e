# SPDX-License-Identifier: Apache-2.0
# name: crosswalk-records
# title: Normalised records, one JSON object a line
# tool: unknown
# recognise:
#   - {record: "=run"}
#   - {record: "=rule"}
#   - {record: "=result"}
#   - {"[].record": "=run"}
#   - {"[].record": "=result"}
# elements: ["[]"]
# whole: true
# carries: [passes, controls, dates]

def run: empty;

def results: if type == "array" then .[] else . end;

run, results
