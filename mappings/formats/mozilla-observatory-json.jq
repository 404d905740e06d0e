# SPDX-License-Identifier: Apache-2.0
# name: mozilla-observatory-json
# title: Mozilla and MDN HTTP Observatory JSON
# tool: Mozilla Observatory
# recognise:
#   - {"content-security-policy.score_modifier": number}
#   - {"x-frame-options.score_modifier": number, "x-frame-options.pass": boolean}
#   - {"strict-transport-security.score_modifier": number, "strict-transport-security.pass": boolean}
#   - {"redirection.score_modifier": number, "redirection.pass": boolean}
#   - {"cookies.score_modifier": number, "cookies.pass": boolean}
#   - {"tests.content-security-policy.score_modifier": number}
#   - {"scan.algorithmVersion": any, tests: object}
#   - {"tests.content-security-policy.scoreModifier": number}
# whole: true
# carries: [passes]

def run:
  (if .scan then .scan else {} end) as $scan
  | if $scan.error then {record: "run", success: false, failure: $scan.error} else empty end;

# How many points a test costs stands in the severity's place.
def results:
  (.tests // .) | to_entries[] | .key as $name | .value | objects
  | select(.name or .scoreModifier != null)
  | (if .score_modifier != null then .score_modifier else .scoreModifier end) as $points
  | {rule: (.name // $name), message: (.score_description // .scoreDescription // .result), severity: $points,
     kind: (if .pass then "pass" else "fail" end), tags: [.result // empty],
     level: (if $points == null or $points > -5 then "info" elif $points > -10 then "low"
             elif $points > -25 then "medium" else "high" end)};

run, results
