# SPDX-License-Identifier: Apache-2.0
# name: github-annotations
# title: GitHub workflow commands (annotations of many tools)
# tool: unknown
# recognise:
#   - {line: '::{severity:error|warning|notice} {:rest}file={path}::{message}'}
# over: [flake8-text, ruff-text, gcc-text]
# lines:
#   - '::{severity:error|warning|notice} {properties}::{message}'
# carries: [lines]

def run: empty;

# file=a.js,line=2,endLine=2,col=1,title=no-eval; commas and colons in a value are escaped.
def properties:
  split(",") | map(split("=") | {key: (.[0] | sub("^ +"; "")), value: (.[1:] | join("=") | gsub("%3A"; ":") | gsub("%2C"; ","))})
  | from_entries;

def results:
  (.properties | properties) as $p
  | {rule: ($p.title // .severity), message: (.message | gsub("%0A"; "\n") | gsub("%0D"; "") | gsub("%25"; "%")),
     severity: .severity, level: {"notice": "low"}[.severity],
     secret: ($p.title // "" | contains("secretlint")),
     path: $p.file, line: $p.line, end_line: $p.endLine, column: $p.col, end_column: $p.endColumn};

run, results
