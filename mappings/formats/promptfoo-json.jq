# SPDX-License-Identifier: Apache-2.0
# name: promptfoo-json
# title: Promptfoo evaluation JSON
# tool: Promptfoo
# recognise:
#   - {evalId: any, results: object}
#   - {"results.results[].gradingResult": any, "results.results[].promptIdx": number}
#   - {"results.prompts": array, "results.stats": object}
# elements: ["results.results[]"]
# carries: [passes, dates]

# What models answered is not delivered. An error is no judgement.
def test:
  (.metadata // .testCase.metadata // {}) as $m | (.gradingResult // {}) as $g
  | ([$g.componentResults[]? | select(.pass == false) | .reason | strings] | .[0]) as $reason
  | ($m.pluginId // $g.componentResults[0]?.assertion.type? // .testCase.assert[0]?.type? // "assertion") as $rule
  | {rule: $rule, rule_title: ($m.harmCategory // null),
     message: ($reason // $g.reason // .error // $rule),
     severity: $m.severity,
     kind: (if .success == true then "pass" elif .failureReason == 2 or ($g.pass == null and .error) then "open"
            else "fail" end),
     resource: (.id // "\(.testIdx // 0)/\(.promptIdx // 0)" | tostring), resource_type: "test",
     target: (.provider | if type == "object" then (if (.label // "") != "" then .label else .id end) else . end),
     tags: [($m.strategyId // empty | "strategy:\(.)"), $m.harmCategory // empty]};

def run:
  {record: "run", tool_version: .metadata.promptfooVersion, start: (.results.timestamp? // null), target: .config.description?};

def results: .results | objects | .results[]? | test;

run, results
