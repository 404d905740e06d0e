# SPDX-License-Identifier: Apache-2.0
# name: prowler-ocsf
# title: Prowler OCSF
# tool: Prowler
# recognise:
#   - {"[].metadata.product.name": "=Prowler"}
#   - {metadata.product.name: "=Prowler"}
# elements: ["[]"]
# over: [ocsf-json]
# whole: true
# carries: [passes, controls, dates]

# Ids as the catalogs write them: ac_2_3_a is a part of AC-2(3), cc_6_1 is CC6.1,
# 164_308_a_1_ii_b is 164.308(a)(1)(ii)(B); PCI 4.0 has a part more than the standard.
def nist:
  split("_") | map(select(length > 1 or (. >= "0" and . <= "9")))
  | if length > 2 then "\(.[0])-\(.[1])(\(.[2]))" else join("-") end;
def soc2:
  split("_") | if .[0] == "cc" and (.[1] == "a" or .[1] == "c") then .[1:] else . end
  | "\(.[0] | ascii_upcase)\(.[1:] | join("."))";
def hipaa:
  split("_")
  | "\(.[0]).\(.[1])" + ([.[2:] | to_entries[]
     | "(\(if .key == 3 then .value | ascii_upcase else .value end))"] | join(""));

# Each once, without sorting.
def once: reduce .[] as $x ({}; .[$x] = true) | keys_unsorted;

def control($name; $provider):
  if startswith("CIS-") and $provider == "aws" then "CIS AWS \(.[4:])|\($name)"
  elif startswith("NIST-800-53-Revision-") then "NIST 800-53 r\(.[21:])|\($name | nist)"
  elif . == "NIST-CSF-2.0" then "NIST CSF 2.0|\($name)"
  elif . == "PCI-4.0" then "PCI DSS 4.0|\($name | split(".") | .[:3] | join("."))"
  elif . == "PCI-3.2.1" then "PCI DSS 3.2.1|\($name)"
  elif . == "ISO27001-2022" then "ISO 27001:2022|\($name)"
  elif . == "SOC2" then "SOC 2|\($name | soc2)"
  elif . == "GDPR" then "GDPR|\($name | ltrimstr("article_"))"
  elif . == "HIPAA" then "HIPAA|\($name | hipaa)"
  else empty end;
def controls($provider):
  [(objects | to_entries[] | .key as $framework | .value[]? | strings
    | . as $id | $framework | control($id; $provider))] | once;

def kind:
  {"PASS": "pass", "INFO": "informational", "MANUAL": "informational", "Success": "pass"}
  [.status_code // .status // ""] // "fail";

def findings: if type == "array" then .[] else . end;

def run: {record: "run"};

# Version 3 of Prowler writes OCSF 1.0: `finding` in place of `finding_info`.
def results:
  findings | (.finding_info // .finding // {}) as $info | (.resources[0]? // {}) as $resource
  | (.cloud.provider // .unmapped.provider // "") as $provider
  | {kind: kind, tool_version: .metadata.product.version,
     rule: (.metadata.event_code // .metadata.product.feature.uid // $info.analytic.uid
            // $info.title),
     rule_title: $info.title, help_uri: (.unmapped.related_url // null),
     message: (.status_detail // .message), severity: .severity,
     resource: ($resource.uid // $resource.name), resource_type: $resource.type,
     target: (.cloud.account.uid // .unmapped.provider_uid),
     controls: ((.unmapped.compliance? // {}) | controls($provider)),
     fix: .remediation.desc,
     references: [.remediation.references[]? // .remediation.kb_articles[]?
                  | strings | select(startswith("http"))],
     suppressed: (.status == "Suppressed" and kind == "fail"),
     suppression: (if .status == "Suppressed" then "muted" else null end),
     last_seen: (.time_dt // $info.created_time_dt
                 // (.event_time // $info.created_time | strings) // null),
     tags: [$info.types[]? | strings]};

run, results
