# SPDX-License-Identifier: Apache-2.0
# name: dockle-json
# title: Dockle JSON
# tool: Dockle
# recognise:
#   - {"details[].code": string, "details[].alerts": array|null}
#   - {summary.fatal: number, summary.warn: number, details: any}
# elements: ["details[]"]
# carries: [passes]

def run: {record: "run", target: .image};

def results:
  .image as $image | .details[]?
  | {kind: ({"PASS": "pass", "SKIP": "notApplicable"}[.level // ""] // "fail"), rule: .code,
     rule_title: .title,
     message: (if (.alerts // []) == [] then .title
               else "\(.title): \(.alerts[:20] | join("; "))" end),
     severity: .level, level: {"FATAL": "high", "WARN": "medium", "INFO": "low", "IGNORE": "low"}[.level // ""],
     target: $image, suppressed: (.level == "IGNORE"),
     suppression: (if .level == "IGNORE" then "ignored in Dockle's options" else null end)};

run, results
