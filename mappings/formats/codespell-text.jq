# SPDX-License-Identifier: Apache-2.0
# name: codespell-text
# title: codespell
# tool: codespell
# recognise:
#   - {line: '{path:file}:{row:number}: {wrong:word} ==> {right}'}
# lines:
#   - '{path:file}:{row:number}: {wrong:word} ==> {right}'
# carries: [lines]

def run: empty;

def results:
  {rule: "misspelling", message: "\(.wrong) should be \(.right)", level: "info", path: .path, line: .row, fix: .right};

run, results
