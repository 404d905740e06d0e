# SPDX-License-Identifier: Apache-2.0
# name: blackduck-api-json
# title: Black Duck vulnerable components (REST API)
# tool: Black Duck
# recognise:
#   - {"[].vulnerabilityWithRemediation": object}
#   - {"items[].vulnerabilityWithRemediation": object}
# elements: ["[]", "items[]"]
# carries: [severities, CVSS, CWE, dates, suppressions]

# What is patched is evidence, what somebody answers for is accepted.
def kind:
  {PATCHED: "notApplicable", REMEDIATION_COMPLETE: "notApplicable"}[.remediationStatus // ""];

def accepted:
  {IGNORED: true, MITIGATED: true, DUPLICATE: true, NOT_AFFECTED: true, AFFECTED: false,
   REMEDIATION_NOT_REQUIRED: true}[.remediationStatus // ""] // false;

# "maven" with "group:name:version", "npmjs" with "name/version".
def purl($version):
  ({maven: "maven", npmjs: "npm", rubygems: "gem", pypi: "pypi", nuget: "nuget", golang: "golang",
    crates: "cargo", packagist: "composer", hex: "hex"}[.componentVersionOriginName // ""]) as $type
  | (.componentVersionOriginId // "") as $id | ($version // "") as $version
  | (if $type == "maven" then $id | split(":") | join("/") else $id end) as $path
  | if $type and $version != "" and ($path | endswith("/" + $version))
    then "pkg:\($type)/\($path[:-($version | length) - 1] | if startswith("@") then "%40" + .[1:] else . end)@\($version)"
    else null end;

def results:
  (if type == "array" then .[] else .items[]? end)
  | (.vulnerabilityWithRemediation // {}) as $v
  | ($v | accepted) as $accepted
  | (($v.relatedVulnerability // "") | split("/") | .[-1] // "") as $related
  | {rule: ($v.vulnerabilityName // "unnamed"), message: ($v.description // $v.vulnerabilityName),
     severity: $v.severity, cvss_score: ($v.baseScore // $v.overallScore),
     package: .componentName, package_version: .componentVersionName,
     purl: purl(.componentVersionName), cwes: [$v.cweId // "" | select(. != "")],
     vulnerabilities: [$v.vulnerabilityName // "", $related | select(. != "")],
     kind: ($v | kind), suppressed: ($accepted or .ignored == true),
     suppression: (if $accepted or .ignored == true
                   then [$v.remediationStatus, $v.remediationComment] | map(strings) | join(": ")
                   else null end),
     first_seen: $v.remediationCreatedAt, references: [$v.relatedVulnerability // "" | select(. != "")],
     tags: ["vulnerability", $v.source // "" | select(. != "")]};

def run: {record: "run"};

run, results
