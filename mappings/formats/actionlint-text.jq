# SPDX-License-Identifier: Apache-2.0
# name: actionlint-text
# title: actionlint (one line)
# tool: actionlint
# recognise:
#   - {line: '{path:word}.{:yml|yaml}:{row:number}:{column:number}: {message} [{rule:word}]'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {message} [{rule:word}]'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, path: .path, line: .row, column: .column};

run, results
