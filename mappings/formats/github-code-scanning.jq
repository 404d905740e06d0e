# SPDX-License-Identifier: Apache-2.0
# name: github-code-scanning
# title: GitHub code scanning alerts
# tool: CodeQL
# recognise:
#   - {"[].most_recent_instance": object, "[].rule": object}
#   - {"[].rule.security_severity_level": any, "[].tool.name": string}
# elements: ["[]"]
# carries: [dates]

def cwes: [.[]? | select(startswith("external/cwe/cwe-")) | .[13:]];

# Python clients write None for null.
def text: if . == "None" or . == "" then null else . end;

def run: empty;

def results:
  .[] | (.rule // {}) as $r | (.most_recent_instance // {}) as $i | ($i.location // {}) as $l
  | (.state // "") as $state | (.dismissed_reason | text) as $reason
  | {tool: (.tool.name? // null), tool_version: (.tool.version? // null | text), rule: ($r.id // $r.name),
     rule_name: $r.name, rule_title: $r.description, help_uri: ($r.help_uri // .html_url),
     message: ($i.message.text? // $r.description // $r.full_description),
     severity: (($r.security_severity_level | text) // $r.severity),
     path: $l.path, line: $l.start_line, end_line: $l.end_line, column: $l.start_column,
     end_column: $l.end_column, cwes: ($r.tags | cwes), tags: ($r.tags // []),
     kind: (if $state == "fixed" or $state == "closed" then "notApplicable" else null end),
     suppressed: ($state == "dismissed"),
     suppression: (if $state == "dismissed"
                   then [$reason, (.dismissed_comment | text)] | map(strings) | join(": ") else null end),
     first_seen: .created_at, last_seen: (.updated_at | text), target: (.repository.full_name? // null)};

run, results
