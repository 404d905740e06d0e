# SPDX-License-Identifier: Apache-2.0
# name: stylelint-json
# title: Stylelint JSON
# tool: Stylelint
# recognise:
#   - {"[].source": any, "[].warnings": array, "[].invalidOptionWarnings": array}
#   - {"[].warnings[].rule": string, "[].warnings[].text": string, "[].source": string}
# elements: ["[].warnings[]", "[].parseErrors[]"]
# carries: [lines]

def run: empty;

def results:
  .[] | .source as $path | (.warnings[]?, .parseErrors[]?)
  | {rule: (.rule // .stylelintType // "parseError"), message: .text, severity: .severity,
     path: $path, line: .line, end_line: .endLine, column: .column, end_column: .endColumn,
     help_uri: .url};

run, results
