# SPDX-License-Identifier: Apache-2.0
# name: prowler-csv
# title: Prowler CSV (version 2 and later)
# tool: Prowler
# recognise:
#   - csv: [CHECK_ID, CHECK_TITLE, STATUS, STATUS_EXTENDED, SEVERITY]
#   - csv: [TITLE_ID, CHECK_RESULT, TITLE_TEXT, CHECK_RESULT_EXTENDED]
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

# "CIS-3.0: 1.12, 1.14 | GDPR: article_25"
def controls($provider):
  [split(" | ")[] | split(": ") | select(length > 1) | .[0] as $framework
   | .[1] | split(", ")[] | . as $id | $framework | control($id; $provider)] | once;

def text: if . == "" then null else . end;
def kind:
  {"PASS": "pass", "INFO": "informational", "MANUAL": "informational"}[.] // "fail";

# Python writes the time with a blank, without a zone: it is UTC.
def row:
  .PROVIDER as $provider
  | {kind: (.STATUS | kind), tool_version: (.PROWLER_VERSION // null), rule: .CHECK_ID,
     rule_title: .CHECK_TITLE, help_uri: .RELATED_URL, message: .STATUS_EXTENDED,
     severity: .SEVERITY,
     resource: ((.RESOURCE_UID // .RESOURCE_ARN // "" | text) // .RESOURCE_NAME
                // .RESOURCE_ID),
     resource_type: .RESOURCE_TYPE,
     target: (.ACCOUNT_UID // .ACCOUNT_ID // .SUBSCRIPTION // .PROJECT_ID),
     controls: (.COMPLIANCE // "" | controls($provider)),
     fix: (.REMEDIATION_RECOMMENDATION_TEXT // null),
     references: [.REMEDIATION_RECOMMENDATION_URL // empty | text // empty],
     suppressed: (.MUTED == "True" and .STATUS == "FAIL"),
     suppression: (if .MUTED == "True" then "muted" else null end),
     last_seen: (.TIMESTAMP // .ASSESSMENT_START_TIME // "" | split(" ") | join("T") | text),
     tags: [.CHECK_TYPE // "" | split(" | ")[] | select(. != "")]};

# Version 2: "[check11] Avoid the use of the root account (Scored)".
def row2:
  (.TITLE_TEXT // "" | split("]")) as $parts
  | {kind: (.CHECK_RESULT | kind),
     rule: (if ($parts | length) > 1 then $parts[0] | ltrimstr("[") else .TITLE_ID end),
     rule_title: ($parts[-1] | ltrimstr(" ")), help_uri: .CHECK_DOC,
     message: .CHECK_RESULT_EXTENDED, severity: .CHECK_SEVERITY,
     resource: (.CHECK_RESOURCE_ID // null), resource_type: .CHECK_ASFF_RESOURCE_TYPE,
     target: .ACCOUNT_NUM, fix: .CHECK_REMEDIATION,
     suppressed: (.CHECK_RESULT == "WARNING"), tags: [.CHECK_SERVICENAME // empty]};

def run: empty;

def results: if .CHECK_RESULT then row2 else row end;

run, results
