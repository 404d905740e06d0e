# SPDX-License-Identifier: Apache-2.0
# name: flawfinder-text
# title: Flawfinder
# tool: Flawfinder
# recognise:
#   - {line: '{path:file}:{row:number}:{:blanks}[{level:number}] ({category:word}) {name:word}:{:rest}'}
# lines:
#   - '{path:file}:{row:number}:{:blanks}[{level:number}] ({category:word}) {name:word}:{message:rest}'
#   - 'Flawfinder version {version:word}, {:rest}'
# carries: [lines]

def run: if .version then {record: "run", tool_version: .version} else empty end;

def results:
  if .version then empty
  else
    ([.message | select(. != "")] + [.more[] | select(startswith("  ")) | .[2:]] | join(" ")) as $message
    | {rule: "\(.category)/\(.name)", message: $message, severity: .level, path: .path, line: .row,
       level: {"5": "high", "4": "high", "3": "medium", "2": "low", "1": "low", "0": "info"}[.level],
       cwes: (if $message | contains("CWE-") then [$message | match("CWE-[0-9]+"; "g").string] else null end)}
  end;

run, results
