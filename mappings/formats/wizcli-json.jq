# SPDX-License-Identifier: Apache-2.0
# name: wizcli-json
# title: Wiz CLI JSON (folders, images, infrastructure as code)
# tool: Wiz CLI
# recognise:
#   - {scanOriginResource: object, status.verdict: string}
#   - {result.__typename: "^CICD"}
# elements:
#   - "result.libraries[].vulnerabilities[]"
#   - "result.osPackages[].vulnerabilities[]"
#   - "result.applications[].vulnerabilities[]"
#   - "result.cpes[].vulnerabilities[]"
#   - "result.secrets[]"
#   - "result.ruleMatches[].matches[]"
# carries: [dates]

def text: if . == "" then null else . end;

def run:
  {record: "run", end: .createdAt, target: .scanOriginResource.name,
   success: (.status.state == "FAILURE" | not),
   failure: (if .status.state == "FAILURE" then "the scan failed" else null end)};

def vulnerability($at; $target):
  {rule: .name, message: (.description // "\(.name) in \($at.name) \($at.version)"),
   severity: .severity,
   help_uri: .source, cvss_score: .score, epss: .epssProbability, kev: .hasCisaKevExploit,
   vulnerabilities: .name, package: $at.name, package_version: $at.version,
   fixed_version: .fixedVersion, path: ($at.path // "" | text), target: $target,
   tags: [$at.detectionMethod // empty]};

# What a secret looks like stands in its description and in its snippet: neither is taken.
def results:
  (if .scanOriginResource.__typename == "CICDScanOriginContainerImage"
   then .scanOriginResource.name else null end) as $image
  | .result | objects
  | ((.libraries[]?, .osPackages[]?, .applications[]?, .cpes[]?) | . as $at
     | .vulnerabilities[]? | vulnerability($at; $image)),
    (.secrets[]?
     | {rule: "secret-\(.type)", message: "A secret of type \(.type)",
        severity: (.severity // null), level: (if .severity then null else "high" end),
        path: .path, line: (if (.lineNumber // 0) > 0 then .lineNumber else null end),
        target: $image, secret: true}),
    (.ruleMatches[]? | . as $match | .matches[]?
     | {rule: ($match.rule.shortId // $match.rule.id // $match.rule.name),
        rule_title: $match.rule.name,
        message: ([$match.rule.name, .found] | map(strings | select(. != "")) | join(": ")),
        severity: $match.severity, path: .fileName, line: .lineNumber,
        resource: .resourceName, fix: .expected, tags: [.fileType // empty]});

run, results
