# SPDX-License-Identifier: Apache-2.0
# name: anchore-json
# title: Anchore vulnerabilities (Engine, Enterprise, anchorectl)
# tool: Anchore
# recognise:
#   - {"vulnerabilities[].vuln": string, "vulnerabilities[].feed": string}
#   - {"vulnerabilities[].vuln": string, "vulnerabilities[].package": string}
#   - {vulnerabilities: array, vulnerability_type: string}
#   - {"[].vuln": string, "[].packageName": string}
#   - {"securityEvaluation[].vulnerabilityId": string}
#   - {securityEvaluation: array, metadata: object}
# elements: ["vulnerabilities[]", "[]", "securityEvaluation[]"]
# carries: [dates]

# "None" and "N/A" are what it writes for nothing.
def text: if . == "None" or . == "N/A" or . == "" then null else . end;

# -1: there is none.
def score: . // null | tonumber? // null | if . and . >= 0 then . else null end;

def purl($type; $name; $version):
  {python: "pypi", npm: "npm", gem: "gem", go: "golang", nuget: "nuget"}[$type // ""]
  | if . then "pkg:\(.)/\($name)@\($version)" else null end;

def vulnerability($image):
  (.package_name // .packageName // .package) as $name
  | (.package_version // .packageVersion) as $version
  | (.nvd_data[0]?.cvss_v3.base_score? // null | score) as $score
  | (.extra.nvd_data? // [] | .[0]?.cvss_v3.vector_string? // null) as $vector
  | (.fix // null | text) as $fixed
  | {rule: .vuln, severity: .severity, help_uri: (.url // null | text),
     message: (.extra.description? // .description // "\($name) \($version) is affected by \(.vuln)"),
     cvss_score: $score, cvss_vector: $vector, package: $name, package_version: $version,
     purl: purl(.package_type // .packageType; $name; $version), fixed_version: $fixed,
     path: (.package_path // .packagePath // null | text | if . == "pkgdb" then null else . end),
     target: $image, vulnerabilities: ([.vuln] + [.nvd_data[]?.id?] | unique),
     fix: (if $fixed then "Update \($name) to \($fixed)" else null end),
     tags: ["vulnerability"]};

def evaluated($image):
  (.fixAvailable // null | text) as $fixed
  | {rule: .vulnerabilityId, severity: .severity, help_uri: (.link // null | text),
     message: "\(.package) is affected by \(.vulnerabilityId)",
     cvss_score: (.nvdCvssBaseScore | score), package: .package, fixed_version: $fixed,
     fix: (if $fixed then "Update to \($fixed)" else null end), path: (.path // null | text),
     target: $image, vulnerabilities: ([.vulnerabilityId] + (.cves // "" | split(",") | map(ltrimstr(" ")))),
     first_seen: (.detectedAt // null | text), tags: ["vulnerability"]};

def run:
  if type == "array" then {record: "run"}
  else {record: "run", start: .metadata.timestamp,
        target: (.imageFullTag // .image_digest // .imageDigest // .metadata.imageDigest)}
  end;

def results:
  if type == "array" then .[] | vulnerability(null)
  else
    (.imageFullTag // .image_digest // .imageDigest) as $image
    | (.metadata | if .repository? then "\(.registry)/\(.repository):\(.tag)" else null end) as $tag
    | (.vulnerabilities[]? | vulnerability($image)), (.securityEvaluation[]? | evaluated($tag))
  end;

run, results
