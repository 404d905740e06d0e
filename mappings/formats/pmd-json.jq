# SPDX-License-Identifier: Apache-2.0
# name: pmd-json
# title: PMD JSON
# tool: PMD
# recognise:
#   - {pmdVersion: string, files: array}
#   - {formatVersion: number, pmdVersion: string}
# elements: ["files[].violations[]", "suppressedViolations[].violations[]"]
# carries: [dates, lines, suppressions]

def violation($path):
  {rule: (.rule // "unnamed"), message: .description, severity: .priority, help_uri: .externalInfoUrl,
   level: ({"1": "high", "2": "high", "3": "medium", "4": "low", "5": "low"}[.priority | tostring] // null),
   path: $path, line: .beginline, end_line: .endline, column: .begincolumn,
   end_column: .endcolumn, tags: [.ruleset // empty]};

def run:
  ([.processingErrors[]?] | length) as $errors
  | {record: "run", tool_version: .pmdVersion, start: .timestamp, success: ($errors == 0),
     failure: (if $errors > 0 then "files that could not be read: \($errors)" else null end)};

def results:
  (.files[]? | .filename as $path | .violations[]? | violation($path)),
  (.suppressedViolations[]? | .filename as $path | .violations[]?
   | violation($path)
     + {suppressed: true, suppression: ([.suppressiontype, .usermsg]
        | map(strings | select(. != "")) | join(": "))});

run, results
