# SPDX-License-Identifier: Apache-2.0
# name: phpcs-json
# title: PHP_CodeSniffer JSON
# tool: PHP_CodeSniffer
# recognise:
#   - {"totals.fixable": number, files: object|array}
#   - {"totals.errors": number, "totals.warnings": number, files: object|array}
# elements: ["files{}.messages[]"]
# whole: true
# carries: [lines]

# How much a message weighs (severity, 5 as a rule) says less than its type.
def results:
  .files // {} | select(type == "object") | to_entries[] | .key as $path
  | .value.messages[]?
  | {rule: (.source // "unnamed"), message: .message, severity: .type, path: $path, line: .line,
     column: .column};

def run: empty;

run, results
