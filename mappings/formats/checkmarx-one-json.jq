# SPDX-License-Identifier: Apache-2.0
# name: checkmarx-one-json
# title: Checkmarx One JSON (results of the API and CLI, scan reports)
# tool: Checkmarx
# recognise:
#   - {"results[].similarityId": any, "results[].firstScanId": any}
#   - {"results[].similarityId": any, "results[].vulnerabilityDetails": any}
#   - {results: array|null, totalCount: number, scanID: string}
#   - {"scanResults.resultsList": array|null}
#   - {reportHeader: object, iacScanResults: object|null}
#   - {reportHeader: object, scaScanResults: object|null}
#   - {reportHeader: object, "scanResults.sast": object|null}
#   - {reportId: string, reportHeader: object, scanSummary: object}
# elements:
#   - results[]
#   - scanResults.resultsList[].vulnerabilities[]
#   - iacScanResults.technology[].queries[].resultsList[]
#   - scaScanResults.packages[].vulnerabilities[]
#   - scanResults.sast.languages[].queries[].vulnerabilities[]
#   - scanResults.sca.packages[].vulnerabilities[]
#   - scanResults.kics.results[].vulnerabilities[]
# carries: [severities, lines, controls, CWE, CVSS, dates, suppressions]

def words: if type == "string" then split("_") | join(" ") else null end;

# "94d39580-... [Taken from query_id]"
def id: if type == "string" then split(" [") | .[0] | if . == "" then null else . end
        elif type == "number" then "\(.)" else null end;

def time: if type == "object" then .seconds elif . == "" then null else . end;

def line: if type == "number" and . > 0 then . else null end;

# "Npm-lodash-4.17.20", "Maven-org.a:b-1.0-beta": the version is the last part that looks like one.
def component:
  (if type == "string" then split("-") else [] end) as $parts | ($parts | length) as $n
  | (if $n > 3 and ($parts[$n - 2] | test("^[0-9]+[.]"))
     then $n - 2 else $n - 1 end) as $at
  | if $n < 2 then {package: ., version: null}
    else {package: ($parts[(if $n > 2 then 1 else 0 end):$at] | join("-")),
          version: ($parts[$at:] | join("-"))} end;

