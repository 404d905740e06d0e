# SPDX-License-Identifier: Apache-2.0
# name: scorecard-json
# title: OpenSSF Scorecard JSON
# tool: OpenSSF Scorecard
# recognise:
#   - {scorecard: object, checks: array|null}
#   - {"checks[].score": number, "checks[].reason": string}
# elements: ["checks[]"]
# carries: [passes]

# The risks that Scorecard's documentation gives its checks; the score says how far it is met.
def risk:
  {"Dangerous-Workflow": "critical", "Webhooks": "critical", "Binary-Artifacts": "high",
   "Branch-Protection": "high", "Code-Review": "high", "Dependency-Update-Tool": "high",
   "Maintained": "high", "Signed-Releases": "high", "Token-Permissions": "high",
   "Vulnerabilities": "high", "CI-Tests": "low", "CII-Best-Practices": "low",
   "Contributors": "low", "License": "low"}[. // ""] // "medium";

# "Warn: binary found: src/a.bin:5"
def place:
  [.[]? | strings | select(startswith("Warn: ")) | split(": ") | .[-1] | select(contains(" ") | not)]
  | .[0] // null | if . == null then {} else split(":")
      | {path: .[0], line: (.[1] // "" | tonumber? // null)} end;

def run:
  {record: "run", tool_version: .scorecard.version, start: .date, repository: .repo.name,
   revision: .repo.commit};

# 10: met; -1: could not be judged.
def results:
  .checks[]?
  | {rule: .name, rule_title: .documentation.short?, help_uri: .documentation.url?,
     message: ([.reason, (.details[:10]?[]? | strings)] | map(strings) | join("\n")),
     severity: (.score | tostring), level: (.name | risk),
     kind: (if .score == 10 then "pass" elif .score == -1 then "informational" else null end)}
    + (.details // [] | place);

run, results
