# SPDX-License-Identifier: Apache-2.0
# name: flawfinder-csv
# title: Flawfinder CSV
# tool: Flawfinder
# recognise:
#   - csv: [File, Line, Column, Level, Category, Name, Warning]
# carries: [lines]

def run: empty;

# "CWE-120, CWE-20" or "CWE-119!/CWE-120"
def cwes: [(.CWEs // "") | split("CWE-")[1:][] | (split(",")[0] // "") | (split("!")[0] // "") | (split("/")[0] // empty)];

# Message and fingerprint as in the SARIF of the same tool.
def results:
  {rule: (if (.RuleId // "") == "" then "\(.Category)/\(.Name)" else .RuleId end),
   rule_name: "\(.Category)/\(.Name)", help_uri: .HelpUri,
   message: "\(.Category)/\(.Name):\(.Warning)", severity: .Level,
   level: ({"5": "high", "4": "high", "3": "medium", "2": "low", "1": "low", "0": "info"}[.Level] // null),
   path: .File, line: .Line, column: .Column, snippet: .Context, cwes: cwes,
   fingerprint: (if (.Fingerprint // "") == "" then null else "contextHash/v1/\(.Fingerprint)" end),
   fix: .Suggestion, tool_version: .ToolVersion};

run, results
