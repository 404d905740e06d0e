# SPDX-License-Identifier: Apache-2.0
# name: semgrep-text
# title: Semgrep (vim)
# tool: Semgrep
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}:{severity:E|W|I}:{rule:word}:{message}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}:{severity:E|W|I}:{rule:word}:{message}'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, path: .path, line: .row, column: .column,
   severity: ({"E": "error", "W": "warning", "I": "info"}[.severity] // .severity)};

run, results
