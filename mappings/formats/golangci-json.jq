# SPDX-License-Identifier: Apache-2.0
# name: golangci-json
# title: golangci-lint JSON
# tool: golangci-lint
# recognise:
#   - {"Issues[].FromLinter": string}
#   - {Issues: array|null, "Report.Linters": array}
# elements: ["Issues[]"]
# carries: [lines]

def run:
  {record: "run", success: ((.Report.Error // "") == ""), failure: .Report.Error};

def results:
  .Issues[]? | (.Pos // {}) as $p
  | {rule: (.FromLinter // "unnamed"), message: .Text, severity: .Severity, path: $p.Filename,
     line: $p.Line, column: (if $p.Column == 0 then null else $p.Column end),
     end_line: .LineRange.To, snippet: (if .FromLinter == "gosec" then null else (.SourceLines // [])[0] end),
     fix: (.Replacement.NewLines // null | if . then join("\n") else null end)};

run, results
