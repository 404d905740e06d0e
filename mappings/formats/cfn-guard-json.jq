# SPDX-License-Identifier: Apache-2.0
# name: cfn-guard-json
# title: CloudFormation Guard JSON
# tool: CloudFormation Guard
# recognise:
#   - {"[].not_compliant": array, "[].status": string}
#   - {"[].compliant": array, "[].not_applicable": array}
#   - {not_compliant: array, compliant: array, not_applicable: array}
# elements: ["[].not_compliant[]", "[].compliant[]", "[].not_applicable[]"]
# whole: true
# carries: [passes]
# note: a record for each rule and file; SARIF has one for each check that fails

def files: if type == "array" then .[] else . end;

# The words of the rule's author, to the end of their first line.
def words:
  [.. | objects | .custom_message | strings | split("\n")[] | ltrimstr("        ")
   | select(. != "")][0];

# "... [Path=/Resources/CDN/Properties[L:51,C:8] Value=...": without the value.
def place: [.. | objects | .error_message | strings | split("[L:") | select(length > 1)
            | .[1]][0];
def line: place | if . == null then null else split(",")[0] end;
def resource:
  [.. | objects | .path | strings | select(startswith("/Resources/"))][0]
  | if . == null then null else split("/")[2] end;

def run: {record: "run"};

def results:
  files | .name as $file
  | (.not_compliant[]? | .Rule? // . | objects
     | {rule: .name, message: (words // .name), severity: "FAIL", level: "high", path: $file,
        line: line, resource: resource}),
    (.compliant[]? | strings | {kind: "pass", rule: ., message: ., path: $file}),
    (.not_applicable[]? | strings | {kind: "notApplicable", rule: ., message: ., path: $file});

run, results
