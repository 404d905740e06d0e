# SPDX-License-Identifier: Apache-2.0
# name: mozilla-observatory-json
# title: Mozilla HTTP Observatory JSON
# tool: Mozilla Observatory
# recognise:
#   - {"content-security-policy.score_modifier": number}
#   - {"x-frame-options.score_modifier": number, "x-frame-options.pass": boolean}
#   - {"strict-transport-security.score_modifier": number, "strict-transport-security.pass": boolean}
#   - {"redirection.score_modifier": number, "redirection.pass": boolean}
#   - {"cookies.score_modifier": number, "cookies.pass": boolean}
#   - {"tests.content-security-policy.score_modifier": number}
# whole: true
# carries: [passes]

def run: empty;

# How many points a test costs stands in the severity's place.
def results:
  (.tests // .) | .[] | objects | select(.name)
  | {rule: .name, message: (.score_description // .result), severity: .score_modifier,
     kind: (if .pass then "pass" else "fail" end), tags: [.result // empty],
     level: (if .score_modifier == null or .score_modifier > -5 then "info" elif .score_modifier > -10 then "low"
             elif .score_modifier > -25 then "medium" else "high" end)};

run, results
