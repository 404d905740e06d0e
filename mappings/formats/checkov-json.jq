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

# Of a package scan.
def vulnerability:
  .vulnerability_details as $v
  | {vulnerabilities: [$v.id // empty], package: $v.package_name,
     package_version: $v.package_version, cvss_score: $v.cvss, cvss_vector: $v.vector,
     fixed_version: $v.lowest_fixed_version, resource: null};

def check($kind; $type):
  {kind: $kind, rule: (.check_id // .bc_check_id), rule_title: .check_name,
   help_uri: .guideline, message: (.short_description // .check_name),
   severity: (.severity // "null"), path: file, line: .file_line_range[0],
   end_line: .file_line_range[1], resource: .resource, tags: $type,
   snippet: .code_block[0][1]}
  + (if .vulnerability_details then vulnerability else null end);

# What it quotes of secrets is masked, but not all of it.
def checks($kind; $type):
  if $type == "secrets" then check($kind; $type) + {secret: true, snippet: null, resource: null}
  else check($kind; $type) end;

def skipped($type):
  .check_result.suppress_comment as $why
  | checks("fail"; $type) + {suppressed: true, suppression: $why};

def run:
  reports
  | {record: "run", tool_version: (.summary.checkov_version? // .checkov_version),
     success: (if (.results.parsing_errors? // []) == [] then true else false end),
     failure: (if (.results.parsing_errors? // []) == [] then null
               else "files that could not be parsed: \(.results.parsing_errors | length)" end)};

def results:
  reports | .check_type as $type | .results | objects
  | (.failed_checks[]? | checks("fail"; $type)),
    (.passed_checks[]? | checks("pass"; $type)),
    (.skipped_checks[]? | skipped($type));

run, results
