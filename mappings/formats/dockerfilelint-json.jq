# SPDX-License-Identifier: Apache-2.0
# name: dockerfilelint-json
# title: dockerfilelint JSON
# tool: dockerfilelint
# recognise:
#   - {totalIssues: number, files: array}
#   - {"files[].issues[].category": string, "files[].issues_count": number}
# elements: ["files[].issues[]"]
# carries: [lines]

def run: empty;

# The category is the only measure of how bad it is.
def results:
  .files[]? | .file as $path | .issues[]?
  | {rule: (.title // "unnamed"), message: .description, severity: .category,
     level: ({"Possible Bug": "medium", "Deprecation": "low", "Clarity": "low",
              "Optimization": "low"}[.category // ""] // "low"),
     path: $path, line: .line, snippet: .content};

run, results
