# SPDX-License-Identifier: Apache-2.0
# name: msvc-text
# title: Visual C++, MSBuild, C#
# tool: MSVC
# recognise:
#   - {line: '{path:file}({row:number}): {severity:error|warning|fatal error} {rule:code}: {message}'}
#   - {line: '{path:file}({row:number},{column:number}): {severity:error|warning|fatal error} {rule:code}: {message}'}
# lines:
#   - '{path:file}({row:number}): {severity:error|warning|fatal error} {rule:code}: {message}'
#   - '{path:file}({row:number},{column:number}): {severity:error|warning|fatal error} {rule:code}: {message}'
#   - '{path:file}({row:number},{column:number},{end_row:number},{end_column:number}): {severity:error|warning|fatal error} {rule:code}: {message}'
# carries: [lines]

def run: empty;

# MSBuild numbers lines of parallel builds ("   2>a.cs") and names the project at the end.
def results:
  {rule: .rule, severity: .severity, level: {"fatal error": "high"}[.severity],
   message: (.message | if endswith("proj]") then split(" [")[:-1] | join(" [") else . end),
   path: (.path | if (.[:6] | contains(">")) then .[index(">") + 1:] else . end),
   line: .row, column: .column, end_line: .end_row, end_column: .end_column};

run, results
