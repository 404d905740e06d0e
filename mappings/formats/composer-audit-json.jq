# SPDX-License-Identifier: Apache-2.0
# name: composer-audit-json
# title: Composer audit JSON
# tool: Composer audit
# recognise:
#   - {"advisories{}[].advisoryId": string}
#   - {advisories: object|array, abandoned: object|array, metadata: absent}
#   - {advisories: array, actions: absent, metadata: absent}
# carries: []

def table: if type == "object" then to_entries[] else empty end;

# PHP writes a list with gaps as an object.
def list: if type == "object" then to_entries[].value else .[]? end;

def advisory($name):
  ([.sources[]?.remoteId // empty | select(startswith("GHSA-"))]) as $ghsa
  | {rule: (.cve // $ghsa[0] // .advisoryId // .remoteId), rule_title: .title, help_uri: .link,
     message: "\(.title) (\(.packageName // $name) \(.affectedVersions))", severity: .severity,
     package: (.packageName // $name), purl: "pkg:composer/\(.packageName // $name)",
     path: "composer.lock", vulnerabilities: ([.cve // ""] + $ghsa), references: [.link // ""],
     tags: ["vulnerability"]};

def abandoned:
  {rule: "abandoned-package", rule_title: "Package without support", kind: "informational",
   level: "info", package: .key, purl: "pkg:composer/\(.key)", path: "composer.lock",
   message: "\(.key) is abandoned\(if .value | type == "string" then ", use \(.value)" else "" end)"};

def run: {record: "run"}, (.abandoned | table | abandoned);

def results:
  (.advisories | table | .key as $name | .value | list | advisory($name)),
  (."ignored-advisories" | table | .key as $name | .value | list
   | advisory($name) + {suppressed: true, suppression: .ignoreReason});

run, results
