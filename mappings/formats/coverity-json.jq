# SPDX-License-Identifier: Apache-2.0
# name: coverity-json
# title: Coverity issues JSON
# tool: Coverity
# recognise:
#   - {type: =Coverity issues}
#   - {"issues[].mergeKey": string, "issues[].checkerName": string}
# elements: ["issues[]"]
# carries: [lines, suppressions, dates]

def run: empty;

def finding:
  (.checkerProperties // {}) as $p | (.stateOnServer // {}) as $s
  | (first(.events[]? | select(.main)) // {}) as $main
  | ($s.triage.classification // "") as $class
  | ($class == "False Positive" or $class == "Intentional") as $accepted
  | {rule: (.checkerName // "unnamed"), rule_title: $p.subcategoryShortDescription,
     message: ($main.eventDescription // $p.subcategoryLongDescription // .checkerName),
     severity: $p.impact, path: (.strippedMainEventFilePathname // .mainEventFilePathname),
     line: .mainEventLineNumber, column: .mainEventColumnNumber,
     logical: .functionDisplayName, fingerprint: .mergeKey,
     cwes: [$p.cweCategory // empty | select(. != "none" and . != "")],
     tags: [$p.category // empty], first_seen: $s.firstDetectedDateTime,
     fix: (first(.events[]? | select(.remediation) | .eventDescription) // null),
     suppressed: $accepted,
     suppression: (if $accepted then $class else null end)};

def results: .issues[]? | finding;

run, results
