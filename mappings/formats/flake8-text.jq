# SPDX-License-Identifier: Apache-2.0
# name: flake8-text
# title: Flake8, pycodestyle (default and pylint format)
# tool: Flake8
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: {rule:code} {message}'}
#   - {line: '{path:file}:{row:number}: [{rule:code}] {message}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {rule:code} {message}'
#   - '{path:file}:{row:number}: [{rule:code}] {message}'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, path: .path, line: .row, column: .column};

run, results
