# SPDX-License-Identifier: Apache-2.0
# name: aws-trustedadvisor-json
# title: AWS Trusted Advisor check results
# tool: AWS Trusted Advisor
# recognise:
#   - {result.flaggedResources: array, result.checkId: string}
#   - {"summaries[].checkId": string, "summaries[].resourcesSummary": object}
# elements: ["result.flaggedResources[]", "summaries[]"]
# carries: [passes, dates]

def kind:
  {"ok": "pass", "not_available": "informational"}[. // ""] // "fail";
def level: {"error": "high", "warning": "medium"}[. // ""];

def run: .result | objects | {record: "run", end: .timestamp};

def results:
  (.result | objects | .checkId as $check
   | .flaggedResources[]?
   | {kind: (.status | kind), rule: $check, severity: .status, level: (.status | level),
      message: ([.metadata[]? | strings] | if . == [] then "check \($check)"
                else join(", ") end),
      resource: .resourceId, suppressed: (.isSuppressed == true and (.status | kind) == "fail"),
      tags: [.region // empty]}),
  (.summaries[]?
   | {kind: (.status | kind), rule: .checkId, severity: .status, level: (.status | level),
      message: "check \(.checkId): \(.resourcesSummary.resourcesFlagged // 0) resources",
      last_seen: .timestamp});

run, results
