# SPDX-License-Identifier: Apache-2.0
# name: inspec-json
# title: Chef InSpec JSON and Heimdall Data Format
# tool: InSpec
# recognise:
#   - {platform: object, profiles: array, statistics: object}
#   - {"profiles[].controls[].impact": number, "profiles[].controls[].id": string}
# elements: ["profiles[].controls[]"]
# carries: [passes, controls, dates]

# Files that Heimdall made of other reports name the tool in the profile only.
def tool:
  {"Checkov": "Checkov", "AWS Config": "AWS Config", "OWASP ZAP Scan": "ZAP",
   "BurpSuite Pro Scan": "Burp Suite", "SonarQube Scan": "SonarQube"}[. // ""];

def level:
  if . >= 0.9 then "critical" elif . >= 0.7 then "high" elif . >= 0.4 then "medium"
  elif . >= 0.1 then "low" else "info" end;

def list: if type == "array" then .[] elif . == null then empty else . end;

# "AC-2 (1)", and the revision as an entry of its own.
def nist:
  [list | strings] as $all
  | (if any($all[]; . == "Rev_5") then "NIST SP 800-53 Rev 5" else "NIST SP 800-53 Rev 4" end) as $name
  | [$all[] | select(startswith("Rev_") or . == "unmapped" or . == "UM-1" | not) | "\($name)|\(.)"];

# Heimdall's order: no impact, failed, passed, skipped. What was not judged is no evidence.
def kind($states):
  if .impact == 0 then "notApplicable"
  elif any($states[]; . == "failed") then null
  elif any($states[]; . == "error") then "informational"
  elif any($states[]; . == "passed") then "pass"
  else "informational" end;

def text: if type == "string" then . else null end;

def described($name): [.descriptions | list | objects | select(.label == $name) | .data | text] | .[0];

def run:
  {record: "run", tool: (([.profiles[]?.name] | .[0] | tool)
                         // (if .platform.name == "Heimdall Tools" then "Heimdall Tools" else "InSpec" end)),
   tool_version: (if .platform.name == "Heimdall Tools" then null else .version end),
   target: (.platform.target_id // null | if . == "" then null else . end)};

def results:
  .platform as $platform
  | .profiles[]? | .name as $profile
  | .controls[]? | ([.results[]?.status]) as $states | (.waiver_data // {}) as $waiver
  | (.tags | if type == "object" then . else {} end) as $tags
  | ([.results[]? | select(.status == "failed" or .status == "error")] | .[0] // {}) as $bad
  | kind($states) as $kind
  | ($kind == null and ($waiver.justification // "") != "") as $waived
  | {tool: ($profile | tool), rule: ($tags.checkov_id // .id), rule_title: .title,
     message: ([$bad.code_desc, $bad.message] | map(strings | select(. != ""))
               | if . == [] then null else join("\n") end),
     severity: (.impact | tostring), level: (.impact | numbers // 0 | level), kind: $kind,
     suppressed: $waived, suppression: (if $waiver == {} then null else $waiver.justification? end),
     resource: ($tags.resource // null | text), path: null,
     target: ($platform.target_id // null | if . == "" then null else . end),
     controls: ($tags.nist | nist), cwes: [$tags.cweid | list | tostring],
     fix: ($tags.fix // described("fix") | text | if . == "" then null else . end),
     last_seen: (.results[0]?.start_time? | text | if . and .[10:11] == "T" then . else null end), references: [.refs[]? | .url? | strings],
     tags: ([$tags.stig_id | list | strings] + [$tags.cci | list | strings] + [$profile // ""])}
  | .message = (.message // .rule_title // .rule);

run, results
