# SPDX-License-Identifier: Apache-2.0
# name: npm-audit-json
# title: npm audit JSON (npm 6 and 7, pnpm, Yarn 2 and 3)
# tool: npm audit
# recognise:
#   - {auditReportVersion: any, vulnerabilities: object}
#   - {advisories: object, "metadata.vulnerabilities": object}
#   - {advisories: object, actions: array}
#   - {advisories: object, muted: array}
#   - {error: object, "error.code": "^E", "error.summary": string}
# elements: ["advisories{}", "vulnerabilities{}"]
# carries: []

def purl($version):
  "pkg:npm/\(if startswith("@") then "%40" + .[1:] else . end)"
  + (if $version then "@\($version)" else "" end);

def list: if type == "array" then .[] elif . == null then empty else . end;

def last_part: . // "" | split("/") | .[-1] // "";

def ghsa: last_part | if startswith("GHSA-") then . else null end;

def known_score: if . == 0 then null else . end;

# npm 6: an advisory, with the versions that are installed.
def advisory:
  (.github_advisory_id // (.url | ghsa)) as $ghsa | .findings[0].version? as $version
  | {rule: ($ghsa // .id // .module_name | tostring), rule_title: .title, help_uri: .url,
     message: "\(.title) in \(.module_name) \($version // .vulnerable_versions)",
     severity: .severity, cvss_score: (.cvss.score? // null | known_score),
     cvss_vector: .cvss.vectorString?, package: .module_name, package_version: $version,
     purl: (.module_name | purl($version)), fix: (.recommendation // null),
     cwes: [.cwe | list], vulnerabilities: ([$ghsa // ""] + [.cves | list]),
     logical: (.findings[0].paths[0]? // null), tags: ["vulnerability"]};

# npm 7: a package, with the advisories by which it is affected (texts in `via` are other
# packages of the report).
def package:
  . as $package
  | .via[]? | objects
  | (.url | ghsa) as $ghsa
  | {rule: ($ghsa // .source // .name | tostring), rule_title: .title, help_uri: .url,
     message: "\(.title) in \(.name) \(.range)", severity: .severity,
     cvss_score: (.cvss.score? // null | known_score), cvss_vector: .cvss.vectorString?,
     package: .name, purl: (.name | purl(null)), cwes: [.cwe | list],
     vulnerabilities: [$ghsa // ""], logical: ($package.nodes[0]? // null),
     fix: ($package.fixAvailable
           | if type == "object" then "Update \(.name) to \(.version)"
             elif . == true then "npm audit fix" else null end),
     tags: ["vulnerability"]};

def run:
  {record: "run", success: (if .error then false else null end),
   failure: (.error.summary? // null)};

def results:
  (.advisories // {} | to_entries[] | .value | advisory),
  (.vulnerabilities // {} | to_entries[] | .value | package);

run, results
