# SPDX-License-Identifier: Apache-2.0
# name: yarn-audit-ndjson
# title: Yarn audit JSON lines (Yarn 1 and 4)
# tool: Yarn audit
# recognise:
#   - {type: "=auditAdvisory", data: object}
#   - {type: "=auditSummary", data: object}
#   - {value: string, "children.Issue": string, "children.Severity": string}
# carries: []

def purl($version):
  "pkg:npm/\(if startswith("@") then "%40" + .[1:] else . end)"
  + (if $version then "@\($version)" else "" end);

def list: if type == "array" then .[] elif . == null then empty else . end;

def ghsa: . // "" | split("/") | .[-1] // "" | if startswith("GHSA-") then . else null end;

def advisory:
  .resolution.path as $way | .advisory
  | (.github_advisory_id // (.url | ghsa)) as $ghsa | .findings[0].version? as $version
  | {rule: ($ghsa // .id // .module_name | tostring), rule_title: .title, help_uri: .url,
     message: "\(.title) in \(.module_name) \($version // .vulnerable_versions)",
     severity: .severity, cvss_score: (.cvss.score? // null | if . == 0 then null else . end),
     cvss_vector: .cvss.vectorString?, package: .module_name, package_version: $version,
     purl: (.module_name | purl($version)), fix: .recommendation, cwes: [.cwe | list],
     vulnerabilities: ([$ghsa // ""] + [.cves | list]), logical: $way, tags: ["vulnerability"]};

# Yarn 4; deprecated packages have "NAME (deprecation)" as id.
def tree:
  .value as $name | .children
  | (.URL | ghsa) as $ghsa | ."Tree Versions"[0]? as $version
  | {rule: ($ghsa // .ID | tostring), rule_title: .Issue, help_uri: .URL,
     message: "\(.Issue) (\($name) \($version // ""))", severity: .Severity, package: $name,
     package_version: $version, purl: ($name | purl($version)), vulnerabilities: [$ghsa // ""],
     logical: (.Dependents[0]? // null), tags: ["vulnerability"]};

def run: empty;

def results:
  if .type == "auditAdvisory" then .data | advisory elif .children then tree else empty end;

run, results
