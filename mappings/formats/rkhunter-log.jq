# SPDX-License-Identifier: Apache-2.0
# name: rkhunter-log
# title: Rootkit Hunter log
# tool: Rootkit Hunter
# recognise:
#   - {line: '[{:word}] Running Rootkit Hunter version {:text}'}
# headings: ["[{:word}] Info: Starting test name '{test}'"]
# lines:
#   - '[{:word}] Warning: {warning}'
#   - '[{:word}]{:blanks}{what}{:blanks}[ {result:OK|Not found|None found|Not infected|Skipped|Not allowed|Found} ]'
#   - '[{:word}] Running Rootkit Hunter version {version:word} on {host}'
#   - '[{:word}] Info: Start date is {start}'
#   - '[{:word}] Info: End date is {end}'
# carries: [passes, dates]

# "Fri Jul 31 05:01:52 UTC 2026" as ctime(3) writes it
def time: if . == null then null else split(" ") | map(select(. != "")) | if length == 6 then .[:4] + .[5:] | join(" ") else null end end;

def run:
  if .version then {record: "run", tool_version: .version, target: .host, success: true}
  elif .start or .end then {record: "run", start: (.start | time), end: (.end | time)}
  else empty end;

# "[05:04:04]          more of a warning"
def after_time: if startswith("[") then .[(index("]") // -1) + 1:] else . end | sub("^ +"; "");

# Each warning has a line of its own, wherever its check's result stands.
def results:
  if .warning then
    (.warning | split("  ")[0] | rtrimstr(" [ Warning ]")) as $first
    | {rule: (.test // "warning"), severity: "Warning",
       message: ([$first, (.more[] | select(contains("] Info:") or contains("[ Warning ]") | not) | after_time | select(. != ""))]
                 | .[:20] | join("\n")),
       title: $first}
  elif .what and .test then
    {rule: .test, message: .what,
     kind: {"OK": "pass", "Not found": "pass", "None found": "pass", "Not infected": "pass", "Not allowed": "pass",
            "Skipped": "notApplicable"}[.result]}
    | select(.kind)
  else empty end;

run, results
