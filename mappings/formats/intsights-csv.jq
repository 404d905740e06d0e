# SPDX-License-Identifier: Apache-2.0
# name: intsights-csv
# title: IntSights alerts CSV
# tool: IntSights
# recognise:
#   - csv: [Alert ID, Title, Description, Severity, Type, Source URL, Assets]
# carries: [suppressions]

def run: empty;

def results:
  (.Status == "Closed") as $closed
  | {rule: (if (.Type // "") == "" then "unnamed" else .Type end), rule_title: .Title,
     message: (if (.Description // "") == "" then .Title else .Description end), severity: .Severity,
     address: (.Assets // "" | split("\n")[0] // "" | split(",")[0]), fingerprint: .["Alert ID"],
     help_uri: .["Alert Link"], references: [.["Source URL"] // "" | select(startswith("http"))],
     suppressed: $closed, suppression: (if $closed then "closed: \(.["Closed Reason"] // "")" else null end)};

run, results
