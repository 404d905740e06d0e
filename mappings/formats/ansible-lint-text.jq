# SPDX-License-Identifier: Apache-2.0
# name: ansible-lint-text
# title: ansible-lint (pep8, parseable)
# tool: ansible-lint
# recognise:
#   - {line: '{path:word}.{:yml|yaml}:{row:number}: {rule:word}[{tag:word}]{:rest}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {rule:word}: {message}'
#   - '{path:file}:{row:number}: {rule:word}: {message}'
#   - '{path:file}:{row:number}:{column:number}: {rule:word}'
#   - '{path:file}:{row:number}: {rule:word}'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: (.message // .rule), path: .path, line: .row, column: .column};

run, results
