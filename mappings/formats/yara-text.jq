# SPDX-License-Identifier: Apache-2.0
# name: yara-text
# title: YARA (with -m or -s)
# tool: YARA
# recognise:
#   - {line: ['{rule:word} [{:rest}] {path:file}', '0x{:word}:${:rest}: {:rest}']}
#   - {line: '{rule:word} [{:rest}{:description|author|severity|reference|cwe|score}={:rest}] {path:file}'}
# lines:
#   - '{rule:word} [{tags:rest}] [{meta:rest}] {path}'
#   - '{rule:word} [{meta:rest}] {path}'
# carries: []
# note: The text that a rule found may be a secret; it isn't passed on.

def run: empty;

# description="said \"so\"",score=70,tested=true
def meta:
  [match("([A-Za-z_][A-Za-z_0-9]*) *=(\"(?:[^\"\\\\]|\\\\.)*\"|[^,]*)"; "g").captures
   | {key: .[0].string, value: (.[1].string | if startswith("\"") then (fromjson? // .[1:-1]) else . end)}]
  | from_entries;

def results:
  (.meta | meta) as $m
  | {rule: .rule, rule_title: $m.description, message: ($m.description // "\(.path) fits the rule \(.rule)"),
     severity: ($m.severity // null), cwes: [$m.cwe // $m.cwe_id // empty],
     references: [$m.reference // empty], vulnerabilities: [$m.cve // empty],
     tags: (.tags // "" | split(",")), path: .path};

run, results
