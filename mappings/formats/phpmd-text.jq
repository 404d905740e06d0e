# SPDX-License-Identifier: Apache-2.0
# name: phpmd-text
# title: PHPMD (text)
# tool: PHPMD
# recognise:
#   - {line: '{path:word}.php:{row:number}{:blanks}{rule:word}  {message}'}
# lines:
#   - '{path:file}:{row:number}{:blanks}{rule:word}{:blanks}{message}'
# carries: [lines]

def run: empty;

def results:
  {rule: .rule, message: .message, path: .path, line: .row};

run, results
