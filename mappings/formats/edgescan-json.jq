# SPDX-License-Identifier: Apache-2.0
# name: edgescan-json
# title: Edgescan vulnerabilities (API)
# tool: Edgescan
# recognise:
#   - {"[].asset_id": number, "[].location_specifier_id": any, "[].pci_compliance_status": any}
#   - {"vulnerabilities[].asset_id": number, "vulnerabilities[].location_specifier_id": any}
# elements: ["[]", "vulnerabilities[]"]
# carries: [severities, CVSS, CWE, dates, suppressions]

# "2014-12-05 14:53:43 UTC"
def time: (. // "") | split(" ") | if length == 3 then "\(.[0])T\(.[1])Z" else null end;

def results:
  (if type == "array" then .[] else .vulnerabilities[]? end)
  | ({"closed": "closed \(.date_closed // "")", "risk_accepted": "risk accepted",
      "false_positive": "false positive"}[.status // ""]) as $why
  | {rule: (.definition_id // .name // "unnamed" | tostring), rule_title: .name, message: (.description // .name),
     severity: (.severity // "" | tostring),
     level: ({"5": "critical", "4": "high", "3": "medium", "2": "low", "1": "info"}[.severity // "" | tostring]),
     cvss_score: .cvss_score, cvss_vector: .cvss_vector, address: .location, target: .asset_name,
     cwes: (.cwes // []), vulnerabilities: (.cves // []), fix: .remediation,
     fingerprint: (.id // "" | tostring), first_seen: (.date_opened | time),
     suppressed: ($why != null), suppression: $why,
     tags: [.layer // "", .label // "" | select(. != "")]};

def run: {record: "run"};

run, results
