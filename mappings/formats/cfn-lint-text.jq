# SPDX-License-Identifier: Apache-2.0
# name: cfn-lint-text
# title: cfn-lint (parseable)
# tool: cfn-lint
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}:{end_row:number}:{end_column:number}:{rule:code}:{message}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}:{end_row:number}:{end_column:number}:{rule:code}:{message}'
# carries: [lines]

def run: empty;

def results:
  {"E": "Error", "W": "Warning", "I": "Informational"}[.rule[:1]] as $word
  | {rule: .rule, message: .message, severity: $word,
     level: {"Error": "high", "Warning": "medium", "Informational": "low"}[$word // ""],
     path: .path, line: .row, column: .column, end_line: .end_row, end_column: .end_column};

run, results
