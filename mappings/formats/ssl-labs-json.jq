# SPDX-License-Identifier: Apache-2.0
# name: ssl-labs-json
# title: SSL Labs JSON (ssllabs-scan, API 2 to 4)
# tool: SSL Labs
# recognise:
#   - {"[].endpoints": array, "[].criteriaVersion": string}
#   - {endpoints: array, criteriaVersion: string}
#   - {"[].endpoints[].grade": string, "[].host": string}
#   - {"endpoints[].grade": string, host: string}
# elements: ["[].endpoints[]", "endpoints[]"]
# carries: [passes, dates]

# What is tested for each endpoint. Numbers: 1 is fine, 2 and more are weak, 0 and -1 were not
# judged (documentation of the API).
def tests:
  [{n: "heartbleed", t: "Heartbleed", v: "CVE-2014-0160", l: "critical"},
   {n: "openSslCcs", t: "OpenSSL CCS injection", v: "CVE-2014-0224", l: "high"},
   {n: "openSSLLuckyMinus20", t: "OpenSSL padding oracle", v: "CVE-2016-2107", l: "high"},
   {n: "ticketbleed", t: "Ticketbleed", v: "CVE-2016-9244", l: "high"},
   {n: "bleichenbacher", t: "ROBOT", v: "CVE-2017-13099", l: "high"},
   {n: "zombiePoodle", t: "Zombie POODLE", v: "", l: "high"},
   {n: "goldenDoodle", t: "GOLDENDOODLE", v: "", l: "high"},
   {n: "zeroLengthPaddingOracle", t: "0-Length padding oracle", v: "CVE-2019-1559", l: "high"},
   {n: "sleepingPoodle", t: "Sleeping POODLE", v: "", l: "high"},
   {n: "poodle", t: "POODLE", v: "CVE-2014-3566", l: "high"},
   {n: "poodleTls", t: "POODLE in TLS", v: "CVE-2014-8730", l: "high"},
   {n: "freak", t: "FREAK", v: "CVE-2015-0204", l: "high"},
   {n: "logjam", t: "Logjam", v: "CVE-2015-4000", l: "high"},
   {n: "drownVulnerable", t: "DROWN", v: "CVE-2016-0800", l: "high"},
   {n: "vulnBeast", t: "BEAST", v: "CVE-2011-3389", l: "low"},
   {n: "supportsRc4", t: "RC4 is supported", v: "CVE-2013-2566", l: "medium"}];

def judged:
  if . == true or (type == "number" and . >= 2) then "fail"
  elif . == false or . == 1 then "pass" else "informational" end;

def level:
  {"A+": "info", "A": "info", "A-": "info", "B": "low", "C": "medium", "D": "high", "E": "high", "F": "critical",
   "T": "high", "M": "high"}[.] // null;

def weak_protocol: {"SSL 2.0": "critical", "SSL 3.0": "high", "TLS 1.0": "medium", "TLS 1.1": "medium"}[.] // null;

# Milliseconds.
def time: if type == "number" then . / 1000 | floor | tostring else null end;

def endpoint($host):
  . as $endpoint | (.details // {}) as $d | (.grade // "") as $grade
  | {address: .ipAddress, port: ($host.port // 443 | tostring), protocol: "tcp", target: $host.host,
     last_seen: ($host.testTime | time)} as $place
  | ($place
     + (if $grade == "" then {kind: "open", level: "info"}
        else {kind: (if $grade[:1] == "A" then "pass" else "fail" end), level: ($grade | level)} end)
     + {rule: "grade", rule_title: "Grade of SSL Labs", severity: $grade,
        message: (if $grade == "" then "No grade: \(.statusMessage // "not tested")"
                  else "Grade \($grade)\(if .hasWarnings == true then ", with warnings" else "" end)" end)}),
    ($d.protocols[]? | "\(.name) \(.version)" as $name | ($name | weak_protocol) as $level
     | $place + {rule: "protocol-\($name)", rule_title: "Protocol \($name)", severity: (if $level then "weak" else "ok" end),
                 message: "\($name) is offered", kind: (if $level then "fail" else "pass" end),
                 level: ($level // "info"), cwes: [if $level then "CWE-327" else empty end]}),
    (tests[] as $t | $d[$t.n] | select(. != null) | judged as $kind
     | $place + {rule: $t.n, rule_title: $t.t, kind: $kind, level: $t.l, severity: tostring,
                 message: (if $kind == "fail" then "Vulnerable: \($t.t)" elif $kind == "pass" then "Not vulnerable: \($t.t)"
                           else "Not judged: \($t.t)" end),
                 vulnerabilities: [$t.v]});

def hosts: if type == "array" then .[] else . end;

def run:
  hosts
  | {record: "run", tool_version: .engineVersion, start: (.startTime | time), end: (.testTime | time),
     success: (if .status == null then null else .status == "READY" end), failure: (if .status == "ERROR" then .statusMessage else null end)};

def results: hosts | . as $host | .endpoints[]? | endpoint($host);

run, results
