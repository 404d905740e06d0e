# SPDX-License-Identifier: Apache-2.0
# name: anchore-policy-json
# title: Anchore policy evaluation (Enterprise, anchorectl)
# tool: Anchore
# recognise:
#   - {evaluatedTag: string, evaluations: array|null}
#   - {"[]{}{}[].detail.result": object}
#   - {"[]{}{}[].policyId": string, "[]{}{}[].last_evaluation": string}
# whole: true
# carries: []

# Of Enterprise: digest -> tag -> [{detail: {result: {result: {image: {result: {header, rows}}}}}}].
def rows:
  .[] | .[]? | objects | to_entries[] | .key as $tag | .value[]?
  | .detail.result.result | .[]? | objects | .result | .header as $header
  | .rows[]? | . as $row
  | reduce range($header | length) as $i ({}; . + {($header[$i]): $row[$i]})
  | {rule: "\(.Gate)/\(.Trigger)", rule_title: "\(.Gate): \(.Trigger)", message: .Check_Output,
     severity: .Gate_Action, level: ({stop: "high", warn: "medium"}[.Gate_Action // ""]),
     target: $tag, suppressed: (.Whitelisted | if type == "object" or . == true then true else false end),
     kind: (if .Gate_Action == "go" then "pass" else null end)};

# stop and warn; the trigger of a vulnerability is "CVE-2026-0001+package". go: nothing to do.
def detail($tag):
  ((.triggerId // "") | split("+")) as $id
  | (($id[0] // "") | startswith("CVE-") or startswith("GHSA-")) as $known
  | {rule: (if $known then $id[0] else "\(.gate)/\(.triggerName)" end),
     rule_title: "\(.gate): \(.triggerName)", message: .description, severity: .status,
     level: ({stop: "high", warn: "medium"}[.status // ""]), target: (.tag // $tag),
     package: (if $known then $id[1] else null end),
     vulnerabilities: (if $known then [$id[0]] else [] end),
     kind: (if .status == "go" then "pass" else null end),
     suppressed: (.allowlisted == true or .whitelisted == true)};

def run:
  if type == "array" then {record: "run"}
  else {record: "run", target: .evaluatedTag, start: .evaluations[0]?.evaluationTime?} end;

def results:
  if type == "array" then rows
  else .evaluatedTag as $tag | .evaluations[]?.details[]? | detail($tag) end;

run, results
