# SPDX-License-Identifier: Apache-2.0
# name: bundler-audit-json
# title: bundler-audit JSON
# tool: bundler-audit
# recognise:
#   - {"results[].type": "=unpatched_gem", "results[].gem": object}
#   - {"results[].type": "=insecure_source"}
#   - {version: string, created_at: string, results: array, "results[]": absent}
# elements: ["results[]"]
# carries: [CVSS, dates]

# "2021-09-16 19:25:23 +0200"
def time:
  (. // "") | split(" ")
  | if length == 3 and (.[2] | length) == 5 then "\(.[0])T\(.[1])\(.[2][:3]):\(.[2][3:])" else null end;

def gem:
  (.gem // {}) as $gem | (.advisory // {}) as $a
  | [if $a.cve then "CVE-\($a.cve)" else null end, if $a.ghsa then "GHSA-\($a.ghsa)" else null end,
     if $a.osvdb then "OSVDB-\($a.osvdb)" else null end, $a.id] as $names
  | ($a.patched_versions // []) as $patched
  | {rule: ($a.id // "unnamed"), rule_title: $a.title, message: ($a.title // $a.description), help_uri: $a.url,
     severity: $a.criticality, cvss_score: ($a.cvss_v4 // $a.cvss_v3 // $a.cvss_v2),
     package: $gem.name, package_version: $gem.version, purl: (if $gem.version then "pkg:gem/\($gem.name)@\($gem.version)" else null end),
     fixed_version: ($patched[0] // null | if type == "string" then split(" ") | .[-1] else null end),
     fix: (if $patched != [] then "Update \($gem.name) to \($patched | join(", "))" else null end),
     path: "Gemfile.lock", vulnerabilities: [$names[] | strings],
     references: [$a.url // "" | select(. != "")], tags: ["vulnerability"]};

def source:
  {rule: "insecure-source", rule_title: "Gems come from a source without encryption",
   message: "Insecure source \(.source)", path: "Gemfile.lock", resource: .source, tags: ["insecure-source"]};

def run: {record: "run", tool_version: .version, start: (.created_at | time)};

def results: .results[]? | if .type == "insecure_source" then source else gem end;

run, results
