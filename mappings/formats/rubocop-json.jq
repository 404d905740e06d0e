# SPDX-License-Identifier: Apache-2.0
# name: rubocop-json
# title: RuboCop JSON
# tool: RuboCop
# recognise:
#   - {"metadata.rubocop_version": string, files: array}
#   - {"files[].offenses": array}
# elements: ["files[].offenses[]"]
# carries: [lines]

def run: {record: "run", tool_version: .metadata.rubocop_version};

def results:
  .files[]? | .path as $path | .offenses[]? | (.location // {}) as $l
  | {rule: (.cop_name // "unnamed"), message: .message, severity: .severity,
     level: ({"convention": "low", "refactor": "low"}[.severity // ""] // null),
     path: $path, line: ($l.start_line // $l.line), end_line: $l.last_line,
     column: ($l.start_column // $l.column), end_column: $l.last_column};

run, results
