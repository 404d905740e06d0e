# SPDX-License-Identifier: Apache-2.0
# name: wfuzz-json
# title: Wfuzz JSON
# tool: Wfuzz
# recognise:
#   - {"[].code": number, "[].payload": string, "[].url": string, "[].words": number}
# elements: ["[]"]
# carries: []

def run: empty;

# What answered; the status of HTTP stands in the severity's place. The payload is left out:
# it holds the request with its cookies.
def results:
  .[] | {rule: "content-discovered", rule_title: "Content discovered", severity: .code, level: "info",
         message: "HTTP \(.code) for \(.method // "GET") \(.url // "" | split("?")[0])",
         address: (.url // "" | split("?")[0])};

run, results
