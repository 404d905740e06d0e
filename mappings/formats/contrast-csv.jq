# SPDX-License-Identifier: Apache-2.0
# name: contrast-csv
# title: Contrast Assess CSV
# tool: Contrast
# recognise:
#   - csv: [Vulnerability Name, Vulnerability ID, Category, Rule Name, Severity, Status]
# carries: [dates, suppressions]

def run: empty;

def time: (. // "") | if .[4:5] == "-" then . else null end;

# The request is left out: it holds what was sent.
def results:
  ({"NotAProblem": true, "Not a Problem": true, "FalsePositive": true, "Fixed": true, "Remediated": true}[.Status // ""] // false) as $closed
  | {rule: (if (.["Rule Name"] // "") == "" then "unnamed" else .["Rule Name"] end),
     message: .["Vulnerability Name"], severity: .Severity, level: ({"Note": "info"}[.Severity // ""] // null),
     target: .["Application Name"],
     address: (if (.["Request URI"] // "") == "" then null else .["Request URI"] end),
     port: .["Request Port"], cwes: [(.["CWE ID"] // "") | split("/")[-1] // "" | split(".")[0] | select(. != "")],
     fingerprint: .["Vulnerability ID"], tags: [.Category // "" | select(. != "")],
     first_seen: (.["First Seen Datetime"] | time), last_seen: (.["Last Seen Datetime"] | time),
     suppressed: $closed, suppression: (if $closed then .Status else null end)};

run, results
