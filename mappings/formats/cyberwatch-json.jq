# SPDX-License-Identifier: Apache-2.0
# name: cyberwatch-json
# title: Cyberwatch CVEs and security issues (API export)
# tool: Cyberwatch
# recognise:
#   - {cves: array, security_issues: array}
#   - {"cves[].cve_code": string, "cves[].servers": array}
#   - {"security_issues[].security_issue_id": string, "security_issues[].servers": array}
# elements: ["cves[]", "security_issues[]"]
# carries: [passes, severities, CVSS, CWE, CVE, EPSS, dates, suppressions]

# One record for each computer; where products are named, for each product on it. What was
# fixed there ("active": false) is a pass.

def level:
  {"level_critical": "critical", "level_high": "high", "level_medium": "medium",
   "level_low": "low", "level_info": "info", "level_none": "info"}[. // ""];

def on($server):
  {kind: (if $server.active == false then "pass" else "fail" end),
   target: $server.computer_name, first_seen: $server.detected_at,
   suppressed: ($server.ignored == true)};

def products($name):
  [(.updates_assets // {}) | objects | to_entries[]
   | select(.value.assets // [] | index([$name])) | {package: .key, versions: .value.versions}]
  | if . == [] then [{}] else . end;

def servers: [.servers[]?] | if . == [] then [{}] else . end | .[];

def cve:
  . as $cve | servers as $server | products($server.computer_name)[] as $product
  | {rule: $cve.cve_code,
     message: "\($server.computer_name // "A computer") is affected by \($cve.cve_code)",
     severity: $cve.cve_level, level: ($cve.cve_level | level), cvss_score: $cve.cve_score,
     cvss_vector: ($cve.cvss_v4? // $cve.cvss_v3), epss: $cve.cve_epss,
     cwes: ($cve.cwes.cwe_id? // []), vulnerabilities: $cve.cve_code,
     package: $product.package, package_version: ($product.versions[0]? // null),
     tags: ["vulnerability"]} + on($server);

def issue:
  . as $issue | servers as $server
  | {rule: ($issue.security_issue_id // "issue-\($issue.id)"), rule_title: $issue.security_issue_title,
     message: ($issue.security_issue_description // $issue.security_issue_title),
     severity: $issue.level, level: ($issue.level | level),
     vulnerabilities: [$issue.cve_announcements[]? | if type == "object" then .cve_code else . end
                       | strings]} + on($server);

def run: {record: "run", tool: "Cyberwatch"};

def results: (.cves[]? | select(.cve_code) | cve), (.security_issues[]? | issue);

run, results
