# SPDX-License-Identifier: Apache-2.0
# name: snyk-issue-api
# title: Snyk REST API issues JSON
# tool: Snyk
# recognise:
#   - {"data[].attributes.effective_severity_level": string}
#   - {"data[].type": =issue, "data[].attributes.key": string}
#   - {"jsonapi.version": string, data: array, "data[]": absent}
# elements: ["data[]"]
# carries: [dates, suppressions, lines]

# Several sources rate an issue; the first is Snyk's own.
def rated($what):
  if . == "code" then "Snyk Code" elif . == "cloud" or . == "config" then "Snyk IaC" else $what end;

def package($p):
  if $p == null then {}
  else {package: $p.package_name, package_version: $p.package_version} end;

def issue:
  . as $issue | .attributes
  | [.coordinates[]?.representations[]?] as $places
  | ([$places[] | .dependency // empty] | .[0]) as $package
  | ([$places[] | .sourceLocation // empty] | .[0]) as $source
  | ([$places[] | .cloud_resource // empty] | .[0]) as $cloud
  | ([$places[] | .resourcePath // .resource_path // empty] | .[0]) as $path
  | (.severities[0]? // {}) as $rating
  | ([.problems[]?.id | strings]) as $problems
  | package($package)
    + {tool: (.type // "" | rated("Snyk")), rule: (([.problems[]? | select(.source == "SNYK") | .id] | .[0]) // .key),
       rule_title: .title,
       message: (if $package then "\(.title) in \($package.package_name) \($package.package_version // "")"
                 else .description // .title end),
       severity: .effective_severity_level,
       cvss_score: (if .type == "package_vulnerability" then $rating.score else null end),
       cvss_vector: (if .type == "package_vulnerability" then $rating.vector else null end),
       help_uri: (if (.key // "" | startswith("SNYK-")) then "https://security.snyk.io/vuln/\(.key)" else null end),
       path: ($source.file // null), line: $source.region.start.line, end_line: $source.region.end.line,
       column: $source.region.start.column, end_column: $source.region.end.column,
       resource: ($cloud.name? // $cloud.resource_id? // $path // null),
       cwes: [.classes[]? | select(.source == "CWE") | .id],
       vulnerabilities: [$problems[] | select(startswith("CVE-") or startswith("GHSA-"))],
       references: ([.problems[]?.url | strings] | .[:20]),
       target: ($issue.relationships.scan_item.data.id // null),
       first_seen: .created_at,
       fix: ([.coordinates[]?.remedies[]? | .description // empty] | .[0]),
       kind: (if .status == "resolved" then "notApplicable" else "fail" end),
       suppressed: (.ignored == true), suppression: (if .ignored == true then "ignored" else null end),
       tags: [.type // empty]};

def run: empty;

def results: .data[]? | issue;

run, results
