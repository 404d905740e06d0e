# SPDX-License-Identifier: Apache-2.0
# name: prowler-compliance-csv
# title: Prowler compliance CSV
# tool: Prowler
# recognise:
#   - csv: [REQUIREMENTS_ID, STATUS, STATUSEXTENDED, CHECKID]
#   - csv: [Requirements_Id, Status, StatusExtended, CheckId]
# carries: [passes, controls, dates]
# note: a row for each requirement that a result counts for, without a severity

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

# The name ends with the version: "CIS Amazon Web Services Foundations Benchmark v5.0.0".
def control($name; $id):
  if . == "CIS" then "\($name)|\($id)"
  elif startswith("NIST-800-53") then "NIST 800-53|\($id | nist)"
  elif . == "SOC2" then "SOC 2|\($id | soc2)"
  elif . == "GDPR" then "GDPR|\($id | ltrimstr("article_"))"
  elif . == "HIPAA" then "HIPAA|\($id | hipaa)"
  elif . == "PCI" and ($name | endswith("3.2.1")) then "PCI DSS 3.2.1|\($id)"
  elif . == "PCI" then "PCI DSS 4.0|\($id | split(".") | .[:3] | join("."))"
  elif . == "ISO27001" and ($name | contains("2022")) then "ISO 27001:2022|\($id)"
  else empty end;

def text: if . == "" then null else . end;

def run: empty;

def results:
  (.REQUIREMENTS_ID // .Requirements_Id) as $id | (.STATUS // .Status) as $status
  | (.NAME // .Name // "") as $name | (.MUTED // .Muted) as $muted
  | {kind: ({"PASS": "pass", "INFO": "informational", "MANUAL": "informational"}[$status]
            // "fail"),
     rule: ((.CHECKID // .CheckId // "" | text) // $id),
     message: (.STATUSEXTENDED // .StatusExtended),
     resource: (.RESOURCEID // .ResourceId), target: (.ACCOUNTID // .AccountId),
     controls: [.FRAMEWORK // .Framework // "" | control($name; $id)],
     suppressed: ($muted == "True" and $status == "FAIL"),
     last_seen: (.ASSESSMENTDATE // .AssessmentDate // "" | split(" ") | join("T") | text)};

run, results
