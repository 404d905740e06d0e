# SPDX-License-Identifier: Apache-2.0
# name: tfsec-json
# title: tfsec JSON
# tool: tfsec
# recognise:
#   - {"results[].rule_provider": string}
#   - {results: "null", version: absent}
#   - {"results[].rule_id": string, "results[].location.filename": string}
# elements: ["results[]"]
# carries: [passes]

# 0 failed, 1 passed, 2 ignored; versions before 1.0 have `passed`, or a word.
def kind:
  if .passed == true or .status == 1 or .status == "passed" then "pass" else "fail" end;

def run: {record: "run"};

# Paths are absolute, rules have their short id here; SARIF has the long one.
def results:
  .results[]?
  | {kind: kind, rule: (.long_id // .rule_id), rule_name: .rule_id,
     rule_title: (.rule_description // .description),
     help_uri: (.links[0]? // (.link // "" | ltrimstr("See ") | split(" ") | .[0])),
     message: (.description // .rule_description), severity: .severity,
     path: .location.filename, line: .location.start_line, end_line: .location.end_line,
     resource: .resource, fix: .resolution, references: .links,
     suppressed: (.status == 2 or .status == "ignored"),
     suppression: (if .status == 2 or .status == "ignored" then "ignored in the source"
                   else null end),
     tags: [.rule_provider // empty, .rule_service // empty]};

run, results
