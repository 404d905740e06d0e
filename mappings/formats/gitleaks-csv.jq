# SPDX-License-Identifier: Apache-2.0
# name: gitleaks-csv
# title: Gitleaks CSV
# tool: Gitleaks
# recognise:
#   - csv: [RuleID, Commit, File, Secret, Match, StartLine]
# carries: [dates]

# Neither Secret nor Match is delivered; the fingerprint holds the line, so it is none.

def number: tonumber? // null;

def date: if startswith("0001-") or . == "" then null else . end;

def run: empty;

def results:
  {rule: .RuleID,
   message: "\(.RuleID) has detected secret for file \(.File)\(.Commit // "" | if . == "" then "." else " at commit \(.)." end)",
   path: .File, line: (.StartLine | number), end_line: (.EndLine | number),
   column: (.StartColumn | number), end_column: (.EndColumn | number),
   first_seen: (.Date // "" | date), tags: (.Tags // "" | split(" ")),
   references: [.Link // ""], secret: true};

run, results
