# SPDX-License-Identifier: Apache-2.0
# name: alertlogic-csv
# title: Alert Logic vulnerabilities CSV
# tool: Alert Logic
# recognise:
#   - csv: [Vulnerability, CVSS Score, Severity, Asset Name, IP Address, Protocol/Port, Vulnerability ID]
# carries: []

def run: empty;

def score: (. // "" | tonumber? // null) | if . != null and . > 0 and . <= 10 then . else null end;

# Times have no century and no zone, so they are left out.
def results:
  (.["Protocol/Port"] // "" | split("/")) as $at
  | {rule: (if (.["Vulnerability ID"] // "") == "" then .Vulnerability else .["Vulnerability ID"] end),
     rule_title: .Vulnerability,
     message: (if (.Description // "") == "" then .Vulnerability else .Description end),
     severity: .Severity, cvss_score: (.["CVSS Score"] | score),
     kev: ({"Yes": true, "No": false}[.["CISA Known Exploited"] // ""]),
     target: .["Asset Name"], address: .["IP Address"], protocol: $at[0], port: $at[1],
     vulnerabilities: [(.CVE // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
     fix: .Resolution, tags: [.Category // "" | select(. != "")], fingerprint: .["Vulnerability Key"]};

run, results
