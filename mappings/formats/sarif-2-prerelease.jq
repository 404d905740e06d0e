# SPDX-License-Identifier: Apache-2.0
# name: sarif-2-prerelease
# title: SARIF 2.0, the drafts before 2.1.0
# tool: SARIF
# recognise:
#   - {version: "^2.0.0", runs: array|null}
# elements: ["runs[].results[]"]
# warning: SARIF 2.0, a draft of 2.1.0, read as far as it says the same (the SARIF Multitool converts it)
# carries: [passes, dates, lines, suppressions]

def word: if type == "string" and . != "" then . else null end;

# A message, which was a string in some drafts.
def text: if type == "object" then .text | word else word end;

# "{0}" and so on.
def filled($arguments):
  reduce range(0; $arguments | length) as $i
    (.; split("{\($i)}") | join($arguments[$i] | tostring));

def said($rule):
  (if .message | type == "object" then .message else {text: .message} end) as $m
  | (($m.text | word)
     // (($rule.messageStrings // {})[$m.messageId // .ruleMessageId // ""] | text)
     // ($rule.shortDescription | text) // ($rule.fullDescription | text))
  | if . then filled($m.arguments // []) else null end;

def path: word | if . then ltrimstr("file:///") | ltrimstr("file://") else null end;

def run:
  .runs[]? | (.invocations[0]? // {}) as $i
  | {record: "run", tool: (.tool.name | word),
     tool_version: ((.tool.semanticVersion | word) // (.tool.version | word)),
     start: (($i.startTimeUtc | word) // ($i.startTime | word)),
     end: (($i.endTimeUtc | word) // ($i.endTime | word)),
     success: (if $i.toolExecutionSuccessful == false then false else null end)};

# Where a rule id stands for several rules, the key of the table is in ruleKey, and the id in the
# table's row.
def results:
  .runs[]? | (.tool.name | word) as $tool
  | (.resources.rules // {} | if type == "object" then . else {} end) as $rules
  | .results[]? | ($rules[.ruleKey // .ruleId // ""] // {}) as $rule
  | (.locations[0]? // {}) as $l | ($l.physicalLocation // {}) as $file
  | (.level // $rule.configuration.defaultLevel // "warning") as $level
  | {tool: $tool, rule: ((.ruleId | word) // ($rule.id | word) // (.ruleKey | word) // "unnamed"),
     rule_name: ($rule.name | text), rule_title: ($rule.shortDescription | text),
     help_uri: (($rule.helpUri | word) // ($rule.helpLocation.uri? | word)),
     kind: (if .baselineState == "absent" then "notApplicable"
            else {"pass": "pass", "notApplicable": "notApplicable", "open": "open"}[$level]
                 // "fail" end),
     severity: $level, message: said($rule),
     path: (($file.fileLocation.uri? // $file.artifactLocation.uri? // null) | path),
     line: $file.region.startLine, column: $file.region.startColumn,
     end_line: $file.region.endLine, end_column: $file.region.endColumn,
     snippet: ($file.region.snippet | text),
     logical: ($l.fullyQualifiedLogicalName | word),
     suppressed: ((.suppressionStates // []) != []),
     suppression: ([.suppressionStates[]?] | if . == [] then null else join(", ") end),
     tags: ($rule.properties.tags // [])};

run, results
