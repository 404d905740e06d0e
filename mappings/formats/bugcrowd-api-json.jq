# SPDX-License-Identifier: Apache-2.0
# name: bugcrowd-api-json
# title: Bugcrowd submissions (API)
# tool: Bugcrowd
# recognise:
#   - {"[].type": "=submission", "[].attributes": object}
#   - {"data[].type": "=submission", "data[].attributes": object}
# elements: ["[]", "data[]"]
# carries: [severities, dates, suppressions]

def results:
  (if type == "array" then .[] else .data[]? end) | .id as $id | (.attributes // {})
  | ({"wont_fix": true, "not_applicable": true, "not_reproducible": true, "out_of_scope": true,
      "duplicate": true, "informational": true, "resolved": true}[.state // ""] // false) as $closed
  | {rule: (.vrt_id // "unnamed"), title: .title,
     message: (if (.description // "") == "" then .title else .description end),
     severity: (.severity // "" | tostring),
     level: ({"1": "critical", "2": "high", "3": "medium", "4": "low", "5": "info"}[.severity // "" | tostring]),
     address: .bug_url, fingerprint: $id, fix: .remediation_advice, first_seen: .submitted_at,
     suppressed: ($closed or .duplicate == true),
     suppression: (if $closed then .state elif .duplicate == true then "duplicate" else null end)};

def run: {record: "run"};

run, results
