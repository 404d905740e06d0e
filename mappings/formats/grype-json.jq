# SPDX-License-Identifier: Apache-2.0
# name: grype-json
# title: Grype JSON, also of xeol
# tool: Grype
# recognise:
#   - {"matches[].vulnerability": object, "matches[].artifact": object}
#   - {"matches[].Cycle": object, "matches[].artifact": object}
#   - {matches: array|null, "descriptor.name": "=grype"}
#   - {matches: array|null, "descriptor.name": "=xeol"}
#   - {"ignoredMatches[].vulnerability": object, "ignoredMatches[].artifact": object}
# elements: ["matches[]", "ignoredMatches[]"]
# carries: [dates]

def target:
  .source.target | if type == "object" then .userInput // .imageID else . end;

# The newest version of CVSS that is there.
def cvss:
  [.cvss[]?] + (if .cvssV3 then [{version: "3", vector: .cvssV3.vector, metrics: .cvssV3}]
                elif .cvssV2 then [{version: "2", vector: .cvssV2.vector, metrics: .cvssV2}]
                else [] end)
  | if . == [] then {} else max_by(.version // "") end;

def vulnerability($target):
  .vulnerability as $v | .artifact as $a
  | ([$v, (.relatedVulnerabilities[]?)] | map(cvss) | map(select(. != {})) | .[0] // {}) as $cvss
  | {rule: $v.id, help_uri: ($v.dataSource // $v.links[0]?),
     message: ($v.description // .relatedVulnerabilities[0]?.description?
               // "\($a.name) \($a.version) is affected by \($v.id)"),
     severity: $v.severity, cvss_vector: $cvss.vector, cvss_score: $cvss.metrics.baseScore,
     epss: ($v.epss[0]?.epss? // null),
     kev: (if ($v.knownExploited // []) != [] then true else null end),
     package: $a.name, package_version: $a.version, purl: $a.purl,
     fixed_version: ($v.fix.versions[0]? // null), path: ($a.locations[0]?.path? // null),
     fix: (if $v.fix.versions[0]? then "Update \($a.name) to \($v.fix.versions | join(" or "))"
           else null end),
     target: $target, vulnerabilities: ([$v.id, (.relatedVulnerabilities[]?.id)]),
     cwes: [$v.cwes[]?.cwe?], references: ($v.urls // $v.links), tags: ["vulnerability"]};

# xeol: the end of support of a component.
def cycle($target):
  .Cycle as $c | .artifact as $a
  | {rule: "end-of-life", rule_title: "Component without support", level: "medium",
     message: "\($a.name) \($a.version): support of \($c.ProductName) \($c.ReleaseCycle) ends \($c.Eol)",
     package: $a.name, package_version: $a.version, purl: $a.purl, target: $target,
     path: ($a.locations[0]?.path? // null)};

def match($target): if .vulnerability then vulnerability($target) else cycle($target) end;

def run:
  {record: "run", tool: (if .descriptor.name == "xeol" then "xeol" else "Grype" end),
   tool_version: .descriptor.version,
   start: (.descriptor.timestamp // "" | if startswith("0001") then null else . end),
   target: target};

def results:
  target as $target
  | (.matches[]? | match($target)),
    (.ignoredMatches[]? | match($target) + {suppressed: true, suppression: "ignored by a rule"});

run, results
