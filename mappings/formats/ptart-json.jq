# SPDX-License-Identifier: Apache-2.0
# name: ptart-json
# title: PTART pentest report JSON
# tool: PTART
# recognise:
#   - {"assessments[].hits": array, pentesters: array}
#   - {assessments: array, retests: array}
#   - {assessments: array, executive_summary: string}
#   - {"assessments[].hits[].fix_complexity": any}
# elements: ["assessments[].hits[]", "retests[].hits[]"]
# carries: [dates]

def level: {"1": "critical", "2": "high", "3": "medium", "4": "low", "5": "info"}[. | tostring] // null;

def hit($what):
  {rule: (.id // .title // "unnamed"), rule_title: .title, message: (.body // .title), severity: .severity,
   level: (.severity | level), cvss_vector: .cvss_vector,
   cvss_score: (.cvss_score | tonumber? // null),
   address: .asset, cwes: [.cwes[]? | if type == "object" then .cwe_id else . end],
   first_seen: (.added // "" | .[:10]),
   references: [.references[]? | if type == "object" then .url else . end | strings],
   fix: .remediation, target: $what, tags: [.labels[]? | if type == "object" then .title else . end | strings]};

# Retests: fixed, not fixed, partially fixed, not tested.
def retested($what):
  .status as $status
  | (.original_hit // .hit // . | if type == "object" then . else {} end) + . | hit($what)
  + {kind: ({"F": "pass", "NA": "notApplicable", "NT": "open"}[$status // ""] // "fail")};

def run:
  {record: "run", start: .start_date, end: .end_date, target: (.scope // .name | strings // null)};

def results:
  (.assessments[]? | .title as $what | .hits[]? | hit($what)),
  (.retests[]? | (.title // .name) as $what | .hits[]? | retested($what));

run, results
