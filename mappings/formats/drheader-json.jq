# SPDX-License-Identifier: Apache-2.0
# name: drheader-json
# title: drHEADer JSON
# tool: drHEADer
# recognise:
#   - {"[].rule": string, "[].severity": string, "[].expected": array, "[].delimiter": string}
#   - {"[].rule": string, "[].severity": string, "[].message": ~directive missed}
#   - {"[].rule": string, "[].severity": string, "[].message": =Header not included in response}
#   - {"[].url": string, "[].report[].rule": string, "[].report[].severity": string}
# elements: ["[]"]
# carries: [severities]

# The header's value isn't passed on: cookies are among them.
def finding($url):
  {rule: .rule, severity: .severity, address: $url,
   message: ("\(.rule): \(.message)"
             + (.anomaly // .anomalies // null | if . == null then ""
                elif type == "array" then " (\(map(tostring) | join(", ")))" else " (\(.))" end)),
   fix: (if (.expected // []) == [] then null
         else "Expected: \(.expected | map(tostring) | join("; "))" end)};

def results: .[] | if .report? then .url as $url | .report[]? | finding($url) else finding(null) end;

def run: empty;

run, results
