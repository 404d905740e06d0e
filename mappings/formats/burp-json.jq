# SPDX-License-Identifier: Apache-2.0
# name: burp-json
# title: Burp Suite scan JSON (REST API)
# tool: Burp Suite
# recognise:
#   - {"issue_events[].issue": object}
#   - {issue_events: array, scan_metrics: object}
# elements: ["issue_events[]"]
# carries: []

def plain: (. // "") | [split("<")[] | split(">") | .[-1]] | join("");

# "0x00700100" in other reports; a number here.
def run:
  {record: "run", success: (.scan_status != "failed"),
   failure: (if .scan_status == "failed" then "the scan failed" else null end)};

# Evidence (requests and answers) is left out: it holds cookies.
def results:
  .issue_events[]? | .issue | objects
  | {rule: ((.type_index // .name // "unnamed") | tostring), rule_title: .name,
     message: ((.description // .name) | plain), severity: .severity,
     address: ((.origin // "") + (.path // "")), fix: (.remediation | plain),
     fingerprint: null, tags: [.confidence // empty | "confidence:\(.)"],
     suppressed: (.severity == "false_positive"),
     suppression: (if .severity == "false_positive" then "false positive" else null end)};

run, results
