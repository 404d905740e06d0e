# SPDX-License-Identifier: Apache-2.0
# name: ruff-text
# title: Ruff (concise)
# tool: Ruff
# recognise:
#   - {line: ['{path:file}:{row:number}:{column:number}: {rule:code} {message}', 'Found {:number} error{:rest}']}
#   - {line: ['{path:file}:{row:number}:{column:number}: invalid-syntax: {message}', 'Found {:number} error{:rest}']}
# over: [flake8-text]
# lines:
#   - '{path:file}:{row:number}:{column:number}: {rule:code} {message}'
#   - '{path:file}:{row:number}:{column:number}: {rule:invalid-syntax|syntax-error}: {message}'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: (.message | ltrimstr("[*] ")), path: .path, line: .row, column: .column};

run, results
