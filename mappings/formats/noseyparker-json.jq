# SPDX-License-Identifier: Apache-2.0
# name: noseyparker-json
# title: Nosey Parker JSON and JSON lines
# tool: Nosey Parker
# recognise:
#   - {rule_name: string, "matches[].provenance": array|object}
#   - {"[].rule_name": string, "[].matches[].provenance": array|object}
# elements: ["matches[]", "[].matches[]"]
# carries: [lines, suppressions]

# A finding is what was found, its matches are the places. The rule is its name, as in SARIF. Where it was found in files and in
# the history, the file counts.
def place:
  (if (.provenance | type) == "object" then [.provenance] else .provenance // [] end) as $p
  | ([$p[] | select(.kind == "file" or .path)] | .[0]) // $p[0] // {};

def match($finding):
  place as $place | (.location.source_span // {}) as $span
  | ($place.commit_provenance // $place.first_commit // {}) as $commit
  | (.status // $finding.statuses[0]? // "") as $status
  | {rule: $finding.rule_name, rule_name: (.rule_text_id // $finding.rule_text_id),
     message: "\($finding.rule_name) found",
     path: ($place.path // $commit.blob_path // null), line: $span.start.line, end_line: $span.end.line,
     column: $span.start.column,
     target: ($place.repo_path // null), fingerprint: (.structural_id // null), secret: true,
     suppressed: ($status == "reject"), suppression: (if $status == "reject" then "rejected" else null end),
     first_seen: ($commit.commit_metadata.committer_timestamp // "" | split(" ")[0] // "" | tonumber? // null),
     level: "high", tags: ["secret", ($commit.commit_metadata.commit_id // empty | "commit:\(.)")]};

def run: empty;

def results:
  (if type == "array" then .[] else . end) | . as $finding
  | .matches[]? | match($finding);

run, results
