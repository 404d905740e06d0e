# SPDX-License-Identifier: Apache-2.0
# name: neuvector-compliance-json
# title: NeuVector compliance report
# tool: NeuVector
# recognise:
#   - {kubernetes_cis_version: string, docker_cis_version: string}
# elements: ["items[]"]
# carries: [passes, dates]

def run: {record: "run", end: .run_at};

def results:
  .items[]?
  | {kind: ({"PASS": "pass", "INFO": "informational", "NOTE": "informational"}[.level // ""]
            // "fail"),
     rule: .test_number, rule_title: .description,
     message: (if (.message // []) == [] then .description
               else "\(.description): \(.message[:8] | join("; "))" end),
     severity: .level, level: {"WARN": "medium", "ERROR": "high"}[.level // ""],
     fix: .remediation,
     tags: [.category, .type, .profile, .tags[]? | strings | select(. != "")]};

run, results
