# SPDX-License-Identifier: Apache-2.0
# name: ast-grep-json
# title: ast-grep JSON and JSON lines
# tool: ast-grep
# recognise:
#   - {"[].ruleId": string, "[].charCount": object}
#   - {ruleId: string, charCount: object}
#   - {"[].ruleId": string, "[].range.byteOffset": object}
#   - {ruleId: string, "range.byteOffset": object}
# elements: ["[]"]
# carries: [lines]

# Lines and columns count from 0.
def next: if type == "number" then . + 1 else null end;

def run: empty;

def results:
  if type == "array" then .[] else . end
  | (.range // {}) as $r
  | {rule: (.ruleId // "unnamed"), message: (if (.message // "") == "" then .note // .ruleId else .message end),
     severity: .severity, path: .file, snippet: (.text // .lines), help_uri: (.url // null),
     line: ($r.start.line | next), end_line: ($r.end.line | next),
     column: ($r.start.column | next), end_column: ($r.end.column | next),
     fix: (.replacement // null)};

run, results
