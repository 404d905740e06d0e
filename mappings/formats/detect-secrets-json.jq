# SPDX-License-Identifier: Apache-2.0
# name: detect-secrets-json
# title: detect-secrets baseline
# tool: detect-secrets
# recognise:
#   - {plugins_used: array, results: object}
#   - {plugins_used: array, generated_at: string}
# elements: ["results{}[]"]
# carries: [dates]

# hashed_secret is the plain SHA-1 of the secret: weak ones can be found from it, so it isn't
# delivered. is_secret is what a person said about it.

def run: {record: "run", tool_version: .version, start: .generated_at};

def results:
  .results | to_entries[] | .key as $file | .value[]
  | {rule: .type, message: "\(.type) in \(.filename // $file)", path: (.filename // $file),
     line: .line_number, suppressed: (.is_secret == false),
     suppression: (if .is_secret == false then "audited: no secret" else null end),
     tags: [if .is_verified then "verified" else "not verified" end], secret: true};

run, results
