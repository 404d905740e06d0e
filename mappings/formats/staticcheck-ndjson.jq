# SPDX-License-Identifier: Apache-2.0
# name: staticcheck-ndjson
# title: Staticcheck JSON lines
# tool: Staticcheck
# recognise:
#   - {code: string, "location.file": string, "end.file": string, message: string}
# carries: [lines, suppressions]

def number: if . == 0 then null else . end;

def run: empty;

def results:
  {rule: (.code // "unnamed"), message: .message, severity: .severity, path: .location.file,
   line: .location.line, column: .location.column,
   end_line: (.end.line | number), end_column: (.end.column | number),
   help_uri: "https://staticcheck.dev/docs/checks#\(.code)"}
  + (if .severity == "ignored" then {suppressed: true, suppression: "lint:ignore comment", level: "info"} else {} end);

run, results
