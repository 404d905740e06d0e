# SPDX-License-Identifier: Apache-2.0
# name: stackhawk-json
# title: StackHawk scan JSON
# tool: StackHawk
# recognise:
#   - {service: =StackHawk, scanCompleted: object}
# elements: ["scanCompleted.findings[]"]
# carries: [dates, suppressions]

def run:
  (.scanCompleted.scan // {}) as $s
  | {record: "run", tool_version: $s.hawkscanVersion, start: $s.startedTimestamp,
     target: $s.application, success: (($s.status // "COMPLETED") == "COMPLETED"),
     failure: (if ($s.status // "COMPLETED") == "COMPLETED" then null else $s.status end)};

# Open where one of its paths is.
def results:
  .scanCompleted.findings[]? | .host as $host
  | ([.paths[]? | .status // "NEW"]) as $states
  | (($states != []) and all($states[]; . == "FALSE_POSITIVE" or . == "RISK_ACCEPTED")) as $closed
  | {rule: ((.pluginId // "unnamed") | tostring), rule_title: .pluginName,
     message: ((.pluginName // "") + ([(.paths // [])[:20][] | "\n\(.method // "GET") \(.path // "" | split("?")[0])"] | join(""))),
     severity: .severity, address: $host, help_uri: .findingURL, tags: [.category // empty],
     suppressed: $closed,
     suppression: (if $closed then $states | unique | join(", ") else null end)};

run, results
