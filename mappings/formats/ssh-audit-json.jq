# SPDX-License-Identifier: Apache-2.0
# name: ssh-audit-json
# title: ssh-audit JSON
# tool: ssh-audit
# recognise:
#   - {"banner.raw": string, kex: array, enc: array}
#   - {"kex[].algorithm": string, "enc[]": any}
#   - {"[].banner.raw": string, "[].kex": array}
# elements: ["[]"]
# whole: true
# carries: [passes]

# An algorithm is weak when its notes say fail or warn; newer versions have notes.
def algorithm($what; $at):
  (.notes // {}) as $n
  | (if $n.fail then "fail" elif $n.warn then "warn" else null end) as $worst
  | {rule: "\($what):\(.algorithm)", target: $at.target, address: ($at.target // "" | split(":")[0]),
     port: (($at.target // "" | split(":"))[1]), protocol: "tcp", severity: $worst,
     level: ({"fail": "high", "warn": "medium"}[$worst // ""] // null),
     kind: (if $worst then "fail" else "pass" end),
     message: "\($what) \(.algorithm)\(if $worst then ": " + ([$n.fail[]?, $n.warn[]?] | join("; ")) else "" end)"};

# Lists of names, in versions without notes: what is weak stands in the recommendations.
def named($what; $at):
  . as $name
  | ([$at.recommendations // {} | to_entries[] | .key as $level | .value.del? // {} | .[$what][]?
      | (.name? // .) | select(. == $name) | $level] | .[0]) as $worst
  | {rule: "\($what):\($name)", target: $at.target, address: ($at.target // "" | split(":")[0]),
     port: (($at.target // "" | split(":"))[1]), protocol: "tcp", severity: $worst,
     kind: (if $worst then "fail" else "pass" end), message: "\($what) \($name)"};

def host:
  . as $at
  | ("kex", "key", "enc", "mac") as $what | .[$what][]?
  | if type == "object" then (if .notes then algorithm($what; $at) else .algorithm | named($what; $at) end)
    else named($what; $at) end;

def cves:
  . as $at | .cves[]? | objects
  | {rule: .name, message: (.description // .name), cvss_score: .cvssv2, vulnerabilities: [.name],
     target: $at.target, address: ($at.target // "" | split(":")[0])};

def run: empty;

def results: if type == "array" then .[] else . end | host, cves;

run, results
