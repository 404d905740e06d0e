# SPDX-License-Identifier: Apache-2.0
# name: ffuf-json
# title: ffuf JSON
# tool: ffuf
# recognise:
#   - {commandline: ~ffuf, results: array}
#   - {"results[].input": object, "results[].status": number, "results[].words": number}
# elements: ["results[]"]
# carries: [dates]

def run: {record: "run", start: .time, target: .config.url};

# What answered. How bad that is, it can't say: the status of HTTP stands in its place.
def results:
  .results[]?
  | {rule: "content-discovered", rule_title: "Content discovered",
     message: ("HTTP \(.status) for \(.url)"
               + (if (.redirectlocation // "") == "" then "" else ", to \(.redirectlocation)" end)),
     severity: .status, level: "info", address: .url, target: .host};

run, results
