# SPDX-License-Identifier: Apache-2.0
# name: prowler-json
# title: Prowler JSON (versions 2 and 3)
# tool: Prowler
# recognise:
#   - {"[].CheckID": string, "[].StatusExtended": string}
#   - {CheckID: string, StatusExtended: string}
#   - {"Control ID": string, Control: string, "Account Number": string}
#   - {"[].Control ID": string, "[].Control": string}
# elements: ["[]"]
# whole: true
# carries: [passes, controls, dates]

# Ids as the catalogs write them: ac_2_3_a is a part of AC-2(3), cc_6_1 is CC6.1,
# 164_308_a_1_ii_b is 164.308(a)(1)(ii)(B).
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
  elif startswith("PCI-") then "PCI DSS \(.[4:])|\($name)"
  elif . == "ISO27001-2022" then "ISO 27001:2022|\($name)"
  elif . == "SOC2" then "SOC 2|\($name | soc2)"
  elif . == "GDPR" then "GDPR|\($name | ltrimstr("article_"))"
  elif . == "HIPAA" then "HIPAA|\($name | hipaa)"
  else empty end;
def controls($provider):
  [(objects | to_entries[] | .key as $framework | .value[]? | strings
    | . as $id | $framework | control($id; $provider))] | once;

def kind:
  {"PASS": "pass", "INFO": "informational", "MANUAL": "informational"}[.Status // ""] // "fail";

def version3:
  {kind: kind, rule: .CheckID, rule_title: .CheckTitle, help_uri: .RelatedUrl,
   message: .StatusExtended, severity: .Severity,
   resource: (if (.ResourceArn // "") == "" then .ResourceId else .ResourceArn end),
   resource_type: .ResourceType,
   target: (.AccountId // .SubscriptionId // .ProjectId),
   controls: (.Provider as $provider | .Compliance | controls($provider)),
   fix: .Remediation.Recommendation.Text,
   references: [.Remediation.Recommendation.Url // empty],
   suppressed: (.Status == "MUTED" or .Status == "WARNING"),
   last_seen: .AssessmentStartTime, tags: [.CheckType[]? | strings]};

# "[check114] Ensure ..." names the check and its title.
def version2:
  (.Control // "" | split("]")) as $parts
  | {kind: kind, rule: (if ($parts | length) > 1 then $parts[0] | ltrimstr("[")
                        else .["Control ID"] end),
     rule_title: ($parts[-1] | ltrimstr(" ")), help_uri: .["Doc link"], message: .Message,
     severity: .Severity,
     resource: (if (.["Resource ID"] // "") == "" then null else .["Resource ID"] end),
     target: .["Account Number"], fix: .Remediation,
     suppressed: (.Status == "WARNING"), last_seen: .Timestamp, tags: [.Service // empty]};

def run: {record: "run"};

def results:
  if type == "array" then .[] else . end
  | if .CheckID then version3 else version2 end;

run, results
