# SPDX-License-Identifier: Apache-2.0
# name: trivy-json
# title: Trivy JSON
# tool: Trivy
# recognise:
#   - {SchemaVersion: number, ArtifactName: string}
#   - {SchemaVersion: number, Results: array|null}
#   - {ClusterName: string, "Resources[].Results[].Target": string}
#   - {ClusterName: string, "Vulnerabilities[].Results[].Target": string}
#   - {ClusterName: string, "Misconfigurations[].Results[].Target": string}
#   - {"[].Target": string, "[].Vulnerabilities": array|null}
#   - {"[].Target": string, "[].Misconfigurations": array|null}
# elements:
#   - Results[].Vulnerabilities[]
#   - Results[].Misconfigurations[]
#   - Results[].Secrets[]
#   - Results[].Licenses[]
#   - Results[].ExperimentalModifiedFindings[]
#   - Resources[].Results[].Vulnerabilities[]
#   - Resources[].Results[].Misconfigurations[]
#   - Resources[].Results[].Secrets[]
#   - Vulnerabilities[].Results[].Vulnerabilities[]
#   - Misconfigurations[].Results[].Misconfigurations[]
#   - "[].Vulnerabilities[]"
#   - "[].Misconfigurations[]"
# carries: [passes, dates]

# What was looked at: a report has an artifact with targets; a report of a cluster has
# objects with targets.
def context:
  if type == "array" then {targets: .}
  else . as $top
    | if .ClusterName then
        (.Resources[]?, .Vulnerabilities[]?, .Misconfigurations[]?)
        | {artifact: $top.ClusterName, targets: .Results,
           resource: "\(.Kind)/\(.Namespace // "")/\(.Name)", kind: .Kind}
      else
        {artifact: .ArtifactName, targets: .Results,
         image: (.ArtifactType == "container_image")}
      end
  end;

def kind:
  {"PASS": "pass", "EXCEPTION": "notApplicable"}[.Status // ""] // "fail";

# The lines that the finding is about.
def code: [.Code.Lines[]? | select(.IsCause) | .Content] | if . == [] then null else join("\n") end;

def vulnerability($c; $t):
  (.CVSS // {} | .nvd // .ghsa // .redhat // .ubuntu // .amazon // {}) as $cvss
  | {rule: (.VulnerabilityID // "unknown"), rule_title: .Title, help_uri: .PrimaryURL,
     message: (.Title // .Description // .VulnerabilityID // .PkgName), severity: .Severity,
     cvss_vector: ($cvss.V40Vector // $cvss.V3Vector // $cvss.V2Vector),
     cvss_score: ($cvss.V40Score // $cvss.V3Score // $cvss.V2Score),
     package: .PkgName, package_version: .InstalledVersion, fixed_version: .FixedVersion,
     purl: .PkgIdentifier.PURL,
     path: (if $t.Class == "os-pkgs" then null else .PkgPath // $t.Target end),
     target: (if $c.image then $c.artifact else $c.resource end),
     cwes: .CweIDs, vulnerabilities: ([.VulnerabilityID] + (.VendorIDs // [])),
     references: (.References // [] | .[:20]),
     fix: (if .FixedVersion then "Update \(.PkgName) to \(.FixedVersion)" else null end),
     tags: ["vulnerability"]};

def misconfiguration($c; $t):
  (.CauseMetadata // {}) as $cause
  | {kind: kind, rule: (.ID // .AVDID), rule_title: .Title, help_uri: .PrimaryURL,
     message: .Message, severity: .Severity, path: $t.Target,
     line: $cause.StartLine, end_line: $cause.EndLine,
     resource: ($cause.Resource // "" | if . == "" or contains(":") and (startswith("arn:") | not)
                then $c.resource else . end),
     target: (if $c.image then $c.artifact else null end),
     snippet: ($cause | code), fix: .Resolution, references: .References,
     tags: ["misconfiguration", $t.Type]};

def secret($c; $t):
  {rule: .RuleID, rule_title: .Title, message: .Title, severity: .Severity, path: $t.Target,
   line: .StartLine, end_line: .EndLine, secret: true,
   target: (if $c.image then $c.artifact else $c.resource end), tags: ["secret"]};

def license($c; $t):
  {rule: "license:\(.Name)", rule_title: "License \(.Name)",
   message: "\(.PkgName // .FilePath) is under the license \(.Name) (\(.Category))",
   severity: .Severity, package: .PkgName,
   path: (if (.FilePath // "") == "" then $t.Target else .FilePath end),
   target: (if $c.image then $c.artifact else null end), help_uri: .Link,
   tags: ["license"]};

def modified($c; $t):
  . as $m | .Finding
  | if $m.Type == "vulnerability" then vulnerability($c; $t)
    elif $m.Type == "misconfiguration" then misconfiguration($c; $t)
    elif $m.Type == "secret" then secret($c; $t)
    else license($c; $t) end
  | . + (if $m.Status == "not_affected" or $m.Status == "fixed"
         then {kind: "notApplicable"} else {suppressed: true} end)
      + {suppression: ([$m.Status, $m.Statement, $m.Source] | map(strings | select(. != ""))
                       | join(": "))};

def run:
  if type == "array" then {record: "run", tool: "Trivy"}
  else {record: "run", tool: "Trivy", tool_version: .Trivy.Version, start: .CreatedAt,
        target: (.ArtifactName // .ClusterName), repository: .Metadata.RepoURL,
        revision: .Metadata.Commit, branch: .Metadata.Branch}
  end;

def results:
  context as $c | $c.targets[]? | . as $t
  | (.Vulnerabilities[]? | vulnerability($c; $t)),
    (.Misconfigurations[]? | misconfiguration($c; $t)),
    (.Secrets[]? | secret($c; $t)),
    (.Licenses[]? | license($c; $t)),
    (.ExperimentalModifiedFindings[]? | modified($c; $t));

run, results
