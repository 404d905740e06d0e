# SPDX-License-Identifier: Apache-2.0
# name: actionlint-json
# title: actionlint JSON
# tool: actionlint
# recognise:
#   - {"[].filepath": string, "[].kind": string, "[].end_column": number}
#   - {filepath: string, kind: string, end_column: number, snippet: any}
# elements: ["[]"]
# carries: []

def run: empty;

def results:
  if type == "array" then .[] else . end
  | {rule: .kind, message: .message, path: .filepath, line: .line, column: .column,
     end_column: .end_column, level: "medium", snippet: .snippet};

run, results
