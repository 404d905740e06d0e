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
     suppressed: (.allowlisted == true or .whitelisted == true), suppression: .reason};

# Of Enterprise: digest -> tag -> [{detail: {result: {result: {image: {result: {header, rows}}}}}}].
# A row that is accepted has the list that says so in place of false.
def evaluations:
  .[]? | objects | .[] | objects | to_entries[] | .key as $tag | .value[]? | objects | {tag: $tag, value: .};

def rows:
  evaluations | .tag as $tag | .value.detail.result.result | objects | .[] | objects | .result
  | objects | (.header // []) as $header | .rows[]? | . as $row
  | reduce range($header | length) as $i ({}; . + {($header[$i]): $row[$i]})
  | .Whitelisted as $list
  | {gate: .Gate, triggerName: .Trigger, triggerId: .Trigger_Id, description: .Check_Output,
     status: .Gate_Action, allowlisted: (($list | type) == "object" or $list == true),
     reason: ($list | if type == "object" then .whitelist_name // .allowlist_name else null end)}
  | detail($tag);

def run:
  if type == "array" then
    ([evaluations] | .[0] // {}) as $first
    | {record: "run", target: $first.tag, start: $first.value.last_evaluation}
  else {record: "run", target: .evaluatedTag, start: .evaluations[0]?.evaluationTime?} end;

def results:
  if type == "array" then rows
  else .evaluatedTag as $tag | .evaluations[]?.details[]? | detail($tag) end;

run, results
