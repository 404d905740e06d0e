# SPDX-License-Identifier: Apache-2.0
# name: testssl-csv
# title: testssl.sh CSV
# tool: testssl.sh
# recognise:
#   - csv: [id, fqdn/ip, port, severity, finding, cve, cwe]
# carries: [passes]

def words: (. // "") | split(" ") | map(select(. != ""));

# A warning is about what could not be tested, no finding.
def kind:
  {"OK": "pass", "INFO": "informational", "DEBUG": "informational", "WARN": "informational",
   "FATAL": "informational"}[.severity // ""] // "fail";

def run: if .severity == "FATAL" then {record: "run", success: false, failure: .finding} else empty end;

def results:
  (.["fqdn/ip"] // "" | split("/")) as $at
  | {rule: .id, kind: kind, message: ("\(.id): \(.finding)"), severity: .severity,
     target: $at[0], address: (if ($at[1] // "") == "" then $at[0] else $at[1] end),
     port: .port, protocol: "tcp", cwes: (.cwe | words), vulnerabilities: (.cve | words)};

run, results
