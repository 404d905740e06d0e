# SPDX-License-Identifier: Apache-2.0
# name: horusec-json
# title: Horusec JSON
# tool: Horusec
# recognise:
#   - {analysisVulnerabilities: array|null}
#   - {"analysisVulnerabilities[].vulnerabilities": object}
# elements: ["analysisVulnerabilities[]"]
# carries: [dates]

# Before 2.7 there is no rule_id: the first line of the details is the rule's title, which may
# begin with "(1/2) * Possible vulnerability detected: ".
def title:
  .details // "" | split("\n") | .[0] | split("Possible vulnerability detected: ") | .[-1];

def known: if . == "-" or . == "" or . == "0" or . == 0 then null else . end;

def run:
  {record: "run", tool_version: .version, start: .createdAt, end: .finishedAt,
   success: ({"success": true, "error": false}[.status // ""]),
   failure: (if .status == "error" then (.errors // "" | if . == "" then "errors while scanning" else .[:500] end)
             else null end)};

def results:
  .analysisVulnerabilities[]? | .vulnerabilities
  | (.language == "Leaks") as $secret | title as $title
  | (.type // "" | . == "Risk Accepted" or . == "False Positive") as $suppressed
  | {rule: (.rule_id // "" | if . == "" then null else . end),
     rule_title: $title, message: (.details // $title), severity: .severity, path: .file,
     line: (.line | known), column: (.column | known), secret: $secret,
     snippet: (if $secret then null else .code end),
     fingerprint: .vulnHash, suppressed: $suppressed,
     suppression: (if $suppressed then .type else null end),
     kind: (if .type == "Corrected" then "notApplicable" else null end),
     tags: [.securityTool // "", .language // ""]}
  | .rule = (.rule // (.rule_title | if . == "" then "unknown" else . end));

run, results
