# SPDX-License-Identifier: Apache-2.0
# name: puppet-lint-json
# title: Puppet Lint JSON
# tool: Puppet Lint
# recognise:
#   - {"[][].check": string, "[][].kind": string, "[][].path": string}
# elements: ["[][]"]
# carries: [lines, suppressions]

def run: empty;

# An array for each file.
def results:
  .[] | .[]?
  | {rule: (.check // "unnamed"), message: .message, severity: .kind, path: .path, line: .line,
     column: .column}
    + (if .kind == "ignored" then {suppressed: true, suppression: (.reason // "comment"), level: "info"}
       else {} end);

run, results
