# SPDX-License-Identifier: Apache-2.0
# name: httpx-json
# title: httpx (ProjectDiscovery) JSON lines
# tool: httpx
# recognise:
#   - {url: string, input: string, status_code: number, failed: boolean}
#   - {url: string, input: string, scheme: string, method: string, timestamp: string}
# carries: [dates]

# What answered, and what it seems to be: information, one record for each address. An address
# that didn't answer says nothing.
def results:
  select(.url and .failed != true)
  | {rule: "http-service", rule_title: "HTTP service found", level: "info", severity: .status_code,
     message: ([["HTTP \(.status_code // "")"], [.title, .webserver | strings | select(. != "")],
                [.tech[]? | strings]] | add | .[:12] | join(", ")),
     address: .url, port: .port, protocol: .scheme, target: .host, last_seen: .timestamp,
     tags: [.tech[]? | strings]};

def run: empty;

run, results
