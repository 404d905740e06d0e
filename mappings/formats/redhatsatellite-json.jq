# SPDX-License-Identifier: Apache-2.0
# name: redhatsatellite-json
# title: Red Hat Satellite errata JSON
# tool: Red Hat Satellite
# recognise:
#   - {"results[].errata_id": string, "results[].hosts_applicable_count": number}
#   - {"results[].pulp_id": string, "results[].errata_id": string}
#   - {selectable: number, subtotal: number, results: array, "results[]": absent}
# elements: ["results[]"]
# carries: [dates]

def time: strings | if .[4:5] == "-" then .[:10] else null end;

def run: empty;

def results:
  .results[]?
  | {rule: (.errata_id // .pulp_id // "unnamed"), rule_title: (.title // .name),
     message: ((.summary // .description // .title // .name) + (if (.packages // []) == [] then "" else
       "\nPackages: " + ([.packages[] | strings] | .[:20] | join(", ")) end)),
     severity: .severity, fix: .solution, first_seen: (.issued | time // null),
     vulnerabilities: [.cves[]? | .cve_id? // . | strings],
     references: [.bugs[]? | .href // empty], tags: [.type // empty]};

run, results
