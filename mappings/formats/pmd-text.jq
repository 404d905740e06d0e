# SPDX-License-Identifier: Apache-2.0
# name: pmd-text
# title: PMD (text)
# tool: PMD
# recognise:
#   - {line: "{path:file}:{row:number}:\t{rule:word}:\t{message}"}
# lines:
#   - "{path:file}:{row:number}:\t{rule:word}:\t{message}"
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, path: .path, line: .row};

run, results
