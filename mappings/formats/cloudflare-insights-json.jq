# SPDX-License-Identifier: Apache-2.0
# name: cloudflare-insights-json
# title: Cloudflare Security Insights JSON
# tool: Cloudflare Security Insights
# recognise:
#   - {"[].issue_class": string, "[].issue_type": string, "[].dismissed": boolean}
#   - {"result.issues[].issue_class": string}
# elements: ["[]", "result.issues[]"]
# carries: [dates, suppressions]

def run: empty;

def results:
  if type == "array" then .[] else .result.issues[]? end
  | {rule: (.issue_class // "unnamed"), message: "\(.issue_class) (\(.issue_type)): \(.subject)",
     severity: .severity, address: .subject, tags: [.issue_type // empty], fingerprint: .id,
     first_seen: .since, last_seen: .timestamp, fix: .resolve_text, help_uri: .resolve_link,
     suppressed: (.dismissed == true), suppression: (if .dismissed == true then "dismissed" else null end)};

run, results
