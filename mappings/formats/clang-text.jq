# SPDX-License-Identifier: Apache-2.0
# name: clang-text
# title: Clang's text
# tool: clang
# recognise:
#   - {line: ['{path:file}:{row:number}:{column:number}: {severity:error|warning|fatal error}: {message}', '{count:number} {:warning|error}{:rest} generated.']}
# over: [gcc-text]
# lines:
#   - '{path:file}:{row:number}:{column:number}: {severity:error|warning|fatal error}: {message} [{rule:word}]'
#   - '{path:file}:{row:number}:{column:number}: {severity:error|warning|fatal error}: {message}'
#   - '{path:file}:{row:number}: {severity:error|warning|fatal error}: {message} [{rule:word}]'
#   - '{path:file}:{row:number}: {severity:error|warning|fatal error}: {message}'
# carries: [lines]
# note: What follows a line (the source, notes, other severities) belongs to it.

def run: empty;

# [-Werror=name], [-Wname,-Werror], [check,its other name], [check,-warnings-as-errors]
def results:
  (.rule // "" | ltrimstr("-Werror=") as $r | if $r != . then ["-W" + $r] else split(",") - ["-Werror"] end) as $rules
  | ($rules[0] // "") as $rule
  | {rule: (if $rule == "" then .severity else $rule end), message: .message,
     severity: .severity, level: {"fatal error": "high"}[.severity],
     cwes: (if .message | contains("CWE-") then [.message | match("CWE-[0-9]+"; "g").string] else null end),
     tags: ($rules[1:] - ["-warnings-as-errors"]),
     path: .path, line: .row, column: .column};

run, results
