# SPDX-License-Identifier: Apache-2.0
# name: github-dependabot-json
# title: GitHub Dependabot alerts (GraphQL and REST)
# tool: Dependabot
# recognise:
#   - {"data.repository.vulnerabilityAlerts": object}
#   - {"data.search.nodes[].vulnerabilityAlerts": object}
#   - {"data.organization.repositories": object}
#   - {"[].security_advisory": object, "[].security_vulnerability": object}
# elements:
#   - data.repository.vulnerabilityAlerts.nodes[]
#   - data.repository.vulnerabilityAlerts.edges[]
#   - data.search.nodes[].vulnerabilityAlerts.nodes[]
#   - data.organization.repositories.nodes[].vulnerabilityAlerts.nodes[]
#   - "[]"
# carries: [dates]

def purl_type:
  {NPM: "npm", MAVEN: "maven", PIP: "pypi", GO: "golang", NUGET: "nuget", RUBYGEMS: "gem",
   COMPOSER: "composer", RUST: "cargo", ERLANG: "hex", PUB: "pub", SWIFT: "swift",
   npm: "npm", maven: "maven", pip: "pypi", go: "golang", nuget: "nuget", rubygems: "gem",
   composer: "composer", rust: "cargo", erlang: "hex", pub: "pub", swift: "swift"}[. // ""];

def purl:
  .name as $name | (.ecosystem | purl_type)
  | if . and $name then "pkg:\(.)/\($name | if startswith("@") then "%40" + .[1:] else split(":") | join("/") end)"
    else null end;

def state:
  (.state // "") as $state | (.dismissReason // .dismissed_reason) as $reason
  | (.dismissComment // .dismissed_comment) as $comment
  | {kind: ({"FIXED": "notApplicable", "fixed": "notApplicable"}[$state]),
     suppressed: ($state == "DISMISSED" or $state == "dismissed" or $state == "AUTO_DISMISSED"
                  or $state == "auto_dismissed" or .dismissedAt != null or .dismissed_at != null)}
  | .suppression = (if .suppressed then [$reason, $comment] | map(strings) | join(": ") else null end);

def graph($repository):
  (.securityVulnerability // {}) as $v | ($v.advisory // {}) as $a | ($v.package // {}) as $p
  | ([$a.identifiers[]? | select(.type == "GHSA" or .type == "CVE") | .value]) as $ids
  | {rule: ($ids[0] // $a.ghsaId // $a.identifiers[0]?.value? // .id), rule_title: $a.summary,
     message: ($a.summary // $a.description // $ids[0]), severity: $v.severity,
     cvss_score: ($a.cvss.score? | if . == 0 then null else . end), cvss_vector: $a.cvss.vectorString?,
     epss: ($a.epss.percentage? // null), package: $p.name,
     package_version: (.vulnerableRequirements // "" | if startswith("= ") then .[2:] else null end),
     purl: ($p | purl), fixed_version: ($v.firstPatchedVersion.identifier? // null),
     path: (.vulnerableManifestPath // .vulnerableManifestFilename), target: $repository,
     cwes: [$a.cwes.nodes[]?.cweId], vulnerabilities: $ids, references: ([$a.references[]?.url] | .[:20]),
     first_seen: .createdAt, tags: ["vulnerability", .dependencyScope // ""]} + state;

def rest:
  (.security_advisory // {}) as $a | (.security_vulnerability // {}) as $v
  | (.dependency.package // $v.package // {}) as $p | $v.first_patched_version.identifier? as $fixed
  | {rule: ($a.ghsa_id // $a.cve_id), rule_title: $a.summary, message: ($a.summary // $a.description),
     severity: ($v.severity // $a.severity), help_uri: .html_url,
     cvss_score: ($a.cvss_severities.cvss_v4.score? // $a.cvss.score? | if . == 0 then null else . end),
     cvss_vector: ($a.cvss.vector_string? // null), epss: ($a.epss.percentage? // $a.epss[0]?.percentage? // null),
     package: $p.name, purl: ($p | purl), fixed_version: ($fixed // null), path: .dependency.manifest_path,
     target: (.repository.full_name? // null), cwes: [$a.cwes[]?.cwe_id],
     vulnerabilities: ([$a.ghsa_id // "", $a.cve_id // ""] + [$a.identifiers[]?.value] | unique),
     references: ([$a.references[]?.url] | .[:20]), first_seen: .created_at, last_seen: .updated_at,
     fix: (if $fixed then "Update \($p.name) to \($fixed)" else null end),
     tags: ["vulnerability", .dependency.scope? // ""]} + state;

def alerts: .vulnerabilityAlerts | (.nodes[]?, (.edges[]? | .node));

def run: {record: "run", tool: "Dependabot"};

def results:
  if type == "array" then .[] | rest
  else
    (.data.repository // {} | (.nameWithOwner // .name // .url) as $name | alerts | graph($name)),
    (.data.search.nodes[]? | (.nameWithOwner // .name) as $name | alerts | graph($name)),
    (.data.organization.repositories.nodes[]? | (.nameWithOwner // .name) as $name | alerts | graph($name))
  end;

run, results
