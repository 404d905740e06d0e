# SPDX-License-Identifier: Apache-2.0
# name: iriusrisk-csv
# title: IriusRisk threats CSV
# tool: IriusRisk
# recognise:
#   - csv: [Component, Use case, Source, Threat, Risk Response, Current Risk]
# carries: []

def run: empty;

def results:
  {rule: (if (.Threat // "") == "" then "unnamed" else .Threat end),
   message: "\(.Threat): \(.["Risk Response"])", severity: .["Current Risk"],
   resource: .Component, tags: [(.["Use case"], .["STRIDE-LM"]) // "" | select(. != "")],
   cwes: [(.["MITRE reference"] // "") | split(",")[] | ltrimstr(" ") | select(startswith("CWE"))]};

run, results
