# SPDX-License-Identifier: Apache-2.0
# name: cloudsploit-json
# title: CloudSploit JSON
# tool: CloudSploit
# recognise:
#   - {"[].plugin": string, "[].status": string, "[].category": string}
# elements: ["[]"]
# carries: [passes]

def run: {record: "run"};

# UNKNOWN: the plugin had no access. The compliance text is a name with a sentence.
def results:
  .[]?
  | {kind: ({"OK": "pass", "UNKNOWN": "informational"}[.status // ""] // "fail"), rule: .plugin,
     rule_title: .title, message: (.message // .description), severity: .status,
     level: {"FAIL": "high", "WARN": "medium"}[.status // ""],
     resource: (if .resource == null or .resource == "N/A" then null else .resource end),
     tags: [.category // empty, (.region | if type == "array" then .[] else . // empty end)]};

run, results
