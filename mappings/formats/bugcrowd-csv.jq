# SPDX-License-Identifier: Apache-2.0
# name: bugcrowd-csv
# title: Bugcrowd CSV
# tool: Bugcrowd
# recognise:
#   - csv: [reference_number, bounty_code, title, priority, vrt_lineage, substate]
# carries: [dates, suppressions]

def run: empty;

# "2020-03-01 06:15:06 UTC"
def time: (. // "") | split(" ") | if length == 3 then "\(.[0])T\(.[1])Z" else null end;

def results:
  ({"wont_fix": true, "not_applicable": true, "not_reproducible": true, "out_of_scope": true,
    "duplicate": true, "informational": true, "resolved": true}[.substate // ""] // false) as $closed
  | {rule: (if (.vrt_lineage // "") == "" then "unnamed" else .vrt_lineage end),
     title: .title, message: (if (.description // "") == "" then .title else .description end),
     severity: .priority,
     level: ({"1": "critical", "2": "high", "3": "medium", "4": "low", "5": "info"}[.priority // ""] // null),
     address: .bug_url, target: .target_name, fingerprint: .reference_number,
     fix: .remediation_advice, first_seen: (.submitted_at | time),
     suppressed: $closed, suppression: (if $closed then .substate else null end)};

run, results
