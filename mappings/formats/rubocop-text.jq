# SPDX-License-Identifier: Apache-2.0
# name: rubocop-text
# title: RuboCop (clang, emacs)
# tool: RuboCop
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: {severity:C|W|E|F|R|I}: {:|[Correctable] }{rule:word}/{name:word}: {message}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {severity:C|W|E|F|R|I}: {:|[Correctable] }{rule:word}: {message}'
# carries: [lines]

def run: empty;

def results:
  {"C": "convention", "R": "refactor", "W": "warning", "E": "error", "F": "fatal", "I": "info"}[.severity] as $word
  | {rule: .rule, message: .message, severity: $word, level: {"convention": "low", "refactor": "low"}[$word // ""],
     path: .path, line: .row, column: .column};

run, results
