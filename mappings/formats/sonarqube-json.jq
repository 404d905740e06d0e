# SPDX-License-Identifier: Apache-2.0
# name: sonarqube-json
# title: SonarQube issues and hotspots (API, sonar-report, generic issue import)
# tool: SonarQube
# recognise:
#   - {"issues[].rule": string, "issues[].component": string}
#   - {"issues[].ruleId": string, "issues[].primaryLocation": object}
#   - {"hotspots[].component": string, "hotspots[].vulnerabilityProbability": string}
#   - {issues: array, "paging.pageIndex": number}
#   - {hotspots: array, "paging.pageIndex": number}
#   - {issues: array, sonarBaseURL: any}
#   - {issues: array, "rules[].engineId": string}
#   - {"[].component": string, "[].rule": string, "[].severity": string, "[].project": string}
#   - {"[].component": string, "[].vulnerabilityProbability": string}
# elements: ["issues[]", "hotspots[]", "[]"]
# keep: ["rules[].id"]
# carries: [dates]

# "2018-06-14T17:42:15+0200" as RFC 3339.
def time:
  if type == "string" and (.[-5:-4] == "+" or .[-5:-4] == "-") then "\(.[:-2]):\(.[-2:])" else . end;

# BLOCKER to INFO of SonarQube; generic issues may say HIGH, MEDIUM, LOW.
def level:
  {"BLOCKER": "critical", "CRITICAL": "high", "MAJOR": "medium", "MINOR": "low", "INFO": "info"}[. // ""];

def closed:
  {"FIXED": "notApplicable", "REMOVED": "notApplicable", "SAFE": "notApplicable"}[. // ""];

def accepted: {"FALSE-POSITIVE": true, "WONTFIX": true, "ACCEPTED": true}[. // ""] // false;

def column: if type == "number" then . + 1 else null end;

# project:branch:src/a.java
def path: split(":") | .[-1];

# Of SonarQube itself; what it asks people to look at are hotspots.
def own:
  (.textRange // {}) as $r | (.status // "") as $status
  | {rule: (.rule // .ruleKey // .securityCategory), rule_title: .description, message: .message,
     severity: (.severity // .vulnerabilityProbability // .impacts[0]?.severity?),
     level: (.severity // .impacts[0]?.severity? | level), path: (.component | path),
     line: (.line // $r.startLine), end_line: $r.endLine, column: ($r.startOffset | column),
     end_column: ($r.endOffset | column),
     kind: ((.resolution | closed) // (if $status == "TO_REVIEW" then "review"
            elif $status == "CLOSED" then "notApplicable" else null end)),
     suppressed: (.resolution | accepted),
     suppression: (if .resolution | accepted then .resolution else null end),
     fingerprint: .key, first_seen: (.creationDate | time), last_seen: (.updateDate | time),
     target: .project, tags: ((.tags // []) + [.type // ""])};

# Of another tool: "KICS development", "gosec".
def other($rules):
  (.primaryLocation // {}) as $l | ($l.textRange // {}) as $r | .ruleId as $id
  | ([$rules[]? | objects | select(.id == $id)] | .[0] // {}) as $rule
  | (.engineId // $rule.engineId // null) as $engine
  | {tool: ($engine | if . then split(" ") | .[0] else . end),
     tool_version: ($engine | if . then split(" ") | .[1] else . end),
     rule: .ruleId, rule_title: ($rule.name // null), message: $l.message, severity: .severity,
     level: ((.severity // $rule.severity | level)
             // ({"HIGH": "high", "MEDIUM": "medium", "LOW": "low", "BLOCKER": "critical", "INFO": "info"}
                 [$rule.impacts[0]?.severity? // ""])),
     path: $l.filePath, line: ($r.startLine | if . == 0 then null else . end), end_line: $r.endLine,
     column: ($r.startColumn | column), end_column: ($r.endColumn | column),
     cwes: [.cwe // "" | tostring], tags: [.type // $rule.type // ""]};

def run:
  if type == "array" then {record: "run"}
  else {record: "run", target: .projectName, branch: (.branch | strings // null),
        tool_version: (.version | strings // null)} end;

def results:
  if type == "array" then .[] | own
  else
    .rules as $rules
    | (.issues[]? | if .primaryLocation then other($rules | if type == "array" then . else [] end) else own end),
      (.hotspots[]? | own)
  end;

run, results
