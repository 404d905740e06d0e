# SPDX-License-Identifier: Apache-2.0
# name: neuvector-json
# title: NeuVector scan report
# tool: NeuVector
# recognise:
#   - {report.vulnerabilities: array|null, report.modules: any}
#   - {report.vulnerabilities: array, report.checks: any}
#   - {"report.vulnerabilities[].package_name": string}
# elements: ["report.vulnerabilities[]", "report.checks[]", "report.secrets[]"]
# carries: [passes]

def image:
  .report | if (.repository // "") == "" then null
            else "\(.registry // "")\(.repository)\(if (.tag // "") == "" then "" else ":\(.tag)" end)" end;

def run: {record: "run", target: image};

# Secrets: only the place, the evidence is one.
def results:
  image as $image | .report | objects
  | (.vulnerabilities[]?
     | {rule: .name, message: (if (.description // "") == "" then .name else .description end),
        severity: .severity,
        vulnerabilities: .name,
        cvss_score: (if (.score_v3 // 0) > 0 then .score_v3 else .score end),
        cvss_vector: (if (.vectors_v3 // "") == "" then .vectors else .vectors_v3 end),
        help_uri: .link,
        package: .package_name, package_version: .package_version,
        fixed_version: .fixed_version,
        path: .file_name, target: $image}),
    (.checks[]?
     | {kind: ({"PASS": "pass", "INFO": "informational", "NOTE": "informational"}[.level // ""]
               // "fail"),
        rule: .test_number, message: .description, severity: .level,
        level: {"WARN": "medium", "ERROR": "high", "HIGH": "high"}[.level // ""],
        target: $image, fix: .remediation, tags: [.catalog // empty]}),
    (.secrets[]? | select((.path // "") != "")
     | {rule: (if (.type // "") == "" then "secret" else .type end),
        message: "A secret in the image",
        level: "high", path: .path, target: $image, secret: true});

run, results
