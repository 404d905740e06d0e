# SPDX-License-Identifier: Apache-2.0
# name: retirejs-json
# title: Retire.js JSON
# tool: Retire.js
# recognise:
#   - {"data[].results[].component": string}
#   - {"[].results[].component": string}
#   - {data: array, messages: array, errors: array}
# elements:
#   - data[].results[].vulnerabilities[]
#   - "[].results[].vulnerabilities[]"
# carries: []

def list: if type == "array" then .[] elif . == null then empty else . end;

def run:
  if type == "array" then {record: "run"}
  else {record: "run", tool_version: .version, start: .start,
        success: (if .errors[0]? then false else null end),
        failure: (if .errors[0]? then "errors while scanning" else null end)}
  end;

def results:
  (if type == "array" then .[] else .data[]? end) | .file as $file
  | .results[]? | . as $c
  | .vulnerabilities[]? | (.identifiers // {}) as $ids
  | ([$ids.CVE | list] + [$ids.githubID // empty, $ids.GHSA? // empty]) as $known
  | {rule: ($known[0] // "\($c.component)-\($ids.issue // $ids.bug // $ids.retid // $ids.summary // .below)"),
     rule_title: ($ids.summary // null | if type == "array" then .[0] else . end),
     message: "\($ids.summary // "Vulnerable library" | if type == "array" then .[0] else . end) (\($c.component) \($c.version))",
     severity: .severity, package: ($c.npmname // $c.component), package_version: $c.version,
     purl: "pkg:npm/\($c.npmname // $c.component)@\($c.version)", fixed_version: .below,
     fix: (if .below then "Update \($c.component) to \(.below)" else null end), path: $file,
     vulnerabilities: $known, cwes: [.cwe | list], references: [.info | list],
     tags: ["vulnerability"]};

run, results
