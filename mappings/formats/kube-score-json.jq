# SPDX-License-Identifier: Apache-2.0
# name: kube-score-json
# title: kube-score JSON (version 2)
# tool: kube-score
# recognise:
#   - {"[].object_name": string, "[].checks": array}
#   - {"[].checks[].check.target_type": string}
# elements: ["[].checks[]"]
# carries: [passes]
# note: a record for each comment of a check that fails, one for any other check

# 1 critical, 5 warning, 7 almost fine, 10 fine.
def level: if . == null then null elif . <= 1 then "high" elif . <= 5 then "medium"
  else "low" end;

def run: {record: "run"};

def results:
  .[]? | . as $object | (.type_meta.kind // "") as $kind
  | .checks[]? | (.grade // 10) as $grade
  | (if .skipped == true then "notApplicable" elif $grade >= 7 then "pass"
     else "fail" end) as $kind_of
  | {kind: $kind_of, rule: .check.id, rule_title: .check.name,
     message: (.check.comment // .check.name),
     severity: $grade, level: ($grade | level), path: $object.file_name,
     line: (if ($object.file_row // 0) > 0 then $object.file_row else null end),
     resource: "\($kind)/\($object.object_meta.namespace // "")/\($object.object_meta.name // $object.object_name)",
     resource_type: $kind} as $record
  | if $kind_of == "fail" and (.comments // []) != [] then
      .comments[]
      | $record + {message: .summary, fix: .description, help_uri: .documentation_url,
                   title: (if (.path // "") == "" then null else "\(.path): \(.summary)" end)}
    else $record end;

run, results
