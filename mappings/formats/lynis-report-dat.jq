# SPDX-License-Identifier: Apache-2.0
# name: lynis-report-dat
# title: Lynis report (report.dat)
# tool: Lynis
# recognise:
#   - {line: ['report_version_major={:number}', 'lynis_version={version}']}
# lines:
#   - '{severity:warning|suggestion}[]={rule}|{message}|{details:rest}|{fix:rest}|{:rest}'
#   - '{severity:warning|suggestion}[]={rule}|{message}'
#   - '{key:lynis_version|hostname|report_datetime_start|report_datetime_end|tests_executed}={value}'
# carries: [passes, dates]

# The tests that were run are named: those without a finding are clean.
def run:
  if .key == null then empty
  elif .key == "tests_executed" then
    {record: "run", rules_listed: true}, (.value | split("|")[] | select(. != "") | {record: "rule", rule: .})
  elif .key == "lynis_version" then {record: "run", tool_version: .value, success: true}
  elif .key == "hostname" then {record: "run", target: .value}
  elif .key == "report_datetime_start" then {record: "run", start: .value}
  else {record: "run", end: .value} end;

def said: if . == "-" or . == "" then null else . end;

def results:
  if .severity == null then empty
  else
    {rule: .rule, message: .message, severity: .severity, level: {"warning": "medium", "suggestion": "low"}[.severity],
     fix: ((.fix // "" | said // "") | if startswith("text:") then .[5:] else said end),
     snippet: (.details // "" | said), tags: [.severity]}
  end;

run, results
