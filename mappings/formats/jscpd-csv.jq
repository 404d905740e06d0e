# SPDX-License-Identifier: Apache-2.0
# name: jscpd-csv
# title: jscpd CSV
# tool: jscpd
# recognise:
#   - csv: [Format, Files analyzed, Clones found, Duplicated lines]
# carries: [passes]

# Only counts, by language; the last row is their sum. Where the copies are stands in the
# other formats.
def run: empty;

def results:
  select(.Format != "Total:")
  | (.["Clones found"] // "0") as $clones
  | {rule: "duplication", rule_title: "Duplicated code", level: "medium", target: .Format,
     kind: (if $clones == "0" then "pass" else "fail" end),
     message: "\($clones) clones in \(.["Files analyzed"]) files: \(.["Duplicated lines"]) lines"};

run, results
