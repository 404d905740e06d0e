# SPDX-License-Identifier: Apache-2.0
# name: terraform-validate-json
# title: terraform validate -json
# tool: Terraform
# recognise:
#   - {format_version: string, valid: boolean, error_count: number}
# elements: ["diagnostics[]"]
# carries: []

def run: {record: "run", tool_version: (.terraform_version // null)};

def results:
  .diagnostics[]?
  | {rule: .summary, message: (if (.detail // "") == "" then .summary else .detail end),
     severity: .severity, level: {"error": "high", "warning": "medium"}[.severity // ""],
     path: .range.filename, line: .range.start.line, column: .range.start.column,
     end_line: .range.end.line, end_column: .range.end.column, resource: .address};

run, results
