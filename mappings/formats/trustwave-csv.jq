# SPDX-License-Identifier: Apache-2.0
# name: trustwave-csv
# title: Trustwave CSV
# tool: Trustwave
# recognise:
#   - csv: [Status, IP, Target Name, Domain, Vulnerability Name, Remediation]
# carries: []

def run: empty;

def results:
  {rule: (if (.["Vulnerability Name"] // "") == "" then "unnamed" else .["Vulnerability Name"] end),
   message: .Description, severity: .Severity,
   level: ({"C": "critical", "H": "high", "M": "medium", "L": "low", "I": "info"}[.Severity // ""] // null),
   address: .IP, target: (if (.Domain // "") == "" then .["Target Name"] else .Domain end),
   port: .Port, protocol: .Protocol, fix: .Remediation,
   vulnerabilities: [(.CVE // "") | split(",")[] | ltrimstr(" ") | select(. != "")]};

run, results
