# SPDX-License-Identifier: Apache-2.0
# name: wapiti-json
# title: Wapiti JSON
# tool: Wapiti
# recognise:
#   - {classifications: object, vulnerabilities: object}
#   - {"infos.version": ^Wapiti}
# elements: ["vulnerabilities{}[]", "anomalies{}[]", "additionals{}[]"]
# whole: true
# carries: [dates]

# "Sun, 22 Nov 2026 02:49:11 +0000"
def time:
  split(" ") | {"Jan": "01", "Feb": "02", "Mar": "03", "Apr": "04", "May": "05", "Jun": "06", "Jul": "07",
                "Aug": "08", "Sep": "09", "Oct": "10", "Nov": "11", "Dec": "12"}[.[2] // ""] as $month
  | if $month and length == 6 then
      "\(.[3])-\($month)-\(if (.[1] | length) < 2 then "0" else "" end)\(.[1])T\(.[4])\(.[5][:3]):\(.[5][3:])"
    else null end;

def run:
  {record: "run", tool_version: (.infos.version // "" | ltrimstr("Wapiti ")),
   start: (.infos.date | if type == "string" then time else null end), target: .infos.target};

# The requests are left out: they hold cookies.
def entries($top; $kind):
  to_entries[] | .key as $name | ($top.classifications[$name] // {}) as $class
  | .value[]?
  | {kind: $kind, rule: $name, message: (.info // $class.desc // $name), severity: .level,
     level: ({"4": "critical", "3": "high", "2": "medium", "1": "low", "0": "info"}[.level // "" | tostring] // null),
     address: (($top.infos.target // "" | rtrimstr("/")) + (.path // "")),
     fix: $class.sol, references: [($class.ref // {})[]?],
     cwes: [($class.ref // {}) | keys[] | select(startswith("CWE-")) | split(":")[0]],
     tags: [.parameter // "" | select(. != "") | "parameter:\(.)"]};

# What went wrong in the application, and what was noticed, are no vulnerabilities.
def results:
  . as $top
  | (.vulnerabilities // {} | entries($top; "fail")),
    (.anomalies // {} | entries($top; "informational")),
    (.additionals // {} | entries($top; "informational"));

run, results
