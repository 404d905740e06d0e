# SPDX-License-Identifier: Apache-2.0
# name: snyk-json
# title: Snyk JSON (Open Source, Container, IaC)
# tool: Snyk
# recognise:
#   - {"vulnerabilities[].from": array, "vulnerabilities[].upgradePath": array}
#   - {"[].vulnerabilities[].from": array, "[].vulnerabilities[].upgradePath": array}
#   - {vulnerabilities: array, packageManager: string}
#   - {vulnerabilities: array, ok: boolean, dependencyCount: number}
#   - {"[].vulnerabilities": array, "[].packageManager": string}
#   - {"[].vulnerabilities": array, "[].ok": boolean}
#   - {infrastructureAsCodeIssues: array}
#   - {"[].infrastructureAsCodeIssues": array}
#   - {ok: boolean, error: string, path: string}
# elements:
#   - "vulnerabilities[]"
#   - "[].vulnerabilities[]"
#   - "applications[].vulnerabilities[]"
#   - "[].applications[].vulnerabilities[]"
#   - "filtered.ignore[]"
#   - "[].filtered.ignore[]"
#   - "infrastructureAsCodeIssues[]"
#   - "[].infrastructureAsCodeIssues[]"
# carries: [dates]

# A vulnerability stands there once for each path of dependencies that leads to it.

def purl_type:
  {npm: "npm", yarn: "npm", pnpm: "npm", maven: "maven", gradle: "maven", sbt: "maven",
   pip: "pypi", poetry: "pypi", pipenv: "pypi", gomodules: "golang", golangdep: "golang",
   nuget: "nuget", paket: "nuget", rubygems: "gem", composer: "composer", cargo: "cargo",
   hex: "hex", cocoapods: "cocoapods", swift: "swift"}[. // ""];

def purl($name; $version):
  purl_type as $type
  | if $type == null or $name == null then null
    else "pkg:\($type)/\($name
      | if startswith("@") then "%40" + .[1:] elif $type == "maven" then split(":") | join("/")
        else . end)\(if $version then "@\($version)" else "" end)"
    end;

def vulnerability($project):
  (.packageManager // $project.packageManager) as $manager
  | (.packageName // .name) as $name | (.nearestFixedInVersion // .fixedIn[0]?) as $fixed
  | (.identifiers // {}) as $ids
  | {rule: .id, rule_title: .title, message: "\(.title) in \($name) \(.version // "")",
     help_uri: (if .id | startswith("SNYK-") then "https://security.snyk.io/vuln/\(.id)"
                else null end),
     severity: (.severityWithCritical // .severity), cvss_score: .cvssScore,
     cvss_vector: (.CVSSv4 // .CVSSv3), epss: .epssDetails.probability,
     package: (.packageName // .name), package_version: .version, fixed_version: $fixed,
     purl: (.version as $v | $manager | purl($name; $v)),
     path: ($project.displayTargetFile // null | if . then split("\\") | join("/") else . end),
     target: ($project.docker.image? // $project.projectName),
     cwes: $ids.CWE, vulnerabilities: [$ids.CVE[]?, $ids.GHSA[]?],
     references: ([.references[]?.url?] | .[:20]),
     fix: (if .isUpgradable and ([.upgradePath[]? | strings] != [])
           then "Update to \([.upgradePath[]? | strings] | .[0])"
           elif $fixed then "Update \($name) to \($fixed)" else null end),
     tags: [.type // "vulnerability", (.exploit // "" | if . == "Not Defined" then "" else . end)]};

def ignored($project):
  (.filtered.ignored[0]? // {}) as $why
  | vulnerability($project)
    + {suppressed: true,
       suppression: ([$why.reason, $why.reasonType] | map(strings) | join(": "))};

# ["resource", "aws_s3_bucket[data]", "acl"]: of Terraform.
def resource:
  if type == "array" and (.[0] == "resource" or .[0] == "data") and (.[1] | type == "string")
  then (if .[0] == "data" then "data." else "" end) + (.[1] | split("[") | join(".") | split("]") | join(""))
  else null end;

def issue($project):
  {tool: "Snyk IaC", rule: (.publicId // .id), rule_title: .title,
   message: (.iacDescription.issue? // .issue // .msg // .title),
   severity: (.severityWithCritical // .severity), help_uri: .documentation,
   path: ($project.targetFile // $project.targetFilePath // $project.displayTargetFile),
   line: (.lineNumber | if . == -1 or . == 0 then null else . end),
   resource: (.path | resource), fix: (.iacDescription.resolve? // .resolve // .remediation
                                       | strings // null),
   references: [.references[]? | if type == "object" then .url else . end],
   suppressed: (.isIgnored // false),
   suppression: (if .isIgnored then "ignored" else null end),
   tags: ["misconfiguration", .subType // ""]};

def projects: if type == "array" then .[] else . end;

def run:
  projects
  | {record: "run", tool: (if .infrastructureAsCodeIssues then "Snyk IaC" else "Snyk" end),
     success: (if .error then false else null end), failure: .error};

def results:
  projects | . as $project
  | (.vulnerabilities[]? | vulnerability($project)),
    (.applications[]? | . as $application | .vulnerabilities[]? | vulnerability($application)),
    (.filtered.ignore[]? | ignored($project)),
    (.infrastructureAsCodeIssues[]? | issue($project));

run, results
