# SPDX-License-Identifier: Apache-2.0
# name: codechecker-json
# title: CodeChecker JSON
# tool: CodeChecker
# recognise:
#   - {version: number, reports: array}
#   - {"reports[].checker_name": string, "reports[].report_hash": string}
# elements: ["reports[]"]
# carries: [lines, suppressions]

# Each report is some analyzer's.
def analyzer:
  {"clangsa": "Clang Static Analyzer", "clang-tidy": "Clang-Tidy", "cppcheck": "Cppcheck",
   "gcc": "GCC", "infer": "Infer"}[.analyzer_name // ""] // .analyzer_name;

def run: empty;

def results:
  .reports[]?
  | ({"false_positive": true, "intentional": true}[.review_status // ""] // false) as $accepted
  | {tool: analyzer, rule: (.checker_name // "unnamed"), message: .message, severity: .severity,
     level: ({"STYLE": "low", "UNSPECIFIED": "low"}[.severity // ""] // null),
     path: (.file.original_path // .file.path), line: .line, column: .column,
     fingerprint: .report_hash, tags: [.category // empty],
     suppressed: $accepted,
     suppression: (if $accepted then [.review_status, (.source_code_comments[]? | .message)]
                   | map(strings) | join(": ") else null end)};

run, results
