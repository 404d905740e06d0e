# SPDX-License-Identifier: Apache-2.0
# name: mobsfscan-json
# title: mobsfscan JSON
# tool: mobsfscan
# recognise:
#   - {mobsfscan_version: string, issues: absent}
# elements: ["results{}"]
# whole: true
# carries: [lines]

# A rule with the files where it matched; some are about the app as a whole.
def matches:
  to_entries[] | .key as $rule | .value | (.metadata // {}) as $m
  | (($m.cwe // "") | startswith("CWE-798")) as $secret
  | (if (.files // []) == [] then {} else .files[] end)
  | {rule: $rule, message: $m.description, severity: $m.severity, help_uri: $m.reference,
     path: .file_path, line: (.match_lines // [])[0], end_line: (.match_lines // [])[1],
     column: (.match_position // [])[0], end_column: (.match_position // [])[1],
     snippet: (if $secret then null else .match_string end), secret: $secret,
     cwes: [$m.cwe // empty | (split(":")[0] // "") | split(" ")[0] // empty],
     tags: [$m["owasp-mobile"] // empty, $m.masvs // empty]};

def run:
  ([.errors[]?] | length) as $errors
  | {record: "run", tool_version: .mobsfscan_version, success: ($errors == 0),
     failure: (if $errors > 0 then "errors while scanning: \($errors)" else null end)};

def results: .results // {} | matches;

run, results
