# SPDX-License-Identifier: Apache-2.0
# name: tflint-json
# title: TFLint JSON
# tool: TFLint
# recognise:
#   - {"issues[].rule.name": string, errors: any}
#   - {"issues[].rule.name": string, "issues[].callers": any}
#   - {issues: array, "errors[].summary": string}
#   - {issues: array, "errors[].message": string}
# elements: ["issues[]", "errors[]"]
# carries: []

# An issue may be at no line of a file (0).
def results:
  (.issues[]?
   | {rule: .rule.name, help_uri: .rule.link, message: .message, severity: .rule.severity,
      level: {"error": "high", "warning": "medium", "info": "low", "notice": "low"}[.rule.severity // ""],
      path: .range.filename, line: .range.start.line, column: .range.start.column,
      end_line: .range.end.line, end_column: .range.end.column}),
  (.errors[]?
   | {kind: "informational", rule: "tflint-error", rule_title: "TFLint could not read the code",
      message: ([.summary, .message] | map(strings | select(. != "")) | join(": ")),
      severity: .severity, path: .range.filename, line: .range.start.line,
      column: .range.start.column},
     {record: "run", success: false, failure: (.message // .summary)});

def run: {record: "run"};

run, results
