# SPDX-License-Identifier: Apache-2.0
# name: sarif-1
# title: SARIF 1.0, which is another document than 2.1.0
# tool: SARIF
# recognise:
#   - {version: "^1.0", runs: array|null}
# elements: ["runs[].results[]"]
# warning: SARIF 1.0, read as far as it says what 2.1.0 says (the SARIF Multitool converts it)
# carries: [passes, dates, lines, suppressions]

def word: if type == "string" and . != "" then . else null end;

# "{0}" and so on.
def filled($arguments):
  reduce range(0; $arguments | length) as $i
    (.; split("{\($i)}") | join($arguments[$i] | tostring));

def said($rule):
  .formattedRuleMessage as $by_id
  | (.message | word)
    // (($rule.messageFormats // {})[$by_id.formatId // ""] | word
        | if . then filled($by_id.arguments // []) else null end)
    // ($rule.shortDescription | word) // ($rule.fullDescription | word);

def path: word | if . then ltrimstr("file:///") | ltrimstr("file://") else null end;

def run:
  .runs[]? | (.invocation // {}) as $i
  | {record: "run", tool: (.tool.name | word),
     tool_version: ((.tool.semanticVersion | word) // (.tool.version | word)),
     start: ($i.startTime | word), end: ($i.endTime | word)};

def results:
  .runs[]? | (.tool.name | word) as $tool | (.rules // {}) as $rules
  | .results[]? | (($rules[.ruleKey // .ruleId // ""]) // {}) as $rule
  | (.locations[0]? // {}) as $l | ($l.resultFile // $l.analysisTarget // {}) as $file
  | (.level // $rule.defaultLevel // "warning") as $level
  | {tool: $tool, rule: ((.ruleId | word) // (.ruleKey | word) // "unnamed"),
     rule_name: ($rule.name | word), rule_title: ($rule.shortDescription | word),
     help_uri: ($rule.helpUri | word),
     kind: (if .baselineState == "absent" then "notApplicable"
            else {"pass": "pass", "notApplicable": "notApplicable"}[$level] // "fail" end),
     severity: $level, message: said($rule), path: ($file.uri | path),
     line: $file.region.startLine, column: $file.region.startColumn,
     end_line: $file.region.endLine, end_column: $file.region.endColumn,
     snippet: (.snippet | word),
     logical: (($l.fullyQualifiedLogicalName | word) // ($l.logicalLocationKey | word)),
     suppressed: ((.suppressionStates // []) != []),
     suppression: ([.suppressionStates[]?] | if . == [] then null else join(", ") end),
     tags: ($rule.tags // [])};

run, results
