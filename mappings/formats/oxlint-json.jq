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

def results:
  .diagnostics[]? | (.labels // [] | .[0].span) as $s
  | {rule: (.code // "parse-error"), message: .message, severity: .severity, help_uri: .url,
     path: .filename, line: $s.line, column: $s.column, fix: .help};

run, results
