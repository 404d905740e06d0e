# SPDX-License-Identifier: Apache-2.0
# name: testssl-json
# title: testssl.sh JSON (flat and pretty)
# tool: testssl.sh
# recognise:
#   - {"[].id": string, "[].severity": string, "[].finding": string}
#   - {Invocation: string, scanResult: array}
#   - {"scanResult[].targetHost": string}
# elements: ["[]", "scanResult[]"]
# whole: true
# carries: [passes, dates]

def words: (. // "") | split(" ") | map(select(. != ""));

# A warning is about what could not be tested, no finding.
def kind:
  {"OK": "pass", "INFO": "informational", "DEBUG": "informational", "WARN": "informational",
   "FATAL": "informational"}[.severity // ""] // "fail";

def entry($target; $ip; $port):
  {rule: .id, kind: kind, message: "\(.id): \(.finding)", severity: .severity,
   target: $target, address: $ip, port: $port, protocol: "tcp",
   cwes: (.cwe | words), vulnerabilities: (.cve | words)};

# Flat: "example.com/203.0.113.1"
def flat:
  (.ip // "" | split("/")) as $at
  | entry($at[0]; (if ($at[1] // "") == "" then $at[0] else $at[1] end); .port);

# Pretty: for each target the chapters of its test. (Problems of the machine that tested
# stand beside the targets; they are about none.)
def pretty:
  (.scanResult[]? | .targetHost as $target | .ip as $ip | .port as $port
   | if .finding then entry($target; $ip; $port)
     else .[] | arrays | .[] | objects | select(.id) | entry($target; $ip; $port) end);

# The day of seconds since 1970 (todate looks for files of time zones).
def day:
  ((. / 86400 | floor) + 719468) as $z | ($z / 146097 | floor) as $era
  | ($z - $era * 146097) as $n
  | (($n - ($n / 1460 | floor) + ($n / 36524 | floor) - ($n / 146096 | floor)) / 365 | floor) as $y
  | ($n - 365 * $y - ($y / 4 | floor) + ($y / 100 | floor)) as $d | ((5 * $d + 2) / 153 | floor) as $m
  | [$y + $era * 400 + (if $m > 9 then 1 else 0 end), ($m + 2) % 12 + 1, $d - ((153 * $m + 2) / 5 | floor) + 1]
  | map(tostring | if length < 2 then "0" + . else . end) | join("-");

def run:
  if type == "object" then
    {record: "run", tool_version: (.version // "" | split(" ")[0]),
     start: (.startTime // null | if . then (tonumber? // null | if . then day else null end) else null end)}
  else empty end;

def results: if type == "array" then .[] | objects | flat else pretty end;

run, results
