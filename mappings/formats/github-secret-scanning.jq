# SPDX-License-Identifier: Apache-2.0
# name: github-secret-scanning
# title: GitHub secret scanning alerts
# tool: GitHub Secret Scanning
# recognise:
#   - {"[].secret_type": string, "[].locations_url": string}
#   - {"[].secret_type": string, "[].secret_type_display_name": string}
# elements: ["[]"]
# carries: [dates]

# The secret is not delivered. What is revoked, or was none, is no problem any more.
def kind:
  {"revoked": "notApplicable", "false_positive": "notApplicable", "pattern_deleted": "notApplicable",
   "pattern_edited": "notApplicable"}[. // ""];

def run: {record: "run", tool: "GitHub Secret Scanning"};

def results:
  .[] | (.first_location_detected // {}) as $l | (.state == "resolved") as $closed
  | (if $closed then .resolution | kind else null end) as $kind
  | {rule: .secret_type, rule_title: .secret_type_display_name,
     message: "\(.secret_type_display_name // .secret_type)\(if .validity == "active" then ", active" else "" end)",
     help_uri: .html_url, path: $l.path, line: $l.start_line, end_line: $l.end_line,
     column: $l.start_column, end_column: $l.end_column, kind: $kind,
     suppressed: ($closed and $kind == null),
     suppression: (if $closed then [.resolution, .resolution_comment] | map(strings) | join(": ") else null end),
     first_seen: .created_at, last_seen: .updated_at, target: (.repository.full_name? // null),
     secret: true, tags: [.validity // ""]};

run, results
