# SPDX-License-Identifier: Apache-2.0
# name: ruff-json
# title: Ruff JSON and JSON lines
# tool: Ruff
# recognise:
#   - {"[].code": string|null, "[].filename": string, "[].location.row": number}
#   - {code: string|null, filename: string, "location.row": number}
# elements: ["[]"]
# carries: [lines]

def run: empty;

# A file that can't be parsed had no code before it was called invalid-syntax.
def results:
  if type == "array" then .[] else . end
  | {rule: (.code // "invalid-syntax"), rule_name: .name, message: .message,
     severity: .severity, help_uri: .url, path: .filename,
     line: .location.row, column: .location.column,
     end_line: .end_location.row, end_column: .end_location.column, fix: .fix.message};

run, results
