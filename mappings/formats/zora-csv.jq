# SPDX-License-Identifier: Apache-2.0
# name: zora-csv
# title: Zora CSV
# tool: Zora
# recognise:
#   - csv: [source, checkID, title, severity, status, remediation]
# carries: [passes]

def run: empty;

def results:
  {rule: (if (.checkID // "") == "" then "unnamed" else .checkID end), rule_title: .title,
   message: (if (.description // "") == "" then .title else .description end), severity: .severity,
   kind: ({"PASS": "pass", "pass": "pass", "Pass": "pass"}[.status // ""] // "fail"),
   fix: .remediation, tags: [.source // "" | select(. != "")], target: .cluster};

run, results
