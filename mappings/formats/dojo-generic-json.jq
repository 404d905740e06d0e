# SPDX-License-Identifier: Apache-2.0
# name: dojo-generic-json
# title: DefectDojo generic findings JSON
# tool: Generic findings
# recognise:
#   - {"findings[].title": string, "findings[].severity": string, "findings[].description": string, "findings[].id": absent, "findings[].findingArn": absent}
# elements: ["findings[]"]
# carries: [dates, suppressions]

# Tools write "N/A" where a number is unknown.
def number: if type == "string" then (tonumber? // null) else . end;
def whole: number | if . != null and . > 0 then floor else null end;
def within($most): number | if . != null and . >= 0 and . <= $most then . else null end;
def text: if type == "string" and . != "" and . != "N/A" then . else null end;
def date: if type == "string" and .[4:5] == "-" then . else null end;

def endpoint:
  if type == "object" then
    (if .protocol then .protocol + "://" else "" end) + (.host // "")
    + (if .port then ":\(.port)" else "" end) + (if .path then "/" + (.path | ltrimstr("/")) else "" end)
  else . end;

def reason:
  if .false_p then "false positive" elif .risk_accepted then "risk accepted"
  elif .out_of_scope then "out of scope" elif .is_mitigated then "mitigated"
  elif .duplicate then "duplicate" else null end;

def finding($top):
  reason as $why
  | {tool: (($top.type // $top.name) | text | if . then rtrimstr(" (Generic Findings Import)") else null end),
     rule: ((.vuln_id_from_tool | text) // .title // "unnamed"), rule_title: .title,
     message: ((.description | text) // .title), severity: .severity,
     cvss_vector: ((.cvssv4 | text) // (.cvssv3 | text)),
     cvss_score: ((.cvssv4_score | within(10)) // (.cvssv3_score | within(10))),
     epss: (.epss_score | within(1)), kev: (.known_exploited | if type == "boolean" then . else null end),
     path: (.file_path // .sast_source_file_path), line: ((.line // .sast_source_line) | whole),
     logical: (.sast_source_object // .sast_sink_object),
     address: ((.endpoints // [])[0] | endpoint), package: .component_name,
     package_version: .component_version, fixed_version: .fix_version,
     cwes: [.cwe | whole // empty], vulnerabilities: ([.cve // empty] + [.vulnerability_ids[]?]),
     tags: [.tags[]?], references: [(.references | text) // empty | split("\n")[] | select(startswith("http"))],
     fingerprint: .unique_id_from_tool, first_seen: (.date | date), fix: .mitigation,
     suppressed: ($why != null), suppression: $why};

def run: {record: "run", tool: ((.type // .name) | text | if . then rtrimstr(" (Generic Findings Import)") else null end)};

def results: . as $top | .findings[]? | finding($top);

run, results
