# SPDX-License-Identifier: Apache-2.0
# name: pylint-text
# title: Pylint (text, parseable, msvs)
# tool: Pylint
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: {rule:code}: {message} ({name:word})'}
#   - {line: '{path:file}:{row:number}: [{rule:code}({name:word}), {:rest}] {message}'}
#   - {line: '{path:file}({row:number}): [{rule:code}({name:word}){:rest}] {message}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {rule:code}: {message} ({name:word})'
#   - '{path:file}:{row:number}: [{rule:code}({name:word}), {object:rest}] {message}'
#   - '{path:file}:{row:number}: [{rule:code}({name:word})] {message}'
#   - '{path:file}({row:number}): [{rule:code}({name:word}){object:rest}] {message}'
# carries: [lines]

def run: empty;

# Columns are from 0, as in Pylint's JSON.
def results:
  {"C": "convention", "R": "refactor", "W": "warning", "E": "error", "F": "fatal", "I": "info"}[.rule[:1]] as $type
  | {rule: .rule, rule_name: .name, message: .message, severity: $type,
     level: {"convention": "low", "refactor": "low"}[$type // ""],
     path: .path, line: .row, column: (if .column then (.column | tonumber + 1) else null end), logical: .object};

run, results
