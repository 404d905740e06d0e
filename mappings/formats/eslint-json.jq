# SPDX-License-Identifier: Apache-2.0
# name: eslint-json
# title: ESLint JSON (also with metadata), secretlint JSON
# tool: ESLint
# recognise:
#   - {"[].filePath": string, "[].messages": array, "[].errorCount": number}
#   - {"[].filePath": string, "[].messages": array, "[].sourceContentType": string}
#   - {"results[].filePath": string, "results[].messages": array, metadata: any}
#   - {results: array, "metadata.rulesMeta": object}
# elements:
#   - "[].messages[]"
#   - "[].suppressedMessages[]"
#   - results[].messages[]
#   - results[].suppressedMessages[]
# carries: [suppressions]

# Secretlint has the same form, but for words as severities and columns from 0.
def message($path):
  ((.ruleId // "") | startswith("@secretlint/")) as $secret
  | (.loc // {}) as $loc
  | {tool: (if $secret then "secretlint" else null end),
     rule: (.ruleId // "parse-error"), message: .message, severity: .severity,
     level: ({"2": "high", "1": "medium", "0": "info"}[.severity | tostring] // null),
     help_uri: .docsUrl, path: $path, secret: $secret,
     line: (.line // $loc.start.line), end_line: (.endLine // $loc.end.line),
     column: (.column // ($loc.start.column | if . then . + 1 else null end)),
     end_column: (.endColumn // ($loc.end.column | if . then . + 1 else null end))};

def why: [.suppressions[]? | .justification // .kind | strings | select(. != "")] | join("; ");

def file:
  .filePath as $path
  | (.messages[]? | message($path)),
    (.suppressedMessages[]? | message($path) + {suppressed: true, suppression: why});

def run: empty;

def results: if type == "array" then .[] else .results[]? end | file;

run, results
