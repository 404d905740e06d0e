# SPDX-License-Identifier: Apache-2.0
# name: coverity-view-json
# title: Coverity Connect views of issues (viewContents API)
# tool: Coverity
# recognise:
#   - {viewContentsV1: object}
# elements: ["viewContentsV1.rows[]"]
# carries: [severities, CWE, dates, suppressions]

# Impact is what the checker says; severity is a field for people, mostly "Unspecified".

# "03/31/21"
def date:
  . // "" | split("/")
  | if length != 3 then null
    elif (.[2] | length) == 2 then "20\(.[2])-\(.[0])-\(.[1])"
    else "\(.[2])-\(.[0])-\(.[1])" end;

def dismissed: .status == "Dismissed" or .classification == "False Positive"
               or .classification == "Intentional";

def finding:
  {rule: (.checker // .displayType // "unnamed"), rule_title: .displayType,
   message: (.displayType // .checker), severity: .displayImpact,
   level: {"Audit": "info"}[.displayImpact // ""],
   # What is fixed is no longer there.
   kind: (if .status == "Fixed" then "pass" else "fail" end),
   path: .displayFile, line: .lineNumber, logical: .displayFunction,
   cwes: [.cwe // empty | tostring | select(. != "" and . != "none" and . != "Various")],
   first_seen: (.firstDetected | date), last_seen: (.lastDetected | date),
   suppressed: dismissed,
   suppression: (if dismissed then .classification // .status else null end),
   references: [.externalReference // empty | strings | select(startswith("http"))],
   tags: [.displayCategory, .displayIssueKind, (if .cid then "CID \(.cid)" else null end)
          | strings | select(. != "")]};

def run: {record: "run", tool: "Coverity"};

def results: .viewContentsV1.rows[]? | finding;

run, results
