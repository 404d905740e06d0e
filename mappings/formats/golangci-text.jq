# SPDX-License-Identifier: Apache-2.0
# name: golangci-text
# title: golangci-lint, Staticcheck (lines)
# tool: golangci-lint
# recognise:
#   - {line: '{path:word}.go:{row:number}:{column:number}: {message} ({rule:word})'}
# over: [pylint-text]
# lines:
#   - '{path:file}:{row:number}:{column:number}: {message} ({rule:word})'
# carries: [lines]

def run: empty;

# Staticcheck puts its check there, golangci-lint the linter, whose check may stand before the message.
def results:
  .rule[:1] as $first
  | (if $first >= "A" and $first <= "Z" then {tool: "Staticcheck", rule: .rule, message: (.message | rtrimstr(" "))}
     elif .message | contains(": ") and (split(": ")[0] | contains(" ") | not)
     then (.message | split(": ")) as $m | {rule: $m[0], message: ($m[1:] | join(": ")), tags: [.rule]}
     else {rule: .rule, message: .message} end)
    + {path: .path, line: .row, column: .column};

run, results
