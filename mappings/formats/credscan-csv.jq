# SPDX-License-Identifier: Apache-2.0
# name: credscan-csv
# title: CredScan CSV
# tool: CredScan
# recognise:
#   - csv: [Source, Searcher, Line, IsSuppressed, HashKey, SuppressJustification]
# carries: [dates, lines, suppressions]

def run: empty;

# "CSCAN-GENERAL0060 General Password": the rule and its name.
def results:
  (.Searcher // "" | split(" ")) as $words | (.IsSuppressed // "" | ascii_upcase) as $s
  | {rule: ($words[0] // "unnamed"), rule_title: ($words[1:] | join(" ")), message: .Searcher,
     path: .Source, line: .Line, secret: true, level: "high", fingerprint: .HashKey,
     last_seen: (.TimeofDiscovery // "" | if .[4:5] == "-" then . else null end),
     suppressed: ($s == "YES" or $s == "TRUE"), suppression: .SuppressJustification};

run, results
