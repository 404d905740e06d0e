# SPDX-License-Identifier: Apache-2.0
# name: biome-json
# title: Biome JSON
# tool: Biome
# recognise:
#   - {diagnostics: array, command: string, summary: object}
#   - {"diagnostics[].category": string, "diagnostics[].severity": string}
# elements: ["diagnostics[]"]
# carries: [lines]

def run: empty;

# Older versions write marked-up text, and bytes for the place.
def message: if type == "array" then [.[] | .content // ""] | join("") else . end;

def results:
  .diagnostics[]? | (.location // {}) as $l
  | {rule: (.category // "unnamed"), message: (.message | message), severity: .severity,
     path: ($l.path | if type == "object" then .file else . end),
     line: ($l.start.line? // null), end_line: ($l.end.line? // null),
     column: ($l.start.column? // null), end_column: ($l.end.column? // null)};

run, results
