# SPDX-License-Identifier: Apache-2.0
# name: clippy-ndjson
# title: Clippy and rustc messages (cargo JSON lines)
# tool: Clippy
# recognise:
#   - {reason: ^compiler-, package_id: string}
#   - {reason: =build-script-executed}
#   - {reason: =build-finished}
# carries: [lines]

def run: if .reason == "build-finished" then
    {record: "run", success: (.success != false),
     failure: (if .success == false then "the build failed" else null end)}
  else empty end;

# What sums up ("3 warnings emitted") has neither code nor place.
def results:
  select(.reason == "compiler-message") | .message
  | select(.code != null or (.spans // []) != [])
  | (first((.spans // [])[] | select(.is_primary)) // null) as $s
  | {rule: (.code.code // "rustc"), message: .message, severity: .level,
     path: $s.file_name, line: $s.line_start, end_line: $s.line_end,
     column: $s.column_start, end_column: $s.column_end, snippet: ($s.text // [] | .[0].text),
     fix: ([.children[]? | select(.level == "help") | .message] | .[0])};

run, results
