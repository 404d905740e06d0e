# SPDX-License-Identifier: Apache-2.0
# name: devskim-json
# title: DevSkim JSON
# tool: DevSkim
# recognise:
#   - {"[].filename": string, "[].start_line": number, "[].rule_id": ^DS}
# elements: ["[]"]
# carries: [severities, lines]

# Severity is a set of flags: Critical 1, Important 2, Moderate 4, BestPractice 8, ManualReview 16.
def severity:
  {"1": "Critical", "2": "Important", "4": "Moderate", "8": "BestPractice",
   "16": "ManualReview"}[. // "" | tostring] // .;

def results:
  .[] | (.severity | severity) as $word
  # The message of DevSkim's SARIF is the rule's name, too.
  | {rule: .rule_id, rule_title: .rule_name, message: (.rule_name // .description // .rule_id),
     severity: $word,
     level: {"Important": "high", "BestPractice": "low", "ManualReview": "info"}[$word // "" | tostring],
     path: .filename, line: .start_line, column: .start_column,
     end_line: .end_line, end_column: .end_column, snippet: .match,
     tags: (.tags // [])};

def run: empty;

run, results
