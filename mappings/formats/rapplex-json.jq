# SPDX-License-Identifier: Apache-2.0
# name: rapplex-json
# title: Rapplex JSON
# tool: Rapplex
# recognise:
#   - {ScanId: string, Severities: object, Target: string}
#   - {"Severities.Critical.IssueGroups": array}
# elements: ["Severities{}.IssueGroups[].Issues[]"]
# whole: true
# carries: [dates]

# "05/03/2024 10:14:05": month first
def time:
  split(" ") | .[1] as $clock | (.[0] // "" | split("/"))
  | if length == 3 and $clock then "\(.[2])-\(.[0])-\(.[1])T\($clock)Z" else null end;

def run:
  {record: "run", start: (.StartedDate // .CreatedDate // "" | time), target: .Target};

# Requests, answers and payloads are not delivered.
def results:
  .Severities // {} | .[] | objects | .IssueGroups[]? | (.Definition // {}) as $definition | .Group as $group
  | .Issues[]?
  | {rule: ($group // .Title // "unnamed"), rule_title: ($definition.Title // null),
     message: "\(.Title // $group)\(if .InjectionPoint.Name then " in " + .InjectionPoint.Name else "" end)",
     severity: .Severity, address: .Url, logical: .InjectionPoint.Name,
     cwes: [$definition.Classifications[]? | select(.Foundation == "CWE") | .Value | tostring],
     references: ([$definition.References[]?.Link | strings] | .[:20]),
     tags: [$definition.Classifications[]? | .Formatted | strings]};

run, results
