# SPDX-License-Identifier: Apache-2.0
# name: jenkins-issues-json
# title: Jenkins warnings (issues JSON)
# tool: Jenkins warnings
# recognise:
#   - {"issues[].fileName": string}
#   - {_class: ^io.jenkins.plugins.analysis, issues: array}
# elements: ["issues[]"]
# carries: [lines]

def text: strings | select(. != "" and . != "-");

def run: empty;

# The plug-in's own, and that of D-Scanner, which has the same members but for "key".
def results:
  .issues[]? | ((.lineRanges // [])[0] // {}) as $r
  | {tool: (.origin // (if .key then "D-Scanner" else null end)),
     rule: ((.type | text) // (.key | text) // (.category | text) // "unnamed"),
     message: ((.message | text) // (.description | text) // null), severity: .severity,
     path: .fileName, line: (.lineStart // .line // $r.start), end_line: (.lineEnd // $r.end),
     column: (.columnStart // .column), end_column: .columnEnd,
     tags: [.category | text], logical: ((.packageName | text) // null)};

run, results
