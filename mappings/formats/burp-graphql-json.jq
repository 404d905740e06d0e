# SPDX-License-Identifier: Apache-2.0
# name: burp-graphql-json
# title: Burp Suite Enterprise issues (GraphQL API)
# tool: Burp Suite
# recognise:
#   - {"Issues[].issue_type": object, "Issues[].origin": string}
#   - {"data.scan.issues[].issue_type": object}
#   - {Issues: array, "Issues[]": absent, Report: absent, Stats: absent, "Golang errors": absent}
# elements: ["Issues[]", "data.scan.issues[]"]
# carries: [severities, CWE, suppressions]

def plain: (. // "") | [split("<")[] | split(">") | .[-1]] | join("") | if . == "" then null else . end;

def cwes: [(. // "") | split("CWE-")[1:][] | split(":") | .[0] | split("<") | .[0] | split(" ") | .[0]];

def run: {record: "run", tool: "Burp Suite"};

# Evidence (requests and answers) is left out: it holds cookies. The issue's own texts say more
# than those of its type.
def results:
  (.Issues[]?, .data.scan.issues[]?) | (.issue_type // {}) as $type
  | {rule: ($type.type_index // $type.name // "unnamed" | tostring), rule_title: $type.name,
     message: ((.description_html | plain) // ($type.description_html | plain) // $type.name),
     severity: .severity, address: ((.origin // "") + (.path // "")),
     cwes: ($type.vulnerability_classifications_html | cwes),
     fix: ((.remediation_html | plain) // ($type.remediation_html | plain)),
     suppressed: (.severity == "false_positive" or .false_positive == true),
     suppression: (if .severity == "false_positive" or .false_positive == true then "false positive" else null end),
     tags: [.confidence // "" | select(. != "") | "confidence:\(.)"]};

run, results
