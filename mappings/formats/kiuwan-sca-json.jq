# SPDX-License-Identifier: Apache-2.0
# name: kiuwan-sca-json
# title: Kiuwan Insights vulnerabilities JSON
# tool: Kiuwan Insights
# recognise:
#   - {"[].securityRisk": string, "[].privateVulnerability": boolean}
#   - {"[].cVSSv3BaseScore": any, "[].components": array}
# elements: ["[]"]
# carries: [suppressions]

# One record for each component that has it.
def vulnerability($c):
  {rule: .cve, message: .description, severity: .securityRisk, cvss_score: (.cVSSv3BaseScore // .cVSSv2BaseScore),
   epss: .epss_score, package: $c.artifact, package_version: $c.version,
   purl: (if ($c.artifact // "" | contains(":"))
          then "pkg:maven/\($c.artifact | split(":") | join("/"))@\($c.version // "")" else null end),
   cwes: [.cwe // ""], vulnerabilities: [.cve // ""], suppressed: (.muted == true or $c.muted == true),
   suppression: (if .muted == true or $c.muted == true then "muted" else null end), tags: ["vulnerability"]};

def run: empty;

def results:
  .[]? | . as $v
  | if (.components // []) == [] then vulnerability({}) else .components[] as $c | $v | vulnerability($c) end;

run, results
