# SPDX-License-Identifier: Apache-2.0
# name: phpcs-text
# title: PHP_CodeSniffer (emacs)
# tool: PHP_CodeSniffer
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: {severity:error|warning} - {message}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {severity:error|warning} - {message} ({rule:word})'
#   - '{path:file}:{row:number}:{column:number}: {severity:error|warning} - {message}'
# carries: [lines]

def run: empty;

def results:
  {rule: (.rule // "unnamed"), message: .message, severity: .severity, path: .path, line: .row, column: .column};

run, results
