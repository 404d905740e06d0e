# SPDX-License-Identifier: Apache-2.0
# name: chkrootkit-text
# title: chkrootkit
# tool: chkrootkit
# recognise:
#   - {line: "ROOTDIR is `{:text}'"}
#   - {line: "Checking `{test}'...{:blanks}{:not infected|INFECTED|not tested|nothing found|not found}"}
#   - {line: 'WARNING: {:chkdirs|chkproc|chkutmp|chklastlog|chkwtmp|ifpromisc}: {message}'}
# lines:
#   - "Checking `{test}'...{:blanks}{result}"
#   - "Checking `{test}'..."
#   - 'Searching for {what}...{:blanks}{result}'
#   - 'Searching for {what}...'
#   - 'WARNING: {test:word}: {warning}'
#   - '{test:word}: WARNING: {skipped}'
#   - '{test:chkproc|chkdirs}: Warning: {warning}'
# carries: [passes]

def run: empty;

# What a test says in few words; what it says in more, a person must read.
def kind:
  {"not infected": "pass", "nothing found": "pass", "nothing detected": "pass", "nothing deleted": "pass",
   "no suspect files": "pass", "not tested": "notApplicable", "not found": "notApplicable"}[.]
  // (if startswith("INFECTED") or startswith("The following") or (.[:7] | . == "Warning" or . == "WARNING") then "fail"
      elif contains("not promisc") then "pass" else "review" end);

# A search says what it found on the lines below; a check of several pieces too.
def results:
  (.result // "") as $r
  | if .warning then {rule: .test, message: .warning, severity: "WARNING", level: "high"}
    elif .skipped then {rule: .test, message: .skipped, kind: "open"}
    elif .what then
      {rule: .what, title: "Search for \(.what)", message: ([$r | select(. != "")] + .more | join("\n")),
       kind: (if $r == "not found" then "pass" elif $r != "" then $r | kind elif .more == [] then "pass" else "review" end),
       level: "medium"}
    elif $r == "" then {rule: .test, kind: "review", message: (.more | join("\n")), level: "medium"}
    else
      {rule: .test, kind: ($r | kind), message: ([$r] + .more | join("\n")),
       level: (if $r | startswith("INFECTED") then "critical" else "medium" end)}
    end;

run, results
