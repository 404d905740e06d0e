# SPDX-License-Identifier: Apache-2.0
# name: naabu-ndjson
# title: Naabu JSON lines
# tool: Naabu
# recognise:
#   - {ip: string, port: number, protocol: string, timestamp: string}
#   - {ip: string, port: number, tls: boolean}
#   - {ip: string, "port.Port": number}
# carries: [dates]

# As for Nmap: that a port is open is what there is to report. Older versions have an object.
def run: empty;

def results:
  (.port | if type == "object" then . else {Port: ., Protocol: null} end) as $p
  | (.protocol // {"0": "tcp", "1": "udp"}[$p.Protocol // "" | tostring] // "tcp") as $protocol
  | {rule: "open-\($protocol)-\($p.Port)", rule_title: "Port \($p.Port)/\($protocol) is reachable",
     message: "Port \($p.Port)/\($protocol) is open", severity: "open", level: "info", address: .ip,
     port: ($p.Port | tostring), protocol: $protocol, target: .host, last_seen: .timestamp,
     tags: [if .tls == true then "tls" else empty end]};

run, results
