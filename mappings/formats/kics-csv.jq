# SPDX-License-Identifier: Apache-2.0
# name: kics-csv
# title: KICS CSV
# tool: KICS
# recognise:
#   - csv: [query_name, query_id, severity, similarity_id, file_name]
# carries: []

def run: empty;

def results:
  {rule: .query_id, rule_name: .query_name, rule_title: .query_name, help_uri: .query_uri,
   message: "\(.expected_value); \(.actual_value)", severity: .severity, path: .file_name,
   line: .line, resource_type: .platform, cwes: [.cwe // ""],
   tags: [.category // "", .platform // ""],
   fingerprint: .similarity_id};

run, results
