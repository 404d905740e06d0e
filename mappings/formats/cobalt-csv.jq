# SPDX-License-Identifier: Apache-2.0
# name: cobalt-csv
# title: Cobalt.io CSV
# tool: Cobalt
# recognise:
#   - csv: [Token, Tag, Title, Type, CreatedAt, BrowserUrl, SuggestedFix]
# carries: [dates, suppressions]

def run: empty;

# Cells begin with ' so that no spreadsheet reckons with them.
def cell: (. // "") | ltrimstr("'");
def time: cell | split(" ") | if length == 3 then "\(.[0])T\(.[1])Z" else null end;

def results:
  (.EvaluatedResult | cell) as $state
  | ({"Invalid": true, "Out of scope": true, "Wont fix": true, "Duplicate": true}[$state] // false) as $closed
  | {rule: (.Type | cell | if . == "" then "unnamed" else . end), rule_title: (.Title | cell),
     message: (.Description | cell), address: (.BrowserUrl | cell), fingerprint: (.Token | cell),
     help_uri: (.ReportUrl | cell), fix: (.SuggestedFix | cell), first_seen: (.CreatedAt | time),
     suppressed: $closed, suppression: (if $closed then $state else null end)};

run, results
