# SPDX-License-Identifier: Apache-2.0
# name: cfn-nag-json
# title: cfn_nag JSON
# tool: cfn_nag
# recognise:
#   - {"[].filename": string, "[].file_results": object}
# elements: ["[].file_results.violations[]"]
# carries: []
# note: a violation that names several resources is one record, at the first of them

def run: {record: "run"};

def results:
  .[]? | .filename as $file | .file_results.violations[]?
  | {rule: (.id // .name // .type), rule_name: .name,
     message: (if ((.logical_resource_ids // []) | length) > 1
               then "\(.message): \(.logical_resource_ids | join(", "))" else .message end),
     rule_title: .message, severity: .type,
     level: {"FAIL": "high", "WARN": "medium"}[.type // ""],
     path: ($file | ltrimstr("./")),
     line: (.line_numbers[0]? // null | if . == null or . < 1 then null else . end),
     resource: (.logical_resource_ids[0]? // null)};

run, results
