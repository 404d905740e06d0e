# SPDX-License-Identifier: Apache-2.0
# name: ms-defender-json
# title: Microsoft Defender for Endpoint vulnerabilities
# tool: Microsoft Defender for Endpoint
# recognise:
#   - {"value[].cveId": string, "value[].machineId": string}
# elements: ["value[]"]
# carries: []

def run: {record: "run"};

def results:
  .value[]?
  | {rule: .cveId, message: "\(.cveId) in \(.productName) \(.productVersion)",
     severity: .severity,
     vulnerabilities: .cveId, package: .productName, package_version: .productVersion,
     target: .machineId, cvss_score: (.cvssV3 // null),
     fix: (if .fixingKbId then "Install KB\(.fixingKbId)" else null end)};

run, results
