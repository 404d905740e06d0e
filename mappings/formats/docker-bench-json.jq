# SPDX-License-Identifier: Apache-2.0
# name: docker-bench-json
# title: Docker Bench for Security JSON
# tool: Docker Bench for Security
# recognise:
#   - {dockerbenchsecurity: string}
# elements: ["tests[].results[]"]
# carries: [passes, dates]

def digits: if . < 10 then "0\(.)" else "\(.)" end;

# Where no text is given, seconds since 1970: their day in the calendar.
def day:
  ((. / 86400 | floor) + 719468) as $z | ($z / 146097 | floor) as $era
  | ($z - $era * 146097) as $n
  | (($n - ($n / 1460 | floor) + ($n / 36524 | floor) - ($n / 146096 | floor)) / 365
     | floor) as $y
  | ($n - (365 * $y + ($y / 4 | floor) - ($y / 100 | floor))) as $d
  | ((5 * $d + 2) / 153 | floor) as $m
  | (if $m < 10 then $m + 3 else $m - 9 end) as $month
  | ($y + $era * 400 + (if $month < 3 then 1 else 0 end)) as $year
  | "\($year)-\($month | digits)-\($d - ((153 * $m + 2) / 5 | floor) + 1 | digits)";
def time: if type == "number" and . > 0 then day else . end;

def run:
  {record: "run", tool_version: .dockerbenchsecurity, start: (.start | time),
   end: (.end | time)};

# INFO and NOTE are about what was not or could not be checked.
def results:
  .tests[]? | .desc as $section | .results[]?
  | {kind: ({"PASS": "pass", "INFO": "informational", "NOTE": "informational"}[.result // ""]
            // "fail"),
     rule: .id, rule_title: .desc,
     message: (if (.details // "") == "" then .desc else "\(.desc): \(.details)" end),
     severity: .result, level: {"WARN": "medium", "FAIL": "high"}[.result // ""],
     fix: (.remediation // null), tags: [$section // empty]};

run, results
