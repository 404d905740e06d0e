# SPDX-License-Identifier: Apache-2.0
# name: checkov-json
# title: Checkov JSON
# tool: Checkov
# recognise:
#   - {check_type: string, results: object}
#   - {"[].check_type": string, "[].results": object}
#   - {checkov_version: string, resource_count: number, passed: number}
# elements:
#   - results.failed_checks[]
#   - results.passed_checks[]
#   - results.skipped_checks[]
#   - "[].results.failed_checks[]"
#   - "[].results.passed_checks[]"
#   - "[].results.skipped_checks[]"
# carries: [passes]

def reports: if type == "array" then .[] else . end;

# "/main.tf" is beneath the folder that was scanned.
def file: .file_path // "" | ltrimstr("/");

def code: [.code_block[]? | .[1] | strings] | if . == [] then null else join("") end;

def check($kind; $type):
  (.vulnerability_details // {}) as $v
  | {kind: $kind, rule: (.check_id // .bc_check_id), rule_title: .check_name,
     help_uri: .guideline, message: (.short_description // .check_name), severity: (.severity // "null"),
     path: file, line: (.file_line_range[0]? // null), end_line: (.file_line_range[1]? // null),
     resource: (if $type == "secrets" or $type == "sca_package" or $type == "sca_image"
                then null else .resource end),
     secret: ($type == "secrets"),
     snippet: (if $type == "secrets" then null else code end),
     vulnerabilities: [$v.id // empty], package: $v.package_name,
     package_version: $v.package_version, cvss_score: $v.cvss, cvss_vector: $v.vector,
     fixed_version: ($v.lowest_fixed_version // null),
     suppressed: (.check_result.result == "SKIPPED" and $kind != "pass"),
     suppression: .check_result.suppress_comment,
     tags: [$type // empty]};

def run:
  reports
  | {record: "run", tool_version: (.summary.checkov_version? // .checkov_version),
     success: (if (.results.parsing_errors? // []) == [] then true else false end),
     failure: (if (.results.parsing_errors? // []) == [] then null
               else "files that could not be parsed: \(.results.parsing_errors | length)" end)};

def results:
  reports | .check_type as $type | .results | objects
  | (.failed_checks[]? | check("fail"; $type)),
    (.passed_checks[]? | check("pass"; $type)),
    (.skipped_checks[]? | check("fail"; $type));

run, results
