# SPDX-License-Identifier: Apache-2.0
# name: dotnet-list-json
# title: dotnet list package --vulnerable, --deprecated (JSON)
# tool: dotnet list package
# recognise:
#   - {parameters: "~--vulnerable", projects: array|null}
#   - {parameters: "~--deprecated", projects: array|null}
#   - {"projects[].frameworks[].topLevelPackages[].vulnerabilities": array}
#   - {"projects[].frameworks[].transitivePackages[].vulnerabilities": array}
# elements:
#   - projects[].frameworks[].topLevelPackages[]
#   - projects[].frameworks[].transitivePackages[]
# carries: [severities, CVE]

# Only the packages that have something are listed: a project without frameworks is clean.

def vulnerability($p; $project; $framework; $how):
  (.advisoryurl // "" | split("/") | .[-1] // "") as $id
  | {rule: (if $id == "" then "vulnerable-package" else $id end), help_uri: .advisoryurl,
     message: "\($p.id) \($p.resolvedVersion) has a known weakness", severity: .severity,
     package: $p.id, package_version: $p.resolvedVersion,
     purl: "pkg:nuget/\($p.id)@\($p.resolvedVersion)", path: $project,
     vulnerabilities: [$id | select(startswith("GHSA-") or startswith("CVE-"))],
     references: [.advisoryurl // empty], tags: ["vulnerability", $how, $framework]};

def deprecation($p; $project; $framework; $how):
  ($p.alternativePackage.id? // null) as $instead
  | {rule: "deprecated-package", rule_title: "Package is deprecated",
     message: "\($p.id) \($p.resolvedVersion) is deprecated: \($p.deprecationReasons | join(", "))",
     package: $p.id, package_version: $p.resolvedVersion,
     purl: "pkg:nuget/\($p.id)@\($p.resolvedVersion)", path: $project,
     fix: (if $instead then "Use \($instead) \($p.alternativePackage.versionRange // "")"
           else null end),
     tags: ["deprecated", $how, $framework]};

def package($project; $framework; $how):
  . as $p
  | (.vulnerabilities[]? | vulnerability($p; $project; $framework; $how)),
    (if ($p.deprecationReasons // []) == [] then empty
     else deprecation($p; $project; $framework; $how) end);

def run:
  [.problems[]? | select(.level == "error") | .text] as $errors
  | {record: "run", success: (if $errors == [] then null else false end),
     failure: (if $errors == [] then null else $errors[:3] | join("; ") end)};

def results:
  .projects[]? | .path as $project | .frameworks[]? | .framework as $framework
  | (.topLevelPackages[]? | package($project; $framework; "direct")),
    (.transitivePackages[]? | package($project; $framework; "transitive"));

run, results
