# SPDX-License-Identifier: Apache-2.0
# name: terraform-ndjson
# title: Terraform's lines of JSON (plan, apply, test with -json)
# tool: Terraform
# recognise:
#   - {"@module": "^terraform", "@level": string}
#   - {"@module": "^tofu", "@level": string}
# carries: [dates]
# note: diagnostics are records; what is planned and done is not

def run: if .type == "version" then {record: "run", tool_version: (.terraform // .tofu),
                                     start: .["@timestamp"]} else empty end;

def results:
  .["@timestamp"] as $time | .diagnostic | objects
  | {rule: .summary, message: (if (.detail // "") == "" then .summary else .detail end),
     severity: .severity, level: {"error": "high", "warning": "medium"}[.severity // ""],
     path: .range.filename, line: .range.start.line, column: .range.start.column,
     end_line: .range.end.line, end_column: .range.end.column, resource: .address,
     last_seen: $time};

run, results
