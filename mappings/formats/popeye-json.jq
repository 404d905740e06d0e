# SPDX-License-Identifier: Apache-2.0
# name: popeye-json
# title: Popeye JSON
# tool: Popeye
# recognise:
#   - {popeye.sanitizers: array}
#   - {popeye.sections: array}
#   - {popeye.score: number, popeye.grade: string}
# elements: ["popeye.sanitizers[].issues{}[]", "popeye.sections[].issues{}[]"]
# whole: true
# carries: [passes]

# "[POP-106] No resources defined"
def code: split("]") | if length > 1 then .[0] | ltrimstr("[") else null end;

def run: {record: "run", target: (.ClusterName // .popeye.clustername? // null)};

def results:
  .popeye | (.sanitizers[]?, .sections[]?) | (.sanitizer // .linter) as $part
  | .issues // {} | to_entries[]? | .key as $name | .value[]?
  | (.level // 0) as $level
  | {kind: (if $level == 0 then "pass" elif $level == 1 then "informational" else "fail" end),
     rule: ((.message // "" | code) // $part), message: .message, severity: $level,
     level: {"3": "high", "2": "medium", "1": "info", "0": "info"}["\($level)"],
     resource: "\($part)/\($name)\(if (.group // "__root__") == "__root__" then "" else "/\(.group)" end)",
     resource_type: $part};

run, results
