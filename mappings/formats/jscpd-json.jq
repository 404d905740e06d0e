# SPDX-License-Identifier: Apache-2.0
# name: jscpd-json
# title: jscpd JSON
# tool: jscpd
# recognise:
#   - {"duplicates[].firstFile": object}
#   - {statistics: object, duplicates: array}
#   - {"statistics.detectionDate": string}
# elements: ["duplicates[]"]
# carries: [dates, lines]

def place: "\(.name)[\(.startLoc.line // .start):\(.startLoc.column // 1) - \(.endLoc.line // .end):\(.endLoc.column // 1)]";

def run: {record: "run", start: .statistics.detectionDate};

# The words of the SARIF of the same tool.
def results:
  .duplicates[]? | .firstFile as $a
  | {rule: "duplication", rule_title: "Duplicated code",
     message: "Clone detected in \(.format), - \($a | place) and \(.secondFile | place)",
     path: $a.name, line: ($a.startLoc.line // $a.start), end_line: ($a.endLoc.line // $a.end),
     column: $a.startLoc.column, end_column: $a.endLoc.column, level: "medium"};

run, results
