# SPDX-License-Identifier: Apache-2.0
# name: pmd-csv
# title: PMD CSV
# tool: PMD
# recognise:
#   - csv: [Problem, Package, File, Priority, Line, Description, Rule set, Rule]
# carries: [lines]

def run: empty;

def results:
  {rule: (.Rule // "unnamed"), message: .Description, severity: .Priority,
   level: ({"1": "high", "2": "high", "3": "medium", "4": "low", "5": "low"}[.Priority] // null),
   path: .File, line: .Line, tags: [.["Rule set"] // ""]};

run, results
