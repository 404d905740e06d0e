# SPDX-License-Identifier: Apache-2.0
# name: qualys-csv
# title: Qualys CSV (scan report, VMDR, PCI)
# tool: Qualys
# recognise:
#   - csv: [IP, QID, Title, Vuln Status, Severity]
#   - csv: [QID, Title, KB Severity, Asset Id]
#   - csv: [IP, QID, VULN TITLE, SEVERITY]
# carries: [suppressions]

def text: if . == null or . == "" or . == "'-" then null else . end;

# "8.1 (AV:N/AC:H/...)"
def score: (. // "") | split(" ")[0] // "" | (tonumber? // null) | if . != null and . > 0 and . <= 10 then . else null end;
def vector:
  (. // "") | split("(")[1] // "" | rtrimstr(")")
  | if contains("/PR:") then "CVSS:3.1/\(.)" else null end;
def names: (. // "") | split(",") | map(ltrimstr(" ") | select(. != ""));
def plain: (. // "") | [split("<")[] | split(">") | .[-1]] | join("");

# "05/13/2021 07:08:28": the month stands first.
def time: (. // "") | if .[2:3] == "/" and .[5:6] == "/" and .[10:11] == " " and (.[6:10] | test("^[0-9]+$"))
  then "\(.[6:10])-\(.[0:2])-\(.[3:5])T\(.[11:19])Z" else null end;

def level:
  {"5": "critical", "4": "high", "3": "medium", "2": "low", "1": "info"}[. // ""];

def results:
  ((.Severity | text) // (.SEVERITY | text)) as $severity
  | (if (.["FALSE POSITIVE STATUS"] // "") == "Approved" then "false positive"
     elif {"Yes": true, "yes": true}[.Ignored // ""] then "ignored"
     elif {"Fixed": true, "FIXED": true}[.["Vuln Status"] // .Status // ""] then "fixed" else null end) as $why
  | {rule: (.QID | text // "unnamed"), rule_title: (.Title // .["VULN TITLE"]), severity: $severity,
     level: ($severity | level),
     message: ((.Threat // .THREAT | plain | text) // .Title // .["VULN TITLE"]),
     cvss_score: ((.["CVSS3 Base"] | score) // (.["CVSSv3.1 Base (nvd)"] | score)
                  // (.["CVSS Base"] | score) // (.CVSS_BASE | score)),
     cvss_vector: (.["CVSS3 Base"] | vector),
     address: ((.IP | text) // (.["Asset IPV4"] | text) // (.["Asset IPV6"] | text)),
     target: ((.DNS | text) // (.["Asset Name"] | text) // (.HOSTNAME | text)),
     port: ((.Port // .PORT) | text), protocol: (.Protocol // .PROTOCOL),
     vulnerabilities: ((.["CVE ID"] // .CVE // .CVEID) | names),
     fix: ((.Solution // .SOLUTION) | plain),
     tags: [(.Category, .CATEGORY, .Type, .TYPE) // "" | select(. != "")],
     kind: (if .Type == "Ig" then "informational" else "fail" end),
     first_seen: (.["First Detected"] | time), last_seen: (.["Last Detected"] | time),
     suppressed: ($why != null), suppression: $why};

def run: empty;

run, results
