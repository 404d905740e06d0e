# SPDX-License-Identifier: Apache-2.0
# name: cfn-lint-json
# title: cfn-lint JSON
# tool: cfn-lint
# recognise:
#   - {"[].Rule.Id": string, "[].Filename": string, "[].Level": string}
# elements: ["[]"]
# carries: []

def run: {record: "run"};

def results:
  .[]?
  | {rule: .Rule.Id, rule_title: .Rule.ShortDescription, help_uri: .Rule.Source,
     message: .Message, severity: .Level,
     level: {"Error": "high", "Warning": "medium", "Informational": "low"}[.Level // ""],
     path: .Filename, line: .Location.Start.LineNumber, column: .Location.Start.ColumnNumber,
     end_line: .Location.End.LineNumber, end_column: .Location.End.ColumnNumber};

run, results
