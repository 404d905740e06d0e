# SPDX-License-Identifier: Apache-2.0
# name: masscan-json
# title: Masscan JSON
# tool: Masscan
# recognise:
#   - {"[].ip": string, "[].ports": array, "[].ports[].proto": string}
#   - {ip: string, "ports[].proto": string}
# elements: ["[].ports[]", "ports[]"]
# carries: [dates]

# As for Nmap: a port is a record, and that one is open is what there is to report. A service
# (banner) is another entry for a port.
def port($host):
  {rule: "open-\(.proto)-\(.port)", rule_title: "Port \(.port)/\(.proto) is reachable",
   message: "Port \(.port)/\(.proto) is \(.status // "open")\(if .service.name then ": " + .service.name else "" end)",
   severity: (.status // "open"), level: "info", kind: ({"closed": "pass"}[.status // ""] // "fail"),
   address: $host.ip, port: (.port | tostring), protocol: .proto, last_seen: $host.timestamp};

def run: empty;

def results:
  (if type == "array" then .[] else . end) | . as $host | .ports[]? | port($host);

run, results
