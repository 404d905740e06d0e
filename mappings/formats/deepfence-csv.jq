# SPDX-License-Identifier: Apache-2.0
# name: deepfence-csv
# title: Deepfence ThreatMapper compliance and vulnerabilities (CSV)
# tool: ThreatMapper
# recognise:
#   - csv: [compliance_check_type, test_number, status, node_id]
#   - csv: [cve_id, cve_severity, cve_caused_by_package, host_name]
# carries: [passes, dates]

# "2024-01-25 11:17:30.272 +0000 UTC"
def time:
  split(" ") | if length < 3 then null else "\(.[0])T\(.[1])\(.[2][:3]):\(.[2][3:5])" end;

def compliance:
  {kind: ({"pass": "pass", "ok": "pass", "info": "informational", "note": "informational",
           "skip": "notApplicable"}[.status] // "fail"),
   rule: .test_number, rule_title: .test_info, message: .test_info, severity: .status,
   level: {"alarm": "high", "fail": "high", "warn": "medium"}[.status],
   resource: (if .node_name == "" then .node_id else .node_name end), resource_type: .node_type,
   target: .cloud_account_id, last_seen: (.["@timestamp"] | time),
   suppressed: (.masked == "True"),
   tags: [.compliance_check_type, .test_category | strings | select(. != "")]};

# "libsepol:2.5-8.1"; the image is followed by its host.
def vulnerability:
  (.cve_caused_by_package | split(":")) as $package
  | {rule: .cve_id, message: .cve_description, severity: .cve_severity,
     cvss_score: .cve_cvss_score,
     help_uri: .cve_link, vulnerabilities: .cve_id, package: ($package[:-1] | join(":")),
     package_version: $package[-1], fixed_version: .cve_fixed_in,
     target: (if .cve_container_image == "" then .host_name else .cve_container_image end),
     last_seen: (.["@timestamp"] | time), suppressed: (.masked == "True")};

def run: empty;

def results: if .cve_id then vulnerability else compliance end;

run, results
