# SPDX-License-Identifier: Apache-2.0
# name: oxlint-json
# title: oxlint JSON
# tool: oxlint
# recognise:
#   - {diagnostics: array, number_of_files: number}
#   - {"diagnostics[].filename": string, "diagnostics[].labels": array}
# elements: ["diagnostics[]"]
# carries: [lines]

def run: empty;

# What the parser says has a rule only in the SARIF of oxlint.
def results:
  .diagnostics[]? | (.labels // [] | .[0].span) as $s
  | {rule: (.code // "OXL0001"), message: .message, severity: .severity, help_uri: .url,
     path: .filename, line: $s.line, column: $s.column, fix: .help};

run, results
