# SPDX-License-Identifier: Apache-2.0
# name: brakeman-json
# title: Brakeman JSON
# tool: Brakeman
# recognise:
#   - {"scan_info.brakeman_version": string}
#   - {"warnings[].warning_code": number, "warnings[].check_name": string}
# elements: ["warnings[]", "ignored_warnings[]"]
# carries: [dates, suppressions]

# As the SARIF of the same tool: BRAKE and the number in four digits.
def rule: (.warning_code // 0 | tostring) as $n | "BRAKE" + ("0000" | .[($n | length):]) + $n;

# Brakeman states only how sure it is.
def warning:
  {rule: rule, rule_name: "\(.check_name)/\(.warning_type)", rule_title: .warning_type,
   message: .message, help_uri: .link, severity: .confidence,
   level: ({"High": "high", "Medium": "medium", "Weak": "low"}[.confidence // ""] // null),
   path: .file, line: .line, snippet: (.code | strings // null),
   logical: ((.location // {}) | if .method then "\(.class)#\(.method)"
             else .template // .model // null end),
   cwes: [.cwe_id[]?], fingerprint: .fingerprint,
   vulnerabilities: [(.message // "") | split("CVE-")[1:][]
                     | (split(")")[0] // "") | (split(" ")[0] // "") | (split(",")[0] // "")
                     | select(. != "") | "CVE-\(.)"]};

# "2020-09-02 12:22:19 -0700"
def time:
  strings | split(" ") | if length == 3 then "\(.[0])T\(.[1])\(.[2][:3]):\(.[2][3:])" else null end;

def run:
  ([.errors[]?] | length) as $errors
  | {record: "run", tool_version: .scan_info.brakeman_version, start: (.scan_info.start_time | time // null),
     end: (.scan_info.end_time | time // null), target: .scan_info.app_path,
     success: ($errors == 0),
     failure: (if $errors > 0 then "errors while scanning: \($errors)" else null end)};

def results:
  (.warnings[]? | warning),
  (.ignored_warnings[]? | warning + {suppressed: true, suppression: (.note // "")});

run, results
