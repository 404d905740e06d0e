# SPDX-License-Identifier: Apache-2.0
# name: redemption-alerts-json
# title: Redemption alerts
# tool: Redemption
# recognise:
#   - {"[].rule": string, "[].checker": string, "[].tool": string, "[].file": string}
# elements: ["[]"]
# carries: [lines, suppressions]

# The alerts of other tools, each with the rule of the CERT standard that it breaks, and
# perhaps what a person found on reading it.
def results:
  .[] | (.verdict == "false") as $wrong
  | {tool: ({"clang-tidy": "Clang-Tidy", "cppcheck": "Cppcheck",
             "rosecheckers": "Rosecheckers"}[.tool] // .tool),
     rule: (.checker // "unnamed"), message: .message, path: .file,
     line: .line, column: .column, end_line: .["end-line"], end_column: .["end-column"],
     tags: [.rule], suppressed: $wrong,
     suppression: (if $wrong then "false positive: \(.rationale // "")" else null end)};

def run: empty;

run, results
