# SPDX-License-Identifier: Apache-2.0
# name: bandit-csv
# title: Bandit CSV
# tool: Bandit
# recognise:
#   - csv: [filename, test_name, test_id, issue_severity, issue_confidence, issue_text]
# carries: []

def run: empty;

# The lines are a Python list: [3, 4, 5].
def last_line: .line_range // "" | rtrimstr("]") | ltrimstr("[") | split(", ") | .[-1];

# 0-based, -1 where Python doesn't know.
def column: (. // "") | if . == "" or startswith("-") then null else tonumber + 1 end;

# The address of the weakness: ".../definitions/502.html"
def cwe: [(.issue_cwe // "") | split("/")[-1] // empty | split(".")[0] | select(. != "")];

def results:
  ({"B105": true, "B106": true, "B107": true}[.test_id // ""] // false) as $secret
  | {rule: (.test_id // "unnamed"), rule_name: .test_name, help_uri: .more_info,
     message: (if $secret then .issue_text | split(":")[0] else .issue_text end),
     severity: .issue_severity, path: .filename, line: .line_number, end_line: last_line,
     column: (.col_offset | column), end_column: (.end_col_offset | column), secret: $secret,
     cwes: cwe, tags: ["confidence:\(.issue_confidence)"]};

run, results