# Found before and gone now: evidence. What somebody called not exploitable is accepted;
# newer servers say NOT_EXPLOITABLE, older ones "Not exploitable".
def state:
  ({"NOT_EXPLOITABLE": true, "Not exploitable": true, "Not Exploitable": true,
    "IGNORED": true, "MUTED": true}[.state // ""] // false) as $no
  | {kind: ({"FIXED": "notApplicable", "Fixed": "notApplicable"}[.status // ""]),
     suppressed: $no, suppression: (if $no then .state | words else null end)};

def flow($nodes):
  ($nodes[0] // {}) as $from | ($nodes[-1] // {}) as $to
  | if ($nodes | length) > 1 and $to.fileName then ": from \($from.name // $from.method) to \($to.name // $to.method) (\($to.fileName):\($to.line))"
    else "" end;

# What the query says of the standards: "PCI DSS (3.2.1) - 6.5.7 - Cross-site scripting (XSS)".
def controls:
  [.[]? | (.name // "") as $name | .subCategories[]? | strings
   | if $name | startswith("NIST SP 800-53") then "NIST 800-53 r4|\(split(" ") | .[0])"
     elif $name | startswith("PCI DSS v") then split(" - ") | select(length > 2) | "\($name)|\(.[1])"
     else empty end];

def sast($query):
  (.nodes // []) as $nodes | ($nodes[0] // {}) as $n
  | (($query.queryPath // "") | split("/") | .[1]) as $group
  | {rule: (($query.queryId | id) // $query.queryName // "unnamed"), rule_name: $query.queryName,
     rule_title: ($query.queryName | words),
     message: (($query.queryName | words) + flow($nodes)), severity: .severity,
     path: ($n.fileName // .sourceFileName // .destinationFileName // "" | ltrimstr("/")),
     line: ($n.line // .sourceLine // .destinationLine | line),
     column: ($n.column | line), logical: ($n.fullName // "" | if contains(".") then . else null end), snippet: $n.code,
     cwes: [.cweId // $query.cweId // "" | "\(.)" | select(. != "" and . != "0")],
     controls: ($query.categories | controls), help_uri: .resultViewerLink,
     fingerprint: (.resultHash // .id // null), first_seen: (.firstFoundDate // .firstFoundAt | time),
     last_seen: (.foundDate // .foundAt | time),
     tags: (["sast", .groupName // $group // ""] + (.compliance // .compliances // [])
            + [$query.categories[]? | .name // empty])}
    + state;

# The queries of IaC Security are those of KICS.
def kics($query; $path):
  {tool: "KICS", rule: (($query.queryId | id) // ($query.queryName | id) // "unnamed"),
   rule_title: ($query.queryName | id), help_uri: ($query.queryUrl | if type == "string" and startswith("http") then . else null end),
   message: ([$query.description, .actualValue // .value] | map(strings | select(. != "")) | join("\n")),
   severity: .severity, path: ($path // "" | ltrimstr("/")), line: (.line | line),
   fix: .expectedValue, first_seen: (.firstFoundAt // .firstFoundDate // .firstDetectionDate | time),
   last_seen: (.foundAt // .foundDate // .lastDetectionDate | time),
   tags: ["iac", $query.platform // "", $query.group // $query.category // "" | id | strings]} + state;

def cvss: .cvss | if type == "object" then .vectorString // .vector // null else null end;

def sca($id; $package):
  (.vulnerabilityDetails // {}) as $v
  | ([$v.cveName // "" | select(startswith("CVE-"))]) as $cve
  | {rule: $id, rule_title: .title, message: (.description // $id), severity: .severity,
     cvss_score: ($v.cvssScore // .cvssScore // .score // null | if type == "number" and . > 0 then . else null end), cvss_vector: ($v | cvss),
     package: $package.package, package_version: $package.version,
     fixed_version: (.data.recommendedVersion // .recommendedVersion // .fixResolutionText // null
                     | if . == "" then null else . end),
     cwes: [$v.cweId // .cweId // .cwe // "" | "\(.)" | select(. != "" and . != "0")],
     vulnerabilities: ([$id] + $cve),
     references: [.data.packageData[]? | .url // empty],
     target: (.data.imageName // "" | if . == "" then null else . end),
     first_seen: (.firstFoundAt // .firstFoundDate | time), last_seen: (.foundAt // .foundDate | time),
     tags: ["vulnerability"]} + state;

def other:
  (.data // {}) as $d
  | {rule: ($d.ruleId // $d.queryId // $d.ruleName // .id | id // "unnamed"),
     rule_title: ($d.ruleName // $d.queryName // null),
     message: (if .type == "sscs-secret-detection" then $d.ruleName else .description // $d.ruleDescription // $d.ruleName end),
     severity: .severity, path: ($d.fileName // $d.filename // "" | ltrimstr("/")), line: ($d.line | line),
     fix: $d.remediation, secret: (.type == "sscs-secret-detection"),
     first_seen: (.firstFoundAt | time), last_seen: (.foundAt | time), tags: [.type // ""]} + state;

def named:
  [.id, .vulnerabilityDetails.cveName, .similarityId] | map(strings | select(. != "")) | .[0] // "unnamed";

# One list for all engines; what an engine has to say is in `data`.
def any_of:
  (.data // {}) as $d
  | if .type == "sast" then
      . + {nodes: $d.nodes, resultHash: $d.resultHash, cweId: .vulnerabilityDetails.cweId,
           groupName: $d.group, compliances: .vulnerabilityDetails.compliances} | sast($d)
    elif .type == "kics" then
      .description as $text
      | . + {line: $d.line, value: $d.value, expectedValue: $d.expectedValue}
      | kics($d + {description: $text}; $d.fileName // $d.filename)
    elif .type == "sca" or .type == "sca-container" or .type == "containers" then
      sca(named; if $d.packageName then {package: $d.packageName, version: $d.packageVersion}
                 else $d.packageIdentifier | component end)
    else other end;

def engine:
  .name as $name | (.packageName // $name // .packageId) as $package
  | (if .packageVersion // .version then {package: $package, version: (.packageVersion // .version)}
     else $package | component end) as $component
  | .vulnerabilities[]? | sca(.cveId // .cveName // .id // "unnamed"; $component);

def run:
  {record: "run", target: (.reportHeader.projectName // null),
   start: ((.scanSummary.scanCompletedDate // null | if type == "string" then split(" ") | .[0] else null end)
           // .reportHeader.createdDate // .reportCreationDate // null),
   branch: (.reportHeader.branchName // .executiveSummary.branchName // null | if . == "" then null else . end)};

def results:
  (.results[]? | any_of),
  (.scanResults | objects
   | (.resultsList[]? | . as $query | .vulnerabilities[]? | sast($query)),
     (.sast.languages[]?.queries[]? | . as $query | .vulnerabilities[]? | sast($query)),
     (.sca.packages[]? | engine),
     (.kics.results[]? | . as $query | .vulnerabilities[]?
      | kics({queryId: (.queryId // $query.queryId), queryName: (.queryName // $query.queryName // $query.name),
              queryUrl: .queryUrl, description: (.description // $query.description),
              platform: .platform, category: (.category // $query.category)}; .fileName))),
  (.iacScanResults.technology[]? | .name as $name | .queries[]? | . as $query | .resultsList[]?
   | kics($query + {platform: $name}; .fileName)),
  (.scaScanResults.packages[]? | engine);

run, results
