# SPDX-License-Identifier: Apache-2.0
# name: semgrep-json
# title: Semgrep JSON
# tool: Semgrep
# recognise:
#   - {"results[].check_id": string, "results[].extra": object}
#   - {results: array, errors: array, "paths.scanned": array}
#   - {results: array, errors: array, paths: object, version: string}
# elements: ["results[]"]
# carries: [passes]

def list: if type == "array" then .[] elif . == null then empty else . end;

# Without login it writes this in place of what it hides.
def shown: if . == "requires login" or . == "" then null else . end;

# Rules from files carry their folder: "rules.terraform.aws.X".
def title: .check_id | split(".") | .[-1];

def is_secret:
  .extra.metadata.category == "secrets" or .extra.validation_state == "VALIDATOR_VALID"
  or ((.extra.metadata.technology // []) | index("secrets") != null);

def finding:
  (.extra.metadata // {}) as $m | is_secret as $secret
  | {rule: .check_id, rule_name: title, rule_title: ($m.shortDescription // title),
     message: (.extra.message // title), severity: .extra.severity,
     help_uri: ($m.source // $m.shortlink), path: .path,
     line: .start.line, end_line: .end.line, column: .start.col, end_column: .end.col,
     snippet: (if $secret then null else .extra.lines | shown end), secret: $secret,
     cwes: [$m.cwe | list], tags: ([$m.owasp | list] + [$m.category | list]),
     references: [$m.references | list],
     fingerprint: (.extra.fingerprint | shown | if . then "matchBasedId/v1/\(.)" else null end),
     fix: .extra.fix, suppressed: (.extra.is_ignored // false),
     suppression: (if .extra.is_ignored then "nosemgrep comment" else null end),
     vulnerabilities: [.extra.sca_info.dependency_match.dependency_pattern.cve? // empty],
     package: (.extra.sca_info.dependency_match.found_dependency.package? // null),
     package_version: (.extra.sca_info.dependency_match.found_dependency.version? // null)};

def run:
  ([.errors[]? | select(.level == "error" or .level == null)] | length) as $errors
  | {record: "run", tool_version: .version, success: ($errors == 0),
     failure: (if $errors > 0 then "errors while scanning: \($errors)" else null end)};

def results: .results[]? | finding;

run, results
