# SPDX-License-Identifier: Apache-2.0
# name: pylint-json
# title: Pylint JSON (json and json2)
# tool: Pylint
# recognise:
#   - {"[].symbol": string, "[].message-id": string}
#   - {"messages[].symbol": string, "messages[].messageId": string}
#   - {messages: array, "statistics.messageTypeCount": object}
# elements: ["[]", "messages[]"]
# carries: [lines]

def column: if type == "number" then . + 1 else null end;

def run: empty;

def results:
  if type == "array" then .[] else .messages[]? end
  | {rule: (.["message-id"] // .messageId // .symbol // "unnamed"), rule_name: .symbol, message: .message,
     severity: .type, level: ({"convention": "low", "refactor": "low"}[.type // ""] // null),
     path: .path, line: .line, end_line: .endLine,
     column: (.column | column), end_column: (.endColumn | column), logical: .obj};

run, results
