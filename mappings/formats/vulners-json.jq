# SPDX-License-Identifier: Apache-2.0
# name: vulners-json
# title: Vulners audit report (API)
# tool: Vulners
# recognise:
#   - {"data.report[].vulnID": string}
#   - {"data.report": array, "data.vulns": object}
# elements: ["data.report[]"]
# keep: ["data.vulns{}"]
# carries: [severities, CVSS]

def results:
  (.data.vulns // {}) as $vulns | .data.report[]? | ($vulns[.vulnID // ""] // {}) as $v
  | ($v.cvss3.cvssV3 // {}) as $cvss
  | {rule: (.vulnID // "unnamed"), rule_title: .title, message: ($v.description // .title // .vulnID),
     severity: (.severityText // (.severity // "" | tostring)),
     cvss_score: ($cvss.baseScore // $v.cvss.score? // null),
     cvss_vector: ($cvss.vectorString // $v.cvss.vector? // null),
     vulnerabilities: ([.vulnID // "" | select(. != "")] + ($v.cvelist // [])),
     references: ([$v.references[]? | strings] | .[:20]),
     address: (.agentip // .agentfqdn), target: .agentfqdn, fix: .cumulativeFix,
     help_uri: (if .family and .vulnID then "https://vulners.com/\(.family)/\(.vulnID)" else null end),
     tags: ["vulnerability", .family // "" | select(. != "")]};

def run: {record: "run"};

run, results
