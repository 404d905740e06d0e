# SPDX-License-Identifier: Apache-2.0
# name: cargo-audit-json
# title: cargo audit JSON
# tool: cargo audit
# recognise:
#   - {"database.advisory-count": any, lockfile: object}
#   - {"vulnerabilities.found": boolean, "vulnerabilities.count": number}
# elements:
#   - "vulnerabilities.list[]"
#   - "warnings{}[]"
# carries: []

def finding($kind):
  (.advisory // {}) as $a | (.package // {}) as $p
  | ($a.id // "cargo-audit-\($kind // "vulnerability")") as $id | .versions.patched[0]? as $fixed
  | {rule: $id, rule_title: $a.title, help_uri: ($a.url // null),
     message: "\($a.title // "\($kind // "vulnerable") crate") (\($p.name) \($p.version))",
     kind: (if $kind then "informational" else null end), severity: $kind,
     level: (if $kind then "info" else null end),
     cvss_vector: $a.cvss, package: $p.name, package_version: $p.version,
     purl: "pkg:cargo/\($p.name)@\($p.version)",
     fixed_version: ($fixed // null), path: "Cargo.lock",
     fix: (if $fixed then "Update \($p.name) to \(.versions.patched | join(" or "))" else null end),
     vulnerabilities: (if $a.id then [$a.id] + ($a.aliases // []) else [] end),
     references: ($a.references // []), tags: ([$kind // "vulnerability"] + ($a.categories // []))};

def run: {record: "run"};

# Warnings (unmaintained, unsound, yanked) don't make cargo audit fail.
def results:
  (.vulnerabilities.list[]? | finding(null)),
  (.warnings // {}
   | if type == "object" then to_entries[] | .key as $kind | .value[]? | finding($kind)
     else .[]? | finding(.kind // "warning") end);

run, results
