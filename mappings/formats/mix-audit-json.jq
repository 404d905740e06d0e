# SPDX-License-Identifier: Apache-2.0
# name: mix-audit-json
# title: mix_audit JSON
# tool: mix_audit
# recognise:
#   - {pass: boolean, vulnerabilities: array}
#   - {"vulnerabilities[].dependency.lockfile": string, "vulnerabilities[].advisory": object}
# elements: ["vulnerabilities[]"]
# carries: []

def run: {record: "run"};

def results:
  .vulnerabilities[]? | (.dependency // {}) as $d | .advisory // {}
  | {rule: (.id // .cve // "unnamed"), rule_title: .title, message: "\(.title // .id) (\($d.package) \($d.version))",
     severity: .severity, help_uri: .url, path: $d.lockfile, package: $d.package, package_version: $d.version,
     fixed_version: (.first_patched_versions // [] | if length == 1 then .[0] else null end),
     purl: (if $d.package then "pkg:hex/\($d.package)@\($d.version // "")" else null end),
     vulnerabilities: ([.id // empty, (.cve // empty | if startswith("CVE-") then . else "CVE-" + . end)]),
     fix: ([.first_patched_versions[]? | strings]
           | if . == [] then null else "Update \($d.package) to \(join(" or "))" end),
     tags: ["vulnerability"]};

run, results
