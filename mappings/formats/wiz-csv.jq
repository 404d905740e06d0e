# SPDX-License-Identifier: Apache-2.0
# name: wiz-csv
# title: Wiz issues (CSV)
# tool: Wiz
# recognise:
#   - csv: [Title, Severity, Status, Control ID, Issue ID, Wiz URL]
# carries: [dates]

def run: empty;

def results:
  {rule: (if .["Control ID"] == "" then .Title else .["Control ID"] end), rule_title: .Title,
   message: .Title, severity: .Severity, help_uri: .["Wiz URL"],
   resource: (if (.["Resource external ID"] // "") == "" then .["Resource Name"]
              else .["Resource external ID"] end),
   resource_type: .["Resource Type"], target: .["Subscription ID"],
   fix: .["Remediation Recommendation"],
   fingerprint: .["Issue ID"], first_seen: .["Created At"],
   suppressed: (.Status == "RESOLVED" or .Status == "REJECTED"),
   suppression: ([.Status, .Resolution, .Note] | map(strings | select(. != "" and . != "OPEN"))
                 | join(": ")),
   tags: [.["Resource Platform"] // empty | select(. != "")]};

run, results
