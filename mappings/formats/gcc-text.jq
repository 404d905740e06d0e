# SPDX-License-Identifier: Apache-2.0
# name: gcc-text
# title: GCC's text (also of Clang, Clang-Tidy, Cppcheck, ShellCheck, sparse, mypy)
# tool: GCC
# recognise:
#   - {line: '{path:file}:{row:number}:{column:number}: {severity:error|warning|fatal error}: {message}'}
# lines:
#   - '{path:file}:{row:number}:{column:number}: {severity:error|warning|fatal error}: {message} [{rule:word}]'
#   - '{path:file}:{row:number}:{column:number}: {severity:error|warning|fatal error}: {message}'
#   - '{path:file}:{row:number}: {severity:error|warning|fatal error}: {message} [{rule:word}]'
#   - '{path:file}:{row:number}: {severity:error|warning|fatal error}: {message}'
# carries: [lines]
# note: What follows a line (the source, notes, other severities) belongs to it.

# Who wrote a line shows in its rule only: -Wname, SC1234, check-name, camelCase.
def tool($rule):
  if $rule == "" then (if .path | endswith(".rs") then "Clippy" elif .path | endswith(".py") then "mypy" else null end)
  elif $rule | startswith("-") then null
  elif .path | endswith(".py") then "mypy"
  elif $rule | startswith("SC") then "ShellCheck"
  elif $rule | contains("-") then "Clang-Tidy"
  elif $rule | contains(".") then "clang"
  else "Cppcheck" end;

def run: empty;

# [-Werror=name], [-Wname,-Werror], [check,its other name], [check,-warnings-as-errors]
def results:
  (.rule // "" | ltrimstr("-Werror=") as $r | if $r != . then ["-W" + $r] else split(",") - ["-Werror"] end) as $rules
  | ($rules[0] // "") as $rule
  | {rule: (if $rule == "" then .severity else $rule end), tool: tool($rule), message: (.message | split(" [CWE-") | .[0] // "" | rtrimstr(" ")),
     severity: .severity, level: {"fatal error": "high"}[.severity],
     cwes: (if .message | contains("CWE-") then [.message | match("CWE-[0-9]+"; "g").string] else null end),
     tags: ($rules[1:] - ["-warnings-as-errors"]),
     path: .path, line: .row, column: .column};

run, results
