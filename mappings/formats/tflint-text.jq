# SPDX-License-Identifier: Apache-2.0
# name: tflint-text
# title: TFLint (compact)
# tool: TFLint
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: {severity:Error|Warning|Notice} - {message} ({rule:word})'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {severity:Error|Warning|Notice} - {message} ({rule:word})'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, severity: .severity, level: {"Notice": "low"}[.severity], path: .path, line: .row, column: .column};

run, results
