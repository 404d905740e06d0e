# SPDX-License-Identifier: Apache-2.0
# name: tslint-json
# title: TSLint JSON
# tool: TSLint
# recognise:
#   - {"[].ruleName": string, "[].failure": string, "[].startPosition": object}
# elements: ["[]"]
# carries: [lines]

# Lines and columns count from 0.
def next: if type == "number" then . + 1 else null end;

def run: empty;

def results:
  .[] | {rule: (.ruleName // "unnamed"), message: .failure, severity: .ruleSeverity, path: .name,
         line: (.startPosition.line | next), end_line: (.endPosition.line | next),
         column: (.startPosition.character | next), end_column: (.endPosition.character | next)};

run, results
