# SPDX-License-Identifier: Apache-2.0
# name: cwe-checker-json
# title: cwe_checker JSON
# tool: cwe_checker
# recognise:
#   - {"[].name": ^CWE, "[].version": string, "[].tids": array}
# elements: ["[]"]
# carries: [CWE]

# The place is an instruction of the binary, whose name the report doesn't have.
def results:
  .[]
  | {rule: .name, rule_title: (.description // "" | split(")")[0] | ltrimstr("(")),
     message: .description, cwes: [.name | ltrimstr("CWE")],
     logical: ([.symbols[0]?, .tids[0]? // .addresses[0]? | strings] | join(" at ")
               | if . == "" then null else . end)};

def run: empty;

run, results
