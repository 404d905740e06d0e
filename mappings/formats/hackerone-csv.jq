# SPDX-License-Identifier: Apache-2.0
# name: hackerone-csv
# title: HackerOne CSV
# tool: HackerOne
# recognise:
#   - csv: [id, title, severity_rating, state, substate, weakness, reported_at]
# carries: [dates, suppressions]

def run: empty;

def time: (. // "") | split(" ") | if length == 3 then "\(.[0])T\(.[1])Z" else null end;
def score: (. // "" | tonumber? // null) | if . != null and . >= 0 and . <= 10 then . else null end;

def results:
  (.state == "closed") as $closed
  | {rule: (if (.weakness // "") == "" then "unnamed" else .weakness end), message: .title,
     severity: .severity_rating, cvss_score: (.severity_score | score), fingerprint: .id,
     vulnerabilities: [(.cve_ids // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
     help_uri: .reference_url, address: .structured_scope_reference, first_seen: (.reported_at | time),
     suppressed: $closed, suppression: (if $closed then .substate else null end)};

run, results
