# SPDX-License-Identifier: Apache-2.0
# name: cloudflare-insights-csv
# title: Cloudflare Security Insights CSV
# tool: Cloudflare Security Insights
# recognise:
#   - csv: [severity, issue_class, subject, issue_type, scan_performed_on, status]
# carries: [dates, suppressions]

def run: empty;

def results:
  (.status == "Archived" or .status == "Dismissed") as $closed
  | {rule: (if (.issue_class // "") == "" then "unnamed" else .issue_class end),
     message: ("\(.issue_class): \(.subject)" + (if (.risk // "") == "" then "" else "\n" + .risk end)),
     severity: .severity, address: .subject, tags: [.issue_type // "" | select(. != "")],
     last_seen: (.scan_performed_on // "" | if .[4:5] == "-" then . else null end),
     fix: .recommended_action, suppressed: $closed, suppression: (if $closed then .status else null end)};

run, results
