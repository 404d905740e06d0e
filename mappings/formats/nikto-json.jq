# SPDX-License-Identifier: Apache-2.0
# name: nikto-json
# title: Nikto JSON
# tool: Nikto
# recognise:
#   - {host: string, banner: string, vulnerabilities: array}
#   - {"[].host": string, "[].banner": string, "[].vulnerabilities": array}
#   - {"vulnerabilities[].OSVDB": any, host: string}
# elements: ["vulnerabilities[]", "[].vulnerabilities[]"]
# carries: []

def run: {record: "run", target: (if type == "array" then (.[0].host // null) else .host end)};

# Nikto doesn't say how bad it is.
def results:
  if type == "array" then .[] else . end
  | (if (.host // "") == "" then .ip else .host end) as $host | .port as $port
  | .vulnerabilities[]?
  | {rule: ((.id // "unnamed") | tostring),
     message: ((.method // "GET") + " " + (if (.url // "") == "" then "/" else .url end) + ": " + (.msg // "")),
     address: $host, port: $port, protocol: "tcp",
     references: [.references // "" | strings | split(" ")[] | select(startswith("http"))],
     tags: [.OSVDB // "0" | tostring | select(. != "0" and . != "") | "OSVDB-\(.)"]};

run, results
