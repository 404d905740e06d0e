# SPDX-License-Identifier: Apache-2.0
# name: whitehat-sentinel-json
# title: WhiteHat Sentinel JSON
# tool: WhiteHat Sentinel
# recognise:
#   - {"collection[].attack_vectors": array, "collection[].class": string}
# elements: ["collection[]"]
# carries: [dates, suppressions]

def run: empty;

def plain: (. // "") | [split("<")[] | split(">") | .[-1]] | join("");

# Requests and answers are left out: they hold cookies.
def results:
  .collection[]?
  | (if .accepted == 1 then "accepted" elif .status == "closed" then "closed" else null end) as $why
  | {rule: (.class // "unnamed"), message: ((.description.description // .class) | plain),
     severity: (.custom_risk // .risk),
     level: ({"5": "critical", "4": "high", "3": "medium", "2": "low", "1": "info", "0": "info"}[.custom_risk // .risk // "" | tostring] // null),
     address: ((.attack_vectors // [])[0].request.url // .url // "" | split("?")[0]), target: .site_name,
     fix: (.solution.solution | plain), first_seen: .found, fingerprint: .id,
     suppressed: ($why != null), suppression: $why};

run, results
