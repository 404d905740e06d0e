# SPDX-License-Identifier: Apache-2.0
# name: sonatype-json
# title: Sonatype Lifecycle (Nexus IQ) raw report and policy violations JSON
# tool: Sonatype Lifecycle
# recognise:
#   - {"components[].componentIdentifier": any, "components[].matchState": string}
#   - {components: array, "matchSummary.totalComponentCount": number}
#   - {"components[].violations": array, "components[].componentIdentifier": any}
# elements: ["components[].securityData.securityIssues[]", "components[].violations[]"]
# carries: [suppressions]

def package:
  (.componentIdentifier.format // "") as $format | (.componentIdentifier.coordinates // {}) as $c
  | ($c.packageId // $c.artifactId // $c.name // .displayName // .pathnames[0]?) as $name
  | {"maven": "maven", "npm": "npm", "a-name": null, "pypi": "pypi", "nuget": "nuget",
     "rubygems": "gem", "gem": "gem", "golang": "golang", "composer": "composer", "cargo": "cargo",
     "rpm": "rpm", "deb": "deb"}[$format] as $type
  | {package: (if $c.groupId then "\($c.groupId):\($name)" else $name end),
     package_version: $c.version, path: (.pathnames[0]? // null),
     purl: (.packageUrl // (if $type == null or $name == null then null
            else "pkg:\($type)/\(if $c.groupId then "\($c.groupId)/" else "" end)\($name
                 | if startswith("@") then "%40" + .[1:] else . end)\(if $c.version then "@\($c.version)"
                 else "" end)" end))};

# The score is the severity; a category of Sonatype's own stands beside it.
def issue($p):
  {rule: (.reference // "unnamed"),
   message: "\(.reference // "An issue") in \($p.package // "a component") \($p.package_version // "")",
     severity: .severity, cvss_score: .severity, cvss_vector: .cvssVector, help_uri: .url,
     cwes: [.cwe // empty], vulnerabilities: [.reference // empty],
     suppressed: (.status == "Not Applicable" or .status == "Acknowledged"),
     suppression: (if .status == "Not Applicable" or .status == "Acknowledged" then .status else null end),
     references: [.url // empty], tags: ["vulnerability", .threatCategory // empty]} + $p;

# Threat levels are 0 to 10.
def violation:
  {rule: (.policyName // .policyId), severity: .policyThreatLevel, fingerprint: .policyViolationId,
   message: ([.policyName // empty, .constraints[]?.conditions[]?.conditionReason] | map(strings) | .[:10] | join("; ")),
   level: (if (.policyThreatLevel // 0) >= 8 then "critical" elif .policyThreatLevel >= 4 then "high"
           elif .policyThreatLevel >= 2 then "medium" elif .policyThreatLevel >= 1 then "low" else "info" end),
   suppressed: (.waived == true or .grandfathered == true or .legacyViolation == true),
   suppression: (if .waived == true then "waived" elif .grandfathered == true or .legacyViolation == true
                 then "legacy violation" else null end),
   tags: ["policy", .policyThreatCategory // empty]};

def run:
  {record: "run", target: (.application.publicId? // null),
   start: (.reportTime // null | strings // null)};

def results:
  .components[]? | package as $package
  | (.securityData.securityIssues[]? | issue($package)),
    (.violations[]? | violation + $package);

run, results
