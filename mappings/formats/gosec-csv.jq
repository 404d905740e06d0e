# SPDX-License-Identifier: Apache-2.0
# name: gosec-csv
# title: gosec CSV
# tool: gosec
# recognise:
#   - {line: ['{path:file},{row:number},{message},{severity:HIGH|MEDIUM|LOW},{:HIGH|MEDIUM|LOW},"{:number}: {:rest}', '",CWE-{:number}']}
# lines:
#   - '{path:file},{row:number}-{end:number},{message},{severity:HIGH|MEDIUM|LOW},{confidence:HIGH|MEDIUM|LOW},"{code:rest}'
#   - '{path:file},{row:number},{message},{severity:HIGH|MEDIUM|LOW},{confidence:HIGH|MEDIUM|LOW},"{code:rest}'
# carries: [lines]

# A table without a header, whose cells of code hold lines: the code, then the CWE, are the
# lines that follow. The rule's id is not there; rules are told apart by what they say.
def unquoted:
  if startswith("\"") and endswith("\"") then .[1:-1] | split("\"\"") | join("\"") else . end;

def code($row):
  ($row + ": ") as $n
  | [.code, .more[]?] | map(select(startswith($n)) | ltrimstr($n) | split("\"\"") | join("\"")) | .[0];

def run: {record: "run"};

def results:
  (.message | unquoted) as $message | .row as $row
  | ($message | startswith("Potential hardcoded credentials")) as $secret
  | {rule: $message, message: $message, severity: .severity, path: .path, line: $row, end_line: .end,
     secret: $secret, snippet: (if $secret then null else code($row) end), cwes: [.more[]? | select(startswith("\",CWE-")) | ltrimstr("\",")],
     tags: ["confidence:\(.confidence)"]};

run, results
