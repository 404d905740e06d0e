# SPDX-License-Identifier: Apache-2.0
# name: phpmd-json
# title: PHPMD JSON
# tool: PHPMD
# recognise:
#   - {package: =phpmd, files: array}
#   - {"files[].violations[].ruleSet": string, "files[].violations[].beginLine": any}
# elements: ["files[].violations[]"]
# carries: [dates, lines]

def run:
  ([.errors[]?] | length) as $errors
  | {record: "run", start: .timestamp, success: ($errors == 0),
     failure: (if $errors > 0 then "files that could not be read: \($errors)" else null end)};

# The rule as in PHPMD's SARIF: CodeSizeRules/CyclomaticComplexity.
def results:
  .files[]? | .file as $path | .violations[]?
  | {rule: ((.ruleSet // "" | split(" ") | join("") | if . == "" then . else "\(.)/" end)
            + (.rule // "unnamed")), message: .description, severity: .priority, help_uri: .externalInfoUrl,
     level: ({"1": "high", "2": "high", "3": "medium", "4": "low", "5": "low"}[.priority | tostring] // null),
     path: $path, line: .beginLine, end_line: .endLine, tags: [.ruleSet // empty]};

run, results
