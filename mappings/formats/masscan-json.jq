# SPDX-License-Identifier: Apache-2.0
# name: masscan-json
# title: Masscan JSON and NDJSON
# tool: Masscan
# recognise:
#   - {"[].ip": string, "[].ports": array, "[].ports[].proto": string}
#   - {ip: string, "ports[].proto": string}
#   - {ip: string, proto: string, rec_type: string}
# elements: ["[].ports[]", "ports[]"]
# carries: [dates]

# As for Nmap: a port is a record, and that one is open is what there is to report. A service
# (banner) is another entry for a port. NDJSON has one port a line.
def port($host):
  (.status // .data.status // "open") as $status | (.service.name // .data.service_name) as $service
  | {rule: "open-\(.proto)-\(.port)", rule_title: "Port \(.port)/\(.proto) is reachable",
   message: "Port \(.port)/\(.proto) is \($status)\(if $service then ": " + $service else "" end)",
   severity: $status, level: "info", kind: ({"closed": "pass"}[$status] // "fail"),
   address: $host.ip, port: (.port | tostring), protocol: .proto, last_seen: $host.timestamp};

def run: empty;

def results:
  (if type == "array" then .[] else . end) | . as $host
  | if .proto then port($host) else .ports[]? | port($host) end;

run, results
