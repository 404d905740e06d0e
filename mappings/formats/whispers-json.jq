# SPDX-License-Identifier: Apache-2.0
# name: whispers-json
# title: Whispers JSON
# tool: Whispers
# recognise:
#   - {"[].key": string, "[].value": any, "[].file": string, "[].rule_id": string}
#   - {key: string, value: any, file: string, rule_id: string, message: string}
# elements: ["[]"]
# carries: [lines]

# `value` is the secret.
def run: empty;

def results:
  (if type == "array" then .[] else . end)
  | {rule: .rule_id, rule_title: .message, message: "\(.message // .rule_id): \(.key // "")",
     severity: .severity, level: ({"BLOCKER": "critical"}[.severity // ""] // null), path: .file,
     line: (if .line == 0 then null else .line end), logical: .key, secret: true, tags: ["secret"]};

run, results
