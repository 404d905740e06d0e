# SPDX-License-Identifier: Apache-2.0
# name: dirsearch-json
# title: dirsearch JSON
# tool: dirsearch
# recognise:
#   - {"info.args": string, results: array|null}
#   - {"results[].content-length": number, "results[].status": number, "results[].url": string}
# elements: ["results[]"]
# carries: [dates]

def run: {record: "run", start: .info.time};

# What answered, as for ffuf: the status of HTTP stands in the severity's place.
def results:
  .results[]?
  | (.redirect // "" | if type == "string" then . else "" end) as $to
  | {rule: "content-discovered", rule_title: "Content discovered",
     message: ("HTTP \(.status) for \(.url // .path)" + (if $to == "" then "" else ", to \($to)" end)),
     severity: .status, level: "info", address: (.url // .path)};

run, results
