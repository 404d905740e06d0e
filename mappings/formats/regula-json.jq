# SPDX-License-Identifier: Apache-2.0
# name: regula-json
# title: Regula JSON
# tool: Regula
# recognise:
#   - {"rule_results[].rule_raw_result": boolean}
#   - {rule_results: array, summary: object}
# elements: ["rule_results[]"]
# carries: [passes, controls]

# "CIS-AWS_v1.2.0_2.4" is a framework with its version, and a control.
def controls:
  [.controls[]? | split("_") | select(length > 1)
   | "\(.[:-1] | join(" ") | gsub("-"; " "))|\(.[-1])"];

def run: {record: "run"};

def results:
  .rule_results[]? | (.source_location[0]? // {}) as $at
  | {kind: ({"PASS": "pass"}[.rule_result // ""] // "fail"),
     rule: (.rule_id // .rule_name), rule_name: .rule_name, rule_title: .rule_summary,
     help_uri: .rule_remediation_doc,
     message: (if (.rule_message // "") == "" then .rule_summary // .rule_description
               else .rule_message end),
     severity: .rule_severity,
     path: ($at.path // .filepath), line: $at.line, column: $at.column,
     resource: .resource_id, resource_type: .resource_type, controls: controls,
     suppressed: (.rule_result == "WAIVED"),
     suppression: (if .rule_result == "WAIVED" then "waived" else null end),
     tags: [.provider // empty, .input_type // empty]};

run, results
