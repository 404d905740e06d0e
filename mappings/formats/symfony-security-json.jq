# SPDX-License-Identifier: Apache-2.0
# name: symfony-security-json
# title: Local PHP Security Checker JSON (also SensioLabs' and Symfony's)
# tool: Local PHP Security Checker
# recognise:
#   - {"{}.version": string, "{}.advisories[].title": string, "{}.advisories[].link": string}
#   - {"{}.version": string, "{}.advisories{}.title": string, "{}.advisories{}.link": string}
# whole: true
# carries: []

def run: {record: "run"};

# Advisories are a list, or have the names of their files.
def results:
  to_entries[]? | .key as $name | (.value.version // "") as $version
  | .value.advisories[]?
  | {rule: (if (.cve // "") != "" then .cve else .title end), rule_title: .title,
     help_uri: .link, message: "\($name) \($version): \(.title)", package: $name,
     package_version: ($version | ltrimstr("v")), purl: "pkg:composer/\($name)\(if $version == "" then "" else "@\($version | ltrimstr("v"))" end)",
     path: "composer.lock", vulnerabilities: [.cve // "" | select(. != "")],
     references: [.link // "" | select(. != "")], tags: ["vulnerability"]};

run, results
