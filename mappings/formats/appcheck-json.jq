# SPDX-License-Identifier: Apache-2.0
# name: appcheck-json
# title: AppCheck vulnerabilities (API)
# tool: AppCheck
# recognise:
#   - {"items[].mss_confirmed": any, "items[].results_set_id": any}
#   - {"items[].first_detected_at": string, "items[].cvss_base_score": any}
#   - {items: array, "items[]": absent, hosts: array}
# elements: ["items[]"]
# carries: [severities, CVSS, dates, suppressions]

def plain: if type == "string" then split("[[markup]]") | join("") else null end;

# No time zone is said.
def time: if type == "string" and (.[10:11] == "T") and (endswith("Z") | not) then . + "Z" else . end;

def positive: if type == "number" and . > 0 then . else null end;

# "3.0-medium"
def results:
  .items[]?
  | ((.impact // .priority // "") | split("-") | .[1]) as $word
  | ({"false_positive": "false positive", "acceptable_risk": "acceptable risk",
      "accepted_risk": "accepted risk"}[.status // ""]
     // (if .trashed == true then "trashed" elif .disabled == true then "disabled" else null end)) as $why
  | {rule: (.title // "unnamed"), rule_title: .title, message: (.description // .synopsis // .title),
     severity: (.impact // .priority), level: $word,
     cvss_score: ((.cvss_v3_base_score | positive) // (.cvss_base_score | positive)),
     cvss_vector: (if .cvss_v3_base_score | positive then .cvss_v3_vector else .cvss_vector end),
     address: (.url // .host // .ipv4_address), port: (.port | positive),
     target: .host, vulnerabilities: (.cves // []), fix: (.solution | plain),
     kind: (if .fixed == true or .status == "fixed" then "notApplicable" else null end),
     suppressed: ($why != null), suppression: $why, fingerprint: ._id,
     first_seen: (.first_detected_at | time), last_seen: (.last_detected_at | time),
     tags: [.category // "" | select(. != "")]};

def run: {record: "run"};

run, results
