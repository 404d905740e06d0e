# SPDX-License-Identifier: Apache-2.0
# name: veracode-sca-csv
# title: Veracode SCA agent issues CSV
# tool: Veracode SCA
# recognise:
#   - csv: [Issue ID, Issue type, Library, Version in use]
#   - csv: [Issue type, Package manager, CVE, CVSS score]
# carries: [suppressions]

def known: if . == "" then null else . end;

def run: empty;

def results:
  (.CVE // "" | if . == "" then "" else ltrimstr("cve-") | ltrimstr("CVE-") | "CVE-" + . end) as $cve
  | (if .["Package manager"] == "MAVEN" and (.["Coordinate 2"] // "") != "" then
       {package: "\(.["Coordinate 1"] // ""):\(.["Coordinate 2"])", type: "maven"}
     else {package: .Library, type: null} end) as $p
  | (.["Version in use"] // "") as $version | (.["Issue type"] // "" | known // "issue") as $type
  | (.["Issue status"] // .Status // "") as $status
  | {rule: (if $cve != "" then $cve elif (.["Vulnerability ID"] // "") != "" then "SID-\(.["Vulnerability ID"])"
            else $type end),
     rule_title: .Title, message: "\(.Title // "" | known // $type) in \(.Library // "") \($version)",
     severity: .Severity, cvss_score: (.["CVSS score"] // "" | known), package: $p.package,
     package_version: $version, vulnerabilities: [$cve], target: .Project,
     purl: (if $p.type then "pkg:maven/\($p.package | split(":") | join("/"))\(if $version == "" then "" else "@" + $version end)"
            else null end),
     kind: ({"Fixed": "notApplicable", "fixed": "notApplicable", "Resolved": "notApplicable"}[$status] // "fail"),
     suppressed: ($status == "Ignored" or $status == "ignored"),
     suppression: {"Ignored": "ignored", "ignored": "ignored"}[$status], tags: [$type]};

run, results
