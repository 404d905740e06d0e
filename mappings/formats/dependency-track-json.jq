# SPDX-License-Identifier: Apache-2.0
# name: dependency-track-json
# title: Dependency-Track finding packaging format
# tool: OWASP Dependency-Track
# recognise:
#   - {"meta.application": "=Dependency-Track"}
#   - {"findings[].component": object, "findings[].vulnerability": object}
# elements: ["findings[]"]
# carries: [dates]

# "2024-01-31 15:19:45.978", or milliseconds.
def time:
  if type == "number" then . / 1000 | floor | todate
  elif type == "string" then split(" ") | join("T") + (if length == 2 then "Z" else "" end)
  else null end;

# What was analysed as no problem of this project is one only where it is still open.
def kind:
  {"NOT_AFFECTED": "notApplicable", "FALSE_POSITIVE": "notApplicable",
   "RESOLVED": "notApplicable"}[.state // ""];

def run:
  {record: "run", tool_version: .meta.version, start: .meta.timestamp,
   target: (.project | if .name then "\(.name)\(if .version then "@\(.version)" else "" end)"
            else null end)};

def results:
  .project as $project
  | .findings[]? | (.vulnerability // {}) as $v | (.component // {}) as $c | (.analysis // {}) as $a
  | {rule: $v.vulnId, rule_title: $v.title,
     message: ($v.title // $v.description // "\($c.name) \($c.version // "") is affected by \($v.vulnId)"),
     severity: $v.severity,
     cvss_score: ($v.cvssV4Score // $v.cvssV3BaseScore // $v.cvssV2BaseScore),
     cvss_vector: ($v.cvssV4Vector // $v.cvssV3Vector // $v.cvssV2Vector),
     epss: $v.epssScore, package: ([$c.group // empty, $c.name] | join("/")),
     package_version: $c.version, purl: $c.purl, target: $project.name,
     cwes: ([$v.cwes[]? | if type == "object" then .cweId else . end] + [$v.cweId // empty] | unique),
     vulnerabilities: ([$v.vulnId] + [$v.aliases[]? | objects
       | .cveId, .ghsaId, .osvId, .snykId, .sonatypeId, .gsdId | strings] | unique),
     kind: (if $a.isSuppressed then $a | kind else null end),
     suppressed: ($a.isSuppressed == true and ($a | kind) == null),
     suppression: (if $a.isSuppressed
                   then [$a.state, $a.justification, $a.detail] | map(strings) | join(": ")
                   else null end),
     fix: $v.recommendation, first_seen: (.attribution.attributedOn | time),
     references: [.attribution.referenceUrl // ""], tags: ["vulnerability"]};

run, results
