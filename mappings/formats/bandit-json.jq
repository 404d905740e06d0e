# SPDX-License-Identifier: Apache-2.0
# name: bandit-json
# title: Bandit JSON
# tool: Bandit
# recognise:
#   - {errors: array, generated_at: string, "metrics._totals": object}
#   - {"results[].test_id": string, "results[].issue_confidence": string}
# elements: ["results[]"]
# carries: [dates]

# Bandit quotes what it takes for a password: nothing of that goes on.
def secret: {"B105": true, "B106": true, "B107": true}[.test_id // ""] // false;

# "12 x = y\n13 ...": the lines around it, each behind its number.
def code:
  "\(.line_number) " as $n
  | first((.code // "") | split("\n")[] | select(startswith($n)) | ltrimstr($n)) // null;

def finding:
  secret as $secret
  | {rule: (.test_id // .test_name // "unnamed"), rule_name: .test_name, help_uri: .more_info,
     message: (if $secret then .issue_text | split(":")[0] else .issue_text end),
     severity: .issue_severity, path: .filename, line: .line_number,
     end_line: ((.line_range // [])[-1]),
     column: (if (.col_offset // -1) >= 0 then .col_offset + 1 else null end),
     end_column: (if (.end_col_offset // 0) > 0 then .end_col_offset + 1 else null end),
     snippet: (if $secret then null else (code // null) end), secret: $secret,
     cwes: [.issue_cwe.id // empty],
     tags: [.issue_confidence // empty | "confidence:\(.)"]};

def run:
  ([.errors[]?] | length) as $errors
  | {record: "run", start: .generated_at, success: ($errors == 0),
     failure: (if $errors > 0 then "files that could not be read: \($errors)" else null end)};

def results: .results[]? | finding;

run, results
