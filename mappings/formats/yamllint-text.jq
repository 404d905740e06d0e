# SPDX-License-Identifier: Apache-2.0
# name: yamllint-text
# title: yamllint (parsable)
# tool: yamllint
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: [{severity:warning|error}] {message} ({rule:word})'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: [{severity:warning|error}] {message} ({rule:word})'
#   - '{path:file}:{row:number}:{column:number}: [{severity:warning|error}] {message}'
# carries: [lines]

def run: empty;

def results:
  {rule: (.rule // "syntax"), message: .message, severity: .severity, path: .path, line: .row, column: .column};

run, results
