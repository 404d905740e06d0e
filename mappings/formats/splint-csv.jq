# SPDX-License-Identifier: Apache-2.0
# name: splint-csv
# title: Splint CSV
# tool: Splint
# recognise:
#   - csv: [Warning, Flag Code, Flag Name, Priority, File]
# carries: [lines]

# Columns begin at 0. The second text is about the flag.
def run: empty;

def results:
  {rule: .["Flag Name"], rule_title: (.["Additional Text"] // null), message: .["Warning Text"],
   severity: .Priority, level: "medium", path: .File, line: .Line,
   column: (.Column // "" | tonumber? // null | if . == null then null else . + 1 end)};

run, results
