# SPDX-License-Identifier: Apache-2.0
# name: hackerone-json
# title: HackerOne reports JSON
# tool: HackerOne
# recognise:
#   - {"data[].type": =report, "data[].attributes": object}
#   - {"findings[].severity_rating": string, "findings[].weakness": any}
#   - {data: array, "links.self": ~hackerone}
# elements: ["data[]", "findings[]"]
# carries: [dates, suppressions]

def run: empty;

def time: strings | split(" ") | if length == 3 then "\(.[0])T\(.[1])Z" else join(" ") end;
def score: (. // "" | tonumber? // null) | if . != null and . >= 0 and . <= 10 then . else null end;
def text: strings | select(. != "");

# From the programming interface, and from the export of a programme.
def results:
  (.data[]? | (.attributes // {}) as $a | (.relationships // {}) as $r
   | ($r.severity.data.attributes // {}) as $s
   | ({"resolved": true, "not-applicable": true, "informative": true, "duplicate": true, "spam": true}[$a.state // ""] // false) as $closed
   | {rule: ($r.weakness.data.attributes.name // "unnamed"), message: $a.title,
      severity: $s.rating, cvss_score: ($s.score | score), fingerprint: .id,
      cwes: [$r.weakness.data.attributes.external_id // "" | select(startswith("cwe-"))],
      first_seen: ($a.created_at | time // null),
      suppressed: $closed, suppression: (if $closed then $a.state else null end)}),
  (.findings[]? | (.state == "closed") as $closed
   | {rule: ((.weakness | text) // "unnamed"), message: .title, severity: .severity_rating,
      cvss_score: (.severity_score | score), fingerprint: .id,
      vulnerabilities: [(.cve_ids | text // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
      help_uri: .reference_url, first_seen: (.reported_at | time // null),
      suppressed: $closed, suppression: (if $closed then .substate else null end)});

run, results
