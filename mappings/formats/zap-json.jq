# SPDX-License-Identifier: Apache-2.0
# name: zap-json
# title: ZAP JSON (traditional, with or without requests)
# tool: ZAP
# recognise:
#   - {"@programName": any, site: array|object, vulnerabilities: absent}
#   - {"@version": string, "@generated": string, site: array|object, vulnerabilities: absent}
#   - {"site[].@name": string, vulnerabilities: absent}
# elements: ["site[].alerts[]"]
# carries: [dates, suppressions]

# HTML in small pieces: <p>text</p>
def plain: (. // "") | [split("<")[] | split(">") | .[-1]] | join("\n") | ltrimstr("\n") | rtrimstr("\n");

def sites: if (.site | type) == "array" then .site[] else .site // empty end;

# Without queries, which hold what was sent.
def places:
  [(.instances // [])[:20][] | "\n\(.method // "GET") \(.uri // "" | split("?")[0])"
   + (if (.param // "") == "" then "" else " (\(.param))" end)] | join("");

# An alert is one record, whose place is its site; where it occurs stands in the message.
def alert($site):
  {rule: (.pluginid // .alertRef // "unnamed"), rule_title: (.name // .alert),
   message: ((.desc | plain) + places),
   severity: (.riskdesc // .riskcode // "" | tostring | split(" (")[0]),
   level: ({"3": "high", "2": "medium", "1": "low", "0": "info"}[.riskcode // "" | tostring] // null),
   address: $site, fix: (.solution | plain),
   cwes: [.cweid // empty | select(. != "-1" and . != "0" and . != "" and . != -1 and . != 0)],
   tags: [.tags[]? | .tag // empty],
   references: [.reference | plain | split("\n")[] | select(startswith("http"))],
   suppressed: (.confidence == "0"),
   suppression: (if .confidence == "0" then "marked as a false positive in ZAP" else null end)};

def run:
  {record: "run", tool_version: .["@version"], start: .created,
   target: ([sites | .["@name"] // empty] | .[0])};

def results: sites | .["@name"] as $site | .alerts[]? | alert($site);

run, results
