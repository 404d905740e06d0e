# SPDX-License-Identifier: Apache-2.0
# name: nessus-csv
# title: Nessus, Tenable.io and Tenable.sc CSV
# tool: Nessus
# recognise:
#   - csv: [Plugin ID, CVE, Risk, Host, Protocol, Port, Name, Synopsis]
#   - csv: [Plugin, Plugin Name, Severity, IP Address, Protocol, Port]
# carries: [dates]

def text: if . == null or . == "" or . == "n/a" then null else . end;
def score: (tonumber? // null) | if . != null and . > 0 and . <= 10 then . else null end;
def share: (tonumber? // null) | if . != null and . >= 0 and . <= 1 then . else null end;
def time: (. // "") | if .[4:5] == "-" then . else null end;

# Version 3 is written without its beginning.
def vector: text | if . == null or startswith("CVSS:") then . elif contains("/PR:") then "CVSS:3.0/\(.)" else . end;

def level:
  {"critical": "critical", "high": "high", "medium": "medium", "low": "low", "none": "info",
   "info": "info", "4": "critical", "3": "high", "2": "medium", "1": "low", "0": "info"}[. // "" | ascii_downcase];

def results:
  ((.Risk | text) // (.Severity | text)) as $severity | ($severity | level) as $level
  | {rule: ((.["Plugin ID"] | text) // (.Plugin | text) // "unnamed"),
     rule_title: ((.Name | text) // .["Plugin Name"]), severity: $severity, level: $level,
     kind: (if $level == "info" then "informational" else "fail" end),
     message: ([.Synopsis, .Description] | map(text | select(.)) | join("\n\n")),
     cvss_vector: ((.["CVSS3 Vector"] | vector) // (.["CVSS V3 Vector"] | vector)
                   // (.["CVSS Vector"] | vector) // (.["CVSS V2 Vector"] | vector)),
     cvss_score: ((.["CVSS v3.0 Base Score"] | score) // (.["CVSS3 Base Score"] | score)
                  // (.["CVSS V3 Base Score"] | score) // (.CVSSv3 | score)
                  // (.["CVSS v2.0 Base Score"] | score) // (.CVSS | score)),
     epss: (.["EPSS Score"] | share),
     address: ((.Host | text) // (.["IP Address"] | text) // .["DNS Name"]),
     target: ((.FQDN | text) // (.["DNS Name"] | text)), port: .Port, protocol: .Protocol,
     vulnerabilities: [(.CVE // "") | split(",")[] | ltrimstr(" ") | select(. != "")],
     cwes: [(.["Cross References"], .XREF) // "" | split(",")[] | ltrimstr(" ")
            | select(startswith("CWE")) | ltrimstr("CWE") | ltrimstr(":") | ltrimstr(" ") | ltrimstr("#")],
     fix: (.Solution | text), references: [(.["See Also"] // "") | split("\n")[] | select(startswith("http"))],
     tags: [(.Family, .["Plugin Family"]) // "" | select(. != "")],
     first_seen: (.["First Found"] | time), last_seen: (.["Last Found"] | time)};

def run: empty;

run, results
