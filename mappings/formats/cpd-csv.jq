# SPDX-License-Identifier: Apache-2.0
# name: cpd-csv
# title: CPD (PMD's copy and paste detector) CSV
# tool: PMD
# recognise:
#   - csv: [lines, tokens, occurrences]
# carries: []

# The places stand behind the last named column, where they have no name.
def run: empty;

def results:
  {rule: "duplication", rule_title: "Duplicated code", level: "low",
   message: "\(.lines) lines (\(.tokens) tokens) are the same in \(.occurrences) places"};

run, results
