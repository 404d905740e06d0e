# SPDX-License-Identifier: Apache-2.0
# name: gosec-golint
# title: Gosec (golint)
# tool: gosec
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: [{cwe:word}] {message} (Rule:{rule:code}, Severity:{severity:word}, Confidence:{confidence:word})'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: [{cwe:word}] {message} (Rule:{rule:code}, Severity:{severity:word}, Confidence:{confidence:word})'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, severity: .severity, cwes: .cwe, tags: ["confidence:\(.confidence)"], path: .path, line: .row, column: .column};

run, results
