# SPDX-License-Identifier: Apache-2.0
# name: cdk-nag-csv
# title: cdk-nag report (CSV)
# tool: cdk-nag
# recognise:
#   - csv: [Rule ID, Resource ID, Compliance, Exception Reason, Rule Level]
# carries: [passes, controls]

# "NIST.800.53.R5-S3BucketLoggingEnabled": the control ids stand in the rule's text only,
# "(Control IDs: AU-2, AU-3)".
def framework:
  if startswith("NIST.800.53.R5") then "NIST 800-53 r5"
  elif startswith("NIST.800.53.R4") then "NIST 800-53 r4"
  elif startswith("PCI.DSS.321") then "PCI DSS 3.2.1"
  elif startswith("HIPAA.Security") then "HIPAA Security"
  else null end;
def controls:
  (.["Rule ID"] | framework) as $framework
  | if $framework == null then []
    else [.["Rule Info"] // "" | split("(Control ID") | .[1:][] | split(")")
          | .[:-1] | join(")") | ltrimstr("s") | ltrimstr(": ") | split(", ")[]
          | split(" ")[0] | select(. != "") | "\($framework)|\(.)"] end;

def run: empty;

def results:
  .Compliance as $word
  | {kind: ({"Compliant": "pass", "UNKNOWN": "informational"}[$word] // "fail"),
     rule: .["Rule ID"], rule_title: .["Rule Info"], message: .["Rule Info"],
     severity: .["Rule Level"], resource: .["Resource ID"], controls: controls,
     suppressed: ($word == "Suppressed"),
     suppression: (if $word == "Suppressed" and .["Exception Reason"] != "N/A"
                   then .["Exception Reason"] else null end)};

run, results
