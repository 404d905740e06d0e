# SPDX-License-Identifier: Apache-2.0
# name: unix-text
# title: ESLint unix (also oxlint, HTMLHint, Stylelint)
# tool: ESLint
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: {message} [{severity:Error|Warning|error|warning}/{rule:word}]'}
#   - {line: '{path:file}:{row:number}:{column:number}: {message} ({rule:word}) [{severity:error|warning}]'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {message} ({rule:word}) [{severity:error|warning}]'
#   - '{path:file}:{row:number}:{column:number}: {message} [{severity:Error|Warning|error|warning}/{rule:word}]'
#   - '{path:file}:{row:number}:{column:number}: {message} [{severity:Error|Warning|error|warning}]'
# carries: [lines]

def run: empty;

# Who wrote a line shows in how the rule is written.
def tool:
  if .text | endswith(") [error]") or endswith(") [warning]") then "Stylelint"
  elif (.rule // "") | endswith(")") then "oxlint"
  elif .path | endswith(".html") or endswith(".htm") then "HTMLHint"
  else null end;

def results:
  {rule: (.rule // "unnamed"), tool: tool, message: .message, severity: .severity, path: .path, line: .row, column: .column};

run, results
