# SPDX-License-Identifier: Apache-2.0
# name: kics-csv
# title: KICS CSV
# tool: KICS
# recognise:
#   - csv: [query_name, query_id, severity, similarity_id, file_name]
# carries: []

def run: empty;

# The message is what KICS's SARIF has. Its similarity id stands in some formats only, so it
# is no fingerprint.
def results:
  {rule: .query_id, rule_name: .query_name, rule_title: .query_name, help_uri: .query_uri,
   message: ([.actual_value, .query_name] | map(strings | select(. != "")) | .[0]),
   fix: .expected_value, severity: .severity, path: .file_name,
   line: .line, resource_type: .platform, cwes: [.cwe // ""],
   tags: [.category // "", .platform // ""],
   secret: (.query_name // "" | startswith("Passwords And Secrets"))};

run, results
