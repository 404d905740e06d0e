# SPDX-License-Identifier: Apache-2.0
# name: solar-appscreener-csv
# title: Solar appScreener CSV
# tool: Solar appScreener
# recognise:
#   - csv: [Vulnerability, Language, Recommendations, File, Line, Severity Level, Status]
# carries: [lines, suppressions]

def run: empty;

# "151" or "151-152"
def results:
  (.Line // "" | split("-")) as $lines
  | ({"Rejected": true, "False positive": true}[.Status // ""] // false) as $rejected
  | {rule: (if (.Vulnerability // "") == "" then "unnamed" else .Vulnerability end),
     message: .Description, severity: .["Severity Level"], path: .File,
     line: $lines[0], end_line: $lines[1], fix: .Recommendations,
     references: [(.Links // "") | split("\n")[] | select(startswith("http"))],
     tags: [.Language // "" | select(. != "")],
     suppressed: $rejected, suppression: (if $rejected then .["Vulnerability Comment"] else null end)};

run, results
