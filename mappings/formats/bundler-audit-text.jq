# SPDX-License-Identifier: Apache-2.0
# name: bundler-audit-text
# title: bundler-audit text
# tool: bundler-audit
# recognise:
#   - {line: ['Name: {:word}', 'Advisory: {:word}', 'Criticality: {:rest}']}
#   - {line: ['Name: {:word}', 'Criticality: {:rest}', 'Solution: {:rest}']}
#   - {line: ['Insecure Source URI found: {:word}']}
# lines:
#   - 'Name: {name:word}'
#   - 'Insecure Source URI found: {source:word}'
# carries: [severities]

# The lines of a gem after its name: "Version: 1.0.0", "CVE: CVE-2026-1000".
def field($name): [.more[]? | select(startswith($name + ": ")) | .[($name | length) + 2:]] | .[0];

def known: if . == "Unknown" or . == "" then null else . end;

def gem:
  field("Advisory") as $id | field("CVE") as $cve | field("GHSA") as $ghsa | field("Version") as $version
  | field("Title") as $title | field("Solution") as $fix | .name as $name
  | {rule: ($id // $cve // $ghsa // "unnamed"), rule_title: $title, message: $title,
     severity: (field("Criticality") | known), help_uri: field("URL"), package: $name,
     package_version: $version, purl: (if $version then "pkg:gem/\($name)@\($version)" else null end), path: "Gemfile.lock", fix: $fix,
     vulnerabilities: [$id, $cve, $ghsa | strings], tags: ["vulnerability"]};

def source:
  {rule: "insecure-source", rule_title: "Gems come from a source without encryption",
   message: "Insecure source \(.source)", path: "Gemfile.lock", resource: .source, tags: ["insecure-source"]};

def run: empty;

def results: if .source then source elif .name then gem else empty end;

run, results
