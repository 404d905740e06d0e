# SPDX-License-Identifier: Apache-2.0
# name: shellcheck-json
# title: ShellCheck JSON (json and json1)
# tool: ShellCheck
# recognise:
#   - {"[].code": number, "[].level": string, "[].file": string}
#   - {"comments[].code": number, "comments[].level": string}
#   - {comments: array, files: absent}
# elements: ["[]", "comments[]"]
# carries: [lines]

def run: empty;

def results:
  if type == "array" then .[] else .comments[]? end
  | {rule: "SC\(.code)", message: .message, severity: .level, path: .file,
     line: .line, end_line: .endLine, column: .column, end_column: .endColumn,
     help_uri: "https://www.shellcheck.net/wiki/SC\(.code)"};

run, results
