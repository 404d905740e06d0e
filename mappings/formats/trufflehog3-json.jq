# SPDX-License-Identifier: Apache-2.0
# name: trufflehog3-json
# title: trufflehog3 JSON
# tool: trufflehog3
# recognise:
#   - {"[].rule.id": string, "[].secret": string, "[].path": string}
# elements: ["[]"]
# carries: [dates]

# Neither secret, line of context nor pattern is delivered.

def run: {record: "run", tool: "trufflehog3"};

def results:
  .[]
  | {rule: .rule.id, rule_title: .rule.message, severity: .rule.severity,
     message: "\(.rule.message // .rule.id)\(if .commit then " at commit \(.commit)" else "" end)",
     path: .path, line: (.line | tonumber? // null), first_seen: .date, fingerprint: .id,
     secret: true};

run, results
