# SPDX-License-Identifier: Apache-2.0
# name: firmwalker-text
# title: Firmwalker
# tool: Firmwalker
# recognise:
#   - {line: ['***Firmware Directory***', '***Search for {:text}***']}
# headings:
#   - '***{section}***'
#   - '##################################### {pattern}'
#   - '-------------------- {pattern} --------------------'
# lines: ['{entry}']
# carries: []

def run: if .section == "Firmware Directory" then {record: "run", target: .entry} else empty end;

# What was searched for and found. Only what may give access is a finding.
def level:
  {"Search for password files": "medium", "Search for Unix-MD5 hashes": "high",
   "Search for SSL related files": "low", "Search for SSH related files": "medium"}[.];

def results:
  .section as $s
  | if $s == null or ($s | startswith("Search for ") | not) then empty
    else
      ($s | level) as $level
      | (if .entry | startswith("/") then .entry | split(":")[0] else null end) as $path
      | {rule: ($s[11:] + (if .pattern and .pattern != $s[11:] then ": " + .pattern else "" end)),
         kind: (if $level then null else "informational" end), level: ($level // "info"), path: $path,
         resource: (if $path then null else .entry end), secret: ($level == "high"),
         message: "Found in the firmware: \($path // .entry)"}
    end;

run, results
