# SPDX-License-Identifier: Apache-2.0
# name: gosec-json
# title: gosec JSON
# tool: gosec
# recognise:
#   - {"Issues[].rule_id": string, "Issues[].details": string}
#   - {Issues: array|null, "Stats.found": number, "Stats.nosec": number}
# elements: ["Issues[]"]
# whole: true
# carries: [suppressions]

# "12" or "12-14"
def lines: (.line // "") | tostring | split("-");

# "80: x := y": the lines around it, each behind its number; older versions have no numbers.
def code($line):
  (.code // "") as $code | ($line + ": ") as $n
  | first($code | split("\n")[] | select(startswith($n)) | ltrimstr($n)) // $code;

def finding:
  lines as $lines | (.rule_id == "G101") as $secret
  | {rule: (.rule_id // "unnamed"), message: .details, severity: .severity, path: .file,
     line: $lines[0], end_line: $lines[1], column: .column, secret: $secret,
     snippet: (if $secret then null else code($lines[0] // "") end),
     help_uri: "https://github.com/securego/gosec#available-rules",
     cwes: [(.cwe // {}) | (.id // .ID) // empty], fix: (.autofix // null),
     tags: [.confidence // empty | "confidence:\(.)"],
     suppressed: (.nosec == true or (.suppressions // []) != []),
     suppression: ([.suppressions[]? | .justification // .kind | strings | select(. != "")]
                   | join("; "))};

# Errors are by file; very old versions write a text.
def run:
  (.["Golang errors"] | if type == "object" then length else 0 end) as $errors
  | {record: "run", tool_version: .GosecVersion, success: ($errors == 0),
     failure: (if $errors > 0 then "files with errors: \($errors)" else null end)};

def results: .Issues[]? | finding;

run, results
