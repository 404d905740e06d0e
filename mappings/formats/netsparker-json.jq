# SPDX-License-Identifier: Apache-2.0
# name: netsparker-json
# title: Invicti JSON (Netsparker, Acunetix 360)
# tool: Invicti
# recognise:
#   - {Generated: string, "Target.ScanId": string, Vulnerabilities: array}
#   - {"Vulnerabilities[].LookupId": string, "Vulnerabilities[].Certainty": number}
# elements: ["Vulnerabilities[]"]
# carries: [controls, dates, suppressions]

def plain: (. // "") | [split("<")[] | split(">") | .[-1]] | join("");
def list: (. // "") | split(",") | map(ltrimstr(" ") | select(. != ""));

# "2024-07-23 05:32 PM": the day. 05/06/2021 has two meanings.
def day: strings | if .[4:5] == "-" then .[:10] else null end;

def finding:
  (.Classification // {}) as $class
  | ($class.Cvss40 // $class.Cvss31 // $class.Cvss // {}) as $cvss
  | (.State // "") as $state
  | (if $state | contains("FalsePositive") then "false positive"
     elif $state | contains("AcceptedRisk") then "accepted risk" else null end) as $why
  | {rule: (.Type // .Name // "unnamed"), rule_title: .Name,
     message: ((.Description // .Name) | plain), severity: .Severity,
     level: ({"BestPractice": "info", "Best Practice": "info", "Important": "high"}[.Severity // ""] // null),
     cvss_vector: $cvss.Vector, cvss_score: $cvss.BaseScore.Value,
     address: (.Url // "" | split("?")[0]), cwes: ($class.Cwe | list),
     controls: ([$class.Pci32 | list[] | "PCI DSS 3.2|\(.)"] + [$class.PciDss40 | list[] | "PCI DSS 4.0|\(.)"]
                + [$class.Hipaa | list[] | "HIPAA|\(.)"] + [$class.Iso27001 | list[] | "ISO 27001:2013|\(.)"]
                + [$class.Nistsp80053 | list[] | "NIST 800-53 r5|\(.)"]),
     tags: [$class.Owasp // "" | select(. != "") | "OWASP \(.)"],
     fix: ((.RemedialProcedure // .RemedialActions) | plain), fingerprint: .LookupId,
     first_seen: (.FirstSeenDate | day // null), last_seen: (.LastSeenDate | day // null),
     kind: (if $state | startswith("Fixed") then "notApplicable" else "fail" end),
     suppressed: ($why != null), suppression: $why};

def run: {record: "run", start: (.Target.Initiated | day // null), target: .Target.Url};

def results: .Vulnerabilities[]? | finding;

run, results
