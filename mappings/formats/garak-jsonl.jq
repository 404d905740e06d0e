# SPDX-License-Identifier: Apache-2.0
# name: garak-jsonl
# title: garak hit log and report (JSONL)
# tool: garak
# recognise:
#   - {probe: string, detector: string, attempt_id: string}
#   - {probe: string, detector: string, goal: string, score: any}
#   - {entry_type: "^start_run"}
#   - {entry_type: =init, garak_version: string}
# carries: [passes, dates]

# Prompts and what the model answered are not passed on. A hit log has each attempt that hit, a
# report has how often a detector hit (attempts are left to the hit log).

def hit:
  {rule: .probe, rule_title: .goal, logical: .detector, target: .generator,
   message: "\(.goal // .probe): \(.detector) rates the answer \(.score // "as a hit")",
   tags: [.triggers | arrays | .[] | strings]};

def evaluation:
  (.total_evaluated // .total // 0) as $all | (.passed // $all - (.fails // 0)) as $passed
  | {rule: .probe, logical: (.detector | ltrimstr("detector.")),
     kind: (if $all == 0 then "open" elif $passed < $all then "fail" else "pass" end),
     message: "\($all - $passed) of \($all) answers hit \(.detector | ltrimstr("detector."))"};

def run:
  if .entry_type == "start_run setup" then
    {record: "run", tool: "garak", target: (.["plugins.target_name"] // .["plugins.model_name"])}
  elif .entry_type == "init" then
    {record: "run", tool: "garak", tool_version: .garak_version, start: .start_time}
  elif .entry_type == "completion" then {record: "run", tool: "garak", end: .end_time}
  else {record: "run", tool: "garak"} end;

def results:
  if .entry_type == "eval" then evaluation
  elif .entry_type == null and .probe then hit
  else empty end;

run, results
