# SPDX-License-Identifier: Apache-2.0
# name: veracode-pipeline-json
# title: Veracode Pipeline Scan JSON
# tool: Veracode
# recognise:
#   - {pipeline_scan: string, findings: array|null}
#   - {"findings[].issue_type_id": string, "findings[].cwe_id": any}
#   - {"findings[].flaw_details_link": string}
# elements: ["findings[]"]
# carries: [lines]

# HTML in small pieces: <span>text</span>
def plain: [split("<")[] | split(">") | .[-1]] | join("");

def run:
  {record: "run", tool_version: .pipeline_scan, repository: .project_uri, revision: .commit_hash,
   success: ((.scan_status // "SUCCESS") == "SUCCESS"),
   failure: (if (.scan_status // "SUCCESS") == "SUCCESS" then null else .message end)};

# The rule is the weakness, as in the SARIF made of it.
def results:
  .findings[]? | (.files.source_file // {}) as $f
  | {rule: ((.cwe_id // .issue_type_id // "unnamed") | tostring), rule_title: .issue_type,
     message: (.display_text // .issue_type | plain), title: .title, severity: .severity,
     level: ({"5": "critical", "4": "high", "3": "medium", "2": "low", "1": "low",
              "0": "info"}[.severity | tostring] // null),
     path: $f.file, line: $f.line, logical: $f.qualified_function_name,
     cwes: [.cwe_id // empty], help_uri: .flaw_details_link};

run, results
