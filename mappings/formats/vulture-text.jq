# SPDX-License-Identifier: Apache-2.0
# name: vulture-text
# title: Vulture
# tool: Vulture
# recognise:
#   - {line: '{path:file}:{row:number}: {message} ({confidence:number}% confidence{:rest})'}
# lines:
#   - '{path:file}:{row:number}: {message} ({confidence:number}% confidence{:rest})'
# carries: [lines]

def run: empty;

# "unused variable 'x'": the first two words are the rule.
def results:
  {rule: (.message | split(" ")[:2] | join("-")), message: .message, level: "low", path: .path, line: .row,
   tags: ["confidence:\(.confidence)"]};

run, results
