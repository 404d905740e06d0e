# SPDX-License-Identifier: Apache-2.0
# name: pip-audit-json
# title: pip-audit JSON
# tool: pip-audit
# recognise:
#   - {"dependencies[].vulns": array, "dependencies[].name": string}
#   - {"[].vulns": array, "[].name": string}
#   - {dependencies: array, fixes: array}
#   - {"[].name": string, "[].skip_reason": string}
#   - {dependencies: array, "dependencies[]": absent, bomFormat: absent, components: absent, name: absent, version: absent, projectName: absent, vulnerabilities: absent, scanInfo: absent, metadata: absent, vulnerableDependencies: absent, summary: absent}
# elements: ["dependencies[].vulns[]", "[].vulns[]"]
# carries: []

def run: {record: "run"};

def results:
  (if type == "array" then .[] else .dependencies[]? end) | . as $p
  | .vulns[]?
  | {rule: .id, message: (.description // "\($p.name) \($p.version) is affected by \(.id)"),
     help_uri: "https://osv.dev/vulnerability/\(.id)", package: $p.name,
     package_version: $p.version,
     purl: "pkg:pypi/\($p.name | ascii_downcase)\(if $p.version then "@\($p.version)" else "" end)",
     fixed_version: (.fix_versions[0]? // null),
     fix: (if .fix_versions[0]? then "Update \($p.name) to \(.fix_versions | join(" or "))"
           else null end),
     vulnerabilities: ([.id] + (.aliases // [])), tags: ["vulnerability"]};

run, results
