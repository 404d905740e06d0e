# SPDX-License-Identifier: Apache-2.0
# name: wazuh-json
# title: Wazuh vulnerabilities JSON
# tool: Wazuh
# recognise:
#   - {"data.affected_items[].cve": string, "data.affected_items[].condition": any}
#   - {"data.affected_items": array, "data.total_affected_items": number}
#   - {"hits.hits[]._source.vulnerability": object, "hits.hits[]._source.agent": object}
# elements: ["data.affected_items[]", "hits.hits[]"]
# carries: [dates]

def run: empty;

# Until 4.7, and from the index since 4.8.
def results:
  (.data.affected_items[]?
   | {rule: (.cve // "unnamed"), rule_title: .title,
      message: ((.title // .cve) + (if .condition then " (\(.condition))" else "" end)),
      severity: .severity,
      cvss_score: (if (.cvss3_score // 0) > 0 then .cvss3_score elif (.cvss2_score // 0) > 0 then .cvss2_score else null end),
      package: .name, package_version: .version, vulnerabilities: [.cve // empty],
      target: .agent_name, address: .agent_ip, first_seen: .detection_time,
      references: [.external_references[]?]}),
  (.hits.hits[]? | ._source | (.vulnerability // {}) as $v
   | {rule: ($v.id // "unnamed"), message: ($v.description // $v.id), severity: $v.severity,
      cvss_score: $v.score.base, package: .package.name, package_version: .package.version,
      target: .agent.name, vulnerabilities: [$v.id // empty], first_seen: $v.detected_at,
      references: [($v.reference // "") | split(",")[] | ltrimstr(" ") | select(startswith("http"))]});

run, results
