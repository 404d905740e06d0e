# SPDX-License-Identifier: Apache-2.0
# name: threat-composer-json
# title: Threat Composer JSON
# tool: Threat Composer
# recognise:
#   - {schema: number, "threats[].statement": string}
#   - {schema: number, "applicationInfo.name": any, threats: array}
#   - {schema: number, applicationInfo: object, assumptionLinks: array}
# elements: ["threats[]"]
# carries: [suppressions]

# A threat is open until somebody resolves it.
def value($name): [.metadata[]? | select(.key == $name) | .value] | .[0];

def run: {record: "run", target: .applicationInfo.name};

def results:
  .threats[]?
  | ([.tags[]? | strings]) as $tags | value("Comments") as $comments
  | {rule: (if .numericId then "T\(.numericId)" else .id end), message: (.statement // .threatAction // "threat"),
     rule_title: (.threatAction // null), severity: value("Priority"), fingerprint: .id,
     resource: ([.impactedAssets[]? | strings] | .[0]), cwes: [$tags[] | select(startswith("CWE-"))],
     suppressed: ({"threatResolved": true, "threatResolvedNotUseful": true}[.status // ""] // false),
     suppression: (if .status == "threatResolved" then "resolved" elif .status == "threatResolvedNotUseful" then "not useful"
                   else null end),
     tags: ([value("STRIDE") | .[]?] + $tags)};

run, results
