# SPDX-License-Identifier: Apache-2.0
# name: scoutsuite-json
# title: ScoutSuite results (JavaScript or JSON)
# tool: ScoutSuite
# recognise:
#   - {services: object, service_list: array}
#   - {services: object, provider_code: string}
#   - {last_run.ruleset_name: string, provider_code: string}
# elements: ["services{}.findings{}"]
# whole: true
# carries: [passes, dates]
# note: a record for each flagged item, and one for each rule that flags none

# "iam.roles.AROA1.policy.0" by the path "iam.roles.id": the resource.
def resource($path):
  (($path // "") | split(".") | length) as $n
  | split(".") | if $n > 0 then .[:$n] else . end | join(".");

# "2021-01-08 17:16:19+0100"
def time:
  if type == "string" and length == 24 then "\(.[:22]):\(.[22:])" else . end;

def run:
  {record: "run", tool_version: .last_run.version?, end: (.last_run.time? | time),
   target: (.account_id // .last_run.account_id? // .project_id? // null)};

def results:
  .account_id as $account
  | (.services // {})[]? | (.findings? // {}) | to_entries[]? | .key as $rule | .value | objects
  | {rule: $rule, rule_title: .description, message: .description, severity: .level,
     level: {"danger": "high", "warning": "medium", "good": "info"}[.level // ""],
     target: $account, references: .references, fix: .remediation,
     tags: [.service // empty, .dashboard_name // empty]} as $record
  | .display_path as $display | .path as $path
  | if (.checked_items // 0) == 0 then $record + {kind: "notApplicable"}
    elif (.flagged_items // 0) == 0 then $record + {kind: "pass"}
    elif (.items // []) == [] then $record
    else .items[] | strings | . as $item
      | $record + {resource: ($item | resource($display // $path)),
                   message: "\($record.rule_title): \($item)"}
    end;

run, results
