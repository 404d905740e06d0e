# SPDX-License-Identifier: Apache-2.0
# name: tenable-csv
# title: Tenable Vulnerability Management CSV (columns with dots)
# tool: Nessus
# recognise:
#   - csv: [definition.id, definition.name, definition.severity, severity, asset.name, port]
# carries: [dates, suppressions]

def text: if . == null or . == "" or . == "n/a" then null else . end;
def score: (tonumber? // null) | if . != null and . > 0 and . <= 10 then . else null end;
def level:
  {"Critical": "critical", "High": "high", "Medium": "medium", "Low": "low", "Info": "info",
   "CRITICAL": "critical", "HIGH": "high", "MEDIUM": "medium", "LOW": "low", "INFO": "info"}[. // ""];

def run: empty;

def results:
  (.severity | level) as $level
  | (if (.risk_modified // "" | ascii_upcase) == "ACCEPTED" then "accepted: \(.recast_reason // "")"
     elif (.state // "" | ascii_upcase) == "FIXED" then "fixed" else null end) as $why
  | {rule: (.["definition.id"] | text // "unnamed"), rule_title: .["definition.name"],
     message: ([.["definition.synopsis"], .["definition.description"]] | map(text | select(.)) | join("\n\n")),
     severity: .severity, level: $level, kind: (if $level == "info" then "informational" else "fail" end),
     cvss_score: ((.["definition.cvss3.base_score"] | score) // (.["definition.cvss2.base_score"] | score)),
     cvss_vector: (.["definition.cvss3.base_vector"] | text),
     address: ((.["asset.display_ipv4_address"] | text) // (.["asset.display_ipv6_address"] | text) // .["asset.name"]),
     target: ((.["asset.display_fqdn"] | text) // (.["asset.name"] | text)), port: .port, protocol: .protocol,
     vulnerabilities: [(.["definition.cve"] // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
     cwes: [(.["definition.cwe"] // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
     fix: (.["definition.solution"] | text), tags: [.["definition.family"] // "" | select(. != "")],
     references: [(.["definition.see_also"] // "") | split(",")[] | ltrimstr(" ") | select(startswith("http"))],
     first_seen: (.first_observed // "" | if .[4:5] == "-" then . else null end),
     last_seen: (.last_seen // "" | if .[4:5] == "-" then . else null end),
     suppressed: ($why != null), suppression: $why};

run, results
