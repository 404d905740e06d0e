# SPDX-License-Identifier: Apache-2.0
# name: checkstyle-text
# title: Checkstyle (plain)
# tool: Checkstyle
# recognise:
#   - {line: '[{severity:WARN|ERROR|INFO}] {path:file}:{row:number}:{column:number}: {message} [{rule:word}]'}
#   - {line: '[{severity:WARN|ERROR|INFO}] {path:file}:{row:number}: {message} [{rule:word}]'}
# lines:
#   - '[{severity:WARN|ERROR|INFO}] {path:file}:{row:number}:{column:number}: {message} [{rule:word}]'
#   - '[{severity:WARN|ERROR|INFO}] {path:file}:{row:number}: {message} [{rule:word}]'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, severity: .severity, level: {"WARN": "medium"}[.severity], path: .path, line: .row, column: .column};

run, results
