# SPDX-License-Identifier: Apache-2.0
# name: sysdig-cli-json
# title: sysdig-cli-scanner JSON
# tool: Sysdig CLI Scanner
# recognise:
#   - {scanner.name: "^sysdig", result: object}
#   - {result.vulnTotalBySeverity: object, result.packages: array}
# elements: ["result.packages[].vulns[]"]
# carries: [dates]

def run:
  {record: "run", tool_version: .scanner.version, end: .info.scanTime,
   target: .result.metadata.pullString};

def results:
  .result | .metadata.pullString as $image | .packages[]? | . as $package | .vulns[]?
  | {rule: .name, message: "\(.name) in \($package.name) \($package.version)",
     severity: (.severity.value? // .severity), vulnerabilities: .name,
     cvss_score: .cvssScore.value.score?, cvss_vector: .cvssScore.value.vector?,
     kev: (if .cisaKev then true else null end), package: $package.name,
     package_version: $package.version, fixed_version: .fixedInVersion,
     path: (if $package.type == "os" then null else $package.path end), target: $image,
     suppressed: ((.acceptedRisks // []) != []), tags: [$package.type // empty]};

run, results
