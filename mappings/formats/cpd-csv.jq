# SPDX-License-Identifier: Apache-2.0
# name: cpd-csv
# title: CPD (PMD's copy and paste detector) CSV
# tool: PMD
# recognise:
#   - {line: 'lines,tokens,occurrences'}
# lines:
#   - '{lines:number},{tokens:number},{times:number},{line:number},{path:file},{others:number},{more_files:rest}'
#   - '{lines:number},{tokens:number},{times:number},{line:number},{path:file}'
# carries: [lines]

# The places stand in columns without a name: a line and a file, as often as there are copies.
# Hence lines of text, not a table. The words are those of CPD's XML.
def unquoted: if startswith("\"") and endswith("\"") then .[1:-1] else . end;

def run: {record: "run"};

def results:
  ([.line, .path] + (if .others then [.others] + (.more_files | split(",")) else [] end)) as $cells
  | {rule: "duplication", rule_title: "Duplicated code", level: "low", path: (.path | unquoted), line: .line,
     end_line: ((.line | tonumber) + (.lines | tonumber) - 1),
     message: "\(.lines) lines (\(.tokens) tokens) are the same in \(
       [range(0; $cells | length; 2) as $i | "\($cells[$i + 1] // "" | unquoted):\($cells[$i])"] | join(", "))"};

run, results
