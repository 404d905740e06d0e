# SPDX-License-Identifier: Apache-2.0
# name: njsscan-json
# title: njsscan JSON
# tool: njsscan
# recognise:
#   - {njsscan_version: string, issues: absent}
#   - {nodejs: object, templates: object, errors: array}
# elements: ["nodejs{}", "templates{}"]
# whole: true
# carries: [lines]

# A rule with the files where it matched.
def matches:
  to_entries[] | .key as $rule | .value | (.metadata // {}) as $m
  | (($m.cwe // "") | startswith("CWE-798")) as $secret
  | (if (.files // []) == [] then {} else .files[] end)
  | {rule: $rule, message: $m.description, severity: $m.severity,
     path: .file_path, line: (.match_lines // [])[0], end_line: (.match_lines // [])[1],
     column: (.match_position // [])[0], end_column: (.match_position // [])[1],
     cwes: [$m.cwe // empty | (split(":")[0] // "") | split(" ")[0] // empty],
     tags: [$m["owasp-web"] // $m.owasp // empty],
     secret: $secret, snippet: (if $secret then null else .match_string end)};

def run:
  ([.errors[]?] | length) as $errors
  | {record: "run", tool_version: .njsscan_version, success: ($errors == 0),
     failure: (if $errors > 0 then "errors while scanning: \($errors)" else null end)};

def results: (.nodejs, .templates) // {} | matches;

run, results
