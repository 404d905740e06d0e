# SPDX-License-Identifier: Apache-2.0
# name: checkmarx-cxflow-json
# title: Checkmarx CxFlow JSON
# tool: Checkmarx
# recognise:
#   - {xissues: array|null, projectId: any}
#   - {xissues: array|null, unFilteredIssues: any}
#   - {"xIssues[].vulnerability": string, "xIssues[].similarityId": any}
# elements: ["xissues[]", "xIssues[]"]
# carries: [severities, lines, controls, CWE, suppressions]

def words: if type == "string" then split("_") | join(" ") else null end;

def day:
  {January: "01", February: "02", March: "03", April: "04", May: "05", June: "06", July: "07",
   August: "08", September: "09", October: "10", November: "11", December: "12"} as $months
  | (if type == "string" then split(" ") else [] end)
  | if $months[.[1] // ""] and (.[3] // "" | length) == 4
    then "\(.[3])-\($months[.[1]])-\("0" + (.[2] | rtrimstr(",")) | .[-2:])" else null end;

# "PCI DSS v3.2;PCI DSS (3.2) - 6.5.7 - ...", "NIST SP 800-53;SI-10 ...", separated by commas.
def controls:
  [(. // "") | split(",")[] | split(";") | .[0] as $name | (.[1] // "")
   | if $name | startswith("NIST SP 800-53") then "NIST 800-53 r4|\(split(" ") | .[0])"
     elif $name | startswith("PCI DSS v") then split(" - ") | select(length > 2) | "\($name)|\(.[1])"
     else empty end];

# The entries of `details` are lines, each with what somebody thought of it; a package's
# entry has none.
def lines: (.details // {}) | to_entries | if . == [] then [{key: null, value: {}}] else . end;

def library:
  .scaDetails[0]? // {} | (.vulnerabilityPackage // {}) as $p | (.finding // {}) as $f
  | {cve: $f.cveName, score: $f.score, package: $p.name, version: $p.version,
     fixed: $f.fixResolutionText, text: $f.description, rule: ($f.cveName // $f.id)};

def run:
  {record: "run", tool_version: .version, start: (.additionalDetails.scanStartDate // null | day),
   target: .project, end: null};

# Only xissues: unFilteredIssues repeats them, with those that CxFlow's filters leave out.
def results:
  (.xissues[]?, .xIssues[]?) | . as $issue | library as $lib
  | (.additionalDetails.results[0]? // {}) as $flow
  | (.additionalDetails.recommendedFix // "" | split("queryID=") | .[1] // "" | split("&") | .[0]) as $query
  | lines[]
  | .key as $line | (.value // {}) as $detail
  | ($detail.falsePositive == true or $issue.allFalsePositive == true) as $no
  | $issue
  | {rule: ($lib.rule // (if ($query // "") == "" then .vulnerability else $query end) // "unnamed"),
     rule_name: .vulnerability, rule_title: (.vulnerability | words),
     message: ([$lib.text // (.vulnerability | words),
                (if $flow.sink.object then "from \($flow.source.object) to \($flow.sink.object) (\($flow.sink.file):\($flow.sink.line))"
                 else null end)] | map(strings) | join(": ")),
     severity: .severity, path: (.filename // $flow.source.file), line: ($line // null | tonumber? // null),
     column: (if $flow.source.line == $line then $flow.source.column else null end),
     snippet: $detail.codeSnippet, help_uri: .link,
     cwes: [.cwe // "" | "\(.)" | select(. != "" and . != "0")],
     cvss_score: $lib.score, package: $lib.package, package_version: $lib.version, fixed_version: $lib.fixed,
     vulnerabilities: [$lib.cve // .cve // "" | select(. != "")],
     controls: (.additionalDetails.categories | if type == "string" then controls else [] end),
     suppressed: $no,
     suppression: (if $no then [$detail.comment // "" | select(. != "")] | .[0] // "false positive" else null end),
     tags: [.language // ""]};

run, results
