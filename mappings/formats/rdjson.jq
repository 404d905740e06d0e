# SPDX-License-Identifier: Apache-2.0
# name: rdjson
# title: Reviewdog diagnostics (rdjson, rdjsonl)
# tool: reviewdog
# recognise:
#   - {diagnostics: array, "source.name": string}
#   - {"diagnostics[].location.path": string, "diagnostics[].message": string, summary: absent}
#   - {message: string, "location.path": string}
# elements: ["diagnostics[]"]
# carries: [lines]

def run: empty;

def diagnostic($top):
  (.location.range // {}) as $r
  | (.source.name // $top.source.name) as $tool
  | {tool: ({"ruff": "Ruff", "biome": "Biome"}[$tool // ""] // $tool),
     rule: (.code.value // "unnamed"), help_uri: .code.url, message: .message,
     severity: .severity,
     level: (if .severity then null
             else {"ERROR": "high", "WARNING": "medium", "INFO": "info"}[$top.severity // ""] end),
     path: .location.path, line: $r.start.line, end_line: $r.end.line,
     column: $r.start.column, end_column: $r.end.column,
     fix: ((.suggestions // [])[0].text)};

def results: . as $top | if .diagnostics then .diagnostics[] else select(.message) end | diagnostic($top);

run, results
