# SPDX-License-Identifier: Apache-2.0
# name: inspec-controls-ndjson
# title: Chef InSpec controls, one a line (audit log)
# tool: InSpec
# recognise:
#   - {code_desc: absent, control_tags: any, batch_runtime: any, results: array}
#   - {control_tags: object, "platform.target_id": any, "results[].code_desc": string}
# carries: [passes, severities, controls, dates]

def level:
  if . >= 0.9 then "critical" elif . >= 0.7 then "high" elif . >= 0.4 then "medium"
  elif . >= 0.1 then "low" else "info" end;

def list: if type == "array" then .[] elif . == null then empty else . end;

# {"nist": ["AC-2", "Rev_4"]}; "ISO27001_2013" and others stand under their names.
def controls:
  (.nist | [list | strings]) as $nist
  | (if any($nist[]; . == "Rev_5") then "NIST SP 800-53 Rev 5" else "NIST SP 800-53 Rev 4" end) as $name
  | [$nist[] | select(startswith("Rev_") or . == "unmapped" | not) | "\($name)|\(.)"]
    + [.ISO27001_2022 | list | strings | "ISO 27001:2022|\(.)"]
    + [.ISO27001_2013 | list | strings | "ISO 27001:2013|\(.)"];

def results:
  select(.id) | (.control_tags | if type == "object" then . else {} end) as $tags
  | ([.results[]? | select(.status == "failed")] | .[0] // {}) as $bad
  | {rule: .id, rule_title: .title,
     message: ([$bad.code_desc // null, $bad.message // null | strings] | if . == [] then null else join("\n") end),
     severity: (.impact // "" | tostring), level: (.impact | numbers // 0 | level),
     kind: ({"passed": "pass", "skipped": "informational"}[.status // ""]),
     target: (.platform.target_id // null), controls: ($tags | controls),
     cwes: [$tags.cweid | list | tostring], last_seen: (.results[0]?.start_time? // null),
     tags: [.profile.name? // "" | select(. != "")]}
  | . + {message: (.message // .rule_title // .rule)};

def run: {record: "run", tool: "InSpec"};

run, results
