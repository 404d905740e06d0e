# SPDX-License-Identifier: Apache-2.0
# name: progpilot-json
# title: Progpilot JSON
# tool: Progpilot
# recognise:
#   - {"[].vuln_name": string, "[].vuln_id": string, "[].vuln_cwe": string}
# elements: ["[]"]
# carries: [lines]

# A taint ends in a sink, a custom rule has a place of its own. Columns are offsets in the file.
def first_of: if type == "array" then .[0] else . end;

def run: empty;

def results:
  .[]?
  | {rule: .vuln_name, rule_title: (.vuln_description // .vuln_rule // null),
     message: (if .sink_name then "\(.vuln_name): \(.source_name | first_of // "input") reaches \(.sink_name)"
               else .vuln_description // .vuln_name end),
     path: (.sink_file // .vuln_file // (.source_file | first_of)),
     line: (.sink_line // .vuln_line // (.source_line | first_of)), fingerprint: .vuln_id,
     cwes: [.vuln_cwe // "" | split("_") | join("-")], tags: [.vuln_type // empty]};

run, results
