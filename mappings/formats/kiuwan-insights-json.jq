# SPDX-License-Identifier: Apache-2.0
# name: kiuwan-insights-json
# title: Kiuwan Insights (SCA) JSON
# tool: Kiuwan Insights
# recognise:
#   - {"[].cve": string, "[].securityRisk": string}
#   - {"[].cVSSv3BaseScore": any, "[].muted": boolean}
# elements: ["[]"]
# carries: [severities, CVSS, CWE, CVE, EPSS, suppressions]

# One record for each component that has the weakness.

def number: . // "" | tostring | tonumber? // null;

def finding($c):
  {rule: (.cve // "Kiuwan-\(.id)"), message: (.description // .cve), severity: .securityRisk,
   level: {"-": "low"}[.securityRisk // ""],
   cvss_score: ((.cVSSv3BaseScore | number) // (.cVSSv2BaseScore | number)),
   epss: (.epss_score | number),
   package: $c.artifact, package_version: $c.version,
   purl: (if ($c.artifact // "" | contains(":")) and $c.version
          then "pkg:maven/\($c.artifact | split(":") | join("/"))@\($c.version)" else null end),
   cwes: [.cwe // "" | select(startswith("CWE-"))], vulnerabilities: .cve,
   suppressed: (.muted == true), suppression: (if .muted == true then "muted" else null end),
   tags: ["vulnerability"]};

def run: {record: "run", tool: "Kiuwan Insights"};

def results:
  (if type == "array" then .[] else . end) as $row
  | ($row.components // [] | if . == [] then [{}] else . end)[] as $c
  | $row | finding($c);

run, results
