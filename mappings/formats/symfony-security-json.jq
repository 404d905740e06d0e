# SPDX-License-Identifier: Apache-2.0
# name: symfony-security-json
# title: Local PHP Security Checker JSON (also SensioLabs' and Symfony's)
# tool: Local PHP Security Checker
# recognise:
#   - {"{}.version": string, "{}.advisories": array}
# carries: []

def run: {record: "run"};

def results:
  to_entries[]? | .key as $name | (.value.version // "") as $version
  | .value.advisories[]?
  | {rule: (if (.cve // "") != "" then .cve else .title end), rule_title: .title,
     help_uri: .link, message: "\($name) \($version): \(.title)", package: $name,
     package_version: ($version | ltrimstr("v")), purl: "pkg:composer/\($name)",
     path: "composer.lock", vulnerabilities: [.cve // "" | select(. != "")],
     references: [.link // ""], tags: ["vulnerability"]};

run, results
