# SPDX-License-Identifier: Apache-2.0
# name: blackduck-csv
# title: Black Duck security report (CSV)
# tool: Black Duck
# recognise:
#   - csv: [Vulnerability id, Channel version origin id, Remediation status, Base score]
#   - csv: [Vulnerability id, Component origin id, Remediation status, Base score]
#   - csv: [Vulnerability id, Component name, Component version name, Remediation status]
# carries: [severities, CVSS, suppressions]

def text: if . == null or . == "" then null else . end;

def score: (tonumber? // null) | if . != null and . >= 0 and . <= 10 then . else null end;

def kind: {PATCHED: "notApplicable", REMEDIATION_COMPLETE: "notApplicable"}[. // ""];

def accepted:
  {IGNORED: true, MITIGATED: true, DUPLICATE: true, NOT_AFFECTED: true,
   REMEDIATION_NOT_REQUIRED: true}[. // ""] // false;

def maven($version):
  (. // "") | split(":") | if length == 3 then "pkg:maven/\(.[0])/\(.[1])@\(.[2])" else null end;

def run: empty;

# The first columns had other names in older servers; "CVE-2020-1 (BDSA-2020-2)" is two names.
def results:
  (.["Remediation status"] | accepted) as $accepted
  | ((.["Vulnerability id"] // "") | split(" (") | map(rtrimstr(")")) | map(select(. != ""))) as $ids
  | (.["Channel version origin"] // .["Component origin name"]) as $origin
  | (.["Channel version origin id"] // .["Component origin id"]) as $id
  | (.Version | text) as $version
  | {rule: ($ids[0] // "unnamed"), message: ((.Description | text) // $ids[0]),
     severity: (.["Security Risk"] | text), cvss_score: ((.["Base score"] // .["Overall score"]) | score),
     package: (.["Project name"] // .["Component name"]),
     package_version: ($version // (.["Component version name"] | text)),
     purl: (if $origin == "maven" then $id | maven($version) else null end),
     vulnerabilities: [$ids[] | select(contains("-"))],
     kind: (.["Remediation status"] | kind), suppressed: $accepted,
     suppression: (if $accepted then [.["Remediation status"], .["Remediation comment"]]
                                     | map(strings | select(. != "")) | join(": ")
                   else null end),
     help_uri: (.URL | text), tags: ["vulnerability"]};

run, results
