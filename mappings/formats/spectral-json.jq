# SPDX-License-Identifier: Apache-2.0
# name: spectral-json
# title: Spectral JSON
# tool: Spectral
# recognise:
#   - {"[].code": string|number, "[].path": array, "[].range.start.character": number}
# elements: ["[]"]
# carries: [lines]

# Lines and columns count from 0.
def next: if type == "number" then . + 1 else null end;

def run: empty;

def results:
  .[] | (.range // {}) as $r
  | {rule: (.code // "unnamed"), message: .message, severity: .severity, path: .source,
     level: ({"0": "high", "1": "medium", "2": "low", "3": "info"}[.severity | tostring] // null),
     line: ($r.start.line | next), end_line: ($r.end.line | next),
     column: ($r.start.character | next), end_column: ($r.end.character | next),
     help_uri: (.documentationUrl // null)};

run, results
