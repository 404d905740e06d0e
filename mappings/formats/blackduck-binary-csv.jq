# SPDX-License-Identifier: Apache-2.0
# name: blackduck-binary-csv
# title: Black Duck Binary Analysis (CSV)
# tool: Black Duck Binary Analysis
# recognise:
#   - csv: [Component, Version, CVE, Object full path, Object SHA1, CVSS]
#   - csv: [Component, Version, CVE, Matching type, Object]
# carries: [CVSS, suppressions]

def text: if . == null or . == "" then null else . end;

def score: (tonumber? // null) | if . != null and . > 0 and . <= 10 then . else null end;

# Vectors come without the version's prefix.
def vector: if . == null or startswith("CVSS:") then . else "CVSS:3.1/\(.)" end;

def run: empty;

def results:
  ([.CVE, .BDSA] | map(strings | select(. != ""))) as $ids
  | (.["Note type"] | text) as $note
  | {rule: ($ids[0] // "unnamed"),
     message: ((.Summary | text) // "\(.Component) \(.Version) is affected by \($ids[0] // "a weakness")"),
     cvss_score: ((.CVSS3 | score) // (.CVSS | score)),
     cvss_vector: ((.["CVSS vector (v3)"] | text | vector) // (.["CVSS vector (v2)"] | text)),
     package: .Component, package_version: .Version, path: ((.["Object full path"] | text) // .Object),
     vulnerabilities: $ids, help_uri: (.["Vulnerability URL"] | text), suppressed: ($note != null),
     suppression: (if $note then [$note, .["Note reason"]] | map(strings | select(. != "")) | join(": ")
                   else null end),
     tags: ["vulnerability", .["Matching type"] // "" | select(. != "")]};

run, results
