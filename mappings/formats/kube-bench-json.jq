# SPDX-License-Identifier: Apache-2.0
# name: kube-bench-json
# title: kube-bench JSON
# tool: kube-bench
# recognise:
#   - {"Controls[].node_type": string, "Controls[].tests": array}
#   - {"[].node_type": string, "[].tests": array}
#   - {"Controls[].tests[].results[].test_number": string}
#   - {"[].tests[].results[].test_number": string}
#   - {node_type: string, "tests[].results": array}
# elements: ["Controls[].tests[].results[]", "[].tests[].results[]", "tests[].results[]"]
# carries: [passes]
# note: WARN is a finding, too; kube-bench writes it where a person has to decide

def kind:
  {"PASS": "pass", "INFO": "informational"}[.status // ""] // "fail";

def controls:
  if type == "array" then .[] elif .Controls then .Controls[]? else . end;

def run: {record: "run"};

def results:
  controls | . as $c | .tests[]? | . as $section | .results[]?
  | {kind: kind, rule: .test_number, rule_title: .test_desc, message: .test_desc,
     severity: .status, level: {"FAIL": "medium", "WARN": "low"}[.status // ""],
     target: ([$c.text, $c.version | strings | select(. != "")] | join(" ")),
     resource: $c.node_type,
     fix: .remediation,
     tags: [$section.desc // empty, $c.node_type // empty, .type // empty | select(. != "")]};

run, results
