# SPDX-License-Identifier: Apache-2.0
# name: openvex-json
# title: OpenVEX
# tool: OpenVEX
# recognise:
#   - {"@context": "~openvex.dev/ns"}
#   - {"@id": "~openvex.dev/", statements: array}
#   - {"statements[].vulnerability": any, "statements[].status": string}
# elements: ["statements[]"]
# carries: [passes, dates]

# Before 0.2 products and vulnerabilities are texts.
def id: if type == "object" then ."@id" // .name // .identifiers.purl? else . end;

def name: if type == "object" then .name // ."@id" else . end;

def run: {record: "run", start: .timestamp, target: null};

def results:
  .timestamp as $time | .statements[]? | (.vulnerability | name) as $name
  | (.products[0]? // null) as $product
  | (($product | objects | .subcomponents[0]? // null) // .subcomponents[0]? // $product | id) as $what
  | {rule: $name, message: (.status_notes // .impact_statement // .action_statement
       // (.vulnerability | objects | .description) // "\($name): \(.status // "affected")"),
     kind: ({"not_affected": "notApplicable", "fixed": "notApplicable",
             "under_investigation": "review"}[.status // ""]),
     suppression: (if .status == "not_affected"
                   then [.status, .justification, .impact_statement] | map(strings) | join(": ")
                   else null end),
     purl: ($what // "" | if startswith("pkg:") then . else null end),
     package: ($what // "" | if startswith("pkg:") then null else . end),
     target: ($product | id), fix: .action_statement,
     vulnerabilities: ([$name] + (.vulnerability | if type == "object" then .aliases // [] else [] end)),
     first_seen: (.timestamp // $time), last_seen: (.last_updated // null),
     tags: ["vulnerability", .status // ""]};

run, results
