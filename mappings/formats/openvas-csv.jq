# SPDX-License-Identifier: Apache-2.0
# name: openvas-csv
# title: OpenVAS and Greenbone CSV
# tool: OpenVAS
# recognise:
#   - csv: [IP, Hostname, Port, Port Protocol, CVSS, Severity, NVT Name, NVT OID]
# carries: [dates]

def text: if . == null or . == "" then null else . end;
def score: (tonumber? // null) | if . != null and . > 0 and . <= 10 then . else null end;
def share: (tonumber? // null) | if . != null and . >= 0 and . <= 1 then . else null end;
def time: (. // "") | if .[4:5] == "-" then . else null end;

def results:
  {rule: ((.["NVT OID"] | text) // (.["NVT Name"] | text) // "unnamed"), rule_title: .["NVT Name"],
   severity: .Severity, level: ({"Log": "info"}[.Severity // ""] // null),
   kind: (if .Severity == "Log" then "informational" else "fail" end),
   message: ([.Summary, .["Specific Result"]] | map(text | select(.)) | join("\n\n")),
   cvss_score: (.CVSS | score), epss: (.["Max Severity EPSS score"] | share),
   address: .IP, target: .Hostname, port: .Port, protocol: .["Port Protocol"],
   vulnerabilities: [(.CVEs // "") | split(",")[:60][] | ltrimstr(" ") | select(. != "")],
   fix: .Solution, last_seen: (.Timestamp | time),
   references: [(.["Other References"] // "") | split(",")[] | select(startswith("http"))],
   tags: [.["Solution Type"] // "" | select(. != "")]};

def run: empty;

run, results
