# SPDX-License-Identifier: Apache-2.0
# name: sqlmap-csv
# title: sqlmap CSV
# tool: sqlmap
# recognise:
#   - csv: [Target URL, Place, Parameter, Technique(s), Note(s)]
# carries: []

def run: empty;

# Without the query, which holds what was sent.
def results:
  {rule: "sql-injection", rule_title: "SQL injection", level: "high", cwes: ["CWE-89"],
   message: "SQL injection in \(.Place) parameter \(.Parameter) (techniques \(.["Technique(s)"]))",
   address: (.["Target URL"] // "" | split("?")[0]), tags: [.["Note(s)"] // "" | select(. != "")]};

run, results
