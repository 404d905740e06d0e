# SPDX-License-Identifier: Apache-2.0
# name: dojo-generic-csv
# title: DefectDojo generic findings CSV
# tool: Generic findings
# recognise:
#   - csv: [Date, Title, CweId, Url, Severity, Description, Mitigation]
#   - csv: [Title, Description, Severity, Date, Url]
# carries: [suppressions]

def text: if . == null or . == "" then null else . end;
def within($most): (tonumber? // null) | if . != null and . >= 0 and . <= $most then . else null end;
def yes: {"true": true, "TRUE": true, "True": true, "1": true}[. // ""] // false;

def run: empty;

def results:
  (if .FalsePositive | yes then "false positive" elif .Duplicate | yes then "duplicate" else null end) as $why
  | {rule: ((.Title | text) // "unnamed"), message: ((.Description | text) // .Title),
     severity: .Severity, address: .Url,
     cvss_vector: ((.CVSSV4 | text) // (.CVSSV3 | text)),
     cvss_score: ((.CVSSV4_score | within(10)) // (.CVSSV3_score | within(10))),
     epss: (.epss_score | within(1)), kev: (if .known_exploited then .known_exploited | yes else null end),
     cwes: [.CweId // "" | select(. != "" and . != "0")],
     vulnerabilities: [(.CVE, .["Vulnerability Id"]) // "" | select(. != "")],
     fixed_version: .fix_version, fix: .Mitigation,
     references: [(.References // "") | split("\n")[] | select(startswith("http"))],
     first_seen: (.Date // "" | if .[4:5] == "-" then . else null end),
     suppressed: ($why != null), suppression: $why};

run, results
