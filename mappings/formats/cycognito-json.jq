# SPDX-License-Identifier: Apache-2.0
# name: cycognito-json
# title: CyCognito issues JSON
# tool: CyCognito
# recognise:
#   - {"[].affected_asset": string, "[].issue_id": string}
#   - {"[].enhanced_severity": string, "[].attractiveness_label": string}
# elements: ["[]"]
# carries: [controls, severities, CVE, dates, suppressions]

def text: if . == "" then null else . end;

def finding:
  (.resolved_at != null or .issue_status == "removed" or .issue_status == "resolved") as $gone
  | {rule: (.title // .issue_type // "unnamed"), title: .title, severity: .severity,
     message: ((.summary // null | text) // .title), kind: (if $gone then "pass" else "fail" end),
     resource: .affected_asset, address: (.evidence.hostname? // null | text), port: .port,
     fix: ([.remediation_steps[]? | strings] | join("\n") | text),
     vulnerabilities: (.cve_ids // []), references: (.references // [] | .[:20]),
     help_uri: (.evidence["more-details-link"]? // null | text),
     first_seen: .first_detected, last_seen: .last_detected,
     suppressed: (.is_snoozed == true or .investigation_status == "accepted_risk"),
     suppression: (if .is_snoozed == true then "snoozed" else null end),
     controls: ([.nist_800_53_controls[]? | "NIST 800-53|\(.)"]
                + [.pci_dss_controls[]? | "PCI DSS|\(.)"] + [.cis_controls[]? | "CIS Controls|\(.)"]
                + [.iso27001_controls[]? | "ISO 27001|\(.)"] | .[:64]),
     tags: ([.issue_type, .potential_threat | strings] + [.tags[]? | strings])};

def run: {record: "run", tool: "CyCognito"};

def results: (if type == "array" then .[] else . end) | finding;

run, results
