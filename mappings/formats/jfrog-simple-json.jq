# SPDX-License-Identifier: Apache-2.0
# name: jfrog-simple-json
# title: JFrog CLI simple JSON
# tool: JFrog Xray
# recognise:
#   - {"vulnerabilities[].impactedPackageName": string}
#   - {"securityViolations[].impactedPackageName": string}
#   - {scansStatus: object, vulnerabilities: array|null}
#   - {securityViolations: array|null, licensesViolations: array|null}
# elements:
#   - vulnerabilities[]
#   - securityViolations[]
#   - licensesViolations[]
#   - operationalRiskViolations[]
#   - secrets[]
#   - iac[]
#   - sast[]
# carries: []

# Violations of security policies repeat what vulnerabilities has; secretsViolations and the like
# repeat secrets. A scan for watches has the violations only.

def purl_type:
  {npm: "npm", pypi: "pypi", maven: "maven", gav: "maven", go: "golang", nuget: "nuget",
   composer: "composer", rubygems: "gem", cargo: "cargo"}[. // "" | ascii_downcase];

def name($type): if $type == "deb" or $type == "rpm" or $type == "alpine"
                 then split(":") | .[-1] else . end;

def number: . // "" | tostring | tonumber? // null;

def text: if . == "" then null else . end;

def vulnerability:
  (.impactedPackageType // "" | ascii_downcase) as $type | (.impactedPackageName | name($type)) as $name
  | ($type | purl_type) as $purl | .fixedVersions[0]? as $fixed
  | {rule: (.cves[0]?.id? // null | text // null), message: .summary, severity: .severity,
     cvss_score: (.cves[0]?.cvssV3? | number), package: $name,
     package_version: .impactedPackageVersion,
     purl: (if $purl then "pkg:\($purl)/\($name | split(":") | join("/"))@\(.impactedPackageVersion)"
            else null end),
     fixed_version: ($fixed // null | if . then split("[") | .[-1] | split("]") | .[0] else . end),
     fix: (if $fixed then "Update \($name) to \(.fixedVersions | join(" or "))" else null end),
     path: (.components[0]?.location.file? // null), target: (.impactPaths[0]?[0]?.name? // null),
     vulnerabilities: [.cves[]?.id], references: (.references // [] | .[:20]),
     tags: ["vulnerability", .issueId // "", .applicable // ""]}
  | .rule = (.rule // .tags[1]);

def license:
  {rule: "license:\(.licenseKey // .license // "unknown")", severity: .severity,
   message: "License \(.licenseKey // .license) of \(.impactedPackageName) \(.impactedPackageVersion)",
   package: .impactedPackageName, package_version: .impactedPackageVersion, tags: ["license"]};

def risk:
  {rule: "operational-risk", severity: .severity, message: (.riskReason // "Operational risk"),
   package: .impactedPackageName, package_version: .impactedPackageVersion};

def code($secret):
  {rule: (.ruleId // .scannerShortDescription), rule_title: .scannerShortDescription,
   message: (.finding // .scannerShortDescription), severity: .severity, path: .file,
   line: .startLine, column: .startColumn, end_line: .endLine, end_column: .endColumn,
   snippet: (if $secret then null else .snippet end), secret: $secret, cwes: (.cwe // [])};

def run:
  ([.errors[]?] | length) as $errors
  | {record: "run", tool: "JFrog Xray", success: (if $errors > 0 then false else null end),
     failure: (if $errors > 0 then "errors while scanning: \($errors)" else null end)};

def results:
  (.vulnerabilities[]? | vulnerability),
  (if .vulnerabilities == null then .securityViolations[]? | vulnerability else empty end),
  (.licensesViolations[]? | license), (.operationalRiskViolations[]? | risk),
  (.secrets[]? | code(true)), (.iac[]? | code(false)), (.sast[]? | code(false));

run, results
