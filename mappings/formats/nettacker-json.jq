# SPDX-License-Identifier: Apache-2.0
# name: nettacker-json
# title: OWASP Nettacker JSON
# tool: Nettacker
# recognise:
#   - {"[].module_name": string, "[].json_event": any}
#   - {"[].scan_id": string, "[].module_name": string, "[].target": string}
#   - {"[].scan_unique_id": string, "[].module_name": string}
# elements: ["[]"]
# carries: [dates]

# "2026-07-31 19:04:10.096337", without a zone
def time: strings | if .[10:11] == " " then "\(.[:10])T\(.[11:19])Z" else . end;

# What ends in _scan looks around; an open port is what there is to report, as for Nmap.
def event:
  (.module_name // "unnamed") as $what
  | (.port // "" | tostring) as $port
  | if $what == "port_scan" and $port != "" then
      {rule: "open-tcp-\($port)", rule_title: "Port \($port)/tcp is reachable", message: "Port \($port)/tcp is open",
       protocol: "tcp", level: "info"}
    else
      {rule: $what, message: "\($what) on \(.target)\(if $port == "" then "" else ":" + $port end)",
       level: (if ($what | endswith("_vuln")) then "high" elif ($what | endswith("_brute")) then "high" else "info" end)}
    end
    + {address: .target, port: $port, last_seen: (.date | time // null), tags: [$what]};

def run: empty;

def results: .[]? | event;

run, results
