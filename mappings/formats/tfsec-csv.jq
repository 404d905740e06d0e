# SPDX-License-Identifier: Apache-2.0
# name: tfsec-csv
# title: tfsec CSV
# tool: tfsec
# recognise:
#   - csv: [file, start_line, end_line, rule_id, severity, link, passed]
# carries: [passes]

def run: empty;

def results:
  {kind: (if .passed == "true" then "pass" else "fail" end), rule: .rule_id,
   message: .description,
   severity: .severity, help_uri: .link, path: .file, line: .start_line, end_line: .end_line};

run, results
