# SPDX-License-Identifier: Apache-2.0
# name: zizmor-json
# title: zizmor JSON
# tool: zizmor
# recognise:
#   - {"[].ident": string, "[].determinations": object}
# elements: ["[]"]
# carries: []

# The place that the finding is about, else the first; rows and columns count from 0.
def place:
  [.locations[]? | select(.symbolic.kind == "Primary" or .symbolic.primary == true)] as $primary
  | $primary[0] // .locations[0]? // {};

def run: {record: "run"};

# Rule ids and messages as SARIF has them.
def results:
  .[]? | place as $at | ($at.concrete.location // {}) as $where
  | {rule: "zizmor/\(.ident)", rule_name: .ident, rule_title: .desc, help_uri: .url,
     message: ([.desc, $at.symbolic.annotation | strings | select(. != "")] | join(": ")),
     severity: .determinations.severity,
     level: {"Informational": "info", "Unknown": "info"}[.determinations.severity // ""],
     path: ($at.symbolic.key.Local.verbatim_path? // $at.symbolic.key.Local.given_path?
            // $at.symbolic.key.Remote.path? // null),
     snippet: $at.concrete.feature,
     line: ($where.start_point.row // null | if . then . + 1 else null end),
     column: ($where.start_point.column // null | if . then . + 1 else null end),
     end_line: ($where.end_point.row // null | if . then . + 1 else null end),
     end_column: ($where.end_point.column // null | if . then . + 1 else null end),
     suppressed: (.ignored == true),
     suppression: (if .ignored == true then "ignored in the source or the configuration"
                   else null end),
     fix: ([.fixes[]?.title | strings] | if . == [] then null else join("; ") end)};

run, results
