# SPDX-License-Identifier: Apache-2.0
# name: eslint-compact
# title: ESLint compact
# tool: ESLint
# recognise:
#   - {line: '{path:file}: line {row:number}, col {column:number}, {severity:Error|Warning} - {message}'}
# lines:
#   - '{path:file}: line {row:number}, col {column:number}, {severity:Error|Warning} - {message} ({rule:word})'
#   - '{path:file}: line {row:number}, col {column:number}, {severity:Error|Warning} - {message}'
# carries: [lines]

def run: empty;

def results:
  {rule: (.rule // "unnamed"), message: .message, severity: .severity, path: .path, line: .row, column: .column};

run, results
