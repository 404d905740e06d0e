# SPDX-License-Identifier: Apache-2.0
# name: trustwave-fusion-json
# title: Trustwave Fusion findings JSON
# tool: Trustwave
# recognise:
#   - {"items[].classification": string, "items[].trackingId": any, "items[].kb": object}
# elements: ["items[]"]
# carries: [dates]

def run: empty;

def text: if . == "None" or . == "" then null else . end;

def results:
  .items[]? | (.location // {}) as $l | (.kb // {}) as $kb
  | {rule: ($kb.id // .name // "unnamed"), rule_title: .name, message: "\(.name) (\(.classification))",
     severity: .severity, cvss_score: ($kb.cvssV3BaseScore // $kb.cvssV2BaseScore),
     address: (($l.ip | text) // ($l.url | text)), target: ($l.domain | text), port: $l.port,
     protocol: ($l.transportProtocol | text), vulnerabilities: [$kb.cves[]?],
     first_seen: .createdOn, last_seen: .updatedOn, fingerprint: .id};

run, results
