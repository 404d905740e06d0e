# SPDX-License-Identifier: Apache-2.0
# name: hadolint-json
# title: Hadolint JSON
# tool: Hadolint
# recognise:
#   - {"[].code": "^DL", "[].file": string, "[].column": number}
#   - {"[].code": "^SC", "[].file": string, "[].column": number}
# elements: ["[]"]
# carries: []

def run: {record: "run"};

def results:
  .[]?
  | {rule: .code, message: .message, severity: .level,
     level: {"error": "high", "warning": "medium", "info": "low", "style": "info"}[.level
                                                                                   // ""],
     help_uri: (if .code // "" | startswith("DL")
                then "https://github.com/hadolint/hadolint/wiki/\(.code)"
                elif .code // "" | startswith("SC")
                  then "https://www.shellcheck.net/wiki/\(.code)"
                else null end),
     path: (.file | ltrimstr("./")), line: .line, column: .column};

run, results
