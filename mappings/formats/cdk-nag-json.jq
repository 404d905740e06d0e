# SPDX-License-Identifier: Apache-2.0
# name: cdk-nag-json
# title: cdk-nag report (JSON)
# tool: cdk-nag
# recognise:
#   - {"lines[].ruleId": string, "lines[].compliance": string}
# elements: ["lines[]"]
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
  (.ruleId // "" | framework) as $framework
  | if $framework == null then []
    else [.ruleInfo // "" | split("(Control ID") | .[1:][] | split(")")
          | .[:-1] | join(")") | ltrimstr("s") | ltrimstr(": ") | split(", ")[]
          | split(" ")[0] | select(. != "") | "\($framework)|\(.)"] end;

def kind:
  {"Compliant": "pass", "UNKNOWN": "informational"}[.compliance // ""] // "fail";

def run: {record: "run"};

def results:
  .lines[]?
  | {kind: kind, rule: .ruleId, rule_title: .ruleInfo, message: .ruleInfo,
     severity: .ruleLevel, resource: .resourceId, controls: controls,
     suppressed: (.compliance == "Suppressed"),
     suppression: (if .compliance == "Suppressed" and .exceptionReason != "N/A"
                   then .exceptionReason else null end)};

run, results
