# SPDX-License-Identifier: Apache-2.0
# name: gcc-json
# title: GCC diagnostics JSON
# tool: GCC
# recognise:
#   - {"[].kind": string, "[].locations": array, "[].message": string, "[].children": array}
# elements: ["[]"]
# carries: [lines]

def run: empty;

# Without an option the kind is the rule, as in the SARIF of GCC.
def results:
  .[] | (.locations // [] | .[0] // {}) as $l | ($l.caret // $l.start // {}) as $c
  | {rule: (.option // .kind), help_uri: .option_url, message: .message, severity: .kind,
     path: $c.file, line: $c.line, column: $c.column,
     end_column: ($l.finish | if .line == $c.line then .column else null end),
     cwes: [.metadata.cwe // empty],
     fix: (.fixits // [] | .[0].string)};

run, results
