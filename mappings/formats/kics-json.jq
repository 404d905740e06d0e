# SPDX-License-Identifier: Apache-2.0
# name: kics-json
# title: KICS JSON
# tool: KICS
# recognise:
#   - {kics_version: string, files_scanned: number}
#   - {queries_total: number, queries_failed_to_execute: number}
#   - {"queries[].query_id": string, "queries[].files": array}
# elements: ["queries[].files[]"]
# carries: [dates]

def known: if . == "" or . == "n/a" then null else . end;

# The name of a Terraform resource is that of its tag or attribute `name`; its address is in
# the search key: "aws_ebs_volume[waived].encrypted", "aws_ebs_volume[{{waived}}]".
def address($type):
  .search_key // "" | ltrimstr("resource.") | split("[")
  | if .[0] == $type and length > 1
    then "\($type).\(.[1] | split("]") | .[0] | ltrimstr("{{") | rtrimstr("}}"))"
    else null end;

def resource($platform):
  (.resource_type // "" | known) as $type | (.resource_name // "" | known) as $name
  | if $type == null then $name
    elif $platform == "Terraform" then address($type)
    elif $name == null then null
    elif $platform == "Kubernetes" then "\($type)/\($name)"
    else "\($type).\($name)" end;

def run:
  {record: "run", tool_version: .kics_version, start: .start, end: .end,
   target: (.paths[0]? // null),
   success: ((.files_failed_to_scan // 0) == 0 and (.queries_failed_to_execute // 0) == 0),
   failure: (if (.files_failed_to_scan // 0) != 0
             then "files that could not be scanned: \(.files_failed_to_scan)"
             elif (.queries_failed_to_execute // 0) != 0
             then "queries that failed: \(.queries_failed_to_execute)" else null end)};

# The message is what KICS's SARIF has.
def results:
  .queries[]? | . as $q
  | (.query_name // "" | startswith("Passwords And Secrets")) as $secret
  | .files[]?
  | {rule: ($q.query_id // $q.query_name), rule_name: $q.query_name, rule_title: $q.query_name,
     help_uri: $q.query_url,
     message: ([.actual_value, $q.query_name] | map(strings | select(. != "")) | .[0]),
     severity: $q.severity, level: (if $q.severity == "TRACE" then "info" else null end),
     path: .file_name, line: .line, resource: resource($q.platform),
     resource_type: (.resource_type // "" | known), cwes: $q.cwe,
     tags: [$q.category // empty, $q.platform // empty], fix: .expected_value, secret: $secret};

run, results
