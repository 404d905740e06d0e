# SPDX-License-Identifier: Apache-2.0
# name: htmlhint-json
# title: HTMLHint JSON
# tool: HTMLHint
# recognise:
#   - {"[].file": string, "[].messages[].rule.id": string}
# elements: ["[].messages[]"]
# carries: [lines]

def run: empty;

def results:
  .[] | .file as $path | .messages[]?
  | {rule: (.rule.id // "unnamed"), rule_title: .rule.description, help_uri: .rule.link, message: .message,
     severity: .type, path: $path, line: .line, column: .col, snippet: .evidence};

run, results
