# SPDX-License-Identifier: Apache-2.0
# name: mend-json
# title: Mend (WhiteSource) vulnerabilities JSON and alerts JSON (API 1.x, 2.0 and 3.0, Unified Agent)
# tool: Mend
# recognise:
#   - {"vulnerabilities[].library.keyUuid": string}
#   - {"vulnerabilities[].library.filename": string, "vulnerabilities[].name": string}
#   - {"libraries[].vulnerabilities": array, "libraries[].keyUuid": string}
#   - {"libraries[].vulnerabilities": array, "libraries[].name": string, product: any}
#   - {"alerts[].library.keyUuid": string, "alerts[].type": string}
#   - {"response[].vulnerability": object, "response[].component": object}
#   - {"retVal[].vulnerability": object, "retVal[].component": object}
# elements: ["vulnerabilities[]", "libraries[].vulnerabilities[]", "alerts[]", "response[]", "retVal[]"]
# carries: [dates, suppressions]

def purl_type:
  {"MAVEN_ARTIFACT": "maven", "JAVA_ARCHIVE": "maven", "NODE_PACKAGED_MODULE": "npm",
   "javascript/Node.js": "npm", "PYTHON_PACKAGE": "pypi", "NUGET_PACKAGE_MODULE": "nuget",
   "NUGET_PACKAGE": "nuget", "RUBY_GEM": "gem", "GO_PACKAGE": "golang", "PHP_PACKAGE": "composer",
   "CARGO_PACKAGE": "cargo"}[.type // .libraryType // ""] // null;

# npm's scope is part of the name.
def library:
  purl_type as $type | (.artifactId // .name) as $name
  | {package: (if $type == "maven" and .groupId then "\(.groupId):\($name)" else $name // .filename end),
     package_version: .version,
     purl: (if $type == null or ($name // "") == "" then null
            else "pkg:\($type)/\(if $type == "maven" and .groupId then "\(.groupId)/" else "" end)\($name
                 | if startswith("@") then "%40" + .[1:] else . end)\(if (.version // "") == "" then ""
                 else "@" + .version end)" end)};

# A score of 0 says that there is none.
def score: if . == null or . == "" or . == 0 or . == "0.0" or . == "0" then null else . end;

def by_type($type): [.[]? | select(.type == $type)] | .[0];

def scored:
  (.vulnerabilityScoring | by_type("CVSS_4") // by_type("CVSS_3") // by_type("CVSS_2") // {}) as $s
  | {severity: ($s.severity // .cvss3_severity // .severity),
     cvss_score: ($s.score // .cvss3_score // .cvss3Score // .score | score),
     cvss_vector: (.scoreMetadataVector // null)};

def vulnerability($of; $path):
  (.topFix // {}) as $fix
  | ($of | library) + scored
    + {rule: (.name // "unnamed"), message: (.description // .name), help_uri: .url, path: $path,
       vulnerabilities: [.name // empty], fix: ($fix.fixResolution // .fixResolutionText),
       references: ([.references[]? | if type == "object" then .url else . end | strings] | .[:20]),
       target: (.project | if type == "object" then .name else . end), tags: ["vulnerability"]};

# API 1.x's alerts: of a vulnerability, or of a library (a licence, a policy, a newer version).
def alert:
  .library as $library | (.projectName // .project) as $project | (.status == "IGNORED") as $ignored
  | (if .vulnerability then .vulnerability + {project: $project} | vulnerability($library // {}; null)
     else ($library // {} | library)
       + {rule: .type, message: (.description // .type), target: $project,
          severity: (.level // null), level: ({"MAJOR": "medium", "MINOR": "low"}[.level // ""])} end)
    + {first_seen: (.date // null), last_seen: (.modifiedDate // null), suppressed: $ignored,
       suppression: (if $ignored then .comments | strings // null else null end)};

# The findings of API 2.0 and 3.0: what was decided on them stands beside.
def finding:
  .findingInfo as $info | .project as $project | .topFix as $fix | .component as $component
  | (.scoreMetadataVector // null) as $vector | .threatAssessment as $threat
  | (.name // .vulnerability.name) as $name
  | (.vulnerability + {name: $name, topFix: $fix, project: $project, scoreMetadataVector: $vector}
     | vulnerability($component; $component.path // $component.localPath // null))
    + {first_seen: $info.detectedAt,
       epss: ($threat.epssPercentage // null | if type == "number" then . / 100 else null end),
       suppressed: ({"IGNORED": true, "SUPPRESSED": true}[$info.status // ""] // false),
       suppression: (if $info.status == "IGNORED" or $info.status == "SUPPRESSED"
                     then $info.comment.comment? // $info.status else null end)};

def run: {record: "run", target: (.project // .projectName | strings // null)};

def results:
  (.vulnerabilities[]? | .library as $library
   | vulnerability($library // {}; $library.localPath? // null)),
  (.libraries[]? | . as $library | .vulnerabilities[]?
   | vulnerability($library; $library.localPath? // $library.locations[0]?.path? // null)),
  (.alerts[]? | alert),
  (.response[]? | finding),
  (.retVal[]? | finding);

run, results
