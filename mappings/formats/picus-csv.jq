# SPDX-License-Identifier: Apache-2.0
# name: picus-csv
# title: Picus simulation CSV
# tool: Picus
# recognise:
#   - csv: [simulationRunId, threatId, threatName, actionId, actionName]
# carries: [passes]

def run: empty;

# An attack that was carried out. What was blocked, is fine.
def results:
  {rule: (if (.actionId // "") == "" then .threatId else .actionId end), rule_title: .actionName,
   message: ([.threatName, .actionDescription, .threatPreventionResult] | map(strings | select(. != "")) | join("; ")),
   severity: .threatSeverity,
   kind: (if .actionPreventionResult == "Blocked" or (.actionPreventionResult == "" and .threatPreventionResult == "Blocked")
          then "pass" else "fail" end),
   vulnerabilities: [(.cve // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
   cwes: [(.cwe // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
   tags: [(.actionMitreTechnique, .attackCategory) // "" | select(. != "")], target: .affectedOs};

run, results
