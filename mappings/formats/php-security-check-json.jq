# SPDX-License-Identifier: Apache-2.0
# name: php-security-check-json
# title: Symfony's and local PHP security checker JSON
# tool: PHP Security Checker
# recognise:
#   - {"{}.version": string, "{}.advisories[].link": string}
#   - {"{}.version": string, "{}.advisories{}.link": string}
# whole: true
# carries: []

def run: {record: "run"};

# Advisories are a list, or have the names of their files.
def results:
  objects | to_entries[] | .key as $name | .value | objects
  | (.version // "" | ltrimstr("v")) as $version | .advisories // [] | .[]
  | (.cve // "" | if startswith("CVE-") then . else null end) as $cve
  | {rule: ($cve // (.link // "" | split("/") | map(select(. != "")) | .[-1]) // .title), rule_title: .title,
     message: "\(.title // $cve) in \($name) \($version)",
     help_uri: (if (.link // "") == "" then null else .link end), package: $name, package_version: $version,
     purl: "pkg:composer/\($name)\(if $version != "" then "@\($version)" else "" end)",
     vulnerabilities: [$cve // empty], references: [.link // "" | select(. != "")], tags: ["vulnerability"]};

run, results
